import Table from 'cli-table3'
import stringWidth from 'fast-string-width'
import { wrapAnsi } from 'fast-wrap-ansi'
import type { Paint } from './paint.ts'
import { stacked } from './stacked.ts'

/** A column of a grid. */
export interface Column {
  readonly title: string
  readonly align?: 'left' | 'right'
  /** How much of a narrow terminal the column may claim beside the others; 1 unless given. */
  readonly weight?: number
  readonly style?: (text: string) => string
}

const GUTTER = 2
const NARROWEST = 4
/** What is longer is an address or a row of signs, and may be cut. */
const LONGEST_WORD = 30
// The table library's layout takes time that grows with the square of the rows; tables of equal widths join without a seam.
const ROWS_AT_ONCE = 100

/** Rows that belong together, under a heading of their own. */
export interface Group {
  readonly heading: string | null
  readonly rows: readonly string[][]
}

/** Groups of rows under one header, without lines, in at most `width` columns: cells wrap on words. Where a word would have to be cut, the rows stand one below the other. */
export function grid(columns: readonly Column[], groups: readonly Group[], width: number, paint: Paint): string {
  const titles = columns.map(({ title }) => title)
  const indent = groups.some(({ heading }) => heading !== null) ? '  ' : ''
  const widths = columnWidths(columns, [titles, ...groups.flatMap(({ rows }) => rows)], width - indent.length)
  if (widths === null) return stacked(columns, groups, width, paint, wrap)
  const lines = (rows: readonly string[][]) => draw(columns, rows, widths).replace(/^(?=.)/gm, indent)
  const head = lines([titles.map((title) => paint.faint(title))])
  const body = groups.map(({ heading, rows }) => {
    const styled = rows.map((row) => row.map((cell, index) => columns[index]?.style?.(cell) ?? cell))
    const drawn = inChunks(styled).map(lines)
    return `${heading === null ? '' : `${wrap(paint.strong(heading), width)}\n`}${drawn.join('')}`
  })
  return head + body.join(groups.some(({ heading }) => heading !== null) ? '\n' : '')
}

function draw(columns: readonly Column[], rows: readonly string[][], widths: readonly number[]): string {
  const none = Object.fromEntries(
    ['top', 'bottom', 'left', 'right', 'mid']
      .flatMap((side) => [side, `${side}-mid`, `${side}-left`, `${side}-right`])
      .map((part) => [part, '']),
  )
  const table = new Table({
    chars: { ...none, middle: ' '.repeat(GUTTER) },
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
    colWidths: [...widths],
    colAligns: columns.map(({ align }) => align ?? 'left'),
  })
  for (const row of rows) table.push(row.map((cell, index) => wrap(cell, widths[index] ?? NARROWEST)))
  return `${table.toString().replace(/(?<! ) +(?=(?:\x1b\[\d{1,3}m){0,4}$)/gm, '')}\n`
}

/** Text broken on words so that no line is wider than `width`; a longer word is cut. */
export function wrap(text: string, width: number): string {
  return wrapAnsi(text, Math.max(width, NARROWEST), { hard: true })
}

/** Each column as wide as its widest cell; if that is too much, the widest for their weight give way first, to their longest word. Null where the longest words do not fit. */
function columnWidths(columns: readonly Column[], rows: readonly string[][], width: number): number[] | null {
  // Not Math.max(...): a call takes some hundred thousand arguments at most, and a report may hold more figures.
  const widestOf = (measure: (cell: string) => number) =>
    columns.map((_, index) => rows.reduce((widest, row) => Math.max(widest, measure(row[index] ?? '')), NARROWEST))
  const widths = widestOf((cell) => stringWidth(cell))
  const words = widestOf((cell) => Math.min(longestWord(cell), LONGEST_WORD))
  const available = width - GUTTER * (columns.length - 1)
  if (sum(words) > available) return null
  for (let excess = sum(widths) - available; excess > 0; excess -= 1) {
    const weighed = widths.map((one, index) => (one <= (words[index] ?? 0) ? 0 : one / (columns[index]?.weight ?? 1)))
    const widest = weighed.indexOf(Math.max(...weighed))
    widths[widest] = (widths[widest] ?? 0) - 1
  }
  return widths
}

function longestWord(text: string): number {
  return Math.max(...text.split(' ').map((word) => stringWidth(word)))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function inChunks<T>(items: readonly T[]): T[][] {
  const chunks: T[][] = []
  for (let start = 0; start < items.length; start += ROWS_AT_ONCE) chunks.push(items.slice(start, start + ROWS_AT_ONCE))
  return chunks
}
