import { matchesOf } from '../vocabulary/matches.ts'
import type { Line } from './lines.ts'
import type { SourceRange } from './passage.ts'

const BAR = /[ \t\u00a0]\|(?=[ \t\u00a0])/g
const RULE = /^[\s|:+-]*$/

/**
 * Plain text knows no tables, but people type and paste them: neighbouring lines that bars cut into the same number of cells are rows, and a line
 * of dashes between them is none. A single line with a bar in it is prose, and so is one whose cell is empty, as stray bars leave it.
 */
export function joinRows(source: string, lines: readonly Line[]): Line[] {
  if (!source.includes(' |')) return [...lines]
  const result: Line[] = []
  for (let i = 0; i < lines.length; ) {
    const rows: Line[] = []
    let next = i
    for (let line = lines[next]; line !== undefined && line.node === lines[i]?.node; line = lines[next]) {
      const row = asRow(source, line)
      const first = rows[0]
      if (row === null || (first !== undefined && row.cells.length !== first.cells.length && row.cells.length > 0))
        break
      if (row.cells.length > 0) rows.push(row)
      else if (first === undefined) break
      next += 1
    }
    const line = lines[i]
    if (rows.length >= 2) {
      for (const row of rows) result.push(row)
      i = next
    } else {
      if (line !== undefined) result.push(line)
      i += 1
    }
  }
  return result
}

/** The line as a row, without cells when it is a table's rule; null when it is neither. */
function asRow(source: string, line: Line): Line | null {
  if (line.kind !== 'paragraph') return null
  const text = source.slice(line.start, line.end)
  if (!text.includes('|')) return null
  const cells: SourceRange[][] = []
  if (!RULE.test(text)) {
    let from = line.start
    const cut = (to: number): void => {
      const cell = trim(source, from, to)
      if (cell !== null) cells.push([cell])
    }
    const inner = text.startsWith('|') ? 1 : 0
    from += inner
    let bars = 0
    for (const match of matchesOf(text, BAR)) {
      bars += 1
      cut(line.start + match.index)
      from = line.start + match.index + match[0].length
    }
    const end = text.endsWith('|') ? line.end - 1 : line.end
    cut(Math.max(from, end))
    if (bars === 0 || cells.length < 2 || cells.length < bars + 1 - (from >= end ? 1 : 0)) return null
  }
  return { ...line, kind: 'row', level: 0, marker: null, ranges: cells.flat(), cells }
}

function trim(source: string, from: number, to: number): SourceRange | null {
  const text = source.slice(from, to)
  const inside = text.trim()
  if (inside === '') return null
  const start = from + text.indexOf(inside)
  return { start, end: start + inside.length }
}
