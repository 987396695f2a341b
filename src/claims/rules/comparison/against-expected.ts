import type { Benchmark, Relation } from '../../../schema/index.ts'
import { benchmarkWords } from '../../../vocabulary/benchmarks.ts'
import {
  ahead,
  Captures,
  clauseEnd,
  either,
  NO,
  opt,
  phrase,
  plain,
  reachingBack,
  said,
  seq,
  until,
  upTo,
  word,
} from '../../grammar/pattern.ts'
import { type FigureChunk, type Scan, scanOf } from '../../grammar/scan.ts'
import { current, endOf, free, offsetOf } from '../../grammar/standing.ts'
import { type Figure, noted, type Pair, type Reading, type Refiner, revise, stretchOf } from '../../reading.ts'
import { Lexicon } from '../../tokens/lexicon.ts'
import { RELATION } from './lead.ts'

const ID = 'against-expected'
const OUTCOMES = new Lexicon<Benchmark>(
  benchmarkWords.flatMap((entry) => entry.outcomes.map((one) => [one, entry.benchmark] as const)),
)
const WAS = upTo(3, word('was', 'had', 'been', 'originally', 'initially', 'it', 'first'))
/** "£12m less than estimated" */
const THAN = seq(RELATION, word('than'), WAS, phrase(OUTCOMES, 'outcome'))
/** "against a budget of £60m", "lower than the expected" */
const AGAINST = seq(
  either(seq(RELATION, opt(word('than'))), said('compares')),
  opt(said('determiner')),
  phrase(OUTCOMES, 'outcome'),
  upTo(2, word('spend', 'spending', 'budget', 'figure', 'cost', 'total', 'amount', 'number')),
  opt(word('of', 'was')),
)
/** "more than the £3m planned" */
const AGAINST_SAID_AFTER = seq(
  opt(word(',', '(')),
  opt(word('which', 'and')),
  opt(word('is', 'was', 'are', 'were')),
  either(seq(RELATION, opt(word('than'))), said('compares')),
  opt(said('determiner')),
)
/** "the 1,050 that had been expected", "the 1,425 assumed in the budget" */
const TOLD_AFTER = either(
  seq(
    opt(word('that', 'which')),
    upTo(3, word('was', 'were', 'had', 'been', 'it', 'they', 'we', 'originally', 'initially')),
    phrase(OUTCOMES, 'outcome'),
  ),
  // "the £21.43 that the national association recommends"
  seq(word('that', 'which'), until(7, plain(), phrase(OUTCOMES, 'outcome'))),
)
/** "3.2% below plan": how far from it, in shares. */
const SHORT_OF = seq(
  RELATION,
  opt(word('than')),
  opt(word('the', 'its', 'our')),
  phrase(OUTCOMES, 'outcome'),
  ahead(either(clauseEnd, word('and', 'but', 'in', 'for'))),
)
const LONGEST_GAP = 90

/** Sets what was spent or done against what was expected: beside it, or in the sentence before with the difference named here. */
export const againstExpected: Refiner = {
  id: ID,
  description:
    'Reads "which was £12m less than estimated" and "against a budget of £60m" as a comparison with what was expected',
  examples: [
    {
      text: 'It estimated that its budget would be £401m. Its actual spend was £389m, which was £12m less than estimated.',
      gives: ['£401m', '£389m · lower expected 401000000', '£12m'],
    },
    { text: 'It spent £58m against a budget of £60m.', gives: ['£58m · null expected 60000000'] },
    { text: 'The work cost £4m, more than the £3m planned.', gives: ['£4m · higher expected 3000000'] },
    {
      text: 'The service took on 940 referrals, which was fewer than the 1,100 that had been planned.',
      gives: ['940 referrals · lower expected 1100'],
    },
    {
      text: 'It paid for 612 beds in May, above the 580 assumed in the forecast.',
      gives: ['612 beds · higher expected 580 · May'],
    },
    {
      text: 'Its rate was £18.40 an hour, below the £21.43 that the trade body recommends.',
      gives: ['£18.40 an hour · lower target 21.43'],
    },
    { text: 'Some 8,400 visits were made, 4.1% above plan.', gives: ['8,400 visits · higher expected'] },
  ],
  refine(pair) {
    if (pair.reading.figures.length < 2) return pair
    const scan = scanOf(pair.reading)
    return scan.figures.reduce((read, chunk) => compare(read, scan, chunk), pair)
  },
}

function compare(pair: Pair, scan: Scan, chunk: FigureChunk): Pair {
  const { reading } = pair
  const figure = free(reading, chunk)
  const before = scan.figures.findLast((one) => one.next <= chunk.first && free(reading, one) !== null)
  if (figure === null || before === undefined) return pair
  const subject = current(reading, before)
  const short = shortOf(pair, scan, subject, chunk)
  if (short !== null) return short
  if (subject.kind !== figure.kind || subject.comparisons.length > 0) return pair
  if (offsetOf(scan, chunk.first) - subject.to > LONGEST_GAP) return pair
  return apart(pair, scan, subject, chunk) ?? against(pair, scan, subject, before, chunk) ?? pair
}

/** The figure is the distance between what was and what was expected; it stays a claim. */
function apart(pair: Pair, scan: Scan, subject: Figure, chunk: FigureChunk): Pair | null {
  const found = new Captures()
  const next = THAN(scan, chunk.next, found)
  const outcome = found.chunk('outcome')
  const relation = found.meaning<Relation>('relation')
  if (next === NO || outcome === null || (relation !== 'higher' && relation !== 'lower')) return null
  const { reading, previous } = pair
  const distance = current(reading, chunk).value
  const expected = subject.value + (relation === 'lower' ? distance : -distance)
  const value = estimateOf(reading, previous, scan, subject, expected)
  const words = { first: chunk.next, next }
  return compared(
    pair,
    scan,
    subject,
    {
      benchmark: found.meaning<Benchmark>('outcome') ?? 'expected',
      value: value?.value ?? null,
      text: value?.text ?? null,
      relation,
    },
    words,
    outcome,
    [],
  )
}

/** A share that says how far from what was expected a figure of another kind was: it belongs to that figure. */
function shortOf(pair: Pair, scan: Scan, subject: Figure, chunk: FigureChunk): Pair | null {
  const distance = current(pair.reading, chunk)
  if (distance.kind !== 'percentage' || subject.kind === 'percentage' || subject.comparisons.length > 0) return null
  if (offsetOf(scan, chunk.first) - subject.to > LONGEST_GAP) return null
  const found = new Captures()
  const next = SHORT_OF(scan, chunk.next, found)
  const outcome = found.chunk('outcome')
  if (next === NO || outcome === null) return null
  const benchmark = found.meaning<Benchmark>('outcome') ?? 'expected'
  const relation = found.meaning<Relation>('relation')
  const said = { benchmark, value: null, text: null, relation }
  return compared(pair, scan, subject, said, { first: chunk.first, next }, outcome, [distance])
}

function against(pair: Pair, scan: Scan, subject: Figure, before: FigureChunk, chunk: FigureChunk): Pair | null {
  const found = new Captures()
  const behind = TOLD_AFTER(scan, chunk.next, found)
  const isAfter = behind !== NO
  const lead = isAfter ? AGAINST_SAID_AFTER : AGAINST
  const first = reachingBack(scan, chunk.first, 10, lead, found, before.next)
  const outcome = found.chunk('outcome')
  if (first === NO || outcome === null) return null
  const said = found.meaning<Relation>('relation')
  const relation = said === 'higher' || said === 'lower' ? said : null
  const value = current(pair.reading, chunk)
  const text = pair.reading.sentence.text.slice(value.from, value.to)
  const words = { first, next: isAfter ? behind : chunk.next }
  return compared(
    pair,
    scan,
    subject,
    { benchmark: found.meaning<Benchmark>('outcome') ?? 'expected', value: value.value, text, relation },
    words,
    outcome,
    [value],
  )
}

function compared(
  { reading, previous }: Pair,
  scan: Scan,
  subject: Figure,
  said: { benchmark: Benchmark; value: number | null; text: string | null; relation: Relation | null },
  words: { first: number; next: number },
  outcome: { first: number; next: number },
  taken: readonly Figure[],
): Pair {
  const cover = { from: offsetOf(scan, words.first), to: endOf(scan, words.next), by: 'comparison' as const }
  const comparison = {
    ...said,
    label: reading.sentence.text.slice(offsetOf(scan, outcome.first), endOf(scan, outcome.next)),
    strength: null,
    at: stretchOf(reading.sentence, cover.from, cover.to),
  }
  const replaced = new Map([[subject, noted(subject, ID, { comparisons: [comparison] })]])
  return { reading: { ...revise(reading, new Set(taken), replaced), covers: [...reading.covers, cover] }, previous }
}

/** The estimate as printed where it was said: the one that the difference leads to, else the only one called an estimate. */
function estimateOf(
  reading: Reading,
  previous: Reading | null,
  scan: Scan,
  subject: Figure,
  expected: number,
): { value: number; text: string } | null {
  const said = [
    ...(previous?.figures ?? []).map((figure) => ({ figure, sentence: previous?.sentence })),
    ...reading.figures.filter((f) => f.from < subject.from).map((figure) => ({ figure, sentence: reading.sentence })),
  ].filter(({ figure }) => figure.kind === subject.kind)
  const exact = said.find(({ figure }) => Math.abs(figure.value - expected) <= Math.abs(expected) * 0.005)
  const named = namesOutcome(previous === null ? null : scanOf(previous)) || namesOutcome(scan, subject.from)
  const found = exact ?? (named ? said.at(-1) : undefined)
  if (found === undefined) return null
  return { value: found.figure.value, text: found.sentence?.text.slice(found.figure.from, found.figure.to) ?? '' }
}

/** Whether a sentence names an estimate or a budget before an offset. */
function namesOutcome(scan: Scan | null, before = Number.POSITIVE_INFINITY): boolean {
  return scan?.tokens.some(({ from }, at) => from < before && OUTCOMES.at(scan.tokens, at) !== null) ?? false
}
