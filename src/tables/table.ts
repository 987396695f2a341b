import type { CellShape, Passage } from '../document/index.ts'
import type { Place } from '../outline/outline.ts'

/** A cell with words: where it stands, and what it spans. */
export interface Cell {
  readonly passage: Passage
  readonly text: string
  readonly column: number
  readonly shape: CellShape
}

/** A row of a table; `cells` by column, null where there are no words. */
export interface Row {
  readonly cells: readonly (Cell | null)[]
  /** Source offsets of the row. */
  readonly start: number
  readonly end: number
}

/** A table with what stands around it and speaks of it. */
export interface Table {
  readonly rows: readonly Row[]
  readonly width: number
  /** Captions and titles above it, the nearest first. */
  readonly captions: readonly Passage[]
  /** The document's title, where the table stands right under it: it dates the figures and names none. */
  readonly title: Passage | null
  /** Headings above it and lines that say of when its figures are, the nearest first. */
  readonly context: readonly Passage[]
  /** Lines under it that name its source or explain its marks. */
  readonly notes: readonly Passage[]
  readonly place: Place
  /** Whether its rows are tiles or cards, each of which says all there is to say of its figure. */
  readonly tiles: boolean
  /** The heads of the table before, of which this one is the rest; null for a table of its own. */
  readonly continues: Table | null
}

/** The words of a row, cells apart, for telling two alike. */
export function rowText(row: Row): string {
  return row.cells.map((cell) => cell?.text ?? '').join(' | ')
}
