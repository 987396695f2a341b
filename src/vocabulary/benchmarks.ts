import type { Benchmark } from '../schema/index.ts'
import data from './data/benchmarks.json' with { type: 'json' }

/** The words of which the names of benchmarks are made; a place and a noun make a name, in either order. */
export interface BenchmarkWords {
  readonly benchmark: Benchmark
  readonly adjectives: readonly string[]
  readonly places: readonly string[]
  readonly areas: readonly string[]
  readonly adverbs: readonly string[]
  readonly phrases: readonly string[]
}

export const benchmarkWords = data.entries as readonly BenchmarkWords[] // the data's test checks the names

/** Whose population a share may be set against: "the borough's 93% White British population". */
export const populationOwners: readonly string[] = data.populationOwners

/** Nouns that an adjective of a place makes a benchmark ("England average"), and those of them that a place behind them does ("rate across England"). */
export const benchmarkNouns: { readonly afterAdjective: readonly string[]; readonly beforePlace: readonly string[] } = {
  afterAdjective: data.nouns,
  beforePlace: data.means,
}

const REGION = new RegExp(`(?<![a-z])(?:${REGIONS})(?: (?:region|average|avg|regional average|median))?(?![a-z])`)

/** The region that the head of a table's column names. */
export function findRegion(lower: string): { readonly from: number; readonly to: number } | null {
  const match = REGION.exec(lower)
  return match === null ? null : { from: match.index, to: match.index + match[0].length }
}
