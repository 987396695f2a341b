import { BYTE_ORDER_MARK, csvLines } from '../csv-lines.ts'
import type { CatalogueFormatter } from './formatter.ts'

const HEADER = [
  'id',
  'name',
  'source',
  'population',
  'unit',
  'better',
  'statement',
  'ascof',
  'redefined',
  'englandYear',
  'england',
]

/** A row for each measure, with England's average for all of its people where that is known. */
export const catalogueCsv: CatalogueFormatter = (catalogue, { terminal }) => {
  const rows = catalogue.map((one) => {
    const average = one.england.find(({ narrowing }) => narrowing === null)
    return [
      one.id,
      one.name,
      one.source,
      one.population,
      one.unit,
      one.better,
      one.statement,
      one.ascof,
      one.redefined,
      average?.year ?? null,
      average?.value ?? null,
    ]
  })
  return (terminal ? '' : BYTE_ORDER_MARK) + csvLines([HEADER, ...rows])
}
