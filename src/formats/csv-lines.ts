import { stringify } from 'csv-stringify/sync'
import { printable } from './printable.ts'

/** Without it a spreadsheet takes the file for the system's old code page and prints £ as Â£. */
export const BYTE_ORDER_MARK = '\ufeff'

/** Rows as lines of a CSV file (RFC 4180). Words that a spreadsheet would take for a formula begin with an apostrophe; numbers stay numbers. */
export function csvLines(rows: readonly (readonly (string | number | null)[])[]): string {
  return stringify(
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? printable(cell) : cell))),
    { record_delimiter: 'windows', escape_formulas: true },
  )
}
