import type { ComparedFigure, IndicatorsView } from '../schema/index.ts'
import { englandFor } from './england.ts'
import { evidenceOf } from './evidence.ts'
import { type Figure, figuresOf, grouped, keyOf, onePerCouncil } from './figures.ts'
import type { Council } from './histories.ts'
import { isFavourable, meanOf, rankOf, rounded } from './mean.ts'

/** Which figures to compare. `year` null is the year that most figures are of; `ids` empty is every measure. */
export interface IndicatorsAsked {
  readonly year: string | null
  readonly ids: readonly string[]
}

/** Councils and official measures, for one year. */
export function compareIndicators(councils: readonly Council[], { year, ids }: IndicatorsAsked): IndicatorsView {
  const all = figuresOf(councils).filter(({ measure }) => ids.length === 0 || ids.includes(measure.id))
  const wanted = year ?? fullestYear(all)
  const rows = grouped(
    all.filter((figure) => (wanted === UNDATED ? figure.year === null : figure.year === wanted)),
    keyOf,
  )
  return { view: 'indicators', year: wanted, councils: councils.length, indicators: rows.map(toRow) }
}

/** Stands for figures whose year is not known. */
const UNDATED = 'undated'

function toRow(all: readonly Figure[]): IndicatorsView['indicators'][number] {
  const figures = onePerCouncil(all)
  const [first] = figures
  if (first === undefined) throw new Error('A row has at least one figure')
  const england = englandFor(figures)
  const values = figures.map(({ claim }) => claim.value)
  return {
    measure: first.measure,
    year: first.year,
    england,
    ...meanOf(values),
    figures: figures.map((figure) => toFigure(figure, england, values)),
  }
}

function toFigure(
  { council, report, claim, measure }: Figure,
  england: number | null,
  values: readonly number[],
): ComparedFigure {
  const difference = england === null ? null : rounded(claim.value - england)
  return {
    authority: council.authority,
    value: claim.value,
    text: claim.text.replace(/\s+/g, ' '),
    difference,
    favourable: isFavourable(difference, measure.better),
    rank: rankOf(claim.value, values, measure.better),
    evidence: evidenceOf(report, claim),
  }
}

/** The year of most figures; of two with as many the later; null where no figure has a year. */
function fullestYear(figures: readonly Figure[]): string | null {
  const counts = new Map<string, number>()
  for (const { year } of figures) if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1)
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? 1 : -1))[0]?.[0] ?? null
}
