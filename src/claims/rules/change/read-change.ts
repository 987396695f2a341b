import { type Scan, scanOf } from '../../grammar/scan.ts'
import { free } from '../../grammar/standing.ts'
import type { Pair, Refiner } from '../../reading.ts'
import { cameFrom } from './came-from.ts'
import { clauseAt } from './clause.ts'
import { EXAMPLES } from './examples.ts'
import { EXAMPLES_OF_FORMER_TIMES } from './examples-of-former-times.ts'
import { ID } from './make.ts'
import { fromTo, reached } from './reach.ts'
import { summedUp } from './sum-up.ts'
import type { ChangeClause } from './told.ts'

/** Reads what a text says of how a figure changed: its earlier value, by how much, since when. */
export const readChange: Refiner = {
  id: ID,
  description:
    'Reads "fell from A to B", "B, up from A", "by 19% (73)", "a 22% reduction" and their kin as the change of one claim',
  examples: [...EXAMPLES, ...EXAMPLES_OF_FORMER_TIMES],
  refine(pair) {
    if (pair.reading.figures.length === 0) return pair
    const scan = scanOf(pair.reading)
    let result = pair
    // Nothing is told of a change behind the last figure.
    const end = scan.figures.at(-1)?.next ?? 0
    for (let at = 0; at < end; at++) {
      const { reading } = result
      const clause = clauseAt(scan, at, (chunk) => free(reading, chunk) !== null)
      if (clause === null) continue
      const read = apply(result, scan, clause)
      if (read === null) continue
      result = read
      at = clause.next - 1
    }
    return result
  },
}

function apply(pair: Pair, scan: Scan, clause: ChangeClause): Pair | null {
  if (clause.to !== null)
    return clause.from === null
      ? reached(pair, scan, clause, clause.to)
      : fromTo(pair, scan, clause, clause.from, clause.to)
  if (clause.from !== null) return cameFrom(pair, scan, clause, clause.from)
  return summedUp(pair, scan, clause)
}
