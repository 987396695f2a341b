import { type Grid, type GridCell, isData } from './grid.ts'
import { greatestOf, leastOf, type Run, type TaggedCell, type TaggedTable } from './run.ts'
import { linesOf, type TableArea } from './table-area.ts'

const MOST_COLUMNS = 60

/** A cell as it is tagged, with its words; null where a tagged cell has none. */
interface Entry {
  readonly cell: TaggedCell
  readonly runs: readonly Run[]
  readonly left: number
  readonly right: number
}

/**
 * The tables that a tagged PDF names on a sheet. The tags give rows and the order of cells but no spans: where a row has fewer cells than the table
 * has columns, each cell goes where its words stand.
 */
export function readTaggedTables(runs: readonly Run[]): TableArea[] {
  const tables = new Map<TaggedTable, Map<TaggedCell, Run[]>>()
  for (const run of runs) {
    const { cell } = run
    if (cell === null) continue
    const cells = tables.get(cell.row.table) ?? new Map<TaggedCell, Run[]>()
    tables.set(cell.row.table, cells)
    const own = cells.get(cell)
    if (own === undefined) cells.set(cell, [run])
    else own.push(run)
  }
  return [...tables].flatMap(([, cells]) => {
    const grid = toGrid([...cells].map(([cell, own]) => toEntry(cell, own)))
    return grid !== null && isData(grid, 1) ? [{ grid, runs: [...cells.values()].flat() }] : []
  })
}

function toEntry(cell: TaggedCell, runs: readonly Run[]): Entry {
  return { cell, runs, left: leastOf(runs.map((r) => r.left)), right: greatestOf(runs.map((r) => r.right)) }
}

function toGrid(entries: readonly Entry[]): Grid | null {
  const byRow = new Map<number, Entry[]>()
  for (const entry of entries) {
    const own = byRow.get(entry.cell.row.index)
    if (own === undefined) byRow.set(entry.cell.row.index, [entry])
    else own.push(entry)
  }
  const width = greatestOf(entries.map(({ cell }) => cell.row.cells))
  if (width > MOST_COLUMNS) return null
  const columns = columnsOf(entries, width)
  const rows = [...byRow].sort(([a], [b]) => a - b)
  return { width, guessed: false, tiles: false, rows: rows.map(([, row]) => placeRow(row, columns, width)) }
}

interface Column {
  left: number
  right: number
}

/** Where the words of each column stand, told by the rows that have a cell for each. */
function columnsOf(entries: readonly Entry[], width: number): Column[] {
  const columns = Array.from({ length: width }, () => ({
    left: Number.POSITIVE_INFINITY,
    right: Number.NEGATIVE_INFINITY,
  }))
  for (const { cell, left, right } of entries) {
    const column = cell.row.cells === width ? columns[cell.order] : undefined
    if (column === undefined) continue
    column.left = Math.min(column.left, left)
    column.right = Math.max(column.right, right)
  }
  return columns
}

function placeRow(row: readonly Entry[], columns: readonly Column[], width: number): GridCell[] {
  const sorted = [...row].sort((a, b) => a.cell.order - b.cell.order)
  const cells = sorted[0]?.cell.row.cells ?? 0
  const places =
    cells === width
      ? sorted.map(({ cell }) => ({ column: cell.order, columns: 1 }))
      : placeCells(sorted, columns, cells)
  return sorted.map(({ cell, runs }, i) => ({
    lines: linesOf(runs),
    column: places[i]?.column ?? cell.order,
    columns: places[i]?.columns ?? 1,
    rows: 1,
    head: cell.head,
  }))
}

interface Place {
  readonly column: number
  readonly columns: number
}

/** Points that a column without a cell costs: less than a column's width, more than the play of a cell's edge. */
const SKIPPED = 3

/**
 * Fits the cells of a row that spans columns, or into which a cell of an earlier row reaches: the best of all orders that keep their sequence, where the words
 * stand at the left, in the middle or at the right of what they span.
 */
function placeCells(row: readonly Entry[], columns: readonly Column[], cells: number): (Place | undefined)[] {
  const width = columns.length
  const entries: (Entry | undefined)[] = Array.from({ length: cells }, (_, i) => row.find((e) => e.cell.order === i))
  // best[i][c]: the least cost with the first i cells placed before column c.
  const best = Array.from({ length: cells + 1 }, () => new Float64Array(width + 1).fill(Number.POSITIVE_INFINITY))
  const from = Array.from({ length: cells + 1 }, () => new Int16Array(width + 1).fill(-1))
  for (let c = 0; c <= width; c++) set(best, from, 0, c, c * SKIPPED, -1)
  for (let i = 1; i <= cells; i++)
    for (let c = 1; c <= width; c++) {
      set(best, from, i, c, (best[i]?.[c - 1] ?? Number.POSITIVE_INFINITY) + SKIPPED, -1)
      for (let start = 0; start < c; start++) {
        const before = best[i - 1]?.[start] ?? Number.POSITIVE_INFINITY
        set(best, from, i, c, before + misfit(entries[i - 1], columns, start, c), start)
      }
    }
  const places: (Place | undefined)[] = []
  for (let i = cells, c = width; i > 0 && c > 0; ) {
    const start = from[i]?.[c] ?? -1
    if (start === -1) c -= 1
    else {
      places[i - 1] = { column: start, columns: c - start }
      i -= 1
      c = start
    }
  }
  return row.map(({ cell }) => places[cell.order])
}

function set(best: Float64Array[], from: Int16Array[], i: number, c: number, cost: number, start: number): void {
  const row = best[i]
  const starts = from[i]
  if (row === undefined || starts === undefined || cost >= (row[c] ?? 0)) return
  row[c] = cost
  starts[c] = start
}

function misfit(entry: Entry | undefined, columns: readonly Column[], from: number, to: number): number {
  if (entry === undefined) return (to - from - 1) * SKIPPED
  const left = columns[from]?.left ?? 0
  const right = columns[to - 1]?.right ?? 0
  if (!Number.isFinite(left) || !Number.isFinite(right)) return 50
  const beyond = Math.max(0, left - entry.left - 1) + Math.max(0, entry.right - right - 1)
  const edge = Math.min(
    Math.abs(entry.left - left),
    Math.abs(entry.right - right),
    Math.abs(entry.left + entry.right - left - right) / 2,
  )
  return edge + 0.5 * beyond
}
