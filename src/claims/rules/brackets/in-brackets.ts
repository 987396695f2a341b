import { benchmark, Captures, either, figure, NO, type Pattern, said, seq, upTo, word } from '../../grammar/pattern.ts'
import { type BenchmarkChunk, type FigureChunk, type Scan, scanOf } from '../../grammar/scan.ts'
import { current, endOf, free, offsetOf, textOf, wordAt } from '../../grammar/standing.ts'
import { type Figure, noted, type Pair, type Refiner, revise, stretchOf } from '../../reading.ts'
import { byValues, merged, NOTHING_KNOWN, textOfFigure } from '../change/make.ts'
import { comparable, inUnitOf } from '../change/units.ts'
import { printed, when } from '../change/when.ts'
import { toComparisons } from '../comparison/attach.ts'

const ID = 'read-brackets'
const MOST_SEGMENTS = 6
const LONGEST_REACH = 170
const LINK = upTo(
  2,
  either(said('gives'), said('compares'), word(':', '=', '-', 'average', 'figure', 'was', 'against')),
)
const PLACE: Pattern = either(benchmark('place'), when('time'))
/** "England 84%", "2022/23: 81%", "in the region it was 79%" */
const NAMED_FIRST = seq(
  upTo(2, word('in', 'for', 'the', 'our', 'its', 'compared', 'with', 'and')),
  PLACE,
  LINK,
  figure('value'),
)
/** "81% last year", "against 84% in England" */
const VALUE_FIRST = seq(
  upTo(3, either(said('compares'), word('against', 'from', 'up', 'down', 'and', 'to', 'was', 'it'))),
  figure('value'),
  upTo(2, word('in', 'for', 'across', 'the')),
  PLACE,
)

interface Segment {
  readonly value: FigureChunk
  readonly place: BenchmarkChunk | null
  readonly time: { readonly first: number; readonly next: number } | null
  readonly first: number
  readonly next: number
}

/** "86% (last year 81%, England 84%)": a bracket that lists other values of a figure, each with its place or time. */
export const readBrackets: Refiner = {
  id: ID,
  description:
    'Reads a bracket, or a list behind a colon, of what a figure was elsewhere and before: "(last year 81%, England 84%)"',
  examples: [
    {
      text: 'In all 71% of carers agreed (last year 66%, England 69%).',
      gives: ['71% · null england-average 69 · 66→71 increase since last year'],
    },
    {
      text: 'In all 71% of carers agreed (England: 69%; 2022/23: 66%).',
      gives: ['71% · null england-average 69 · 66→71 increase since 2022/23'],
    },
    {
      text: 'In all 71% of carers were content: last year 66%, England 69%.',
      gives: ['71% · null england-average 69 · 66→71 increase since last year'],
    },
    { text: 'In all 71% of carers (61% of men, 80% of women) agreed.', gives: ['71%', '61%', '80%'] },
  ],
  refine(pair) {
    const { text } = pair.reading.sentence
    if (pair.reading.figures.length < 3 || !(text.includes('(') || text.includes(':'))) return pair
    const scan = scanOf(pair.reading)
    let result = pair
    for (let at = 1; at < scan.tokens.length; at++)
      if (wordAt(scan, at) === '(' || wordAt(scan, at) === ':') result = bracketAt(result, scan, at) ?? result
    return result
  },
}

function bracketAt(pair: Pair, scan: Scan, open: number): Pair | null {
  const { reading, previous } = pair
  const segments = segmentsFrom(pair, scan, open + 1)
  const [first] = segments
  const subject = scan.figures.findLast(
    (one) =>
      one.next <= open &&
      free(reading, one) !== null &&
      first !== undefined &&
      comparable(one.figure, first.value.figure),
  )
  if (subject === undefined || segments.length < 2) return null
  const base = current(reading, subject)
  if (
    base.comparisons.length > 0 ||
    base.change !== null ||
    segments.some(({ value }) => !comparable(base, value.figure))
  )
    return null
  const between = textOf(scan, subject.next, open)
  if (between.length > LONGEST_REACH || between.includes(';')) return null
  const next = (segments.at(-1)?.next ?? open) + 1
  const former = segments.find(({ time }) => time !== null)
  let figure: Figure = base
  let read = reading
  for (const { place, value, first, next: end } of segments)
    if (place !== null) {
      const comparand = {
        benchmarks: place.mention.benchmarks,
        name: place,
        values: [value],
        lead: 'mark' as const,
        relation: null,
        first,
        next: end,
        core: first,
      }
      const compared = toComparisons(read, scan, comparand, figure, null, null)
      figure = compared.figure
      read = compared.reading
    }
  if (former?.time != null) figure = changedFrom(scan, figure, former.value, former.time, reading)
  const taken = new Set(segments.map(({ value }) => current(reading, value)))
  const cover = { from: offsetOf(scan, open), to: endOf(scan, next), by: 'comparison' as const }
  return {
    reading: {
      ...revise(read, taken, new Map([[base, noted(figure, ID, {})]])),
      covers: [...read.covers, cover],
    },
    previous,
  }
}

/** What ends a list of other values, by what opens it. */
const CLOSES: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  [':', '.'],
])

/** The segments of a bracket that lists nothing else, in order; empty where something in it is neither a place nor a time with its value. */
function segmentsFrom({ reading }: Pair, scan: Scan, from: number): Segment[] {
  const segments: Segment[] = []
  let at = from
  while (segments.length < MOST_SEGMENTS) {
    const segment = segmentAt(reading, scan, at)
    if (segment === null) return []
    segments.push(segment)
    const mark = wordAt(scan, segment.next)
    if (mark === CLOSES.get(wordAt(scan, from - 1)) || (mark === '' && wordAt(scan, from - 1) === ':')) return segments
    if (mark !== ',' && mark !== ';' && mark !== 'and') return []
    at = segment.next + 1
  }
  return []
}

function segmentAt(reading: Pair['reading'], scan: Scan, first: number): Segment | null {
  for (const pattern of [NAMED_FIRST, VALUE_FIRST]) {
    const found = new Captures((chunk) => free(reading, chunk) !== null)
    const next = pattern(scan, first, found)
    const value = found.figure('value')
    const place = found.benchmark('place')
    const time = place === null ? found.chunk('time') : null
    if (next !== NO && value !== null && (place !== null || time !== null)) return { value, place, time, first, next }
  }
  return null
}

function changedFrom(
  scan: Scan,
  figure: Figure,
  former: FigureChunk,
  time: NonNullable<Segment['time']>,
  reading: Pair['reading'],
): Figure {
  const earlier = current(reading, former)
  const from = inUnitOf(earlier, figure)
  const facts = {
    ...NOTHING_KNOWN,
    from,
    direction: byValues(from, figure.value),
    fromPeriod: printed(scan, time),
    fromText: textOfFigure(reading, earlier),
  }
  const at = stretchOf(reading.sentence, offsetOf(scan, time.first), endOf(scan, Math.max(time.next, former.next)))
  return { ...figure, change: merged(null, facts, figure.value, at) }
}
