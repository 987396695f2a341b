import type { Passage } from '../document/index.ts'
import type { PlacedBlock } from '../outline/outline.ts'
import { readCellValue } from './cell-value.ts'
import { contextOf } from './context.ts'
import { type Row, rowText, type Table } from './table.ts'
import { isTileTable } from './tiles.ts'

const LONGEST_CAPTION = 220
const MOST_CAPTIONS = 2
const NUMBERED = /^(?:table|figure|fig|chart|exhibit)\.? ?\d/i
const ENDS_SENTENCE = /[.!?]["')]?$/
const NOTE = /^(?:sources?|notes?|nb|data|key|please note|\*|†|‡|\[\d{1,2}\]|\(?\d{1,2}\)?\s)[\s:.]?/i
/** A line that begins with a figure tells it, and is no caption. */
const TELLS = /^£?\d[\d,.]{0,14}(?:%|k|m|bn| million| in \d+)?\s+(?:[a-z]|of\b)/
const DAY =
  /(?<!\b(?:at|on|of|to|ending|ended) )(?<!\d)\d{1,2}(?:st|nd|rd|th)? (?:january|february|march|april|may|june|july|august|september|october|november|december),? 20\d\d/i
const MOST_NOTES = 4

/** Where a table stands among the blocks of a document. */
export interface PlacedTable {
  readonly table: Table
  /** Its first block, and the one after its last. */
  readonly from: number
  readonly to: number
}

/** The tables of a document, in order. Tables of scores are none: their rows have been read as such. */
export function collectTables(blocks: readonly PlacedBlock[]): PlacedTable[] {
  const found: PlacedTable[] = []
  for (let at = 0; at < blocks.length; ) {
    const own = blocks[at]?.block.row
    if (own === null || own === undefined) {
      at += 1
      continue
    }
    let to = at
    while (blocks[to]?.block.row?.table === own.table) to += 1
    const rows = blocks.slice(at, to)
    if (!rows.some(({ role }) => role === 'score')) found.push(toPlacedTable(blocks, at, to, found[found.length - 1]))
    at = to
  }
  return found
}

function toPlacedTable(
  blocks: readonly PlacedBlock[],
  from: number,
  to: number,
  before: PlacedTable | undefined,
): PlacedTable {
  const rows = blocks.slice(from, to).map(toRow)
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), 0)
  const tiles = isTileTable(blocks[from])
  const above = tiles ? [] : captionsOf(blocks, from, before?.to ?? 0)
  const own = above.filter(({ role }) => role !== 'title').map(({ block }) => block.passage)
  const isNear = before !== undefined && before.table.width === width && from - before.to <= 1
  const isRest = isNear && goesOn(before.table, rows)
  const table: Table = {
    rows,
    width,
    captions: own.length === 0 && isRest ? before.table.captions : own,
    title: above.find(({ role }) => role === 'title')?.block.passage ?? null,
    context: contextOf(blocks, from),
    notes: notesOf(blocks, to),
    tiles,
    place: blocks[from]?.place ?? { statement: null, theme: null, section: null },
    continues: isRest ? before.table : null,
  }
  return { table, from, to }
}

/** Whether rows are the rest of a table that a page's end has broken: they begin with its heads again, or with figures. */
function goesOn(before: Table, [first]: readonly Row[]): boolean {
  const [head] = before.rows
  if (first === undefined || head === undefined) return false
  return (
    rowText(first) === rowText(head) || first.cells.some((cell) => cell !== null && readCellValue(cell.text) !== null)
  )
}

function toRow({ block }: PlacedBlock): Row {
  const shapes = block.row?.shapes ?? []
  const cells = block.cells.map((passage, column) =>
    passage.text === ''
      ? null
      : {
          passage,
          text: passage.text.trim(),
          column,
          shape: shapes[column] ?? { columns: 1, rows: 1, head: false },
        },
  )
  // Bars at a row's ends are no words of it.
  const filled = cells.filter((cell) => cell !== null)
  return { cells, start: filled[0]?.passage.start ?? block.start, end: filled.at(-1)?.passage.end ?? block.end }
}

/** Short lines above a table that are no sentences; one that is numbered as a table may be anything. */
function captionsOf(blocks: readonly PlacedBlock[], from: number, floor: number): PlacedBlock[] {
  const captions: PlacedBlock[] = []
  for (let at = from - 1; at >= floor && captions.length < MOST_CAPTIONS; at--) {
    const placed = blocks[at]
    if (placed === undefined || placed.block.kind === 'row' || placed.block.kind === 'item') break
    const { passage, kind } = placed.block
    const { text } = passage
    if (text.length > LONGEST_CAPTION || placed.role === 'furniture' || placed.role === 'label') break
    if (!NUMBERED.test(text) && kind !== 'heading' && (ENDS_SENTENCE.test(text) || TELLS.test(text))) break
    // A committee's date is the paper's, not the figures'.
    if (kind === 'paragraph' && DAY.test(text)) continue
    captions.push(placed)
    if (kind === 'heading' || NUMBERED.test(text) || placed.role === 'heading' || placed.role === 'title') break
  }
  return captions
}

function notesOf(blocks: readonly PlacedBlock[], to: number): Passage[] {
  const notes: Passage[] = []
  for (const { block } of blocks.slice(to, to + MOST_NOTES)) {
    if (block.kind !== 'paragraph' || !NOTE.test(block.passage.text)) break
    notes.push(block.passage)
  }
  return notes
}
