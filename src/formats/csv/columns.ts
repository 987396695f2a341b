import type { Claim, Diagnostic, Finding, Quote, Report, Span, Statement, StatementId } from '../../schema/index.ts'
import type { RecordType } from '../formatter.ts'

/** A cell: null prints as an empty one. */
export type Cell = string | number | null

type Columns<Row> = Readonly<Record<string, (row: Row, report: Report) => Cell>>

/** One kind of record as a flat table: its columns in order, and its rows in a report. */
export interface FlatTable {
  readonly header: readonly string[]
  rows(report: Report): Cell[][]
}

function flatTable<Row>(rowsOf: (report: Report) => readonly Row[], columns: Columns<Row>): FlatTable {
  const cells = Object.values(columns)
  return {
    header: Object.keys(columns),
    rows: (report) => rowsOf(report).map((row) => cells.map((cell) => cell(row, report))),
  }
}

// Which document a row comes from; so tables of several documents, or of several kinds of record, can be joined.
const DOCUMENT: Columns<unknown> = {
  path: (_, { source }) => source.path,
  authority: (_, { authority }) => authority?.name ?? null,
  gssCode: (_, { authority }) => authority?.gssCode ?? null,
  kind: (_, { kind }) => kind,
  published: (_, { published }) => published,
}

function place<Row>(spanOf: (row: Row) => Span | null): Columns<Row> {
  return {
    page: (row) => spanOf(row)?.page ?? null,
    line: (row) => spanOf(row)?.line ?? null,
    column: (row) => spanOf(row)?.column ?? null,
    start: (row) => spanOf(row)?.start ?? null,
    end: (row) => spanOf(row)?.end ?? null,
  }
}

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

const overview = flatTable<Report>((report) => [report], {
  ...DOCUMENT,
  region: ({ authority }) => authority?.region ?? null,
  publisher: ({ publisher }) => publisher,
  title: ({ title }) => title,
  rating: ({ rating }) => rating?.value ?? null,
  points: ({ score }) => score?.points ?? null,
  percent: ({ score }) => score?.percent ?? null,
  statedPercent: ({ score }) => score?.stated ?? null,
  impliedRating: ({ score }) => score?.impliedRating ?? null,
  ...Object.fromEntries(
    Object.keys(STATEMENT_IDS).map((id) => [
      id,
      ({ statements }: Report) => statements.find((statement) => statement.id === id)?.score ?? null,
    ]),
  ),
  claims: ({ claims }) => claims.length,
  findings: ({ findings }) => findings.length,
  quotes: ({ quotes }) => quotes.length,
  errors: ({ diagnostics }) => diagnostics.filter(({ severity }) => severity === 'error').length,
  warnings: ({ diagnostics }) => diagnostics.filter(({ severity }) => severity === 'warning').length,
  format: ({ source }) => source.format,
  bytes: ({ source }) => source.bytes,
  sha256: ({ source }) => source.sha256,
})

const statements = flatTable<Statement>(({ statements }) => statements, {
  ...DOCUMENT,
  theme: ({ theme }) => theme.number,
  themeName: ({ theme }) => theme.name,
  number: ({ number }) => number,
  statement: ({ id }) => id,
  name: ({ name }) => name,
  printedName: ({ printedName }) => printedName,
  score: ({ score }) => score,
  scoreText: ({ scoreText }) => scoreText,
  commitment: ({ commitment }) => commitment,
  expectations: ({ expectations }) => expectations.join(' ') || null,
  sections: ({ sections }) => sections.length,
  claims: ({ id }, { claims }) => claims.filter(({ statement }) => statement === id).length,
  ...place(({ span }) => span),
})

const claims = flatTable<Claim>(({ claims }) => claims, {
  ...DOCUMENT,
  statement: ({ statement }) => statement,
  section: ({ section }) => section,
  text: ({ text }) => text,
  claimKind: ({ kind }) => kind,
  modifier: ({ modifier }) => modifier,
  value: ({ value }) => value,
  upper: ({ upper }) => upper,
  unit: ({ unit }) => unit,
  measure: ({ measure }) => measure,
  period: ({ period }) => period?.text ?? null,
  periodStart: ({ period }) => period?.start ?? null,
  periodEnd: ({ period }) => period?.end ?? null,
  periodBasis: ({ period }) => period?.basis ?? null,
  source: ({ source }) => source?.id ?? null,
  sourceName: ({ source }) => source?.name ?? null,
  sourceBasis: ({ source }) => source?.basis ?? null,
  benchmark: ({ comparisons }) => comparisons[0]?.benchmark ?? null,
  benchmarkLabel: ({ comparisons }) => comparisons[0]?.label ?? null,
  benchmarkValue: ({ comparisons }) => comparisons[0]?.value ?? null,
  relation: ({ comparisons }) => comparisons[0]?.relation ?? null,
  strength: ({ comparisons }) => comparisons[0]?.strength ?? null,
  difference: ({ comparisons }) => comparisons[0]?.difference ?? null,
  changeFrom: ({ change }) => change?.from ?? null,
  changeTo: ({ change }) => change?.to ?? null,
  changePercent: ({ change }) => change?.percent ?? null,
  changeDirection: ({ change }) => change?.direction ?? null,
  changeFromPeriod: ({ change }) => change?.fromPeriod ?? null,
  sentence: ({ sentence }) => sentence.text,
  ...place(({ span }) => span),
})

const findings = flatTable<Finding>(({ findings }) => findings, {
  ...DOCUMENT,
  type: ({ type }) => type,
  theme: ({ theme }) => theme,
  section: ({ section }) => section,
  text: ({ text }) => text,
  ...place(({ span }) => span),
})

const quotes = flatTable<Quote>(({ quotes }) => quotes, {
  ...DOCUMENT,
  speaker: ({ speaker }) => speaker,
  role: ({ role }) => role,
  text: ({ text }) => text,
  ...place(({ span }) => span),
})

const diagnostics = flatTable<Diagnostic>(({ diagnostics }) => diagnostics, {
  ...DOCUMENT,
  severity: ({ severity }) => severity,
  rule: ({ rule }) => rule,
  message: ({ message }) => message,
  relatedLines: ({ related }) => related.map(({ line }) => line).join(' ') || null,
  ...place(({ span }) => span),
})

/** The flat table of each kind of record. Columns are only ever added at the end. */
export const FLAT_TABLES: Readonly<Record<RecordType, FlatTable>> = {
  overview,
  statements,
  claims,
  findings,
  quotes,
  diagnostics,
}
