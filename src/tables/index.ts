import type { Document } from '../document/index.ts'
import type { PlacedBlock } from '../outline/outline.ts'
import type { Claim, Diagnostic } from '../schema/index.ts'
import { toClaim } from './claims.ts'
import { collectTables, type PlacedTable } from './collect-tables.ts'
import { dateTiles } from './date-tiles.ts'
import { readEntries } from './entries.ts'
import { toFigures } from './figures.ts'
import { joinLabelledLines } from './labelled-lines.ts'
import { resolveEntries } from './resolve.ts'
import { splitProse } from './split-prose.ts'
import { joinTiles, type TileLine } from './tiles.ts'

export { dateTiles }

/** Tables made of labelled lines are numbered behind every table that a document can hold, and before those made of tiles. */
const FIRST_LINES = 500_000_000

/** What a document's tables give: claims in document order, what could not be read, and the blocks that are left for reading as prose. */
export interface TableResult {
  readonly claims: readonly Claim[]
  readonly diagnostics: readonly Diagnostic[]
  readonly prose: readonly PlacedBlock[]
  /** Lines among those blocks that were made of tiles, in order. */
  readonly tiles: readonly TileLine[]
}

/**
 * Reads the tables of figures: each cell with the heads over it and the label beside it. `own` is the name of the council the document is about,
 * null where it is about none or several. Pure; never throws; takes linear time in the number of cells.
 */
export function readTables(document: Document, all: readonly PlacedBlock[], own: string | null): TableResult {
  const tiled = joinTiles(document.text, all)
  const blocks = joinLabelledLines(document.text, tiled.blocks, FIRST_LINES)
  const tables = collectTables(blocks)
  const claims: Claim[] = []
  const diagnostics: Diagnostic[] = []
  for (const placed of tables) {
    const { table } = placed
    const reading = readEntries(table, own)
    if (reading === null) continue
    const figures = toFigures(resolveEntries(reading), reading.columns, own !== null)
    const named = figures.filter(({ main }) => main.measure !== '')
    for (const figure of named) claims.push(toClaim(document, table, figure))
    if (named.length === 0 && figures.length > 1) diagnostics.push(unread(document, placed))
  }
  claims.sort((a, b) => a.span.start - b.span.start)
  return { claims, diagnostics, prose: splitProse(blocks, tables), tiles: tiled.lines }
}

function unread(document: Document, { table }: PlacedTable): Diagnostic {
  const first = table.rows[0]
  const last = table.rows[table.rows.length - 1]
  return {
    rule: 'table/unread',
    severity: 'info',
    message:
      'The figures of a table were not read: its heads and labels do not say whose they are or what they measure',
    span: document.toSpan(first?.start ?? 0, last?.end ?? 0),
    related: [],
  }
}
