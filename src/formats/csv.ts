import { stringify } from 'csv-stringify/sync'
import { type Cell, FLAT_TABLES } from './flat/index.ts'
import type { Formatter } from './formatter.ts'
import { printable } from './printable.ts'

// Without it a spreadsheet takes the file for the system's old code page and prints £ as Â£.
const BYTE_ORDER_MARK = '\ufeff'

/**
 * One flat table (RFC 4180, UTF-8 with a byte order mark): the header always, then a row for each record of the type asked
 * for. Words that a spreadsheet would take for a formula begin with an apostrophe; numbers, also negative ones, stay numbers.
 */
export const csv: Formatter = {
  before: ({ records, mark }) =>
    (mark ? BYTE_ORDER_MARK : '') + lines([FLAT_TABLES[records].columns.map(({ name }) => name)]),
  report: (report, { records }) => lines(FLAT_TABLES[records].rows(report)),
  between: '',
  after: () => '',
  holdsFailures: false,
}

function lines(rows: readonly Cell[][]): string {
  return stringify(
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? printable(cell) : cell))),
    { record_delimiter: 'windows', escape_formulas: true },
  )
}
