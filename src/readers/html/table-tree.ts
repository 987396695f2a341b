import type { Element } from 'hast'
import type { PhrasingContent, Table, TableCell } from 'mdast'
import type { LayOutData } from '../../document/index.ts'
import { elements } from './text-of.ts'

const MOST_COLUMNS = 200

/**
 * A table of data as rows in which every cell stands in its column: where a cell of the same row or of an earlier one reaches, a cell without words.
 * What a cell spans, and that it is a head, is noted on it.
 */
export function toTableTree(table: Element, words: (cell: Element) => PhrasingContent[]): Table {
  /** For each column, how many more rows a cell from above reaches into. */
  const reaches: number[] = []
  const rows = elements(table).filter((e) => e.tagName === 'tr')
  const heads = new Set(
    elements(table)
      .filter((e) => e.tagName === 'thead')
      .flatMap((e) => elements(e)),
  )
  const children = rows.map((row) => {
    const cells: (TableCell | undefined)[] = []
    let column = 0
    for (const cell of row.children) {
      if (cell.type !== 'element' || !/^t[dh]$/.test(cell.tagName)) continue
      while ((reaches[column] ?? 0) > 0) column += 1
      const shape = { columns: spanOf(cell.properties.colSpan), rows: spanOf(cell.properties.rowSpan) }
      if (column + shape.columns > MOST_COLUMNS) break
      const data: LayOutData = { ...shape, ...(cell.tagName === 'th' || heads.has(cell) ? { head: true } : {}) }
      cells[column] = { type: 'tableCell', children: words(cell), data: data as object }
      for (let i = 0; i < shape.columns; i++) reaches[column + i] = Math.max(reaches[column + i] ?? 0, shape.rows)
      column += shape.columns
    }
    const width = reaches.length
    for (let i = 0; i < width; i++) reaches[i] = Math.max(0, (reaches[i] ?? 0) - 1)
    return Array.from({ length: width }, (_, i): TableCell => cells[i] ?? { type: 'tableCell', children: [] })
  })
  return { type: 'table', children: children.map((cells) => ({ type: 'tableRow', children: cells })) }
}

function spanOf(value: unknown): number {
  const number = Number(value ?? 1)
  return Number.isInteger(number) && number > 1 ? number : 1
}
