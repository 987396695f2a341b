import { grid } from '../table/grid.ts'
import { createPaint } from '../table/paint.ts'
import { grouped } from '../table/words.ts'
import type { CatalogueFormatter } from './formatter.ts'

/** For people: a line for each measure, under whose figures they are. */
export const catalogueTable: CatalogueFormatter = (catalogue, { color, width }) => {
  const paint = createPaint(color)
  const columns = [
    { title: 'Id', style: paint.strong, weight: 2 },
    { title: 'Name', weight: 3 },
    { title: 'Unit' },
    { title: 'Better' },
    { title: 'England', align: 'right' },
    { title: 'ASCOF' },
  ] as const
  const groups = [...new Set(catalogue.map(({ source }) => source))].map((source) => ({
    heading: source,
    rows: catalogue
      .filter((one) => one.source === source)
      .map(({ id, name, unit, better, england, ascof }) => {
        const average = england.find(({ narrowing }) => narrowing === null)
        return [id, name, unit, better ?? '', average === undefined ? '' : grouped(average.value), ascof ?? '']
      }),
  }))
  return grid(columns, groups, width, paint)
}
