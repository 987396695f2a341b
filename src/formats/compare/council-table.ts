import type { CouncilView } from '../../schema/index.ts'
import { printable } from '../printable.ts'
import { grid, wrap } from '../table/grid.ts'
import type { Paint } from '../table/paint.ts'
import { counted, dateWords, ratingWords } from '../table/words.ts'
import type { CompareFormatOptions } from './formatter.ts'
import { barOf, favourWords, figureWords, meanWords, measureWords, placeOf } from './values.ts'

const MOST = 4
const WHOLE = 100

/** One council's scores and figures, beside the means of all, of its region and of its neighbours, with small bars. */
export function councilTable(view: CouncilView, options: CompareFormatOptions, paint: Paint): string {
  const { authority, rating, percent, published, neighbours } = view
  const facts = [
    rating === null ? null : ratingWords(rating),
    percent.value === null ? null : `${percent.value}%`,
    percent.mean === null
      ? null
      : `mean of ${counted(percent.count, 'council')} ${figureWords(percent.mean, 'percent')}`,
    published === null ? null : dateWords(published),
    neighbours === null ? null : `neighbours here: ${neighbours.map(({ name }) => name).join(', ') || 'none'}`,
  ]
  const head = `${paint.strong(printable(authority.name))}\n${wrap(facts.filter((fact) => fact !== null).join(' · '), options.width)}\n`
  const columns = [
    { title: '', weight: 3 },
    { title: 'Value', align: 'right' as const, style: paint.strong },
    { title: '' },
    { title: 'England', align: 'right' as const },
    { title: 'All', align: 'right' as const },
    { title: 'Region', align: 'right' as const },
    ...(neighbours === null ? [] : [{ title: 'Neighbours', align: 'right' as const }]),
    { title: 'Rank', align: 'right' as const },
    { title: '' },
    ...(options.evidence ? [{ title: 'Where', style: paint.faint, weight: 2 }] : []),
  ]
  const row = (
    name: string,
    unit: string | null,
    whole: number,
    beside: NonNullable<CouncilView['statements'][number]['beside']>,
  ) => [
    name,
    figureWords(beside.value, unit),
    barOf(beside.value, whole, paint),
    beside.england === null ? '' : figureWords(beside.england, unit),
    meanWords(beside.all, unit),
    meanWords(beside.region, unit),
    ...(beside.neighbours === null ? [] : [meanWords(beside.neighbours, unit)]),
    beside.all.count > 1 ? `${beside.rank} of ${beside.all.count}` : '',
    favourWords(beside.favourable, paint),
    ...(options.evidence ? [placeOf(beside.evidence)] : []),
  ]
  const statements = view.statements.flatMap(({ name, beside }) =>
    beside === null ? [] : [row(printable(name), null, MOST, beside)],
  )
  const indicators = view.indicators.map(({ measure, year, beside }) =>
    row(
      measureWords(measure) + (year === null ? '' : ` (${year})`),
      measure.unit,
      measure.unit === 'percent' ? WHOLE : 0,
      beside,
    ),
  )
  const groups = [
    ...(statements.length === 0 ? [] : [{ heading: 'Scores', rows: statements }]),
    ...(indicators.length === 0 ? [] : [{ heading: 'Official measures', rows: indicators }]),
  ]
  if (groups.length === 0) return `${head}\nNo score and no official measure\n`
  return `${head}\n${grid(columns, groups, options.width, paint)}\n${paint.faint('In brackets: of how many councils a mean is')}\n`
}
