import { type Scan, scanOf } from '../../grammar/scan.ts'
import { free, textOf, wordAt } from '../../grammar/standing.ts'
import type { Pair, Refiner } from '../../reading.ts'
import { alike } from './alike.ts'
import { type Comparand, comparandAt } from './comparand.ts'
import { compare } from './compare.ts'
import { EXAMPLES } from './examples.ts'

/** Sets figures against the benchmarks named beside them; the benchmark's own figure belongs to the claim. */
export const readComparison: Refiner = {
  id: 'read-comparison',
  description:
    'Reads "higher than the England average of 67.12%" and its kin, benchmark before or after its figure, in brackets or lists',
  examples: EXAMPLES,
  refine({ reading, previous }) {
    if (reading.benchmarks.length === 0) return { reading, previous }
    const scan = scanOf(reading)
    let pair: Pair = { reading, previous }
    let end = 0
    for (const mention of scan.benchmarks) {
      const found = comparandAt(scan, mention, (chunk) => chunk.first >= end && free(pair.reading, chunk) !== null, end)
      if (found === null) continue
      const comparand = withOwnValues(pair, scan, found)
      const compared = compare(pair, scan, comparand, end)
      if (compared !== pair) end = comparand.next
      pair = compared
    }
    return pair
  },
}

/** "the England average of 50% and 20% of carers": a second figure is the benchmark's only where as many claims stand before, or two benchmarks are named. */
function withOwnValues({ reading, previous }: Pair, scan: Scan, comparand: Comparand): Comparand {
  const { values, benchmarks } = comparand
  const [first] = values
  if (first === undefined || values.length === 1) return comparand
  const kept = values.filter((value) => alike(first.figure, value.figure))
  const here = scan.figures.filter(
    (chunk) => chunk.next <= comparand.core && free(reading, chunk) !== null && alike(chunk.figure, first.figure),
  ).length
  // "Both were lower than the averages of 83 and 79 respectively": the claims are in the sentence before.
  const claims = here > 0 ? here : (previous?.figures.filter((f) => alike(f, first.figure)).length ?? 0)
  const name = wordAt(scan, comparand.name.next - 1)
  const isList =
    name.endsWith('averages') ||
    textOf(scan, comparand.name.first, first.first).includes(' split ') ||
    scan.tokens.some(({ lower }) => lower === 'respectively')
  const most = benchmarks.length > 1 ? benchmarks.length : isList && claims >= kept.length ? kept.length : 1
  const own = kept.slice(0, most)
  return { ...comparand, values: own, next: Math.max(comparand.name.next, own.at(-1)?.next ?? 0) }
}
