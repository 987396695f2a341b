import { printable } from '../printable.ts'
import { grid, wrap } from '../table/grid.ts'
import { createPaint } from '../table/paint.ts'
import type { DiffFormatter } from './formatter.ts'
import { countWords, partsOf } from './rows.ts'

/** For people: what changed, how it was and is, and in which lines. */
export const diffTable: DiffFormatter = (record, { color, width }) => {
  const paint = createPaint(color)
  const head = `${paint.strong(printable(record.old.path))} → ${paint.strong(printable(record.new.path))}: ${countWords(record.count)}`
  const parts = partsOf(record)
  if (parts.length === 0) return `${wrap(head, width)}\n`
  const columns = [
    { title: '', weight: 3 },
    { title: 'What' },
    { title: 'Old', weight: 2 },
    { title: 'New', weight: 2, style: paint.strong },
    { title: 'Lines', style: paint.faint },
  ]
  const groups = parts.map(({ heading, rows }) => ({
    heading,
    rows: rows.map(({ subject, change, old, new: one, places }) => [subject, change, old, one, places]),
  }))
  return `${wrap(head, width)}\n\n${grid(columns, groups, width, paint)}`
}
