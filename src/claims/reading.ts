import { toSource } from '../document/index.ts'
import type { Benchmark, Relation, SourceId } from '../schema/index.ts'
import type { Direction } from '../vocabulary/changes.ts'
import type { SourceMention } from '../vocabulary/sources.ts'
import type { BenchmarkMention } from './mentions/benchmarks.ts'
import type { AttachedPeriod, PeriodMention } from './period.ts'
import type { Quantity, Refusal } from './quantity.ts'
import type { Sentence } from './sentence.ts'

/** A stretch of the source, in offsets into the document's text. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** A comparison as read from the text; `at` is where it is written, which may be the next sentence. */
export interface ReadComparison {
  readonly benchmark: Benchmark
  readonly label: string
  readonly value: number | null
  /** The benchmark's value as printed. */
  readonly text: string | null
  readonly relation: Relation | null
  readonly strength: string | null
  readonly at: Stretch
}

/** A change as read from the text. */
export interface ReadChange {
  readonly from: number | null
  readonly to: number | null
  readonly percent: number | null
  /** The change in the claim's own unit, as the text gives it. */
  readonly difference?: number | null
  readonly direction: Direction
  readonly fromPeriod: string | null
  /** The earlier value as printed. */
  readonly fromText?: string | null
  readonly at: Stretch
}

/** A source attached to a claim; `from` and `to` are offsets into the source text. */
export interface AttachedSource {
  readonly id: SourceId
  readonly name: string
  readonly text: string
  readonly basis: 'stated' | 'carried'
  readonly at: Stretch
}

/** A quantity on its way to be a claim. Refiners give new ones and never change what they were given. */
export interface Figure extends Quantity {
  /** Every benchmark that it is set against, England's first. */
  readonly comparisons: readonly ReadComparison[]
  readonly change: ReadChange | null
  readonly period: AttachedPeriod | null
  readonly source: AttachedSource | null
  readonly measure: string
  /** Ids of everything that made it what it is, in order. */
  readonly via: readonly string[]
}

/** What a sentence leaves for the next to carry on. `age` counts the sentences without figures since it was said. */
export interface Context {
  readonly source: AttachedSource | null
  readonly period: AttachedPeriod | null
  readonly age: number
}

/** What a fact is about, of those that cover words of a sentence; an `aside` is a sign or a bracket that belongs to a figure ("~", "(n = 312)"). */
type CoverKind = 'aside' | 'figure' | 'comparison' | 'change' | 'period' | 'source'

/** Words of a sentence that a fact covers, connecting words and all: they are no part of any measure. Offsets into the sentence. */
export interface Cover {
  readonly from: number
  readonly to: number
  readonly by: CoverKind
}

/** What has been read from one sentence so far. */
export interface Reading {
  readonly sentence: Sentence
  readonly refusals: readonly Refusal[]
  /** Claims to be, in order. */
  readonly figures: readonly Figure[]
  /** Figures that belong to a claim (benchmarks, from-values, summarising percentages) or were dropped; kept since later words may point at them. */
  readonly taken: readonly Figure[]
  readonly benchmarks: readonly BenchmarkMention[]
  readonly periods: readonly PeriodMention[]
  readonly sources: readonly SourceMention[]
  /** What facts cover: those of rules from when they are read on, those of figures, periods and sources when measures are built. They may overlap; a counted noun is not covered. */
  readonly covers: readonly Cover[]
  readonly context: Context | null
  /** The count that "of those" and "the remaining 23" may mean: the last one of this sentence, or of those before it. */
  readonly counted: Figure | null
}

/** A reading and the one that it may continue, since "This was lower than …" speaks of the sentence before. */
export interface Pair {
  readonly reading: Reading
  readonly previous: Reading | null
}

/**
 * One decision about a sentence's figures: adds, joins or drops. Runs in the order of the list in `refine.ts`.
 * `examples` run as tests and print as documentation: each gives the claims of a text as `explain` prints them.
 */
export interface Refiner {
  readonly id: string
  readonly description: string
  readonly examples: readonly { readonly text: string; readonly gives: readonly string[] }[]
  refine(pair: Pair): Pair
}

/** The stretch of the source behind a part of a sentence. */
export function stretchOf({ passage, offset }: Sentence, from: number, to: number): Stretch {
  return toSource(passage, offset + from, offset + to)
}

/** The reading with figures moved from claims to taken, and others replaced. */
export function revise(reading: Reading, taken: ReadonlySet<Figure>, replaced: ReadonlyMap<Figure, Figure>): Reading {
  if (taken.size === 0 && replaced.size === 0) return reading
  return {
    ...reading,
    figures: reading.figures.filter((f) => !taken.has(f)).map((f) => replaced.get(f) ?? f),
    taken: taken.size === 0 ? reading.taken : [...reading.taken, ...taken].sort((a, b) => a.from - b.from),
  }
}

/** The figure with one more id in its history. */
export function noted(figure: Figure, id: string, change: Partial<Figure>): Figure {
  return { ...figure, ...change, via: [...figure.via, id] }
}
