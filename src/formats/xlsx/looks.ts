import type { CellObject } from 'write-excel-file/universal'
import type { Score } from '../../schema/index.ts'
import type { Cell, CellType } from '../flat/index.ts'
import { scoreMeaning } from '../score-words.ts'
import { cellOf } from './cells.ts'

/** White on a dark ground or black on a light one: each pair has a contrast of more than 4.5 to 1. */
const COLOURS: Readonly<Record<Score, { readonly ground: string; readonly ink: string }>> = {
  1: { ground: '#a4262c', ink: '#ffffff' },
  2: { ground: '#f6c667', ink: '#000000' },
  3: { ground: '#b7dfb9', ink: '#000000' },
  4: { ground: '#1b5e20', ink: '#ffffff' },
}

const RATINGS: Readonly<Record<string, Score>> = { inadequate: 1, 'requires-improvement': 2, good: 3, outstanding: 4 }
const STATEMENT_COLUMN = /^(?:[a-z]+-)+[a-z]+$|^safeguarding$/

/** How wide the column of a statement's score is, in characters: its words have room. */
export const SCORE_WIDTH = 24

/** Whether a column holds the scores of a statement. */
export function holdsScores(head: string): boolean {
  return STATEMENT_COLUMN.test(head)
}

/** A cell's score; null where it holds none. */
export function scoreOf(value: Cell): Score | null {
  return value === 1 || value === 2 || value === 3 || value === 4 ? value : null
}

/** A cell of a table of councils: a score is a number that shows what it means beside it, on a ground of its own, and a rating has that ground. */
export function councilCell(value: Cell, type: CellType, head: string): CellObject {
  const score = holdsScores(head) ? scoreOf(value) : head === 'rating' ? (RATINGS[String(value)] ?? null) : null
  const shown = cellOf(value, type)
  if (score === null) return shown
  const colours = { backgroundColor: COLOURS[score].ground, textColor: COLOURS[score].ink }
  return head === 'rating'
    ? { ...shown, ...colours }
    : { ...shown, ...colours, format: `0" ${scoreMeaning(score)}"`, align: 'left' }
}
