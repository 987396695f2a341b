import type { Direction } from '../../../vocabulary/changes.ts'
import { type Chunk, type FigureChunk, type Scan, scanOf } from '../../grammar/scan.ts'
import { current, endOf, offsetOf, wordAt } from '../../grammar/standing.ts'
import { type Figure, noted, type Pair, type ReadChange, type Reading, revise, stretchOf } from '../../reading.ts'
import type { ChangeClause } from './told.ts'
import { inUnitOf } from './units.ts'
import { printed } from './when.ts'

/** What explains a change. */
export const ID = 'read-change'

/** What a refiner of changes knows of one, before its place is added. */
export type ChangeFacts = Omit<ReadChange, 'at' | 'to'>

export const NOTHING_KNOWN: ChangeFacts = {
  from: null,
  percent: null,
  difference: null,
  direction: null,
  fromPeriod: null,
  fromText: null,
}

/** The direction that two values show; null when they are equal. */
export function byValues(from: number, to: number): Direction {
  return to > from ? 'increase' : to < from ? 'decrease' : null
}

/** A figure as printed in its sentence. */
export function textOfFigure({ sentence }: Reading, { from, to }: Figure): string {
  return sentence.text.slice(from, to)
}

/** What a clause's amounts and its factor say: per cent of what was there before, or a difference in the claim's own unit. */
function amountsOf(
  reading: Reading,
  clause: ChangeClause,
  base: Figure | null,
): Pick<ReadChange, 'percent' | 'difference'> {
  let percent = clause.factor === null ? null : Math.abs(clause.factor - 1) * 100
  let difference: number | null = null
  for (const amount of clause.amounts.map((chunk) => current(reading, chunk))) {
    const { kind, unit, value } = amount
    if (kind === 'ratio') percent = Math.round((clause.head === 'part of' ? 1 - value : value) * 10_000) / 100
    else if (kind === 'percentage' && unit === 'percent') percent = value
    else difference = base === null ? value : inUnitOf(amount, base)
  }
  return { percent, difference }
}

/** What a clause tells of a change that ends at a figure; `home` is the reading in which the earlier figure stands. */
export function factsOf(reading: Reading, clause: ChangeClause, base: Figure): ChangeFacts {
  const scan = scanOf(reading)
  const earlier = clause.from === null ? null : current(reading, clause.from)
  const from = earlier === null ? null : inUnitOf(earlier, base)
  return {
    from,
    ...amountsOf(reading, clause, base),
    direction: clause.direction ?? (from === null ? null : byValues(from, base.value)),
    fromPeriod: printed(scan, clause.since),
    fromText: earlier === null ? null : textOfFigure(reading, earlier),
  }
}

/** The later figure with the change that it is the end of; it takes the unit and noun of the earlier one where it has none. */
export function changed(
  id: string,
  later: Figure,
  earlier: Figure | null,
  facts: ChangeFacts,
  at: ReadChange['at'],
): Figure {
  return noted(later, id, {
    unit: later.unit ?? earlier?.unit ?? null,
    kind: later.bare && earlier !== null && !earlier.bare ? earlier.kind : later.kind,
    noun: later.noun ?? earlier?.noun ?? null,
    change: { ...facts, to: later.value, at },
  })
}

/** A change that is known already, with what a later clause adds to it. */
export function merged(known: ReadChange | null, facts: ChangeFacts, to: number, at: ReadChange['at']): ReadChange {
  return {
    from: known?.from ?? facts.from,
    to,
    percent: known?.percent ?? facts.percent,
    difference: known?.difference ?? facts.difference ?? null,
    direction: known?.direction ?? facts.direction,
    fromPeriod: known?.fromPeriod ?? facts.fromPeriod,
    fromText: known?.fromText ?? facts.fromText ?? null,
    at: known === null ? at : { start: Math.min(known.at.start, at.start), end: Math.max(known.at.end, at.end) },
  }
}

/** Where a clause stands in the source, from its first word on. */
export function placeOf(
  reading: Reading,
  scan: Scan,
  { word, next }: Pick<ChangeClause, 'word' | 'next'>,
): ReadChange['at'] {
  return stretchOf(reading.sentence, offsetOf(scan, word), endOf(scan, next))
}

/** The pair with figures replaced and taken in its reading, and the clause's words covered. */
export function settled(
  { reading, previous }: Pair,
  scan: Scan,
  words: Chunk & { readonly span?: FigureChunk | null },
  taken: readonly FigureChunk[],
  replaced: ReadonlyMap<Figure, Figure>,
): Pair {
  const cover = { from: offsetOf(scan, words.first), to: endOf(scan, closed(scan, words)), by: 'change' as const }
  const spans = words.span == null ? [] : [words.span]
  const away = new Set(
    [...taken, ...spans].map((chunk) => current(reading, chunk)).filter((figure) => !replaced.has(figure)),
  )
  return { reading: { ...revise(reading, away, replaced), covers: [...reading.covers, cover] }, previous }
}

function closed(scan: Scan, { first, next }: Chunk): number {
  return wordAt(scan, first) === '(' && wordAt(scan, next) === ')' ? next + 1 : next
}
