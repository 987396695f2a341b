import { unzipSync, zipSync } from 'fflate'
import writeWorkbook from 'write-excel-file/universal'
import { type SheetPlan, sheetData } from './cells.ts'
import { filtersAndLinks } from './features.ts'

/** The bytes of a workbook with these sheets: frozen heads, filters, no formula. The same sheets give the same bytes. Throws a CqcExtractError for more rows than a sheet holds. */
export async function workbookOf(plans: readonly SheetPlan[]): Promise<Uint8Array> {
  const sheets = plans.map((plan) => ({
    sheet: plan.name,
    data: sheetData(plan),
    columns: plan.widths.map((width) => ({ width })),
    stickyRowsCount: 1,
    ...(plan.frozen > 0 && { stickyColumnsCount: plan.frozen }),
  }))
  const workbook = await writeWorkbook(sheets, { features: [filtersAndLinks(plans)] }).toBlob()
  // The library dates each part of the archive with now: packed again with one day.
  return zipSync(unzipSync(new Uint8Array(await workbook.arrayBuffer())), { mtime: '2000-01-01T12:00:00', level: 6 })
}
