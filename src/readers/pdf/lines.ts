import type { Chunk } from './chunks.ts'
import type { Region } from './columns.ts'
import { bottomOf, greatestOf, leastOf, topOf } from './run.ts'

/** A printed line of a region, with the cells it falls into where there is a gap of more than a word space. */
export interface PrintedLine extends Chunk {
  readonly cells: readonly Chunk[]
  /** The list marker it begins with, and where its words begin. */
  readonly marker: string | null
  readonly textLeft: number
}

const MARKER = /^(?:[•·▪◦‣●○■□➢✓–—-]|o(?=\s)|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])(?=\s|$)/
const CELL_GAP = 1.2
/** Where other lines have a cell beginning at the same place. */
const ALIGNED_GAP = 0.5
const MOST_CHUNKS = 8000
/** Beside a word in capitals or a number on its own, less than a gutter is enough. */
const SHORT_CELL_GAP = 0.33

/** The lines of a region from top to bottom. */
export function toLines(region: Region): PrintedLine[] {
  const sorted = [...region].sort((a, b) => a.baseline - b.baseline || a.left - b.left)
  // Nobody sets so much on one sheet to be read; what is there is kept, piece by piece.
  if (sorted.length > MOST_CHUNKS) return sorted.map((chunk) => toLine([chunk], new Set()))
  const rows: { chunks: Chunk[]; top: number; bottom: number }[] = []
  for (const chunk of sorted) {
    const row = rows[rows.length - 1]
    const top = topOf(chunk)
    const bottom = bottomOf(chunk)
    // A raised number or a smaller word lies within the line's height; the next line does not.
    const shared = row === undefined ? 0 : Math.min(bottom, row.bottom) - Math.max(top, row.top)
    if (
      row !== undefined &&
      chunk.grid === null &&
      row.chunks[0]?.grid === null &&
      shared > 0.55 * Math.min(bottom - top, row.bottom - row.top) &&
      !overlaps(row.chunks, chunk)
    ) {
      row.chunks.push(chunk)
      row.top = Math.min(row.top, top)
      row.bottom = Math.max(row.bottom, bottom)
    } else rows.push({ chunks: [chunk], top, bottom })
  }
  const edges = sharedLefts(rows.map((row) => row.chunks))
  return rows.map((row) => toLine(row.chunks, edges))
}

const FEWEST_ALIGNED = 3

/** Places, in points, at which chunks of several lines begin that are not their line's first: the left edges of a table's columns. */
function sharedLefts(lines: readonly (readonly Chunk[])[]): ReadonlySet<number> {
  const counts = new Map<number, number>()
  for (const chunks of lines) {
    const first = leastOf(chunks.map((chunk) => chunk.left))
    for (const { left } of chunks)
      if (left > first) counts.set(Math.round(left), (counts.get(Math.round(left)) ?? 0) + 1)
  }
  const around = (at: number): number => [-1, 0, 1].reduce((sum, d) => sum + (counts.get(at + d) ?? 0), 0)
  return new Set([...counts.keys()].filter((at) => around(at) >= FEWEST_ALIGNED))
}

function overlaps(chunks: readonly Chunk[], chunk: Chunk): boolean {
  return chunks.some((c) => Math.min(c.right, chunk.right) - Math.max(c.left, chunk.left) > 0.4 * chunk.size)
}

function toLine(all: Chunk[], edges: ReadonlySet<number>): PrintedLine {
  all.sort((a, b) => a.left - b.left)
  const chunks = withoutNoteMarks(all)
  const cells: Chunk[] = []
  for (const chunk of chunks) {
    const last = cells[cells.length - 1]
    const isMarker = last !== undefined && cells.length === 1 && MARKER.exec(last.text)?.[0] === last.text
    if (last !== undefined && (isMarker || !isCellGap(last, chunk, edges))) cells[cells.length - 1] = join(last, chunk)
    else cells.push(chunk)
  }
  if (isJustified(cells, edges)) cells.splice(0, cells.length, cells.reduce(join))
  const whole = cells.reduce(join)
  const first = chunks[0] ?? whole
  const marker = MARKER.exec(whole.text)?.[0] ?? null
  const second = chunks[1]
  const textLeft =
    marker === null
      ? whole.left
      : first.text === marker && second !== undefined
        ? second.left
        : first.left + ((first.right - first.left) * (marker.length + 1)) / Math.max(1, first.text.length)
  return { ...whole, cells, marker, textLeft }
}

function isCellGap(left: Chunk, right: Chunk, edges: ReadonlySet<number>): boolean {
  const gap = right.left - left.right
  const size = Math.max(left.size, right.size)
  if (gap > ALIGNED_GAP * size && edges.has(Math.round(right.left))) return true
  return gap > CELL_GAP * size || (gap > SHORT_CELL_GAP * size && /^(?:[\d.,%£]{1,12}|score|n\/a)$/i.test(right.text))
}

/** Small raised numbers point to notes. */
function withoutNoteMarks(chunks: Chunk[]): Chunk[] {
  const main = chunks.reduce((a, b) => (b.text.length > a.text.length ? b : a))
  const kept = chunks.filter(
    (c) =>
      c === main ||
      !/^\d{1,2}$/.test(c.text) ||
      c.size > 0.8 * main.size ||
      main.baseline - c.baseline < 0.15 * main.size,
  )
  return kept.length > 0 ? kept : chunks
}

/** Three words or more with the same wide gap between each two are a short line spread over its column, not cells. */
function isJustified(cells: readonly Chunk[], edges: ReadonlySet<number>): boolean {
  if (cells.slice(1).every((cell) => edges.has(Math.round(cell.left)))) return false
  if (cells.length < 3 || cells.some((cell) => cell.text.includes(' '))) return false
  // Words are spread over a line; figures and years in a row are a table's.
  if (cells.every((cell) => /^\W{0,2}\d/.test(cell.text))) return false
  const gaps = cells.slice(1).map((cell, i) => cell.left - (cells[i]?.right ?? 0))
  return greatestOf(gaps) - leastOf(gaps) < 0.1 * greatestOf(gaps)
}

/** Two neighbours as one, with a space between unless they touch. */
export function join(a: Chunk, b: Chunk): Chunk {
  const main = b.text.length * b.size > a.text.length * a.size ? b : a
  const touching = b.left - a.right < 0.13 * Math.min(a.size, b.size)
  return {
    text: touching ? a.text + b.text : `${a.text} ${b.text}`,
    left: Math.min(a.left, b.left),
    right: Math.max(a.right, b.right),
    baseline: main.baseline,
    size: main.size,
    font: main.font,
    uniform: a.uniform && b.uniform && a.font === b.font,
    mark: a.mark,
    grid: null,
  }
}
