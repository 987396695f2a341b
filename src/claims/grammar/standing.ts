import type { Figure, Reading } from '../reading.ts'
import type { FigureChunk, Scan } from './scan.ts'

/** The figure of a chunk as it stands in a reading now, or null where it is no claim of its own any more. */
export function free({ figures }: Reading, { figure }: FigureChunk): Figure | null {
  return figures.find(({ from }) => from === figure.from) ?? null
}

/** The figure of a chunk as it stands in a reading now, claim or not. */
export function current(reading: Reading, chunk: FigureChunk): Figure {
  return free(reading, chunk) ?? reading.taken.find(({ from }) => from === chunk.figure.from) ?? chunk.figure
}

/** A token in small letters; '' past either end. */
export function wordAt({ tokens }: Scan, at: number): string {
  return tokens[at]?.lower ?? ''
}

/** The words between two tokens, the second left out, in small letters. */
export function textOf({ reading, tokens }: Scan, first: number, next: number): string {
  if (next <= first) return ''
  return reading.sentence.lower.slice(tokens[first]?.from ?? 0, tokens[next]?.from ?? reading.sentence.lower.length)
}

/** Where a token begins in the sentence; its end for the one past the last. */
export function offsetOf({ reading, tokens }: Scan, at: number): number {
  return tokens[at]?.from ?? reading.sentence.text.length
}

/** Where the token before one ends. */
export function endOf({ tokens }: Scan, next: number): number {
  return tokens[next - 1]?.to ?? 0
}
