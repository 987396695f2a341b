import { Captures, either, NO, opt, reachingBack, said, seq, word } from '../../grammar/pattern.ts'
import { type FigureChunk, type Scan, scanOf } from '../../grammar/scan.ts'
import { endOf, free, offsetOf, textOf, wordAt } from '../../grammar/standing.ts'
import { noted, type Pair, type Refiner, revise, stretchOf } from '../../reading.ts'
import { onlySoMuch } from './around.ts'

const ID = 'read-bare-comparison'
/** Surveys whose results are printed beside England's. */
const NATIONAL = new Set(['ascs', 'sace', 'ascof', 'salt', 'sac', 'asc-wds'])
const COMPARED = seq(
  opt(word(',', '(', '-')),
  opt(said('is')),
  said('compares'),
  opt(either(said('determiner'), word('just'))),
  opt(word('average', 'figure', 'rate')),
  opt(word('of')),
)
const GROUP = new Set(['of', 'for', 'among', 'in', 'across', 'amongst'])
const MOST_BETWEEN = 150
const LONGEST_GROUP = 60

/** "only 52%, compared to 71%": a second figure that names no benchmark. It is the one last named where there is one. */
export const readBareComparison: Refiner = {
  id: ID,
  description:
    'Takes "compared to 71%" for a comparison with the benchmark last named, or with another that the text leaves open',
  examples: [
    { text: 'Only 52% of adults felt safe, compared to 71%.', gives: ['52% · lower other 71'] },
    {
      text: 'It was 60%, above the England average of 55%, and 52% of carers agreed, compared to 71%.',
      gives: ['60% · higher england-average 55', '52% · null england-average 71'],
    },
  ],
  refine(pair) {
    if (pair.reading.figures.length < 2) return pair
    const scan = scanOf(pair.reading)
    return scan.figures.reduce((read, chunk) => compare(read, scan, chunk), pair)
  },
}

function compare(pair: Pair, scan: Scan, chunk: FigureChunk): Pair {
  const { reading, previous } = pair
  const value = free(reading, chunk)
  const before = scan.figures.findLast((one) => one.next <= chunk.first && free(reading, one) !== null)
  const subject = before === undefined ? null : free(reading, before)
  if (value === null || before === undefined || subject === null || subject.kind !== value.kind) return pair
  if (value.change !== null || value.comparisons.length > 0 || subject.change?.from != null) return pair
  if (subject.comparisons.some((comparison) => comparison.value !== null)) return pair
  const first = reachingBack(scan, chunk.first, 8, COMPARED, new Captures(), before.next)
  const between = textOf(scan, before.next, chunk.first)
  if (first === NO || between.length > MOST_BETWEEN || between.includes(';') || between.includes('. ')) return pair
  const last = [...(previous?.figures ?? []), ...reading.figures.filter((f) => f.from < value.from)]
    .flatMap((f) => f.comparisons)
    .at(-1)
  const group = groupAfter(scan, chunk)
  const known = group === null ? last : undefined
  const national = group === null && reading.sources.some((source) => NATIONAL.has(source.id))
  const [only] = subject.comparisons
  const comparison = {
    benchmark: known?.benchmark ?? (national ? ('england-average' as const) : ('other' as const)),
    label:
      known?.label ??
      group ??
      textOf(scan, first, chunk.first)
        .replace(/^[,(-] ?/, '')
        .trim(),
    value: value.value,
    text: reading.sentence.text.slice(value.from, value.to),
    relation: only?.relation ?? (onlySoMuch(scan, before) ? ('lower' as const) : null),
    strength: only?.strength ?? null,
    at: stretchOf(reading.sentence, offsetOf(scan, first), endOf(scan, chunk.next)),
  }
  const cover = { from: offsetOf(scan, first), to: endOf(scan, chunk.next), by: 'comparison' as const }
  const compared = noted(subject, ID, { comparisons: [comparison, ...subject.comparisons.slice(1)] })
  return {
    reading: {
      ...revise(reading, new Set([value]), new Map([[subject, compared]])),
      covers: [...reading.covers, cover],
    },
    previous,
  }
}

/** What follows the second figure may say whose it is: "compared to 71% of men". */
function groupAfter(scan: Scan, { next }: FigureChunk): string | null {
  if (!GROUP.has(wordAt(scan, next)) || scan.periodAt.has(next + 1)) return null
  let end = next + 1
  while (
    end < scan.tokens.length &&
    !STOPS.has(wordAt(scan, end)) &&
    endOf(scan, end + 1) - offsetOf(scan, next) <= LONGEST_GROUP
  )
    end += 1
  return scan.reading.sentence.text.slice(offsetOf(scan, next), endOf(scan, end))
}

const STOPS = new Set([',', '.', ';', ')'])
