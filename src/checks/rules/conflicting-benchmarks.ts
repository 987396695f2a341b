import type { Claim, Comparison, Facts } from '../../schema/index.ts'
import { besideInterval, overlaps, printedDecimals } from '../interval.ts'
import {
  askDifferentThings,
  distinctionKey,
  indicatorKey,
  measureWords,
  periodKey,
  sharedPart,
} from '../measure-key.ts'
import { addTo, comparedFigures, paragraphFinder } from '../place.ts'
import type { Fault, Rule } from '../rule.ts'
import { figure, shortMeasure } from '../wording.ts'

interface Compared {
  readonly claim: Claim
  readonly comparison: Comparison
  readonly value: number
  readonly words: ReadonlySet<string>
  readonly distinction: () => string
  readonly paragraph: number
}

/** England has one average for one measure of one source in one year. */
export const conflictingBenchmarks: Rule = {
  id: 'benchmark/conflicting',
  severity: 'warning',
  topic: null,
  summary: 'One measure of one source in one year has one average, and two measures seldom share it to two decimals',
  why: 'Averages are copied from a table one by one. When the same measure is set against two England averages, or two measures in one paragraph against the same average to two decimals, a row was mistaken. Over the documents of one run, the average of an official measure for a year that most of them print is held to be right; where as many print another, both are remarks.',
  examples: {
    fires: survey('55.1'),
    silent: survey('58.4'),
  },
  check(facts) {
    const compared = readCompared(facts)
    return { faults: [...twoAverages(compared), ...sharedAverages(compared)] }
  },
}

function readCompared(facts: Facts): Compared[] {
  const { report } = facts
  const paragraphOf = paragraphFinder(facts)
  return report.claims.flatMap((claim) => {
    const compared = comparedFigures(claim, facts).filter(
      ({ benchmark }) => benchmark === 'england-average' || benchmark === 'regional-average',
    )
    if (compared.length === 0) return []
    const words = measureWords(claim.measure, report.authority?.name ?? null)
    if (words.size < 2 && indicatorKey(claim) === null) return []
    const distinction = () => distinctionKey(claim, facts)
    const paragraph = paragraphOf(claim.span)
    return compared.map((comparison) => ({ claim, comparison, value: comparison.value, words, distinction, paragraph }))
  })
}

/** The same measure, told by its words or by its own figure to the last decimal, against two averages. */
function twoAverages(compared: readonly Compared[]): Fault[] {
  const byWords = grouped(compared, (one) => [...one.words].sort().join(' '))
  const byIndicator = grouped(compared, ({ claim }) => indicatorKey(claim))
  const byFigure = grouped(compared, ({ claim }) =>
    printedDecimals(claim.text, claim.value) === 0 ? null : `${claim.kind} ${claim.value}`,
  )
  const found = new Map<Compared, Compared>()
  for (const [one, other] of [
    ...pairs(byWords, isSameMeasure),
    ...pairs(byIndicator, (a, b) => !inOneSentence(a, b)),
    ...pairs(byFigure, isSameFigure),
  ])
    if (!sameAverage(one, other) && !found.has(one)) found.set(one, other)
  return [...found].map(([one, other]) => ({
    message: `The ${one.comparison.label} for \`${shortMeasure(one.claim.measure)}\` is given as \`${figure(one.value, one.claim)}\` and as \`${figure(other.value, other.claim)}\``,
    span: one.comparison.span,
    related: [other.comparison.span],
  }))
}

function isSameMeasure(a: Compared, b: Compared): boolean {
  const { source, period, kind } = a.claim
  return (
    kind === b.claim.kind &&
    source !== null &&
    period !== null &&
    source.id === b.claim.source?.id &&
    periodKey(a.claim) === periodKey(b.claim) &&
    !inOneSentence(a, b) &&
    a.distinction() === b.distinction()
  )
}

/** A figure repeated to its last decimal says that the measure is the same, also where one place does not repeat source or year. */
function isSameFigure(a: Compared, b: Compared): boolean {
  return isCompatible(a, b) && !inOneSentence(a, b) && sharedPart(a.words, b.words) >= 0.6
}

function isCompatible(a: Compared, b: Compared): boolean {
  const [first, second] = [a.claim, b.claim]
  const sources = first.source === null || second.source === null || first.source.id === second.source.id
  return sources && (first.period === null || second.period === null || periodKey(first) === periodKey(second))
}

function inOneSentence(a: Compared, b: Compared): boolean {
  return a.claim.sentence.span.start === b.claim.sentence.span.start
}

function sameAverage(a: Compared, b: Compared): boolean {
  const first = besideInterval(a.comparison.text, a.value, a.claim)
  return overlaps(first, besideInterval(b.comparison.text, b.value, b.claim))
}

/** Two measures with little in common but an average to two decimals, in one paragraph. */
function sharedAverages(compared: readonly Compared[]): Fault[] {
  const byAverage = grouped(compared, ({ comparison, value, paragraph }) =>
    printedDecimals(comparison.text, value) < 2 || paragraph === -1 ? null : `${paragraph} ${value}`,
  )
  const isShared = (a: Compared, b: Compared) =>
    a.claim.value !== b.claim.value && isCompatible(a, b) && askDifferentThings(a.words, b.words)
  return pairs(byAverage, isShared).map(([one, other]) => ({
    message: `The same ${one.comparison.label} \`${figure(one.value, one.claim)}\` is given for \`${shortMeasure(one.claim.measure)}\` and for \`${shortMeasure(other.claim.measure)}\``,
    span: one.comparison.span,
    related: [other.comparison.span],
  }))
}

function grouped(compared: readonly Compared[], key: (one: Compared) => string | null): Compared[][] {
  const groups = new Map<string, Compared[]>()
  for (const one of compared) {
    const own = key(one)
    if (own === null) continue
    const { benchmark, label } = one.comparison
    addTo(groups, `${benchmark === 'england-average' ? benchmark : label}|${own}`, one)
  }
  return [...groups.values()]
}

/** Each member of a group with the nearest before it that meets the test. */
function pairs(
  groups: readonly (readonly Compared[])[],
  test: (a: Compared, b: Compared) => boolean,
): [Compared, Compared][] {
  return groups.flatMap((group) =>
    group.flatMap((two, index): [Compared, Compared][] => {
      // Neighbours in a group are alike; looking further back would find what they have found.
      const one = group.slice(Math.max(0, index - 8), index).findLast((earlier) => test(earlier, two))
      return one === undefined ? [] : [[one, two]]
    }),
  )
}

function survey(second: string): string {
  return `In the Survey of Adult Carers in England 2021/22, 61.7% of carers found the advice helpful, higher than the England average of 58.4%.

Staff told us that leaflets had been written again with carers. Later pages come back to the survey (SACE, 2021/22): 61.7% of carers found the advice helpful, which was above the national average of ${second}%.
`
}
