import { attachMeasure } from './measure/attach-measure.ts'
import type { Pair, Refiner } from './reading.ts'
import { readBrackets } from './rules/brackets/in-brackets.ts'
import { earlierValues } from './rules/change/earlier-values.ts'
import { formerValue } from './rules/change/former-value.ts'
import { readChange } from './rules/change/read-change.ts'
import { standNow } from './rules/change/stand-now.ts'
import { againstExpected } from './rules/comparison/against-expected.ts'
import { readBareComparison } from './rules/comparison/bare-comparison.ts'
import { readComparison } from './rules/comparison/read-comparison.ts'
import { sayDirection } from './rules/comparison/say-direction.ts'
import { attachContext } from './rules/context/attach-context.ts'
import { dropQualifiers } from './rules/qualifier/drop-qualifiers.ts'
import { resolveBare } from './rules/same-again/resolve-bare.ts'

/** Every decision about a sentence's figures, in the order in which they are taken. */
export const REFINERS: readonly Refiner[] = [
  // A bracket that lists what a figure was elsewhere and before is read whole.
  readBrackets,
  // Benchmarks first: "compared to 67% in 2023" is a change only when no benchmark claims the figure.
  readComparison,
  sayDirection,
  againstExpected,
  readChange,
  // Before what stands now: "in 2022 it was 340" is no later value.
  formerValue,
  standNow,
  earlierValues,
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
