import { makePassage, type Passage, type SourceRange } from '../document/index.ts'
import type { PlacedBlock } from '../outline/outline.ts'
import { pluralNoun } from '../vocabulary/count-nouns.ts'
import { readCellValue } from './cell-value.ts'
import { contextOf } from './context.ts'

const LONGEST_VALUE = 30
const LONGEST_LABEL = 140
/** Rows made of tiles are numbered behind every table that a document can hold. */
const FIRST_TILES = 1_000_000_000

/** A line of prose made of a tile: its place, and what dates it. */
export interface TileLine {
  readonly start: number
  readonly end: number
  readonly context: readonly Passage[]
}

/** A document's blocks with its tiles put together. */
export interface Tiled {
  readonly blocks: readonly PlacedBlock[]
  readonly lines: readonly TileLine[]
}

/** A figure on a line of its own, and the label above or below it. */
interface Tile {
  readonly value: PlacedBlock
  readonly label: PlacedBlock
  readonly numberFirst: boolean
}

/**
 * Puts numbers that stand alone together with their labels, as tiles and cards of key figures print them: one that its label goes on from ("312", "people waiting")
 * becomes a line of prose, any other a row of a table. `source` is the document's text.
 */
export function joinTiles(source: string, blocks: readonly PlacedBlock[]): Tiled {
  const result: PlacedBlock[] = []
  const lines: TileLine[] = []
  let tables = FIRST_TILES
  for (let at = 0; at < blocks.length; ) {
    const run = runFrom(blocks, at)
    const tiles = tilesOf(run)
    if (tiles.length === 0) {
      const placed = blocks[at]
      if (placed !== undefined) result.push(placed)
      at += 1
      continue
    }
    const used = new Set(tiles.flatMap(({ value, label }) => [value, label]))
    for (const placed of run) {
      const tile = tiles.find(({ value, label, numberFirst }) => (numberFirst ? value : label) === placed)
      if (tile !== undefined) {
        const one = joined(source, tile, tables)
        result.push(one)
        if (one.block.kind !== 'row')
          lines.push({ start: one.block.start, end: one.block.end, context: contextOf(blocks, at) })
      } else if (!used.has(placed)) result.push(placed)
    }
    tables += 1
    at += run.length
  }
  return { blocks: result, lines }
}

/** Whether a row was made of a tile. */
export function isTileTable(placed: PlacedBlock | undefined): boolean {
  return (placed?.block.row?.table ?? 0) >= FIRST_TILES
}

function isValue({ block, role }: PlacedBlock): boolean {
  const { text } = block.passage
  if (role === 'score' || role === 'statement-heading' || block.kind === 'row' || block.kind === 'item') return false
  return text.length <= LONGEST_VALUE && readCellValue(text) !== null
}

function isLabel({ block, role }: PlacedBlock): boolean {
  const { text } = block.passage
  if (role !== 'prose' && role !== 'heading' && role !== 'label') return false
  if (block.kind === 'row' || block.kind === 'item' || text.length > LONGEST_LABEL) return false
  return /[a-z]{3}/i.test(text) && readCellValue(text) === null && !/[.:]$/.test(text)
}

const MOST_IN_RUN = 200

/** Neighbouring blocks from one on of which every other is a number alone. */
function runFrom(blocks: readonly PlacedBlock[], at: number): PlacedBlock[] {
  const run: PlacedBlock[] = []
  for (let i = at; i < blocks.length && run.length < MOST_IN_RUN; i++) {
    const placed = blocks[i]
    const last = run[run.length - 1]
    if (placed === undefined || (!isValue(placed) && !isLabel(placed))) break
    if (last !== undefined && isValue(last) === isValue(placed)) {
      // The label nearest to the first number is its own; what stands above that is a heading.
      if (run.length === 1 && !isValue(placed)) return []
      break
    }
    run.push(placed)
  }
  return run.some(isValue) && run.length > 1 ? run : []
}

function tilesOf(run: readonly PlacedBlock[]): Tile[] {
  const [first, second] = run
  const last = run[run.length - 1]
  if (first === undefined || second === undefined || last === undefined) return []
  const startsWithValue = isValue(first)
  const endsWithLabel = !isValue(last)
  const numberFirst = startsWithValue || (endsWithLabel && run.length % 2 === 1 && run.length > 2)
  const from = numberFirst && !startsWithValue ? 1 : 0
  const tiles: Tile[] = []
  for (let i = from; i + 1 < run.length; i += 2) {
    const [one, two] = [run[i], run[i + 1]]
    if (one === undefined || two === undefined) break
    tiles.push(numberFirst ? { value: one, label: two, numberFirst } : { value: two, label: one, numberFirst })
  }
  return areTiles(tiles) ? tiles : []
}

/** One number beside one line is a tile where it has a unit or where the line goes on from it; more must not count on from 1, as chapters do. */
function areTiles(tiles: readonly Tile[]): boolean {
  const numbers = tiles.map(({ value }) => value.block.passage.text)
  if (tiles.length === 1) {
    const [tile] = tiles
    return tile !== undefined && (/[%£]|[a-z]/i.test(numbers[0] ?? '') || (tile.numberFirst && goesOn(tile.label)))
  }
  return !numbers.every((text, i) => Number(text) === Number(numbers[0]) + i)
}

/** Whether a label's words follow a number in a sentence. */
function goesOn({ block }: PlacedBlock): boolean {
  const { text } = block.passage
  const first = /^[\w'-]+/.exec(text)?.[0] ?? ''
  return /^[a-z(]/.test(text) || pluralNoun(first.toLowerCase()) === 'activity'
}

function joined(source: string, { value, label, numberFirst }: Tile, table: number): PlacedBlock {
  const [one, two] = numberFirst ? [value.block, label.block] : [label.block, value.block]
  const passage = makePassage(source, [...rangesOf(one.passage), ...rangesOf(two.passage)])
  const whole = { ...label.block, passage, start: one.start, end: two.end, marker: null, level: 0 }
  const place = label.place
  if (numberFirst && goesOn(label))
    return { role: 'prose', place, block: { ...whole, kind: 'paragraph', cells: [], row: null } }
  const shape = { columns: 1, rows: 1, head: false }
  return {
    role: 'prose',
    place,
    block: { ...whole, kind: 'row', cells: [one.passage, two.passage], row: { table, shapes: [shape, shape] } },
  }
}

/** The stretches of the source that a passage was made of. */
function rangesOf(passage: Passage): SourceRange[] {
  return passage.pieces.map(({ at, length, start, end }) =>
    end - start === length ? { start, end } : { start, end, as: passage.text.slice(at, at + length) },
  )
}
