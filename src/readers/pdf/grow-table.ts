import type { Chunk } from './chunks.ts'
import type { PrintedLine } from './lines.ts'
import { splitHeads } from './split-heads.ts'

/** Where the words of a column stand. */
export interface Column {
  left: number
  right: number
}

const FARTHEST_ROW = 5
const MOST_PENDING = 8

/** Lines that make up a table, and its columns. */
export interface Table {
  readonly from: number
  readonly end: number
  readonly columns: readonly Column[]
}

/**
 * The table around a line with several cells: on while lines fit its columns. A line of one cell counts when it stands beside the first column, as a score does
 * that is centred against a name of two lines; in the first column it counts when such a line follows, or when it is set close to the line above.
 */
export function growTable(
  lines: readonly PrintedLine[],
  start: number,
  free: number,
  cutLines: Map<number, PrintedLine>,
): Table | null {
  const at = fullest(lines, start)
  const first = lines[at]
  if (first === undefined) return null
  const seed = first.cells.length > 1 ? first.cells : besideNext(first, lines[at + 1])
  if (seed === null) return null
  let columns: readonly Column[] = seed.map(({ left, right }) => ({ left, right }))
  const grow = (step: 1 | -1): { reach: number; rows: number } => {
    let reach = at
    let rows = 0
    for (let i = at + step; i >= free && i < lines.length && Math.abs(i - reach) <= MOST_PENDING; i += step) {
      const own = lines[i]
      const beside = lines[i - step]
      if (own === undefined || beside === undefined) break
      const distance = Math.abs(own.baseline - beside.baseline)
      // A heading over the table is not of it, however close it stands.
      if (step === -1 && own.cells.length === 1 && own.size > 1.15 * first.size) break
      // Only what stands over the fullest line is a head; a line of prose under it is not cut.
      const split = distance > FARTHEST_ROW * own.size ? null : step === -1 ? splitHeads(own, columns) : own
      const line = split ?? own
      const widened = split === null ? null : widen(columns, line)
      if (widened !== null && split !== null && split.cells.length !== own.cells.length) cutLines.set(i, split)
      if (widened === null) break
      const [cell] = line.cells
      if (line.cells.length > 1) {
        columns = widened
        rows += 1
        reach = i
      } else if (cell !== undefined && cell.left > (columns[0]?.right ?? 0) && distance < 2.5 * line.size) {
        columns = widened
        if (distance < 0.8 * line.size && i !== at + 1) rows += 1
        reach = i
      } else if (step === 1 && reach === i - 1 && distance < 1.4 * line.size) reach = i
      else if (step === -1 && reach === i + 1 && distance < line.size) reach = i
    }
    return { reach, rows }
  }
  const down = grow(1)
  const up = grow(-1)
  if (down.rows + up.rows === 0 || (down.rows === 0 && at === start)) return null
  return { from: up.reach, end: down.reach + 1, columns }
}

const NEAR_LINES = 6

/** The line with the most cells of those close under a line that has several: its heads may stand too close to be told apart. */
function fullest(lines: readonly PrintedLine[], start: number): number {
  let best = start
  for (let i = start + 1; i <= start + NEAR_LINES; i++) {
    const line = lines[i]
    const above = lines[i - 1]
    const first = lines[start]
    if (line === undefined || above === undefined || first === undefined || first.cells.length < 2) break
    if (line.baseline - above.baseline > 3.5 * line.size) break
    if (line.cells.length > (lines[best]?.cells.length ?? 0)) best = i
  }
  return best
}

/** Two lines half a line apart that share no place across are the cells of one row, one of them centred against the other's two lines. */
function besideNext(line: PrintedLine, next: PrintedLine | undefined): readonly Chunk[] | null {
  const [cell] = line.cells
  const [other] = next?.cells ?? []
  if (cell === undefined || other === undefined || next?.cells.length !== 1) return null
  const near = next.baseline - line.baseline < 0.75 * line.size
  return near && other.left > cell.right + 0.25 * line.size ? [cell, other] : null
}

/** The columns widened to hold a line's cells; null when a cell lies across two of them. */
function widen(columns: readonly Column[], line: PrintedLine): readonly Column[] | null {
  const widened: Column[] = columns.map((column) => ({ ...column }))
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
  const apart = widened.every((column, i) => i === 0 || column.left - (widened[i - 1]?.right ?? 0) > 0.25 * line.size)
  return apart ? widened : null
}
