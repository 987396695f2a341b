import { matchesOf } from '../text/matches.ts'
import type { Line } from './lines.ts'
import type { SourceRange } from './passage.ts'

const BAR = /(?:^|[ \t\u00a0])\|(?=[ \t\u00a0]|$)/g
const RULE = /^[\s|:+-]*$/

/** A line cut at its bars: its cells, null where nothing stands between two. */
interface CutLine {
  readonly line: Line
  readonly cells: readonly (SourceRange | null)[]
}

/**
 * Plain text knows no tables, but people type and paste them: neighbouring lines that bars cut into the same number of cells are rows, and a line
 * of dashes between them is none. A single line with a bar in it is prose, and so are lines under one whose cells are mostly empty, as stray bars leave them.
 */
export function joinRows(source: string, lines: readonly Line[]): Line[] {
  if (!/[ \t\u00a0]\||^\|/m.test(source)) return [...lines]
  const result: Line[] = []
  let tables = 0
  for (let i = 0; i < lines.length; ) {
    const { rows, next } = readTable(source, lines, i)
    if (rows.length >= 2) {
      for (const row of rows) result.push(asRow(row, tables))
      tables += 1
      i = next
      continue
    }
    const line = lines[i]
    if (line !== undefined) result.push(line)
    i += 1
  }
  return result
}

/** The rows of the table that begins at a line, and the line after them. */
function readTable(source: string, lines: readonly Line[], at: number): { rows: CutLine[]; next: number } {
  const rows: CutLine[] = []
  const own = lines[at]?.node
  let edges: Edges = { opened: false, closed: false }
  let next = at
  for (
    let line = lines[next];
    line !== undefined && line.node === own && line.kind === 'paragraph';
    line = lines[next]
  ) {
    const text = source.slice(line.start, line.end)
    if (!text.includes('|')) break
    const isRule = RULE.test(text)
    if (isRule && rows.length === 0) break
    if (rows.length === 0) edges = { opened: text.startsWith('|'), closed: text.endsWith('|') }
    if (!isRule) {
      const cells = cut(source, line, edges)
      const [head] = rows
      if (head === undefined ? !isHead(cells) : cells.length !== head.cells.length) break
      rows.push({ line, cells })
    }
    next += 1
  }
  return { rows, next }
}

/** Whether a table's lines begin and end with a bar that parts nothing. */
interface Edges {
  readonly opened: boolean
  readonly closed: boolean
}

/** A table's first line names its columns; where one name stands over two, the second is empty. */
function isHead(cells: readonly (SourceRange | null)[]): boolean {
  const filled = cells.filter((cell) => cell !== null).length
  return filled >= 2 && (filled === cells.length || cells[0] !== null)
}

function cut(source: string, line: Line, { opened, closed }: Edges): (SourceRange | null)[] {
  const text = source.slice(line.start, line.end)
  const cells: (SourceRange | null)[] = []
  let from = line.start
  for (const match of matchesOf(text, BAR)) {
    const bar = line.start + match.index + match[0].length - 1
    if (match.index > 0 || !opened) cells.push(trim(source, from, bar))
    from = bar + 1
  }
  if (!closed || from < line.end) cells.push(trim(source, from, line.end))
  return cells
}

function asRow({ line, cells }: CutLine, table: number): Line {
  const filled = cells.filter((cell) => cell !== null)
  const shapes = cells.map(() => ({ columns: 1, rows: 1, head: false }))
  return {
    ...line,
    kind: 'row',
    level: 0,
    marker: null,
    ranges: filled,
    cells: cells.map((cell) => (cell === null ? [] : [cell])),
    row: { table, shapes },
  }
}

function trim(source: string, from: number, to: number): SourceRange | null {
  const text = source.slice(from, to)
  const inside = text.trim()
  if (inside === '') return null
  const start = from + text.indexOf(inside)
  return { start, end: start + inside.length }
}
