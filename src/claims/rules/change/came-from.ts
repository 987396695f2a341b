import type { FigureChunk, Scan } from '../../grammar/scan.ts'
import { current, free, offsetOf, textOf, wordAt } from '../../grammar/standing.ts'
import { type Figure, noted, type Pair, type Reading, revise } from '../../reading.ts'
import { opensBack } from '../opens-back.ts'
import { baseFor, bestMatch, directionBefore, directionIn } from './base.ts'
import { factsOf, ID, merged, placeOf, settled } from './make.ts'
import { periodNear } from './near.ts'
import { summedUp } from './sum-up.ts'
import type { ChangeClause } from './told.ts'
import { comparable } from './units.ts'
import { printed } from './when.ts'

/** "B, up from A", "B compared to A in 2023", "B (from A in 2011)"; in a sentence of its own, of the one before. */
export function cameFrom(pair: Pair, scan: Scan, clause: ChangeClause, from: FigureChunk): Pair | null {
  const { reading, previous } = pair
  const earlier = current(reading, from)
  if (
    clause.head === 'from' &&
    !PARTED.has(wordAt(scan, clause.first - 1)) &&
    !isPeak(scan, from) &&
    !isBeside(reading, scan, clause, earlier)
  )
    return null
  const base = clause.head === 'more' ? null : baseFor(reading, scan, clause, earlier)
  if (base !== null && (clause.head !== 'bracket' || isBracketOf(reading, scan, clause, base))) {
    const facts = factsOf(reading, clause, base)
    const between = current(reading, from)
    const place = placeOf(reading, scan, clause)
    const figure = noted(base, ID, {
      unit: base.unit ?? between.unit,
      kind: base.bare && !between.bare ? between.kind : base.kind,
      noun: base.noun ?? between.noun,
      change: merged(
        base.change,
        { ...facts, direction: clause.direction ?? directionBefore(scan, base, clause) ?? facts.direction },
        base.value,
        place,
      ),
    })
    return settled(
      pair,
      scan,
      clause,
      [from, ...clause.amounts, ...fractionsIn(pair, scan, clause)],
      new Map([[base, figure]]),
    )
  }
  if (clause.amounts.length > 0) return summedUp(pair, scan, clause)
  if (previous === null || !opensBack(scan)) return null
  const several = reading.figures.filter((f) => f.kind === earlier.kind).length > 1
  const target = bestMatch(
    previous.figures.filter((f) => comparable(f, earlier) && f.change?.from == null),
    textOf(scan, 0, from.first),
    several,
  )
  if (target === undefined) return null
  const facts = factsOf(reading, clause, target)
  const change = merged(
    target.change,
    { ...facts, direction: clause.direction ?? directionIn(scan, 0, clause.first) ?? facts.direction },
    target.value,
    placeOf(reading, scan, clause),
  )
  const read = settled(pair, scan, { first: 0, next: clause.next }, [from, ...clause.amounts], new Map())
  return {
    reading: read.reading,
    previous: revise(
      previous,
      new Set(),
      new Map([[target, noted(target, ID, { change, unit: target.unit ?? earlier.unit })]]),
    ),
  }
}

/** How far a bracket may stand from the figure that it gives an earlier value of, in characters: its measure lies between. */
const LONGEST_MEASURE = 120
const PARTED = new Set([',', '(', '-', ':'])

function fractionsIn({ reading }: Pair, scan: Scan, { first, next, from }: ChangeClause): FigureChunk[] {
  return scan.figures.filter(
    (chunk) => chunk.first >= first && chunk.next <= next && chunk !== from && free(reading, chunk)?.kind === 'ratio',
  )
}

/** "£57.35m in 2024/25 (£48.2m the year before)": another time of the same, not the same again. */
function isBracketOf(reading: Reading, scan: Scan, clause: ChangeClause, base: Figure): boolean {
  const limit = offsetOf(scan, clause.first)
  const between = reading.sentence.lower.slice(base.to, limit)
  if (reading.figures.some((other) => other.from >= base.to && other.to <= limit)) return false
  return (
    between.length <= LONGEST_MEASURE &&
    !between.includes(',') &&
    periodNear(reading, base) !== printed(scan, clause.since)
  )
}

/** "(6% from 3%)" */
function isBeside(reading: Reading, scan: Scan, { first }: ChangeClause, earlier: Figure): boolean {
  const before = scan.figures.find((chunk) => chunk.next === first)
  return before !== undefined && free(reading, before)?.kind === earlier.kind && !earlier.bare
}

/** "from a peak of 141" */
function isPeak(scan: Scan, { first, at }: FigureChunk): boolean {
  for (let i = first; i < at; i++) if (PEAKS.has(wordAt(scan, i))) return true
  return false
}

const PEAKS = new Set(['peak', 'high', 'low', 'record', 'baseline'])
