import { type Document, toSource } from '../document/index.ts'
import type { PlacedBlock } from '../outline/outline.ts'
import type { ClaimKind, TableCell, TableReading } from '../schema/index.ts'
import { type CellValue, readCellValue } from '../tables/cell-value.ts'
import { collectTables } from '../tables/collect-tables.ts'
import { findShape, headsOver, type Shape } from '../tables/shape.ts'
import type { Cell, Row } from '../tables/table.ts'

/** "£0.8m over", "1.2 underspend": a variance with its sign in words. */
const WITH_WORD = /\s(over|under)(?:spen[dt]|spending)?\.?$/i
const PERCENT_HEAD = /^%|\(%\)|%$|\bper ?cent(?:age)?\b|^% /i

/** The tables of a document with their figures, cell by cell: the label of each row first, then the other columns under their heads. */
export function readGrids(document: Document, blocks: readonly PlacedBlock[]): TableReading[] {
  return collectTables(blocks).flatMap(({ table }) => {
    const shape = findShape(table)
    if (shape === null || shape.heads === 0) return []
    const columns = [...shape.figures, ...shape.others].sort((a, b) => a - b)
    const heads = columns.map((column) =>
      headsOver(table, shape.heads, column, shape.labels)
        .map(({ text }) => text)
        .join(' ')
        .trim(),
    )
    const rows = table.rows.slice(shape.heads).map((row) => rowOf(document, row, shape, columns, heads))
    return rows.length === 0 ? [] : [{ heads: ['', ...heads], rows }]
  })
}

function rowOf(
  document: Document,
  row: Row,
  { labels }: Shape,
  columns: readonly number[],
  heads: readonly string[],
): TableCell[] {
  const label = labels.flatMap((column) => row.cells[column]?.text.trim() ?? []).filter((text) => text !== '')
  const first = row.cells[labels[0] ?? 0] ?? null
  const place =
    first === null ? document.toSpan(row.start, row.end) : document.toSpan(first.passage.start, first.passage.end)
  return [
    { text: label.join(', '), figure: null, span: place },
    ...columns.map((column, at) => toCell(document, row, row.cells[column] ?? null, heads[at] ?? '')),
  ]
}

function toCell(document: Document, row: Row, cell: Cell | null, head: string): TableCell {
  if (cell === null) return { text: '', figure: null, span: document.toSpan(row.start, row.start) }
  const text = cell.passage.text.trim()
  const whole = document.toSpan(cell.passage.start, cell.passage.end)
  const word = WITH_WORD.exec(text)?.[1]?.toLowerCase() ?? null
  const value = readCellValue(word === null ? cell.passage.text : cell.passage.text.trimEnd().replace(WITH_WORD, ''))
  if (value === null || value.outOf !== null) return { text, figure: null, span: whole }
  const { start, end } = toSource(cell.passage, value.from, value.to)
  const isLess = (value.bracketed && value.value > 0) || word === 'under'
  const printed = document.text.slice(start, end)
  return {
    text,
    span: whole,
    figure: {
      text: printed,
      kind: kindOf(value, head, text),
      value: isLess ? -Math.abs(value.value) : value.value,
      upper: value.upper,
      unit: word ?? value.unit?.unit ?? null,
      modifier: value.modifier,
      span: document.toSpan(start, end),
    },
  }
}

function kindOf({ unit }: CellValue, head: string, text: string): ClaimKind {
  if (unit !== null && unit.kind !== 'count') return unit.kind
  if (PERCENT_HEAD.test(head)) return 'percentage'
  return /£/.test(head) || /£/.test(text) ? 'money' : 'count'
}
