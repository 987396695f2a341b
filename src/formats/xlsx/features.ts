import type writeWorkbook from 'write-excel-file/universal'
import { getCellAddress, getSelfClosingTagMarkup } from 'write-excel-file/utility'
import type { SheetPlan } from './cells.ts'

/** What the library calls a feature: markup that is added to a file of the workbook. */
type Feature = NonNullable<NonNullable<Parameters<typeof writeWorkbook>[1]>['features']>[number]

const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'

/** Gives each sheet filters on its heads, and makes the name of a document that is the address of a page on the web a link to it. */
export function filtersAndLinks(plans: readonly SheetPlan[]): Feature {
  const of = ({ sheetIndex }: { sheetIndex: number }) => plans[sheetIndex]
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          // Behind the rows, in the order that the schema of a sheet fixes. Not by a pattern: the markup may hold a dollar sign.
          transform: (xml, _, sheet) => {
            const plan = of(sheet)
            return plan === undefined
              ? xml
              : xml.split('</sheetData>').join(`</sheetData>${filter(plan)}${links(plan)}`)
          },
        },
        'xl/worksheets/_rels/sheet{id}.xml.rels': { insert: (_, sheet) => addresses(of(sheet)) },
      },
    },
  }
}

function filter({ heads, rows }: SheetPlan): string {
  if (rows.length === 0) return ''
  return getSelfClosingTagMarkup('autoFilter', { ref: `A1:${getCellAddress(rows.length, heads.length - 1)}` })
}

function links(plan: SheetPlan): string {
  const cells = webCells(plan).map(({ cell, id }) => getSelfClosingTagMarkup('hyperlink', { ref: cell, 'r:id': id }))
  return cells.length === 0 ? '' : `<hyperlinks>${cells.join('')}</hyperlinks>`
}

function addresses(plan: SheetPlan | undefined): string {
  if (plan === undefined) return ''
  return webCells(plan)
    .map(({ id, address }) =>
      getSelfClosingTagMarkup('Relationship', { Id: id, Type: HYPERLINK, Target: address, TargetMode: 'External' }),
    )
    .join('')
}

function webCells({ heads, rows }: SheetPlan): { cell: string; id: string; address: string }[] {
  const column = heads.indexOf('path')
  return rows.flatMap((row, index) => {
    const address = String(row[column]?.value ?? '')
    if (!/^https?:\/\/\S{1,2000}$/.test(address)) return []
    return [{ cell: getCellAddress(index + 1, column), id: `web${index + 1}`, address }]
  })
}
