import type { CheckedDocument, Coverage, Severity } from '../../schema/index.ts'

/** "41 comparisons, 22 changes, 6 sums and 9 scores checked; 12 claims could not be checked". */
export function coverageSentence(coverage: Coverage): string {
  const counted = [
    count(coverage.comparisons, 'comparison'),
    count(coverage.changes, 'change'),
    count(coverage.sums, 'sum'),
  ]
  const checked = `${counted.join(', ')} and ${count(coverage.scores, 'score')} checked`
  return coverage.unchecked === 0 ? checked : `${checked}; ${count(coverage.unchecked, 'claim')} could not be checked`
}

/** The coverage of several documents together. */
export function totalCoverage(documents: readonly CheckedDocument[]): Coverage {
  const sum = (key: keyof Coverage) => documents.reduce((all, document) => all + document.coverage[key], 0)
  return {
    comparisons: sum('comparisons'),
    changes: sum('changes'),
    sums: sum('sums'),
    scores: sum('scores'),
    unchecked: sum('unchecked'),
  }
}

/** "1 error, 4 warnings and 6 remarks"; "nothing found" for none. */
export function foundSentence(documents: readonly CheckedDocument[]): string {
  const all = documents.flatMap((document) => document.diagnostics)
  const of = (severity: Severity) => all.filter((diagnostic) => diagnostic.severity === severity).length
  const parts = [
    [of('error'), 'error'],
    [of('warning'), 'warning'],
    [of('info'), 'remark'],
  ] as const
  const told = parts.filter(([number]) => number > 0).map(([number, noun]) => count(number, noun))
  if (told.length === 0) return 'nothing found'
  return told.length === 1 ? told.join() : `${told.slice(0, -1).join(', ')} and ${told.at(-1)}`
}

/** "1 sum", "2 sums". */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
