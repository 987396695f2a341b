import { spreads } from '../../../vocabulary/changes.ts'
import type { FigureChunk, Scan } from '../../grammar/scan.ts'
import { current, offsetOf, wordAt } from '../../grammar/standing.ts'
import { noted, type Pair } from '../../reading.ts'
import { settled } from './make.ts'
import type { ChangeClause } from './told.ts'

const SPREADS = new Set(spreads)
const REACH = 5
const PLACES = new Set(['in', 'for', 'at', 'among', 'across'])

/** "ranging from 2 weeks to 6 weeks": one figure with two ends; of two places ("5 weeks in the north to 19 in the south") a claim of each. Null for a change. */
export function readSpread(
  pair: Pair,
  scan: Scan,
  clause: ChangeClause,
  from: FigureChunk,
  to: FigureChunk,
): Pair | null {
  let at = clause.first
  while (at >= clause.first - REACH && !SPREADS.has(wordAt(scan, at))) at -= 1
  if (at < clause.first - REACH || clause.head !== 'from') return null
  const { reading } = pair
  const isOfPlace = ({ next }: FigureChunk) => PLACES.has(wordAt(scan, next)) && !scan.periodAt.has(next + 1)
  const dated = reading.periods.some(
    (p) => p.from >= offsetOf(scan, from.next) && p.from - current(reading, to).to < 12,
  )
  if (!dated && isOfPlace(from) && isOfPlace(to)) return pair
  const [low, high] = [current(reading, from), current(reading, to)]
  const range = noted(low, 'read-change', {
    upper: high.value,
    unit: low.unit ?? high.unit,
    bare: false,
    kind: low.bare ? high.kind : low.kind,
  })
  return settled(pair, scan, { first: at, next: clause.next }, [to], new Map([[low, range]]))
}
