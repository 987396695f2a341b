import type { Chunk } from './chunks.ts'
import type { PrintedLine } from './lines.ts'

/** Where the words of a column stand. */
export interface Edges {
  readonly left: number
  readonly right: number
}

/** In parts of a letter's size: how far a word may miss the edge of its column. */
const PLAY = 0.8

/**
 * A line with its cells cut where they run from one column into the next: heads that stand close are one text for the engine. A cell is cut only between two words, and
 * only where the cut falls on an edge of the columns; null where it falls on none.
 */
export function splitHeads(line: PrintedLine, columns: readonly Edges[]): PrintedLine | null {
  const cells: Chunk[] = []
  for (const cell of line.cells) {
    const touched = columns.filter((column) => cell.left < column.right + 1 && cell.right > column.left - 1)
    const pieces = touched.length < 2 ? [cell] : cut(cell, touched)
    if (pieces === null) return null
    for (const piece of pieces) cells.push(piece)
  }
  return { ...line, cells }
}

/** A text as it stands across a sheet. */
interface Stretch {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly size: number
}

/** A text cut between words where each of several columns ends and the next begins; null where no space is near enough. */
export function cut<T extends Stretch>(cell: T, columns: readonly Edges[]): T[] | null {
  const width = (cell.right - cell.left) / Math.max(1, cell.text.length)
  const pieces: T[] = []
  let from = 0
  for (let i = 0; i + 1 < columns.length; i++) {
    const here = columns[i]
    const next = columns[i + 1]
    if (here === undefined || next === undefined) return null
    const space = bestSpace(cell, from, width, here, next)
    if (space === null) return null
    pieces.push(piece(cell, from, space, width))
    from = space + 1
  }
  pieces.push(piece(cell, from, cell.text.length, width))
  return pieces.every(({ text }) => text !== '') ? pieces : null
}

/** The space between two words that lies nearest to where one column ends or the next begins. */
function bestSpace(cell: Stretch, from: number, width: number, here: Edges, next: Edges): number | null {
  let best: number | null = null
  let least = PLAY * cell.size
  for (let at = cell.text.indexOf(' ', from); at !== -1; at = cell.text.indexOf(' ', at + 1)) {
    const ends = cell.left + at * width
    const begins = cell.left + (at + 1) * width
    const off = Math.min(Math.abs(ends - here.right), Math.abs(begins - next.left))
    if (off < least) {
      least = off
      best = at
    }
  }
  return best
}

function piece<T extends Stretch>(cell: T, from: number, to: number, width: number): T {
  return {
    ...cell,
    text: cell.text.slice(from, to).trim(),
    left: cell.left + from * width,
    right: cell.left + to * width,
  }
}
