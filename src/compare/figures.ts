import type { Claim, ComparedMeasure, Report } from '../schema/index.ts'
import { indicatorOf, indicators } from '../vocabulary/indicators.ts'
import type { Council } from './histories.ts'
import { yearOf } from './year.ts'

/** A council's figure of an official measure in a year. */
export interface Figure {
  readonly council: Council
  readonly report: Report
  readonly claim: Claim
  readonly measure: ComparedMeasure
  readonly year: string | null
}

/** Which figures may stand in one row: one measure, one part of its people, one unit, one definition. */
export function keyOf({ measure, year }: Figure): string {
  return JSON.stringify([measure.id, measure.narrowing, measure.unit, editionOf(measure.id, year)])
}

/** The definition that holds in a year, for measures whose definition changed: 'before' or 'after'; else one for all. */
function editionOf(id: string, year: string | null): string {
  const redefined = indicatorOf(id)?.redefined ?? null
  if (redefined === null || year === null) return redefined === null ? '' : 'unknown'
  return `${year.slice(0, 4)}-04-01` < redefined ? 'before' : 'after'
}

/** Every figure that is an official measure, in the catalogue's order, the newest document's first. What is only wished for or foretold is left out. */
export function figuresOf(councils: readonly Council[]): Figure[] {
  const order = new Map<string, number>(indicators.map(({ id }, index) => [id, index]))
  return councils
    .flatMap((council) =>
      council.reports.flatMap((report) => report.claims.map((claim) => ({ council, report, claim }))),
    )
    .flatMap(({ council, report, claim }): Figure[] => {
      const { indicator, status, upper } = claim
      if (indicator === null || status === 'target' || status === 'forecast' || upper !== null) return []
      const measure = { ...indicator, unit: claim.unit }
      return [{ council, report, claim, measure, year: yearOf(claim) }]
    })
    .sort((a, b) => (order.get(a.measure.id) ?? order.size) - (order.get(b.measure.id) ?? order.size))
}

/** The first figure of each council, which is its newest document's. */
export function onePerCouncil(figures: readonly Figure[]): Figure[] {
  const seen = new Set<string>()
  return figures.filter(({ council }) => {
    const isNew = !seen.has(council.authority.gssCode)
    seen.add(council.authority.gssCode)
    return isNew
  })
}

/** Items in groups of one key, in the order in which the keys are met. */
export function grouped<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group === undefined) groups.set(key(item), [item])
    else group.push(item)
  }
  return [...groups.values()]
}
