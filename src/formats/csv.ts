import { BYTE_ORDER_MARK, csvLines } from './csv-lines.ts'
import { FLAT_TABLES } from './flat/index.ts'
import type { Formatter } from './formatter.ts'

/**
 * One flat table (RFC 4180, UTF-8 with a byte order mark): the header always, then a row for each record of the type asked
 * for. Words that a spreadsheet would take for a formula begin with an apostrophe; numbers, also negative ones, stay numbers.
 */
export const csv: Formatter = {
  before: ({ records, mark }) =>
    (mark ? BYTE_ORDER_MARK : '') + csvLines([FLAT_TABLES[records].columns.map(({ name }) => name)]),
  report: (report, { records }) => csvLines(FLAT_TABLES[records].rows(report)),
  between: '',
  after: () => '',
  holdsFailures: false,
}
