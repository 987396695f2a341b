import { findRoles, type HeadRole, isBlankCell } from '../vocabulary/table-heads.ts'
import { type CellValue, readCellValue } from './cell-value.ts'
import type { Cell, Row, Table } from './table.ts'

/** How a table is laid out: which rows are heads, which columns hold labels, and which hold figures. */
export interface Shape {
  /** How many rows from the top are heads. */
  readonly heads: number
  readonly labels: readonly number[]
  readonly figures: readonly number[]
  /** Columns of words that are no labels: sources, units, periods, remarks. */
  readonly others: readonly number[]
}

const MOST_HEADS = 4
/** A column in which so few of the words are figures holds remarks. */
const FIGURE_SHARE = 0.5

/** Tells heads, labels and figures of a table apart; null where it has no column of figures or none of labels. */
export function findShape(table: Table): Shape | null {
  const first = firstRowOfFigures(table)
  if (first === -1) return null
  const body = table.rows.slice(first)
  const figures: number[] = []
  const words: number[] = []
  for (let column = 0; column < table.width; column++) {
    const cells = body
      .map((row) => row.cells[column])
      .filter((cell) => cell != null && !isBlankCell(cell.text.toLowerCase()))
    if (cells.length === 0) continue
    const values = cells.filter((cell) => figureIn(cell ?? null) !== null).length
    if (values > 0 && values >= FIGURE_SHARE * cells.length && !isLabels(column, cells)) figures.push(column)
    else words.push(column)
  }
  const [leftmost] = figures
  const heads = headsOf(table, first)
  // Without labels the heads must say what is measured.
  if (leftmost === undefined || (words.length === 0 && heads === 0)) return null
  const before = words.filter((column) => column < leftmost)
  const naming = before.filter((column) => !isRemark(table, heads, column))
  const labels = naming.length > 0 ? naming : before.length > 0 ? before : words.slice(0, 1)
  return { heads, labels, figures, others: words.filter((column) => !labels.includes(column)) }
}

/** Whether a column's head says that its words are no labels: a reference, a direction, a source. */
function isRemark(table: Table, heads: number, column: number): boolean {
  const over = headsOver(table, heads, column, [])
  const last = over[over.length - 1]
  return (
    last !== undefined &&
    findRoles(last.text.toLowerCase()).some(
      ({ role, from, to }) => REMARKS.has(role) && to - from > 0.6 * last.text.length,
    )
  )
}

const REMARKS: ReadonlySet<HeadRole> = new Set(['none', 'source', 'unit'])
const BAND = /^(?:aged? )?\d{1,3}\s?(?:(?:-|to)\s?\d{1,3}|\+|and over|or over|plus)(?: years?)?$/i

/** The first column may count its rows, or name bands of ages among other words. */
function isLabels(column: number, cells: readonly (Cell | null | undefined)[]): boolean {
  if (column > 0) return false
  if (cells.some((cell) => cell != null && figureIn(cell) === null)) return true
  const isCount = cells.length > 1 && cells.every((cell, i) => cell?.text.replace(/[.)]$/, '') === String(i + 1))
  return isCount || cells.every((cell) => BAND.test(cell?.text ?? ''))
}

/** A cell's figure; none in a cell that is marked as a head. */
export function figureIn(cell: Cell | null): CellValue | null {
  return cell === null || cell.shape.head ? null : readCellValue(cell.passage.text)
}

/** The first row that has a figure behind its first words, -1 without one. A row marked as heads throughout has none, whatever it says. */
function firstRowOfFigures(table: Table): number {
  return table.rows.findIndex((row) => {
    const filled = row.cells.filter((cell) => cell !== null)
    return filled.length > 0 && filled.some((cell) => figureIn(cell) !== null) && !isHeadRow(row)
  })
}

function isHeadRow(row: Row): boolean {
  const filled = row.cells.filter((cell) => cell !== null)
  return filled.length > 1 && filled.every((cell) => cell.shape.head)
}

/** Rows above the first figures, without those that head a group of rows: one cell over nothing, right above the figures. */
function headsOf(table: Table, first: number): number {
  let heads = Math.min(first, MOST_HEADS)
  const isGroup = (row: Row | undefined): boolean =>
    row !== undefined && row.cells.filter((cell) => cell !== null).length === 1 && heads > 1
  while (isGroup(table.rows[heads - 1])) heads -= 1
  return heads
}

/** The words over a column, from the top: in each row of heads the cell that stands over it, or reaches over it from the left. */
export function headsOver(table: Table, heads: number, column: number, labels: readonly number[]): Cell[] {
  const over: Cell[] = []
  for (const row of table.rows.slice(0, heads)) {
    const filled = row.cells.filter((cell) => cell !== null)
    // One cell over the whole table is its title.
    if (filled.length === 1 && table.width > 2) continue
    const cell = cellOver(row, column, labels)
    if (cell !== null && over[over.length - 1] !== cell) over.push(cell)
  }
  return over
}

/** Where spans are unknown, as in text and Markdown, a head reaches over the empty places to its right. */
function cellOver(row: Row, column: number, labels: readonly number[]): Cell | null {
  for (let at = column; at >= 0; at--) {
    const cell = row.cells[at]
    if (cell == null) continue
    if (at === column || at + cell.shape.columns > column) return cell
    const isKnown = row.cells.some((one) => one !== null && one.shape.columns > 1)
    return isKnown || labels.includes(at) ? null : cell
  }
  return null
}
