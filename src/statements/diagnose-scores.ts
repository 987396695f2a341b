import type { Document } from '../document/index.ts'
import type { Diagnostic, Statement } from '../schema/index.ts'
import type { ScoreEntry } from './score-entry.ts'

/** Scores that are missing where one is promised, and printed scores that the scale does not have. */
export function diagnoseScores(
  document: Document,
  statements: readonly Statement[],
  entries: readonly ScoreEntry[],
): Diagnostic[] {
  const outOfRange = entries
    .filter(({ score }) => score !== null && ![1, 2, 3, 4].includes(score))
    .map((one) => ({
      rule: 'score/out-of-range' as const,
      severity: 'error' as const,
      message: `Unexpected score \`${one.score}\` for ${one.entry.name}, expected a whole number from 1 to 4`,
      span: document.toSpan(one.start, one.end),
      related: [],
    }))
  const printed = new Set(entries.filter((one) => one.score !== null).map((one) => one.entry.id))
  const missing = statements
    .filter((statement) => !printed.has(statement.id))
    .map((statement) => {
      const place = entries.find((one) => one.entry.id === statement.id)
      return {
        rule: 'score/missing' as const,
        severity: 'warning' as const,
        message: `No score for ${statement.name} where one is expected`,
        span: place === undefined ? statement.span : document.toSpan(place.start, place.end),
        related: [],
      }
    })
  return [...outOfRange, ...missing]
}
