import { isPerson } from '../../../vocabulary/word-classes.ts'
import {
  Captures,
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
import { free, offsetOf, textOf, wordAt } from '../../grammar/standing.ts'
import { type Figure, noted, type Pair, type Refiner, revise, stretchOf } from '../../reading.ts'
import { isNumber } from '../../tokens/number-token.ts'
import { STRENGTHS } from '../../tokens/words.ts'
import { byValues, changed, NOTHING_KNOWN } from './make.ts'
import { mentionAfter, periodAfter, periodNear } from './near.ts'
import { comparable, inUnitOf } from './units.ts'

const ID = 'stand-now'
const STANDS = either(
  seq(word('there'), word('are', 'were', 'is', 'was'), word('now')),
  seq(
    said('points back'),
    until(
      3,
      either(said('auxiliary'), said('adverb'), phrase(STRENGTHS), word('now')),
      either(word('was', 'is', 'were', 'reached'), seq(word('stood', 'stands', 'standing'), word('at'))),
    ),
  ),
)
const PLACE = seq(
  word(',', ';'),
  opt(word('and', 'but', 'while', 'whilst', 'whereas', 'although', 'though')),
  word('in', 'for', 'at', 'among', 'across'),
  upTo(6, plain()),
)

/** "For working-age adults the rate is 13.2", up to what points back: of others than the sentence before. A time is no others, and "for once" none either. */
const OTHERS = seq(
  word('for', 'among', 'amongst', 'across', 'in', 'at'),
  until(6, either(plain(), word('-'), ofNumber), seq(opt(word(',')), said('points back'))),
)

/** "those under 65": an age is no figure of its own. */
function ofNumber({ tokens }: Scan, at: number): number {
  return isNumber(tokens[at]) ? at + 1 : NO
}

/** Whether a sentence opens with whom or where it speaks of: people, or a place with its capital. */
function opensWithOthers(scan: Scan): boolean {
  const captures = new Captures()
  const next = OTHERS(scan, 0, captures)
  if (next === NO) return false
  const opening = scan.tokens.slice(1, next)
  return opening.some(({ text, lower }) => isPerson(lower) || lower === 'those' || /^[A-Z]/.test(text))
}

/** "There were 1,015 in 2022; it now stands at 340", "497 people in September, 391 by February": the later figure says only where the earlier one has got to. */
export const standNow: Refiner = {
  id: ID,
  description: 'Joins "it now stands at 340" and "391 by February" with the figure that they speak of',
  examples: [
    {
      text: 'There were 497 people in September, 391 by February.',
      gives: ['391 · 497→391 decrease since September · February'],
    },
    {
      text: 'There were 1,015 applications in the backlog in 2022; it now stands at 340.',
      gives: ['340 · 1015→340 decrease since 2022'],
    },
    {
      text: 'There were 1,015 applications in the backlog. In fact it now stands at 340.',
      gives: ['340 · 1015→340 decrease'],
    },
    { text: 'In all 69% of carers agreed. Among men it was 61.', gives: ['69%', '61'] },
    { text: 'The mean wait was 34 days in Bath, and in Keynsham it was 52.', gives: ['34 days', '52'] },
  ],
  refine(pair) {
    if (!pair.reading.figures.some(({ bare }) => bare)) return pair
    const scan = scanOf(pair.reading)
    return scan.figures.reduce((read, chunk) => join(read, scan, chunk), pair)
  },
}

function join(pair: Pair, scan: Scan, chunk: FigureChunk): Pair {
  const { reading, previous } = pair
  const later = free(reading, chunk)
  if (later === null || later.change !== null || !later.bare) return pair
  const own = reading.figures.findLast((f) => f.to <= later.from && comparable(f, later))
  const before = previous?.figures.findLast((f) => comparable(f, later) && f.change === null && f.unit !== null)
  const earlier = own ?? before
  if (earlier !== undefined && reachingBack(scan, chunk.first, 9, STANDS, new Captures()) !== NO) {
    if (own === undefined)
      return opensWithOthers(scan) ? elsewhere(pair, earlier, later) : joined(pair, earlier, later, true)
    const since = scan.figures.find((one) => one.figure.from === own.from)?.next ?? 0
    const gap = textOf(scan, since, chunk.first)
    if (periodNear(reading, own) === null && !gap.includes(';') && !gap.includes(',')) return pair
    const dated = reading.periods.some((p) => p.from >= own.to && p.to <= later.from)
    return !dated && isElsewhere(scan, since, chunk.first)
      ? elsewhere(pair, own, later)
      : joined(pair, own, later, false)
  }
  // "497 people in September, 391 by February": two dates and one noun.
  if (own === undefined || own.change !== null || periodAfter(reading, own) === null) return pair
  const comma = wordAt(scan, chunk.first - 1)
  const led =
    comma === ',' ||
    comma === ';' ||
    comma === 'and' ||
    reading.periods.some((p) => p.to <= later.from && p.from > own.to && later.from - p.to <= 2)
  if (!led || !isBareList(scan, own, chunk) || periodAfter(reading, later) === null) return pair
  const [first, second] = [mentionAfter(reading, own)?.start, mentionAfter(reading, later)?.start]
  // "465 reviews in 2024/25 and 392 in 2023/24": the later time is told first.
  const isReversed = first != null && second != null && first > second
  return isReversed ? joined(pair, later, own, false) : joined(pair, own, later, false)
}

/** Nothing but the earlier figure's date and a comma between the two. */
function isBareList(scan: Scan, own: Figure, { first }: FigureChunk): boolean {
  const period = scan.reading.periods.find((p) => p.from >= own.to && p.to <= offsetOf(scan, first))
  return period !== undefined && offsetOf(scan, first) - period.to <= 12
}

/** "34 days in Bath, in Keynsham it was 52": another place, not another time. */
function isElsewhere(scan: Scan, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const captures = new Captures()
    const next = PLACE(scan, at, captures)
    if (next !== NO && !scan.periodAt.has(at + 2) && !scan.periodAt.has(at + 3)) return true
  }
  return false
}

function elsewhere({ reading, previous }: Pair, earlier: Figure, later: Figure): Pair {
  const { unit, noun } = earlier
  const own = noted(later, ID, { unit, noun, kind: earlier.bare ? later.kind : earlier.kind, bare: false })
  return { reading: revise(reading, new Set(), new Map([[later, own]])), previous }
}

function joined({ reading, previous }: Pair, earlier: Figure, later: Figure, isBefore: boolean): Pair {
  const home = isBefore ? previous : reading
  const from = inUnitOf(earlier, later)
  const facts = {
    ...NOTHING_KNOWN,
    from,
    direction: byValues(from, later.value),
    fromPeriod: home === null ? null : periodNear(home, earlier),
    fromText: home?.sentence.text.slice(earlier.from, earlier.to) ?? null,
  }
  const figure = changed(ID, later, earlier, facts, placeAround(reading, isBefore ? null : earlier, later))
  const away = new Set(earlier.comparisons.length === 0 && earlier.change === null ? [earlier] : [])
  return isBefore
    ? {
        reading: revise(reading, new Set(), new Map([[later, figure]])),
        previous: previous === null ? null : revise(previous, away, new Map()),
      }
    : { reading: revise(reading, away, new Map([[later, figure]])), previous }
}

function placeAround(reading: Pair['reading'], earlier: Figure | null, later: Figure) {
  if (earlier === null) return stretchOf(reading.sentence, 0, later.to)
  return stretchOf(reading.sentence, Math.min(earlier.to, later.to), Math.max(earlier.to, later.to))
}
