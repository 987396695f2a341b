import type { Document } from '../document/index.ts'
import type { Outline } from '../outline/index.ts'
import type { ScoreEntry } from './score-entry.ts'

/** Scores told in running text. */
export function readScoreSentences(_document: Document, _outline: Outline): ScoreEntry[] {
  return []
}
