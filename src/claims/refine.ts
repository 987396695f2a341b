import type { Pair, Refiner } from './reading.ts'
import { attachContext } from './refiners/attach-context.ts'
import { attachMeasure } from './refiners/attach-measure.ts'
import { joinAcross } from './refiners/change/join-across.ts'
import { joinBackwards } from './refiners/change/join-backwards.ts'
import { joinFromTo } from './refiners/change/join-from-to.ts'
import { joinToPrevious } from './refiners/change/join-to-previous.ts'
import { sumUp } from './refiners/change/sum-up.ts'
import { dropQualifiers } from './refiners/drop-qualifiers.ts'
import { readBareComparison } from './refiners/read-bare-comparison.ts'
import { readEstimate } from './refiners/read-estimate.ts'
import { resolveBare } from './refiners/resolve-bare.ts'
import { sayDirection } from './refiners/say-direction.ts'
import { readComparison } from './rules/comparison/read-comparison.ts'

/** Every decision about a sentence's figures, in the order in which they are taken. */
export const REFINERS: readonly Refiner[] = [
  // Benchmarks first: "compared to 67% in 2023" is a change only when no benchmark claims the figure.
  readComparison,
  sayDirection,
  readEstimate,
  joinFromTo,
  joinBackwards,
  joinAcross,
  joinToPrevious,
  // After the joins: a percentage sums up a change that is already read.
  sumUp,
  // What no benchmark and no date has claimed.
  readBareComparison,
  dropQualifiers,
  resolveBare,
  // Needs to know what is a claim: a benchmark has no period of its own.
  attachContext,
  // Last, since it leaves out what the others have read.
  attachMeasure,
]

/** Runs every refiner over a sentence and the one that it may continue. */
export function refine(pair: Pair): Pair {
  let result = pair
  for (const refiner of REFINERS) result = refiner.refine(result)
  return result
}
