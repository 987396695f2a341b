import type { Figure } from '../../reading.ts'

const DAYS: Readonly<Record<string, number>> = {
  seconds: 1 / 86_400,
  minutes: 1 / 1440,
  hours: 1 / 24,
  days: 1,
  nights: 1,
  weeks: 7,
  months: 365.25 / 12,
  years: 365.25,
  decades: 3652.5,
}

/** A figure's value in another's unit: 6 weeks beside "4 days" is 42. The value itself where the units are no lengths of time. */
export function inUnitOf(figure: Figure, other: Figure): number {
  const from = DAYS[figure.unit ?? '']
  const to = DAYS[other.unit ?? '']
  if (from === undefined || to === undefined || figure.unit === other.unit) return figure.value
  return Math.round(((figure.value * from) / to) * 100) / 100
}

/** Whether two figures can be one measure at two times. A number alone takes the other's unit. */
export function comparable(a: Figure, b: Figure): boolean {
  if (a.kind === 'percentage' || b.kind === 'percentage')
    return (
      (a.kind === b.kind && a.unit === b.unit) ||
      (a.bare && b.kind === 'percentage') ||
      (b.bare && a.kind === 'percentage')
    )
  if (a.kind === b.kind)
    return a.kind !== 'count' || a.bare || b.bare || a.unit === b.unit || lastWord(a.noun) === lastWord(b.noun)
  return a.bare || b.bare
}

function lastWord(noun: string | null): string {
  return (noun ?? '').toLowerCase().split(' ').at(-1) ?? ''
}
