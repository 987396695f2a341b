import type { Chunk } from './chunks.ts'
import { bottomOf, greatestOf, leastOf, median, topOf } from './run.ts'

/** Chunks to be read from top to bottom before the next region is begun. */
export type Region = readonly Chunk[]

const MOST_CHUNKS = 4000
const DEEPEST = 4

interface Split {
  /** Where the right column begins. */
  readonly at: number
  readonly above: Chunk[]
  readonly left: Chunk[]
  readonly right: Chunk[]
  readonly below: Chunk[]
}

/**
 * A sheet's chunks in reading order: columns of running text one after the other, everything else as it stands.
 * `known` holds the left edges of columns found on any sheet; there weaker evidence will do.
 */
export function toRegions(chunks: readonly Chunk[], known: readonly number[]): Region[] {
  return chunks.length > MOST_CHUNKS ? [chunks] : split(chunks, known, 0).filter((region) => region.length > 0)
}

/** The left edges of the columns of a sheet that are plainly columns. */
export function columnEdges(chunks: readonly Chunk[]): number[] {
  if (chunks.length > MOST_CHUNKS) return []
  const edges: number[] = []
  const visit = (part: readonly Chunk[], depth: number): void => {
    const found = depth < DEEPEST ? bestSplit(part, []) : null
    if (found === null) return
    edges.push(found.at)
    for (const next of [found.above, found.left, found.right, found.below]) visit(next, depth + 1)
  }
  visit(chunks, 0)
  return edges
}

function split(chunks: readonly Chunk[], known: readonly number[], depth: number): Region[] {
  const found = depth < DEEPEST * 2 ? bestSplit(chunks, known) : null
  if (found === null) return [chunks]
  return [found.above, found.left, found.right, found.below].flatMap((part) => split(part, known, depth + 1))
}

function bestSplit(chunks: readonly Chunk[], known: readonly number[]): Split | null {
  if (chunks.length < 2) return null
  let best: Split | null = null
  for (const at of candidates(chunks, known)) {
    const isKnown = known.some((edge) => Math.abs(edge - at) < 4)
    const whole = zones(chunks, at)
    for (const zone of [...whole, ...whole.flatMap(blocksOf)]) {
      const left = zone.filter((chunk) => chunk.left < at)
      const right = zone.filter((chunk) => chunk.left >= at)
      if (
        left.length === 0 ||
        right.length === 0 ||
        !(whole.includes(zone) ? areColumns(left, right, at, isKnown) : isSentence(left) && isSentence(right))
      )
        continue
      if (best !== null && left.length + right.length <= best.left.length + best.right.length) continue
      const top = leastOf(zone.map((chunk) => chunk.baseline))
      const inside = new Set(zone)
      const outside = chunks.filter((chunk) => !inside.has(chunk))
      best = {
        at,
        left,
        right,
        above: outside.filter((c) => c.baseline < top),
        below: outside.filter((c) => c.baseline >= top),
      }
    }
  }
  return best
}

/** Left edges that several chunks share, the leftmost apart. */
function candidates(chunks: readonly Chunk[], known: readonly number[]): number[] {
  const counts = new Map<number, number>()
  for (const chunk of chunks) counts.set(Math.floor(chunk.left), (counts.get(Math.floor(chunk.left)) ?? 0) + 1)
  const leftmost = leastOf(chunks.map((chunk) => chunk.left))
  return [...counts]
    .filter(([left, count]) => left > leftmost + 20 && (count >= 2 || known.some((edge) => Math.abs(edge - left) < 4)))
    .sort((a, b) => b[1] - a[1])
    .slice(0, 12)
    .map(([left]) => left)
}

/** Stretches of a sheet from one chunk that crosses the gutter to the next; a heading that stands over both columns crosses it, however short it is. */
function zones(chunks: readonly Chunk[], at: number): Chunk[][] {
  const sorted = [...chunks].sort((a, b) => a.baseline - b.baseline)
  const usual = median(
    sorted.map((c) => c.size),
    10,
  )
  const found: Chunk[][] = []
  let open: Chunk[] = []
  for (const chunk of sorted) {
    if ((chunk.left < at - 1 && chunk.right > at + 1) || standsOverBoth(chunk, sorted, at, usual)) {
      found.push(open)
      open = []
    } else open.push(chunk)
  }
  found.push(open)
  return found.filter((zone) => zone.length > 1)
}

/** The parts of a zone that more than a line's room keeps apart, where there are several. */
function blocksOf(zone: readonly Chunk[]): Chunk[][] {
  const blocks: Chunk[][] = []
  for (const chunk of zone) {
    const block = blocks[blocks.length - 1]
    const last = block?.[block.length - 1]
    if (block !== undefined && last !== undefined && chunk.baseline - last.baseline < 2 * chunk.size) block.push(chunk)
    else blocks.push([chunk])
  }
  return blocks.length > 1 ? blocks.filter((block) => block.length > 3) : []
}

/** A heading at the left whose line is free in the other column, with more than a line's room around it there. */
function standsOverBoth(chunk: Chunk, sorted: readonly Chunk[], at: number, usual: number): boolean {
  if (chunk.size < 1.15 * usual || chunk.left >= at) return false
  // No column's line comes so near to the next column.
  if (chunk.right > at - 0.6 * usual) return true
  let above = Number.NEGATIVE_INFINITY
  let below = Number.POSITIVE_INFINITY
  for (const other of sorted) {
    if (other.left < at) continue
    if (other.baseline <= chunk.baseline) above = Math.max(above, bottomOf(other))
    else below = Math.min(below, topOf(other))
  }
  return (
    Number.isFinite(above) &&
    Number.isFinite(below) &&
    topOf(chunk) > above &&
    bottomOf(chunk) < below &&
    below - above > 2.2 * chunk.size
  )
}

function areColumns(left: readonly Chunk[], right: readonly Chunk[], at: number, known: boolean): boolean {
  if (isSentence(left) && isSentence(right)) return true
  const gutter = at - greatestOf(left.map((chunk) => chunk.right))
  const size = median(
    left.map((chunk) => chunk.size),
    10,
  )
  if (gutter < 0.6 * size) return false
  if (known)
    return (
      median(
        right.map((c) => c.text.length),
        0,
      ) > 5 &&
      median(
        left.map((c) => c.text.length),
        0,
      ) > 5
    )
  if (isProse(left)) return isProse(right) || isAsWide(right, left)
  return isProse(right) && isAsWide(left, right)
}

/** A column that holds lists, headings or a table beside one of running text is about as wide; the cells beside a column of prose are not. */
function isAsWide(chunks: readonly Chunk[], prose: readonly Chunk[]): boolean {
  const width = fullWidth(chunks)
  const other = fullWidth(prose)
  return width > 0.6 * other && width < 1.7 * other && chunks.filter((chunk) => chunk.text.length >= 16).length >= 3
}

/** A few lines that are whole sentences, one of them broken: columns too short for anything else to tell. A table's cells rarely end with a full stop on both sides. */
function isSentence(chunks: readonly Chunk[]): boolean {
  const lines = [...chunks].sort((a, b) => a.baseline - b.baseline)
  const [first] = lines
  const last = lines[lines.length - 1]
  if (first === undefined || last === undefined || lines.length < 2 || lines.length > 6) return false
  if (!/^["'“‘(]?[A-Z£\d]/.test(first.text) || !/[.!?]["'”’)]?$/.test(last.text)) return false
  return lines.slice(1).every((line, i) => {
    const above = lines[i]
    const close = above !== undefined && line.baseline - above.baseline < 1.6 * line.size
    return close && above.text.length >= 20 && !/[.!?:]$/.test(above.text) && /^[a-z\d£(]/.test(line.text)
  })
}

function fullWidth(chunks: readonly Chunk[]): number {
  const widths = chunks.map((chunk) => chunk.right - chunk.left).sort((a, b) => a - b)
  return widths[Math.floor(widths.length * 0.9)] ?? 0
}

/** Running text: lines of one width, close to one another, that begin in the middle of a sentence. A column of a table is not. */
function isProse(chunks: readonly Chunk[]): boolean {
  const lines = [...chunks].sort((a, b) => a.baseline - b.baseline)
  const full = fullWidth(chunks)
  let following = 0
  let beside = 0
  let wide = 0
  let small = 0
  for (let i = 1; i < lines.length; i++) {
    const previous = lines[i - 1]
    const line = lines[i]
    if (previous === undefined || line === undefined) continue
    // What stands side by side are cells, not lines.
    if (line.baseline - previous.baseline < 0.4 * line.size) {
      beside += 1
      continue
    }
    if (line.baseline - previous.baseline > 1.9 * line.size || Math.abs(line.size - previous.size) > 1) continue
    following += 1
    if (previous.right - previous.left > 0.75 * full && previous.text.length >= 16) {
      wide += 1
      if (/^[a-z(\d£]/.test(line.text)) small += 1
    }
  }
  return (
    beside < 0.3 * lines.length &&
    wide >= 3 &&
    following >= 0.4 * (lines.length - 1) &&
    wide >= 0.5 * following &&
    small >= 0.4 * wide
  )
}
