import { printable } from '../printable.ts'
import type { DiffFormatter } from './formatter.ts'
import { countWords, type DiffRow, partsOf } from './rows.ts'

/** For a comment in a review: a heading and a table for each sort of difference. */
export const diffMarkdown: DiffFormatter = (record) => {
  const head = `**${cell(record.old.path)}** → **${cell(record.new.path)}**: ${countWords(record.count)}\n`
  const parts = partsOf(record).map(
    ({ heading, rows }) =>
      `\n### ${heading}\n\n| | What | Old | New | Lines |\n| --- | --- | --- | --- | --- |\n${rows.map(line).join('')}`,
  )
  return head + parts.join('')
}

function line({ subject, change, old, new: one, places }: DiffRow): string {
  return `| ${[subject, change, old, one, places].map(cell).join(' | ')} |\n`
}

/** Words of a document as words of a table: nothing in them may be a mark, a link or an element. */
function cell(text: string): string {
  return printable(text).replace(/[\\`*_[\]<>|~#&]/g, (mark) => `\\${mark}`)
}
