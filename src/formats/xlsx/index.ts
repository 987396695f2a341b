import { unzipSync, zipSync } from 'fflate'
import writeWorkbook from 'write-excel-file/universal'
import type { FileFormatter } from '../formatter.ts'
import { sheetData } from './cells.ts'
import { filtersAndLinks } from './features.ts'
import { planSheets } from './sheets.ts'

/**
 * A workbook for Excel, LibreOffice and the like: an overview with the nine scores coloured and worded, a sheet for each kind of record
 * with frozen heads and filters, and where it all comes from. Holds no formula, and the same record gives the same bytes.
 */
export const xlsx: FileFormatter = {
  needsText: false,
  async print(run, { envelope }) {
    const plans = planSheets(run, envelope)
    const sheets = plans.map((plan) => ({
      sheet: plan.name,
      data: sheetData(plan),
      columns: plan.widths.map((width) => ({ width })),
      stickyRowsCount: 1,
      ...(plan.frozen > 0 && { stickyColumnsCount: plan.frozen }),
    }))
    const workbook = await writeWorkbook(sheets, { features: [filtersAndLinks(plans)] }).toBlob()
    // The library dates each part of the archive with now: packed again with one day, the same record gives the same bytes.
    return zipSync(unzipSync(new Uint8Array(await workbook.arrayBuffer())), { mtime: '2000-01-01T12:00:00', level: 6 })
  },
}
