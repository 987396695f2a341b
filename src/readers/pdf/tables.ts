import type { Chunk } from './chunks.ts'
import { join, type PrintedLine } from './lines.ts'

/** Rows of cells, by column; a cell without words is null. */
export interface Grid {
  readonly rows: readonly (readonly (Chunk | null)[])[]
}

interface Column {
  left: number
  right: number
}

const FARTHEST_ROW = 5
const MOST_PENDING = 6

/** The lines of a region, with those that make up a table put together as one. */
export function findTables(lines: readonly PrintedLine[]): (PrintedLine | Grid)[] {
  const found: (PrintedLine | Grid)[] = []
  for (let i = 0; i < lines.length; ) {
    const line = lines[i]
    if (line === undefined) break
    const table = line.cells.length < 2 ? null : growTable(lines, i)
    if (table === null) {
      found.push(line)
      i += 1
    } else {
      found.push({ rows: toRows(lines.slice(i, table.end), table.columns) })
      i = table.end
    }
  }
  return found
}

/** Whether an element of a region is a table. */
export function isGrid(element: PrintedLine | Grid): element is Grid {
  return 'rows' in element
}

function growTable(lines: readonly PrintedLine[], from: number): { end: number; columns: readonly Column[] } | null {
  const first = lines[from]
  if (first === undefined) return null
  let columns: Column[] = first.cells.map(({ left, right }) => ({ left, right }))
  let end = from + 1
  let rows = 1
  for (let i = from + 1; i < lines.length && i - end < MOST_PENDING; i++) {
    const line = lines[i]
    const previous = lines[i - 1]
    if (line === undefined || previous === undefined) break
    const step = line.baseline - previous.baseline
    if (step > FARTHEST_ROW * line.size) break
    const fitted = widen(columns, line)
    if (fitted === null) break
    if (line.cells.length > 1) {
      columns = fitted
      rows += 1
      end = i + 1
    } else if (end === i && step < 1.4 * line.size) end = i + 1
  }
  return rows >= 2 ? { end, columns } : null
}

/** The columns widened to hold a line's cells; null when a cell lies across two of them. */
function widen(columns: readonly Column[], line: PrintedLine): Column[] | null {
  const widened = columns.map((column) => ({ ...column }))
  for (const cell of line.cells) {
    const touched = widened.filter((column) => cell.left < column.right + 1 && cell.right > column.left - 1)
    const [only] = touched
    if (touched.length > 1) return null
    if (only === undefined) widened.push({ left: cell.left, right: cell.right })
    else {
      only.left = Math.min(only.left, cell.left)
      only.right = Math.max(only.right, cell.right)
    }
  }
  widened.sort((a, b) => a.left - b.left)
  const apart = widened.every((column, i) => i === 0 || column.left - (widened[i - 1]?.right ?? 0) > 0.4 * line.size)
  return apart ? widened : null
}

interface Placed {
  readonly cell: Chunk
  readonly column: number
  readonly line: number
}

function toRows(lines: readonly PrintedLine[], columns: readonly Column[]): (Chunk | null)[][] {
  const placed = lines.flatMap((line, i) =>
    line.cells.map((cell) => ({ cell, column: columnOf(columns, cell), line: i })),
  )
  const full = lines.filter((line) => line.cells.length === columns.length).length
  const several = lines.filter((line) => line.cells.length > 1).length
  const groups = full >= 0.75 * lines.length ? byLine(lines, placed) : byCells(lines, placed, columns.length, several)
  return groups.map((group) => {
    const row: (Chunk | null)[] = columns.map(() => null)
    for (const { cell, column } of group) {
      const before = row[column]
      row[column] = before === null || before === undefined ? cell : joinDown(before, cell)
    }
    return row
  })
}

function columnOf(columns: readonly Column[], cell: Chunk): number {
  const middle = (cell.left + cell.right) / 2
  const at = columns.findIndex((column) => middle >= column.left - 1 && middle <= column.right + 1)
  return at === -1 ? 0 : at
}

/** Most lines fill every column: each such line is a row, and a line with one cell goes on with the row above. */
function byLine(lines: readonly PrintedLine[], placed: readonly Placed[]): Placed[][] {
  const groups: Placed[][] = []
  lines.forEach((line, i) => {
    const cells = placed.filter((p) => p.line === i)
    const previous = groups[groups.length - 1]
    const above = lines[i - 1]
    const tight = above !== undefined && line.baseline - above.baseline < 1.6 * line.size
    if (line.cells.length === 1 && previous !== undefined && tight) previous.push(...cells)
    else groups.push(cells)
  })
  return groups
}

/** Cells are wrapped, and perhaps centred beside one another: lines set close are one cell, and cells side by side are a row. */
function byCells(
  lines: readonly PrintedLine[],
  placed: readonly Placed[],
  columns: number,
  several: number,
): Placed[][] {
  const blocks: { top: number; bottom: number; cells: Placed[] }[] = []
  for (let column = 0; column < columns; column++) {
    const own = placed.filter((p) => p.column === column)
    const steps = own.slice(1).map((p, i) => p.cell.baseline - (own[i]?.cell.baseline ?? 0))
    const least = Math.min(...steps.filter((step, i) => step > 0.8 * (own[i]?.cell.size ?? 10)))
    const varied = steps.some((step) => step > 1.12 * least)
    own.forEach((p, i) => {
      const block = blocks[blocks.length - 1]
      const step = steps[i - 1] ?? Number.POSITIVE_INFINITY
      if (i > 0 && block !== undefined && varied && step <= 1.1 * least && step <= 1.6 * p.cell.size) {
        block.cells.push(p)
        block.bottom = p.cell.baseline
      } else blocks.push({ top: p.cell.baseline - 0.6 * p.cell.size, bottom: p.cell.baseline, cells: [p] })
    })
  }
  blocks.sort((a, b) => a.top - b.top)
  const rows: { bottom: number; cells: Placed[] }[] = []
  for (const block of blocks) {
    const row = rows[rows.length - 1]
    if (row !== undefined && block.top < row.bottom) {
      row.cells.push(...block.cells)
      row.bottom = Math.max(row.bottom, block.bottom)
    } else rows.push({ bottom: block.bottom, cells: [...block.cells] })
  }
  return rows.length < several / 2 ? byLine(lines, placed) : rows.map((row) => row.cells)
}

function joinDown(above: Chunk, below: Chunk): Chunk {
  const joined = join(above, below)
  const broken = /[a-z]-$/.test(above.text) && /^[a-z]/.test(below.text)
  return { ...joined, text: broken ? above.text + below.text : `${above.text} ${below.text}` }
}
