import type { Figure, Reading } from '../reading.ts'
import type { Tagged } from '../tokens/tags.ts'
import type { View } from './view.ts'

/** What a construction is asked about: one figure in its sentence, what was read before it, and where its number stands among the tokens. */
export interface MeasureInput {
  readonly view: View
  readonly tokens: readonly Tagged[]
  readonly figure: Figure
  readonly at: number
  /** The figures before it in the sentence, with their measures. */
  readonly earlier: readonly Figure[]
  readonly previous: Reading | null
  /** What governs the figure: the token before it and before words like "a further", -1 at the sentence's beginning. */
  readonly governor: number
  /** The measure of another figure: of one that a change has taken as its start. */
  measureOf(reading: Reading, previous: Reading | null, figure: Figure): string
}

/**
 * One way in which a sentence says what a figure counts. The first construction that gives a phrase that can be signed decides.
 * `examples` run as tests: a text, and the measure of each of its figures.
 */
export interface Construction {
  readonly id: string
  readonly examples: readonly { readonly text: string; readonly measures: readonly string[] }[]
  read(input: MeasureInput): string | null
}
