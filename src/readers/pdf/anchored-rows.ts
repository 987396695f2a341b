import type { Chunk } from './chunks.ts'
import { greatestOf } from './run.ts'

/** A cell of a guessed table with the number of its column. */
export interface PlacedCell {
  readonly cell: Chunk
  readonly column: number
}

const VALUE =
  /^(?:[<>≤≥~±+−–-]|£|€)?[<>≤≥~±+−–£€$(-]{0,3}\d[\d,.]{0,20}(?:k|m|bn|%| ?pp)?[)]?(?: ?(?:%|per ?cent|days?|weeks?|months?|years?|hours?|million|thousand|out of \d{1,3}|\/ ?\d{1,3}))?[*†‡^]{0,2}$|^(?:n\/?a|-|–|—|\.\.|\*|c|tbc|nil|no data|not available|not scored)$/i
/** A year or a period is a head, not a value. */
const YEAR = /^(?:19|20)\d\d(?:\s?[/–-]\s?(?:\d\d|(?:19|20)\d\d))?$/
const MOST_STEPS = 400_000
const MOST_LINES = 12

/** Whether a cell holds a figure or says that there is none. */
export function isValue(text: string): boolean {
  return VALUE.test(text.trim()) && !YEAR.test(text.trim())
}

/**
 * The rows of a table, told by its columns of values, which are never wrapped: each value begins a row, and the lines of the other columns go to the values beside
 * which they stand, be they set at the top of a row, in its middle or at its foot. Null where no column holds values.
 */
export function rowsByAnchors(placed: readonly PlacedCell[], columns: number): PlacedCell[][] | null {
  const own = Array.from({ length: columns }, (_, column) => placed.filter((p) => p.column === column))
  const valued = own.filter(hasValues)
  if (valued.length === 0 || valued.length === columns) return null
  const anchors = distinct(valued.flatMap((cells) => cells.filter(({ cell }) => isValue(cell.text))))
  if (anchors.length < 2) return null
  const first = anchors[0] ?? 0
  const headEnd = greatestOf(
    valued.flatMap((cells) =>
      cells.filter(({ cell }) => !isValue(cell.text) && cell.baseline < first).map(({ cell }) => cell.baseline),
    ),
  )
  const rows: { at: number; cells: PlacedCell[] }[] = anchors.map((at) => ({ at, cells: [] }))
  const head = { at: Number.NEGATIVE_INFINITY, cells: [] as PlacedCell[] }
  const loose: { at: number; cells: PlacedCell[] }[] = []
  for (const cells of own) {
    const below = cells.filter(({ cell }) => cell.baseline > headEnd + 1)
    head.cells.push(...cells.filter(({ cell }) => cell.baseline <= headEnd + 1))
    const assigned = hasValues(cells) ? nearest(below, anchors) : bestFit(below, anchors)
    if (assigned === null) return null
    below.forEach((p, i) => {
      const row = rows[assigned[i] ?? -1]
      if (row === undefined) loose.push({ at: p.cell.baseline, cells: [p] })
      else row.cells.push(p)
    })
  }
  const all = [...rows, ...loose, ...(head.cells.length > 0 ? [head] : [])]
  return all.sort((a, b) => a.at - b.at).map((row) => row.cells)
}

function hasValues(cells: readonly PlacedCell[]): boolean {
  const values = cells.filter(({ cell }) => isValue(cell.text)).length
  return values >= 2 && values >= 0.5 * cells.length
}

/** The heights of the values; those on one line are one. */
function distinct(cells: readonly PlacedCell[]): number[] {
  const kept: number[] = []
  for (const { cell } of [...cells].sort((a, b) => a.cell.baseline - b.cell.baseline)) {
    const last = kept[kept.length - 1]
    if (last === undefined || cell.baseline - last > 0.4 * cell.size) kept.push(cell.baseline)
  }
  return kept
}

function nearest(cells: readonly PlacedCell[], anchors: readonly number[]): number[] {
  return cells.map(({ cell }) =>
    anchors.reduce(
      (best, at, i) => (Math.abs(at - cell.baseline) < Math.abs((anchors[best] ?? 0) - cell.baseline) ? i : best),
      0,
    ),
  )
}

type Alignment = (first: number, last: number) => number
const ALIGNMENTS: readonly Alignment[] = [(first) => first, (first, last) => (first + last) / 2, (_, last) => last]

/** The lines of a column given to the rows; -1 for a line that stands by itself, as a heading within the table does. Null where it would take too long. */
function bestFit(cells: readonly PlacedCell[], anchors: readonly number[]): number[] | null {
  if (cells.length * anchors.length * MOST_LINES > MOST_STEPS) return null
  let best: { cost: number; rows: number[] } | null = null
  for (const align of ALIGNMENTS) {
    const fit = fitColumn(cells, anchors, align)
    if (best === null || fit.cost < best.cost - 0.01) best = fit
  }
  return best?.rows ?? []
}

/** In parts of a letter's size: what a row without words in this column costs, and a line without a row. */
const EMPTY = 0.6
const LOOSE = 0.9

/** The least total distance between each row's value and the place where the column's words for that row should have put it. */
function fitColumn(
  cells: readonly PlacedCell[],
  anchors: readonly number[],
  align: Alignment,
): { cost: number; rows: number[] } {
  const lines = cells.map(({ cell }) => cell)
  const n = lines.length
  const size = lines[0]?.size ?? 10
  const width = n + 1
  const cost = new Float64Array((anchors.length + 1) * width).fill(Number.POSITIVE_INFINITY)
  const taken = new Int8Array(cost.length)
  cost[0] = 0
  for (let j = 0; j <= anchors.length; j++)
    for (let i = 0; i <= n; i++) {
      const at = j * width + i
      const so = cost[at] ?? Number.POSITIVE_INFINITY
      if (so === Number.POSITIVE_INFINITY) continue
      if (i < n) reach(cost, taken, at + 1, so + LOOSE * size, -1)
      if (j === anchors.length) continue
      reach(cost, taken, at + width, so + EMPTY * size, 0)
      for (let k = 1; k <= MOST_LINES && i + k <= n; k++) {
        const first = lines[i]
        const last = lines[i + k - 1]
        if (first === undefined || last === undefined || (k > 1 && parts(lines[i + k - 2], last))) break
        const off = Math.abs(align(first.baseline, last.baseline) - (anchors[j] ?? 0))
        reach(cost, taken, at + width + k, so + off, k)
      }
    }
  const rows = new Array<number>(n).fill(-1)
  for (let j = anchors.length, i = n; j > 0 || i > 0; ) {
    const k = taken[j * width + i] ?? 0
    if (k === -1) i -= 1
    else {
      for (let line = i - k; line < i; line++) rows[line] = j - 1
      i -= k
      j -= 1
    }
    if (j < 0 || i < 0) break
  }
  return { cost: cost[anchors.length * width + n] ?? 0, rows }
}

function reach(cost: Float64Array, taken: Int8Array, at: number, value: number, how: number): void {
  if (value >= (cost[at] ?? 0)) return
  cost[at] = value
  taken[at] = how
}

/** Whether two lines of a column cannot be one text: there is room for a line between them, or one is bold and the other is not. */
function parts(above: Chunk | undefined, below: Chunk): boolean {
  if (above === undefined) return true
  if (below.baseline - above.baseline > 1.75 * below.size) return true
  return above.uniform && below.uniform && above.font !== below.font
}
