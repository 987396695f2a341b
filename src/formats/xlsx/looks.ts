import type { CellObject } from 'write-excel-file/universal'
import type { Cell, CellType } from '../flat/index.ts'
import { cellOf } from './cells.ts'

/** White on a dark ground or black on a light one: each pair has a contrast of more than 4.5 to 1. */
const SCORES: Readonly<Record<number, { readonly word: string; readonly ground: string; readonly ink: string }>> = {
  1: { word: 'significant shortfalls', ground: '#a4262c', ink: '#ffffff' },
  2: { word: 'some shortfalls', ground: '#f6c667', ink: '#000000' },
  3: { word: 'good standard', ground: '#b7dfb9', ink: '#000000' },
  4: { word: 'exceptional standard', ground: '#1b5e20', ink: '#ffffff' },
}

const RATINGS: Readonly<Record<string, number>> = { inadequate: 1, 'requires-improvement': 2, good: 3, outstanding: 4 }
const STATEMENT_COLUMN = /^(?:[a-z]+-)+[a-z]+$|^safeguarding$/

/** How wide the column of a statement's score is, in characters: its words have room. */
export const SCORE_WIDTH = 24

/** Whether a column holds the scores of a statement. */
export function holdsScores(head: string): boolean {
  return STATEMENT_COLUMN.test(head)
}

/** A cell of a table of councils: a score is a number that shows what it means beside it, on a ground of its own, and a rating has that ground. */
export function councilCell(value: Cell, type: CellType, head: string): CellObject {
  const look = SCORES[holdsScores(head) ? Number(value ?? 0) : head === 'rating' ? (RATINGS[String(value)] ?? 0) : 0]
  const shown = cellOf(value, type)
  if (look === undefined) return shown
  const colours = { backgroundColor: look.ground, textColor: look.ink }
  return head === 'rating'
    ? { ...shown, ...colours }
    : { ...shown, ...colours, format: `0" ${look.word}"`, align: 'left' }
}
