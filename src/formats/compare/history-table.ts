import type { HistoryView, Movement } from '../../schema/index.ts'
import { printable } from '../printable.ts'
import { grid, wrap } from '../table/grid.ts'
import type { Paint } from '../table/paint.ts'
import { dateWords, ratingWords } from '../table/words.ts'
import type { CompareFormatOptions } from './formatter.ts'
import { favourWords, figureWords, measureWords, placeOf, signed } from './values.ts'

/** For each council that has several documents, what rose and fell from the first to the last. */
export function historyTable(
  { councils }: HistoryView,
  { width, evidence }: CompareFormatOptions,
  paint: Paint,
): string {
  if (councils.length === 0) return 'No council has more than one document\n'
  const columns = [
    { title: '', weight: 3 },
    { title: 'From', align: 'right' as const },
    { title: 'To', align: 'right' as const, style: paint.strong },
    { title: 'Change', align: 'right' as const },
    { title: '' },
    ...(evidence ? [{ title: 'Where', style: paint.faint, weight: 2 }] : []),
  ]
  const row = (name: string, unit: string | null, { from, to, difference, favourable }: Movement) => [
    name,
    stepWords(from, unit),
    stepWords(to, unit),
    difference === 0 ? 'none' : signed(difference),
    favourWords(favourable, paint),
    ...(evidence ? [`${placeOf(from.evidence)} to ${placeOf(to.evidence)}`] : []),
  ]
  return councils
    .map(({ authority, documents, statements, indicators }) => {
      const told = documents.map(({ path, published, rating, percent }) =>
        [
          published === null ? printable(path) : dateWords(published),
          rating === null ? null : ratingWords(rating),
          percent === null ? null : `${percent}%`,
        ]
          .filter((fact) => fact !== null)
          .join(', '),
      )
      const head = `${paint.strong(printable(authority.name))}\n${wrap(told.join(' · '), width)}\n`
      const groups = [
        { heading: 'Scores', rows: statements.map(({ name, movement }) => row(printable(name), null, movement)) },
        {
          heading: 'Official measures',
          rows: indicators.map(({ measure, movement }) => row(measureWords(measure), measure.unit, movement)),
        },
      ].filter(({ rows }) => rows.length > 0)
      return (
        head +
        (groups.length === 0
          ? 'Nothing that more than one of them gives\n'
          : `\n${grid(columns, groups, width, paint)}`)
      )
    })
    .join('\n')
}

function stepWords({ value, year }: Movement['from'], unit: string | null): string {
  return figureWords(value, unit) + (year === null ? '' : ` (${year})`)
}
