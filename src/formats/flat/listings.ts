import type { Diagnostic, Finding, Quote, Statement } from '../../schema/index.ts'
import { DOCUMENT, flatTable, place, text, whole } from './column.ts'

/** The quality statements, a row each. */
export const statements = flatTable<Statement>(({ statements }) => statements, {
  ...DOCUMENT,
  theme: whole(({ theme }) => theme.number),
  themeName: text(({ theme }) => theme.name),
  number: whole(({ number }) => number),
  statement: text(({ id }) => id),
  name: text(({ name }) => name),
  printedName: text(({ printedName }) => printedName),
  score: whole(({ score }) => score),
  scoreText: text(({ scoreText }) => scoreText),
  commitment: text(({ commitment }) => commitment),
  expectations: text(({ expectations }) => expectations.join(' ') || null),
  sections: whole(({ sections }) => sections.length),
  claims: whole(({ id }, { claims }) => claims.filter(({ statement }) => statement === id).length),
  ...place(({ span }) => span),
})

/** Strengths, points for consideration and recommendations, a row each; `partOf` is the `index` of the consideration that a recommendation stands in. */
export const findings = flatTable<Finding>(({ findings }) => findings, {
  ...DOCUMENT,
  index: whole((_, __, index) => index),
  type: text(({ type }) => type),
  theme: whole(({ theme }) => theme),
  section: text(({ section }) => section),
  text: text(({ text }) => text),
  partOf: whole(({ partOf }) => partOf),
  ...place(({ span }) => span),
})

/** What people say, a row for each quotation. */
export const quotes = flatTable<Quote>(({ quotes }) => quotes, {
  ...DOCUMENT,
  speaker: text(({ speaker }) => speaker),
  role: text(({ role }) => role),
  speech: whole(({ speech }) => speech),
  text: text(({ text }) => text),
  ...place(({ span }) => span),
})

/** What could not be read, or cannot be true, a row each. */
export const diagnostics = flatTable<Diagnostic>(({ diagnostics }) => diagnostics, {
  ...DOCUMENT,
  severity: text(({ severity }) => severity),
  rule: text(({ rule }) => rule),
  message: text(({ message }) => message),
  relatedLines: text(({ related }) => related.map(({ line }) => line).join(' ') || null),
  ...place(({ span }) => span),
})
