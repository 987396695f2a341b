import type { Claim, Comparison, Facts } from '../../schema/index.ts'
import { mentionedInterval, overlaps } from '../interval.ts'
import { distinctionKey, measureWords, periodKey, sameWords, sharedPart } from '../measure-key.ts'
import { claimsBySentence, paragraphFinder } from '../place.ts'
import type { Finding, Rule } from '../rule.ts'
import { number, shortMeasure } from '../wording.ts'

interface Compared {
  readonly claim: Claim
  readonly comparison: Comparison
  readonly value: number
  readonly words: ReadonlySet<string>
  readonly distinction: string
  readonly paragraph: number
}

/** England has one average for one measure of one source in one year. */
export const conflictingBenchmarks: Rule = {
  id: 'benchmark/conflicting',
  severity: 'warning',
  topic: null,
  summary: 'One measure of one source in one year has one average, and two measures seldom share it to two decimals',
  why: 'Averages are copied from a table one by one. When the same measure is set against two England averages, or two measures in one paragraph against the same average to two decimals, a row was mistaken.',
  examples: {
    fires: survey('85.22'),
    silent: survey('87.23'),
  },
  check(facts) {
    const groups = new Map<string, Compared[]>()
    for (const compared of readCompared(facts)) {
      const key = [
        compared.claim.source?.id,
        periodKey(compared.claim),
        compared.comparison.benchmark,
        compared.comparison.benchmark === 'england-average' ? '' : compared.comparison.label,
      ].join('|')
      groups.set(key, [...(groups.get(key) ?? []), compared])
    }
    return { findings: [...groups.values()].flatMap((group) => [...twoAverages(group), ...sharedAverage(group)]) }
  },
}

function readCompared(facts: Facts): Compared[] {
  const { report } = facts
  const paragraphOf = paragraphFinder(facts)
  return claimsBySentence(report.claims).flatMap((sentence) =>
    sentence.flatMap((claim) => {
      const { comparison, source, period } = claim
      if (comparison === null || comparison.value === null || source === null || period === null) return []
      if (comparison.benchmark !== 'england-average' && comparison.benchmark !== 'regional-average') return []
      const words = measureWords(claim.measure, report.authority?.name ?? null)
      if (words.size < 2) return []
      const distinction = distinctionKey(claim, sentence)
      return [{ claim, comparison, value: comparison.value, words, distinction, paragraph: paragraphOf(claim.span) }]
    }),
  )
}

/** The same measure, told by its words or by its own figure to the last decimal, against two averages. */
function twoAverages(group: readonly Compared[]): Finding[] {
  const reported = new Set<Compared>()
  return group.flatMap((one, index) => {
    const other = group.slice(index + 1).find((two) => isSameMeasure(one, two) && !sameAverage(one, two))
    if (other === undefined || reported.has(one)) return []
    reported.add(other)
    return [
      {
        message: `The ${one.comparison.label} for \`${shortMeasure(one.claim.measure)}\` is given as \`${number(one.value)}\` and as \`${number(other.value)}\``,
        span: one.comparison.span,
        related: [other.comparison.span],
      },
    ]
  })
}

function isSameMeasure(a: Compared, b: Compared): boolean {
  if (a.claim.kind !== b.claim.kind || a.claim.sentence.span.start === b.claim.sentence.span.start) return false
  if (sameWords(a.words, b.words)) return a.distinction === b.distinction
  const isSameFigure = a.claim.value === b.claim.value && decimals(a.claim.value) >= 1
  return isSameFigure && sharedPart(a.words, b.words) >= 0.6
}

function sameAverage(a: Compared, b: Compared): boolean {
  const first = mentionedInterval(a.value, a.claim.sentence.text, false)
  return overlaps(first, mentionedInterval(b.value, b.claim.sentence.text, false))
}

/** Two measures with nothing in common but an average to two decimals, in one paragraph. */
function sharedAverage(group: readonly Compared[]): Finding[] {
  return group.flatMap((one, index) => {
    if (decimals(one.value) < 2) return []
    const other = group
      .slice(index + 1)
      .find(
        (two) =>
          two.value === one.value &&
          two.paragraph === one.paragraph &&
          one.paragraph !== -1 &&
          two.claim.value !== one.claim.value &&
          sharedPart(one.words, two.words) < 0.6,
      )
    if (other === undefined) return []
    return [
      {
        message: `The same ${one.comparison.label} \`${number(one.value)}\` is given for \`${shortMeasure(one.claim.measure)}\` and for \`${shortMeasure(other.claim.measure)}\``,
        span: one.comparison.span,
        related: [other.comparison.span],
      },
    ]
  })
}

function decimals(value: number): number {
  return /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0
}

function survey(second: string): string {
  return `The Survey of Adult Carers in England 2023/24 showed 88.46% of carers found information and advice helpful, which was higher than the England average of 87.23%.

Staff told us that leaflets had been written again with carers.

The Survey of Adult Carers in England 2023/24 showed 88.46% of carers found information and advice helpful. This was higher than the England average of ${second}%.
`
}
