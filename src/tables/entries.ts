import { findAuthorities } from '../header/authority-mentions.ts'
import { isBlankCell } from '../vocabulary/table-heads.ts'
import { type Aside, readAside } from './aside.ts'
import type { CellValue } from './cell-value.ts'
import { type Area, type Facts, readFacts } from './facts.ts'
import { figureIn, findShape, headsOver, type Shape } from './shape.ts'
import type { Cell, Row, Table } from './table.ts'

/** A figure of a table with everything that stands over and beside it. */
export interface Entry {
  readonly row: Row
  /** Number of the row among those of the body. */
  readonly at: number
  readonly cell: Cell
  readonly value: CellValue
  /** Another figure that the cell tells beside its own. */
  readonly aside: Aside | null
  /** Another council that the cell names: "93% (Sunderland)". */
  readonly area: Area | null
  /** What is said over its column, from the top, and beside its row, the group's heading first. */
  readonly heads: readonly Facts[]
  readonly labels: readonly Facts[]
  /** Facts of the row's other cells: a source, a period, a unit. */
  readonly remarks: readonly Facts[]
  readonly group: Facts | null
}

/** A table taken apart. */
export interface TableReading {
  readonly table: Table
  readonly shape: Shape
  /** What is said over the labels: a period or a unit there is one of all figures. */
  readonly corner: readonly Facts[]
  readonly captions: readonly Facts[]
  /** What dates the place where the table stands; no words of measures. */
  readonly context: readonly Facts[]
  readonly notes: readonly Facts[]
  readonly entries: readonly Entry[]
  /** What is said over each column of figures, be there any or not. */
  readonly columns: readonly (readonly Facts[])[]
  /** Labels that rows under different headings share. */
  readonly repeated: ReadonlySet<string>
}

/** Takes a table apart into its figures; null where it has none that a label names. `own` is the document's council. */
export function readEntries(table: Table, own: string | null): TableReading | null {
  const shape = findShape(table)
  if (shape === null) return null
  const columns = new Map(shape.figures.map((column) => [column, headFacts(table, shape, column, own)] as const))
  const others = new Map(shape.others.map((column) => [column, headFacts(table, shape, column, own)] as const))
  const repeated = table.rows.slice(0, shape.heads).map(words)
  const entries: Entry[] = []
  let group: Facts | null = null
  let carried: (Cell | null)[] = []
  table.rows.slice(shape.heads).forEach((row, at) => {
    // A table that goes on over a page prints its heads again.
    if (repeated.includes(words(row))) return
    const named = groupOf(row, shape)
    if (named !== null) {
      group = readFacts(named.passage, own, 'beside')
      carried = []
      return
    }
    carried = labelsOf(row, shape, carried)
    const labels = carried.filter((cell) => cell !== null).map((cell) => readFacts(cell.passage, own, 'beside'))
    const remarks = remarksOf(row, others, own)
    for (const column of shape.figures) {
      const cell = row.cells[column] ?? null
      const value = figureIn(cell)
      if (cell === null || value === null) continue
      const aside = readAside(cell.passage.text, value.to)
      const area = aside === null ? councilIn(cell.passage.text, value.to, own) : null
      entries.push({ row, at, cell, value, aside, area, heads: columns.get(column) ?? [], labels, remarks, group })
    }
  })
  const corner = shape.labels.flatMap((column) => headFacts(table, shape, column, own))
  const above = [...titlesOf(table, shape), ...table.captions].map((passage) => readFacts(passage, own, 'beside'))
  const context = table.context.map((passage) => ({ ...readFacts(passage, own, 'beside'), words: '' }))
  const notes = table.notes.map((passage) => readFacts(passage, own, 'beside'))
  return {
    table,
    shape,
    columns: [...columns.values()],
    corner,
    captions: above,
    context,
    notes,
    entries,
    repeated: repeatedLabels(entries),
  }
}

function councilIn(text: string, after: number, own: string | null): Area | null {
  const rest = text.slice(after)
  const council = rest.includes('(') ? findAuthorities(rest, true)[0]?.entry.name : undefined
  return council === undefined || council === own ? null : { is: 'council', name: council }
}

function repeatedLabels(entries: readonly Entry[]): ReadonlySet<string> {
  const groups = new Map<string, Facts | null>()
  const found = new Set<string>()
  for (const { labels, group } of entries) {
    const label = labels.at(-1)?.words ?? ''
    if (groups.has(label) && groups.get(label) !== group) found.add(label)
    groups.set(label, group)
  }
  return found
}

/** The heads over a column; a table that is the rest of another has that one's heads. */
function headFacts(table: Table, shape: Shape, column: number, own: string | null): Facts[] {
  const cells = headsOver(table, shape.heads, column, shape.labels)
  if (cells.length > 0 || table.continues === null || shape.heads > 0)
    return cells.map((cell) => readFacts(cell.passage, own, 'over'))
  const before = findShape(table.continues)
  return before === null ? [] : headFacts(table.continues, before, column, own)
}

function words(row: Row): string {
  return row.cells.map((cell) => cell?.text ?? '').join('|')
}

/** A row whose only words stand in its first columns heads those under it. */
function groupOf(row: Row, shape: Shape): Cell | null {
  const filled = row.cells.filter((cell) => cell !== null)
  const [only] = filled
  if (only === undefined || filled.length > 1 || only.text.length > 120) return null
  return shape.labels.includes(only.column) && !shape.figures.includes(only.column) ? only : null
}

/** The row's labels, one for each column of labels; one that is missing is that of the row above, but for the last. */
function labelsOf(row: Row, shape: Shape, above: readonly (Cell | null)[]): (Cell | null)[] {
  const last = shape.labels.length - 1
  let changed = false
  return shape.labels.map((column, i) => {
    const cell = row.cells[column] ?? null
    if (cell !== null) {
      changed = true
      return cell
    }
    const before = above[i] ?? null
    const reaches = before !== null && before.shape.rows > 1
    return !changed && (i < last || reaches) ? before : null
  })
}

/** The cells of columns whose heads say that they give a source, a period or a unit. */
function remarksOf(row: Row, others: ReadonlyMap<number, readonly Facts[]>, own: string | null): Facts[] {
  return [...others].flatMap(([column, heads]) => {
    const cell = row.cells[column] ?? null
    const role = heads[heads.length - 1]?.role ?? null
    if (cell === null || isBlankCell(cell.text.toLowerCase())) return []
    return role === 'source' || role === 'period' || role === 'unit' ? [readFacts(cell.passage, own, 'beside')] : []
  })
}

/** Rows of one cell over the whole table. */
function titlesOf(table: Table, shape: Shape): Cell['passage'][] {
  return table.rows.slice(0, shape.heads).flatMap((row) => {
    const filled = row.cells.filter((cell) => cell !== null)
    return filled.length === 1 && table.width > 2 && filled[0] !== undefined ? [filled[0].passage] : []
  })
}

/** Whose a figure is, told by its column, else by its row, else by the heading of its rows. */
export function areaOf(entry: Entry): Area | null {
  if (entry.area !== null) return entry.area
  const facts = [
    ...entry.heads.toReversed(),
    ...entry.labels.toReversed(),
    ...(entry.group === null ? [] : [entry.group]),
  ]
  return facts.find(({ area }) => area !== null)?.area ?? null
}
