import { rowsByAnchors } from './anchored-rows.ts'
import type { Chunk } from './chunks.ts'
import type { Grid } from './grid.ts'
import { type Column, growTable } from './grow-table.ts'
import { join, type PrintedLine } from './lines.ts'
import { leastOf } from './run.ts'
import { tilesOf } from './tiles.ts'

/** The lines of a region, with those that make up a table put together as one; tables that the file itself shows stand among them. */
export function findTables(
  lines: readonly PrintedLine[],
  leading: ReadonlyMap<number, number>,
): (PrintedLine | Grid)[] {
  const found: (PrintedLine | Grid)[] = []
  let free = 0
  lines.forEach((line, at) => {
    if (line.grid === null) return
    found.push(...guessTables(lines.slice(free, at), leading), line.grid)
    free = at + 1
  })
  return [...found, ...guessTables(free === 0 ? lines : lines.slice(free), leading)]
}

function guessTables(printed: readonly PrintedLine[], leading: ReadonlyMap<number, number>): (PrintedLine | Grid)[] {
  // Lines whose heads are cut on the way to a table take their own place; where it comes to none they stay as they are printed.
  const lines = [...printed]
  const found: (PrintedLine | Grid)[] = []
  let free = 0
  for (let i = 0; i < lines.length; i++) {
    const cutLines = new Map<number, PrintedLine>()
    const table = growTable(lines, i, free, cutLines)
    if (table === null) continue
    for (const [at, line] of cutLines) if (at >= table.from && at < table.end) lines[at] = line
    for (const line of lines.slice(free, table.from)) found.push(line)
    found.push(toGrid(lines.slice(table.from, table.end), table.columns, leading))
    free = table.end
    i = table.end - 1
  }
  for (const line of lines.slice(free)) found.push(line)
  return found
}

/** Whether an element of a region is a table. */
export function isGrid(element: PrintedLine | Grid): element is Grid {
  return 'rows' in element
}

function toGrid(lines: readonly PrintedLine[], columns: readonly Column[], leading: ReadonlyMap<number, number>): Grid {
  const placed = lines.map((line) => line.cells.map((cell) => ({ cell, column: columnOf(columns, cell) })))
  const tiles = tilesOf(placed, columns.length)
  const rows: readonly (readonly (Chunk | null)[])[] =
    tiles?.map((tile) => tile.map(joinAll)) ?? toRows(lines, columns, leading)
  return {
    width: tiles === null ? columns.length : 2,
    guessed: true,
    tiles: tiles !== null,
    rows: rows.map((row) =>
      row.flatMap((cell, column) =>
        cell === null ? [] : [{ lines: [cell.text], column, columns: 1, rows: 1, head: false }],
      ),
    ),
  }
}

interface Placed {
  readonly cell: Chunk
  readonly column: number
  readonly line: number
}

function toRows(
  lines: readonly PrintedLine[],
  columns: readonly Column[],
  leading: ReadonlyMap<number, number>,
): (Chunk | null)[][] {
  const placed = lines.flatMap((line, i) =>
    line.cells.map((cell) => ({ cell, column: columnOf(columns, cell), line: i })),
  )
  const full = lines.filter((line) => line.cells.length === columns.length).length
  const groups =
    rowsByAnchors(placed, columns.length) ??
    (full >= 0.75 * lines.length ? byLine(lines, placed) : byCells(lines, placed, columns.length, leading))
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
  const own: Placed[][] = lines.map(() => [])
  for (const p of placed) own[p.line]?.push(p)
  lines.forEach((line, i) => {
    const cells = own[i] ?? []
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
  leading: ReadonlyMap<number, number>,
): Placed[][] {
  const own = Array.from({ length: columns }, (_, column) => placed.filter((p) => p.column === column))
  const steps = own.flatMap((cells) => cells.slice(1).map((p, i) => p.cell.baseline - (cells[i]?.cell.baseline ?? 0)))
  const least = leastOf(steps.filter((step) => step > 4))
  const size = lines[0]?.size ?? 10
  // Rows of single lines are never closer than the lines of a paragraph; when no step is that small, no cell is wrapped.
  const wraps =
    steps.some((step) => step > 1.1 * least) && least < 1.08 * Math.max(leading.get(Math.round(size)) ?? 0, 1.2 * size)
  const blocks: { top: number; bottom: number; cells: Placed[] }[] = []
  for (const cells of own)
    cells.forEach((p, i) => {
      const block = blocks[blocks.length - 1]
      const step = p.cell.baseline - (cells[i - 1]?.cell.baseline ?? Number.NEGATIVE_INFINITY)
      if (block !== undefined && wraps && step <= 1.1 * least) {
        block.cells.push(p)
        block.bottom = p.cell.baseline
      } else blocks.push({ top: p.cell.baseline - 0.6 * p.cell.size, bottom: p.cell.baseline, cells: [p] })
    })
  blocks.sort((a, b) => a.top - b.top)
  const rows: { bottom: number; cells: Placed[] }[] = []
  for (const block of blocks) {
    const row = rows[rows.length - 1]
    if (row !== undefined && block.top < row.bottom) {
      row.cells.push(...block.cells)
      row.bottom = Math.max(row.bottom, block.bottom)
    } else rows.push({ bottom: block.bottom, cells: [...block.cells] })
  }
  const several = lines.filter((line) => line.cells.length > 1).length
  return rows.length < several / 2 ? byLine(lines, placed) : rows.map((row) => row.cells)
}

function joinAll(cells: readonly { readonly cell: Chunk }[]): Chunk | null {
  return cells.reduce<Chunk | null>((joined, { cell }) => (joined === null ? cell : joinDown(joined, cell)), null)
}

function joinDown(above: Chunk, below: Chunk): Chunk {
  const joined = join(above, below)
  const broken = /[a-z]-$/.test(above.text) && /^[a-z]/.test(below.text)
  return { ...joined, text: broken ? above.text + below.text : `${above.text} ${below.text}` }
}
