import type { IndicatorsView } from '../../schema/index.ts'
import { printable } from '../printable.ts'
import { grid, wrap } from '../table/grid.ts'
import type { Paint } from '../table/paint.ts'
import type { CompareFormatOptions } from './formatter.ts'
import { favourWords, figureWords, meanWords, measureWords, placeOf, signed } from './values.ts'

/** Under each measure the councils that have a figure, the best first, with the distance to England's average. */
export function indicatorsTable(
  { year, councils, indicators }: IndicatorsView,
  { width, evidence }: CompareFormatOptions,
  paint: Paint,
): string {
  if (indicators.length === 0)
    return `${wrap(`No figure is an official measure${year === null ? '' : ` of ${year}`}`, width)}\n`
  const columns = [
    { title: 'Rank', align: 'right' as const },
    { title: 'Council', style: paint.strong },
    { title: 'Figure', align: 'right' as const },
    { title: 'vs England', align: 'right' as const },
    { title: '' },
    ...(evidence ? [{ title: 'Where', style: paint.faint, weight: 2 }] : []),
  ]
  const groups = indicators.map((one) => ({
    heading: headingOf(one, councils),
    rows: [...one.figures]
      .sort((a, b) => a.rank - b.rank)
      .map(({ authority, value, rank, difference, favourable, evidence: at }) => [
        one.count > 1 ? String(rank) : '',
        printable(authority.name),
        figureWords(value, one.measure.unit),
        signed(difference),
        favourWords(favourable, paint),
        ...(evidence ? [`${placeOf(at)} ${printable(at.text ?? '')}`] : []),
      ]),
  }))
  return `${wrap(`Figures of ${year ?? 'no known year'}`, width)}\n\n${grid(columns, groups, width, paint)}`
}

function headingOf({ measure, england, mean, count }: IndicatorsView['indicators'][number], councils: number): string {
  const facts = [
    england === null ? null : `England ${figureWords(england, measure.unit)}`,
    count > 1 ? `mean ${meanWords({ mean, count }, measure.unit).replace(/ \(.*/, '')}` : null,
    `${count} of ${councils} councils`,
    measure.better === null ? null : `${measure.better} is better`,
  ]
  return `${measureWords(measure)} (${facts.filter((fact) => fact !== null).join(', ')})`
}
