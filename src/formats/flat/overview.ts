import type { Report, StatementId } from '../../schema/index.ts'
import { DOCUMENT, flatTable, number, text, whole } from './column.ts'

// An object, so that the compiler sees that none is missing; its order is the framework's.
const STATEMENT_IDS: Readonly<Record<StatementId, true>> = {
  'assessing-needs': true,
  'supporting-people-to-live-healthier-lives': true,
  'equity-in-experience-and-outcomes': true,
  'care-provision-integration-and-continuity': true,
  'partnerships-and-communities': true,
  'safe-pathways-systems-and-transitions': true,
  safeguarding: true,
  'governance-management-and-sustainability': true,
  'learning-improvement-and-innovation': true,
}

/** A row for each document: its rating, its nine scores, and how much was found in it. */
export const overview = flatTable<Report>((report) => [report], {
  ...DOCUMENT,
  region: text(({ authority }) => authority?.region ?? null),
  publisher: text(({ publisher }) => publisher),
  title: text(({ title }) => title),
  rating: text(({ rating }) => rating?.value ?? null),
  points: whole(({ score }) => score?.points ?? null),
  percent: number(({ score }) => score?.percent ?? null),
  statedPercent: number(({ score }) => score?.stated ?? null),
  impliedRating: text(({ score }) => score?.impliedRating ?? null),
  ...Object.fromEntries(
    Object.keys(STATEMENT_IDS).map((id) => [
      id,
      whole(({ statements }: Report) => statements.find((statement) => statement.id === id)?.score ?? null),
    ]),
  ),
  claims: whole(({ claims }) => claims.length),
  findings: whole(({ findings }) => findings.length),
  quotes: whole(({ quotes }) => quotes.length),
  errors: whole(({ diagnostics }) => diagnostics.filter(({ severity }) => severity === 'error').length),
  warnings: whole(({ diagnostics }) => diagnostics.filter(({ severity }) => severity === 'warning').length),
  format: text(({ source }) => source.format),
  bytes: whole(({ source }) => source.bytes),
  sha256: text(({ source }) => source.sha256),
})
