import type { Chunk } from './chunks.ts'
import { bottomOf, topOf } from './run.ts'

/** A sheet's chunks, and its size, which tells where its edges are. */
export interface ChunkedSheet {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly chunks: readonly Chunk[]
}

const EDGE = 0.16
const MOST_ROWS = 5

interface EdgeRow {
  readonly chunks: readonly Chunk[]
  readonly top: number
  readonly bottom: number
}

/**
 * Drops running headers, footers and page numbers: what stands at the same height on several sheets and says the same, but for a number that counts sheets.
 * Rows are peeled from the edge inwards, so that a heading which opens several chapters stays as long as something of the text stands above it.
 */
export function dropFurniture(sheets: readonly ChunkedSheet[], bodySize: number): ChunkedSheet[] {
  const edges = sheets.map((sheet) => ({ top: edgeRows(sheet, 'top'), bottom: edgeRows(sheet, 'bottom') }))
  const seen = new Map<string, number>()
  edges.forEach(({ top, bottom }, i) => {
    for (const key of new Set(
      [...top, ...bottom].flatMap((row) => row.chunks.flatMap((chunk) => keys(chunk, sheets[i]?.number ?? 0))),
    ))
      seen.set(key, (seen.get(key) ?? 0) + 1)
  })
  const first = sheets.map((sheet, i) =>
    peel(sheet, edges[i], (chunk, detached) => repeats(chunk, detached, sheet, seen, sheets.length, bodySize)),
  )
  const bands = commonBands(first, sheets.length)
  return sheets.map((sheet, i) => {
    const dropped = new Set(
      peel(
        sheet,
        edges[i],
        (chunk, detached) =>
          first[i]?.has(chunk) === true || (detached && chunk.grid === null && bands.has(band(chunk))),
      ),
    )
    return dropped.size === 0 ? sheet : { ...sheet, chunks: sheet.chunks.filter((chunk) => !dropped.has(chunk)) }
  })
}

function edgeRows(sheet: ChunkedSheet, edge: 'top' | 'bottom'): EdgeRow[] {
  const limit = EDGE * sheet.height
  const near = sheet.chunks.filter((chunk) =>
    edge === 'top' ? topOf(chunk) < limit : bottomOf(chunk) > sheet.height - limit,
  )
  near.sort((a, b) => (edge === 'top' ? topOf(a) - topOf(b) : bottomOf(b) - bottomOf(a)))
  const rows: { chunks: Chunk[]; top: number; bottom: number }[] = []
  for (const chunk of near) {
    const row = rows[rows.length - 1]
    const middle = (topOf(chunk) + bottomOf(chunk)) / 2
    if (row !== undefined && middle > row.top && middle < row.bottom) {
      row.chunks.push(chunk)
      row.top = Math.min(row.top, topOf(chunk))
      row.bottom = Math.max(row.bottom, bottomOf(chunk))
    } else rows.push({ chunks: [chunk], top: topOf(chunk), bottom: bottomOf(chunk) })
  }
  return rows.slice(0, MOST_ROWS)
}

function peel(
  sheet: ChunkedSheet,
  edges: { readonly top: readonly EdgeRow[]; readonly bottom: readonly EdgeRow[] } | undefined,
  isFurniture: (chunk: Chunk, detached: boolean) => boolean,
): Set<Chunk> {
  const dropped = new Set<Chunk>()
  for (const rows of edges === undefined ? [] : [edges.top, edges.bottom])
    for (const [i, row] of rows.entries()) {
      const detached = gapInwards(row, rows[i + 1], rows === edges?.top, sheet) > 0.9 * (row.bottom - row.top)
      if (isBrowsers(row)) {
        for (const chunk of row.chunks) dropped.add(chunk)
        continue
      }
      if (!row.chunks.every((chunk) => dropped.has(chunk) || isFurniture(chunk, detached))) break
      for (const chunk of row.chunks) dropped.add(chunk)
    }
  return dropped
}

const PRINTED_AT = /^\d{1,2}\/\d{1,2}\/(?:\d{2}|\d{4}),? \d{1,2}:\d{2}(?:\s?[ap]m)?(?:\s|$)/i
const ADDRESS = /^(?:https?|file):\/\/\S+/i

/** What a browser prints at the edges of a sheet: the time and the title, the address and `1/2`. */
function isBrowsers({ chunks }: EdgeRow): boolean {
  const texts = [...chunks].sort((a, b) => a.left - b.left).map(({ text }) => text)
  const [first = ''] = texts
  return (
    PRINTED_AT.test(first) ||
    (ADDRESS.test(first) &&
      texts.every((text, i) => i === 0 || /^\d{1,3}\/\d{1,3}$/.test(text) || ADDRESS.test(text)) &&
      first.length < 400 &&
      !/\s[a-z]{2,}\s[a-z]{2,}/i.test(first))
  )
}

function gapInwards(row: EdgeRow, next: EdgeRow | undefined, top: boolean, sheet: ChunkedSheet): number {
  if (next !== undefined) return top ? next.top - row.bottom : row.top - next.bottom
  return sheet.height
}

/** What two sheets must share for one chunk to be the other's: the height, and the words, with a number that counts sheets left out. */
function keys(chunk: Chunk, sheet: number): string[] {
  const height = Math.round(chunk.baseline / 3)
  const text = chunk.text.toLowerCase()
  const counted = text.replace(/\d{1,4}/g, (digits) => `#${Number(digits) - sheet}`)
  // A height just between two steps is looked for on both.
  return [height, height + 1].flatMap((h) =>
    counted === text ? [`${h} ${text}`] : [`${h} ${text}`, `${h} ${counted}`, `${h} ${countFirst(text, sheet)}`],
  )
}

/** `12 of 48`: the first number counts, the second is the same on each sheet. */
function countFirst(text: string, sheet: number): string {
  return text.replace(/\d{1,4}/, (digits) => `#${Number(digits) - sheet}`)
}

function repeats(
  chunk: Chunk,
  detached: boolean,
  sheet: ChunkedSheet,
  seen: ReadonlyMap<string, number>,
  sheets: number,
  bodySize: number,
): boolean {
  if (chunk.grid !== null) return false
  const number =
    /^(?:page\s{0,3}|p\.?\s{0,3}|[-–—|]\s{0,3})?(\d{1,4})(?:\s{0,3}(?:of|\/|-|–|\|)\s{0,3}\d{1,4})?(?:\s{0,3}[-–—|])?$/i.exec(
      chunk.text,
    )
  if (number !== null && Number(number[1]) === sheet.number && (detached || sheets > 1)) return true
  const times = Math.max(...keys(chunk, sheet.number).map((key) => seen.get(key) ?? 0))
  if (times < 2) return false
  if (times >= 0.5 * sheets) return detached || sheets > 2
  return (times >= 3 || sheets <= 4) && detached && (chunk.size < 0.95 * bodySize || times >= 0.2 * sheets)
}

function band(chunk: Chunk): string {
  return `${Math.round(chunk.baseline / 2)} ${Math.round(chunk.size * 2)} ${chunk.font}`
}

/** Heights, sizes and fonts at which most sheets have furniture: there a header that names each chapter once is furniture too. */
function commonBands(dropped: readonly ReadonlySet<Chunk>[], sheets: number): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const chunks of dropped)
    for (const key of new Set([...chunks].map(band))) counts.set(key, (counts.get(key) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => sheets >= 4 && count >= 0.6 * sheets).map(([key]) => key))
}
