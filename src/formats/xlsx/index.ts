import type { FileFormatter } from '../formatter.ts'
import { planSheets } from './sheets.ts'
import { workbookOf } from './workbook.ts'

/**
 * A workbook for Excel, LibreOffice and the like: an overview with the nine scores coloured and worded, a sheet for each kind of record
 * with frozen heads and filters, and where it all comes from. Holds no formula, and the same record gives the same bytes.
 */
export const xlsx: FileFormatter = {
  needsText: false,
  print: (run, { envelope }) => workbookOf(planSheets(run, envelope)),
}
