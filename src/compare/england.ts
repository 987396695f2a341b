import { englandAverages } from '../vocabulary/indicators.ts'
import type { Figure } from './figures.ts'

/** England's average for figures of one measure and year: the one that most of the documents print, else the one that is known; null where there is none. */
export function englandFor(figures: readonly Figure[]): number | null {
  const printed = figures.flatMap(({ claim }) =>
    claim.comparisons.flatMap(({ benchmark, value }) =>
      benchmark === 'england-average' && value !== null ? [value] : [],
    ),
  )
  if (printed.length > 0) return mostOften(printed)
  const [first] = figures
  const known = englandAverages.find(
    ({ indicator, narrowing, year }) =>
      indicator === first?.measure.id && narrowing === first.measure.narrowing && year === first.year,
  )
  return known?.value ?? null
}

function mostOften(values: readonly number[]): number | null {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}
