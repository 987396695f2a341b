import { queueNouns, speaksOfWaits } from '../../../vocabulary/word-classes.ts'
import type { FigureChunk, Scan } from '../../grammar/scan.ts'
import { current, free, offsetOf, textOf, wordAt } from '../../grammar/standing.ts'
import { type Figure, type Pair, type ReadChange, revise } from '../../reading.ts'
import { directionIn, pointsBack } from './base.ts'
import { byValues, changed, factsOf, ID, placeOf, settled } from './make.ts'
import { periodNear } from './near.ts'
import { readSpread } from './spread.ts'
import type { ChangeClause } from './told.ts'
import { comparable, inUnitOf } from './units.ts'

/** "from A to B" */
export function fromTo(pair: Pair, scan: Scan, clause: ChangeClause, from: FigureChunk, to: FigureChunk): Pair | null {
  const { reading } = pair
  const [earlier, later] = [current(reading, from), current(reading, to)]
  if (!comparable(earlier, later)) return null
  const spread = readSpread(pair, scan, clause, from, to)
  if (spread !== null) return spread
  const told = factsOf(reading, clause, later)
  const facts = {
    ...told,
    direction: clause.direction ?? directionIn(scan, clause.first - 12, clause.first) ?? told.direction,
  }
  const figure = changed(ID, withoutTaken(later, to, clause), earlier, facts, placeOf(reading, scan, clause))
  return settled(pair, scan, clause, [from, ...clause.amounts], new Map([[later, figure]]))
}

/** "fell to B": the figure that it fell from was said before, or is not said at all. */
export function reached(pair: Pair, scan: Scan, clause: ChangeClause, to: FigureChunk): Pair | null {
  const { reading, previous } = pair
  const later = current(reading, to)
  if (wordAt(scan, clause.word) === 'up' && clause.next === to.next) return null
  const facts = factsOf(reading, clause, later)
  const at = placeOf(reading, scan, clause)
  if (pointsBack(scan, clause.word)) {
    const own = reading.figures.findLast((f) => f.to <= offsetOf(scan, clause.first) && comparable(f, later))
    const earlier = own ?? previous?.figures.findLast((f) => comparable(f, later))
    const home = own === undefined ? previous : reading
    const isOther = own !== undefined && saysQueue(scan, clause) && !speaksOfQueue(reading, own)
    if (earlier !== undefined && home !== null && !isOther)
      return joined(pair, scan, clause, earlier, own === undefined, later, at)
  }
  if (clause.direction === null && clause.factor === null && clause.amounts.length === 0) return null
  const first = { ...facts, from: clause.factor === null ? null : later.value / clause.factor }
  const replaced = new Map([[later, changed(ID, later, null, first, at)]])
  // "had decreased to 25 for residential care and 105 for nursing": the verb governs the list.
  let last = to
  for (const chunk of scan.figures) {
    const figure = free(reading, chunk)
    if (chunk.first < to.next || figure === null || figure === later) continue
    if (figure.change !== null || !comparable(figure, later) || !isListed(scan, last, chunk)) break
    replaced.set(figure, changed(ID, figure, null, { ...facts, from: null, percent: null, difference: null }, at))
    last = chunk
  }
  return settled(pair, scan, clause, clause.amounts, replaced)
}

/** "the waiting list has grown to 640": a list is what changed. */
function saysQueue(scan: Scan, { word }: ChangeClause): boolean {
  for (let at = word - 1; at >= Math.max(0, word - QUEUE_REACH); at--)
    if (queueNouns.includes(wordAt(scan, at))) return true
  return false
}

const QUEUE_REACH = 5

/** Whether what is said up to a figure's clause end speaks of waiting. */
function speaksOfQueue({ sentence }: Pair['reading'], figure: Figure): boolean {
  const end = sentence.lower.indexOf(',', figure.to)
  return speaksOfWaits(sentence.lower.slice(0, end === -1 ? figure.to + QUEUE_SAID : end))
}

const QUEUE_SAID = 60

/** The later figure with the earlier one, which stands before it in the sentence or in the one before. */
function joined(
  pair: Pair,
  scan: Scan,
  clause: ChangeClause,
  earlier: Figure,
  isBefore: boolean,
  later: Figure,
  at: ReadChange['at'],
): Pair {
  const { reading, previous } = pair
  const home = isBefore ? previous : reading
  const from = inUnitOf(earlier, later)
  const facts = factsOf(reading, clause, later)
  const figure = changed(
    ID,
    later,
    earlier,
    {
      ...facts,
      from,
      direction: clause.direction ?? byValues(from, later.value),
      fromPeriod: home === null ? null : periodNear(home, earlier),
      fromText: home?.sentence.text.slice(earlier.from, earlier.to) ?? null,
    },
    at,
  )
  // The earlier value belongs to the claim; where the text compares it with a benchmark or tells how it came about, it is a claim as well.
  const away = new Set(earlier.comparisons.length === 0 && earlier.change === null ? [earlier] : [])
  const here = settled(pair, scan, clause, clause.amounts, new Map([[later, figure]]))
  return isBefore
    ? { reading: here.reading, previous: previous === null ? null : revise(previous, away, new Map()) }
    : { reading: revise(here.reading, away, new Map()), previous }
}

/** "25 for residential care and 105 for nursing" */
function isListed(scan: Scan, last: FigureChunk, next: FigureChunk): boolean {
  const gap = textOf(scan, last.next, next.first)
  const before = wordAt(scan, next.first - 1)
  return (
    (before === 'and' || before === ',') &&
    gap.length <= 64 &&
    gap.length > 4 &&
    !gap.includes('.') &&
    !gap.includes(';')
  )
}

/** A figure whose loosening words were the verb's: "were up to 64% from 71%" is 64%, not up to it. */
function withoutTaken(figure: Figure, chunk: FigureChunk, { word }: ChangeClause): Figure {
  return chunk.first <= word && word < chunk.at ? { ...figure, modifier: null } : figure
}
