import type { Column, Group } from './grid.ts'
import type { Paint } from './paint.ts'

const INDENT = '    '

/**
 * Rows one below the other, for a page too narrow for columns: the first cells on a line, each of the others on lines of its own after its
 * title. `wrap` breaks text on words.
 */
export function stacked(
  columns: readonly Column[],
  groups: readonly Group[],
  width: number,
  paint: Paint,
  wrap: (text: string, width: number) => string,
): string {
  const blocks = groups.map(({ heading, rows }) => {
    const written = rows.map((row) =>
      row.flatMap((cell, index) => cellLines(columns[index], cell, index, width, paint, wrap)),
    )
    return `${heading === null ? '' : `${wrap(paint.strong(heading), width)}\n`}${written.map((lines) => lines.join('\n')).join('\n')}\n`
  })
  return blocks.join('\n')
}

function cellLines(
  column: Column | undefined,
  cell: string,
  index: number,
  width: number,
  paint: Paint,
  wrap: (text: string, width: number) => string,
): string[] {
  if (cell === '') return []
  const title = column?.title ?? ''
  const shown = column?.style?.(cell) ?? cell
  if (index === 0) return wrap(title === '' ? shown : `${paint.faint(title)} ${shown}`, width).split('\n')
  const text = title === '' ? shown : `${paint.faint(`${title}:`)} ${shown}`
  return wrap(text, width - INDENT.length)
    .split('\n')
    .map((line) => `${INDENT}${line}`)
}
