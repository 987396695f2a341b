import { element, escaped } from '../html/escape.ts'
import { scrollingTable, tablePage } from '../html/page.ts'
import type { DiffFormatter } from './formatter.ts'
import { countWords, type DiffRow, partsOf } from './rows.ts'

const HEADS = ['Of', 'What', 'Old', 'New', 'Lines'] as const

/** A page for whoever signs a new version: a heading and a table for each sort of difference. One file that loads nothing. */
export const diffHtml: DiffFormatter = (record) => {
  const head = `${record.old.path} → ${record.new.path}: ${countWords(record.count)}`
  const parts = partsOf(record).map(
    ({ heading, rows }) => `${element('h2', {}, escaped(heading))}${scrollingTable(heading, HEADS, rows.map(cells))}`,
  )
  return tablePage('What is not the same', [element('p', {}, escaped(head)), ...parts].join('\n'), record.generator)
}

function cells({ subject, change, old, new: one, places }: DiffRow): string {
  return [
    element('th', { scope: 'row' }, escaped(subject)),
    element('td', { class: 'change' }, escaped(change)),
    element('td', {}, escaped(old)),
    element('td', {}, escaped(one)),
    element('td', { class: 'change' }, escaped(places)),
  ].join('')
}
