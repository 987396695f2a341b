import type { StatementEntry } from '../vocabulary/quality-statements.ts'

/** One place that gives a statement's score, before the record chooses. Offsets into the source. */
export interface ScoreEntry {
  readonly entry: StatementEntry
  readonly where: 'summary' | 'section' | 'sentence'
  /** The name as printed there; null where a sentence gives it without naming it ("all other areas"). */
  readonly printedName: string | null
  /** As printed, which may be out of range; null where the place promises a score and has none. */
  readonly score: number | null
  /** "Evidence shows a good standard", as printed. */
  readonly scoreText: string | null
  readonly start: number
  readonly end: number
}

/** The source between two offsets with its line breaks and runs of spaces folded, and marks of bold left out. */
export function foldSource(text: string, start: number, end: number): string {
  return text.slice(start, end).replaceAll('**', '').replace(/\s+/g, ' ').trim()
}
