import type { Benchmark } from '../schema/index.ts'
import data from './data/benchmarks.json' with { type: 'json' }

/** The words of which the names of benchmarks are made; a place and a noun make a name, in either order. */
export interface BenchmarkWords {
  readonly benchmark: Benchmark
  readonly adjectives: readonly string[]
  readonly places: readonly string[]
  readonly areas: readonly string[]
  readonly adverbs: readonly string[]
  readonly outcomes: readonly string[]
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
