/** A cell of a table with its words, a line of print each. */
export interface GridCell {
  readonly lines: readonly string[]
  /** Its first column and row, from 0, and how many of each it takes. */
  readonly column: number
  readonly columns: number
  readonly rows: number
  /** Whether the file marks it as the head of others. */
  readonly head: boolean
}

/** Rows of cells; a cell stands in the row in which it begins, and a cell without words may be left out. */
export interface Grid {
  readonly width: number
  /** Whether its cells were told by the gaps between words alone. */
  readonly guessed: boolean
  /** Whether each row is a tile: a figure and its label, to be read as two lines. */
  readonly tiles: boolean
  readonly rows: readonly (readonly GridCell[])[]
}

/** A longer text is no entry of a table: the table lays out a page. */
const LONGEST_CELL = 800

/** Whether a grid holds data: two cells side by side in two rows at least (in one where `rows` says so), and no cell that is a page's text. */
export function isData(grid: Grid, rows = 2): boolean {
  const filled = grid.rows.filter((row) => row.filter((cell) => cell.lines.length > 0).length > 1)
  if (grid.width < 2 || filled.length < rows) return false
  return grid.rows.every((row) =>
    row.every(({ lines }) => lines.reduce((sum, line) => sum + line.length, 0) <= LONGEST_CELL),
  )
}
