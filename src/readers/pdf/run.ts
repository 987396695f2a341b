import type { Ruling } from './rulings.ts'

/** What a tagged PDF says a text is part of; one object for each list item or heading of a sheet. */
export interface Mark {
  readonly kind: 'item' | 'heading'
  /** A heading's depth from 1; 0 for an item. */
  readonly depth: number
}

/** The cell of a table that a tagged PDF says a text stands in; one object for each cell of a sheet. */
export interface TaggedCell {
  readonly row: TaggedRow
  /** Its place among the cells of its row, from 0; cells without words count. */
  readonly order: number
  /** Whether it is marked as a head of others. */
  readonly head: boolean
}

/** A row of a tagged table. `cells` is how many it has, those without words among them. */
export interface TaggedRow {
  readonly table: TaggedTable
  readonly index: number
  cells: number
}

/** A table as far as it stands on one sheet. */
export interface TaggedTable {
  rows: number
}

/** A stretch of text as a PDF places it: in points from the sheet's upper left corner, y downwards. */
export interface Run {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly size: number
  /** The file's own name of the font: tells two apart, says nothing else. */
  readonly font: string
  readonly mark: Mark | null
  readonly cell: TaggedCell | null
}

/** A sheet with its text, in the order of the file. */
export interface Sheet {
  /** From 1. */
  readonly number: number
  readonly width: number
  readonly height: number
  readonly runs: readonly Run[]
  /** The lines that it draws, where they were looked for. */
  readonly rulings: readonly Ruling[]
}

/** How far above the baseline a letter reaches and how far below, in parts of its size. */
const ASCENT = 0.75
const DESCENT = 0.22

/** Upper edge of a run's letters. */
export function topOf(run: { readonly baseline: number; readonly size: number }): number {
  return run.baseline - ASCENT * run.size
}

/** Lower edge of a run's letters. */
export function bottomOf(run: { readonly baseline: number; readonly size: number }): number {
  return run.baseline + DESCENT * run.size
}

/** The middle of sorted or unsorted numbers; `otherwise` when there are none. */
export function median(numbers: readonly number[], otherwise: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? otherwise
}

/** The least of any number of numbers; infinity of none. */
export function leastOf(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
}

/** The greatest of any number of numbers; minus infinity of none. */
export function greatestOf(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
}
