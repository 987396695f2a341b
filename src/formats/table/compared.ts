import type { Claim } from '../../schema/index.ts'
import { printable } from '../printable.ts'
import { grouped, valueWords } from './words.ts'

type Comparison = Claim['comparisons'][number]
type Change = NonNullable<Claim['change']>

/** A claim's benchmark and its change: "▲ 6.73 pts vs England average 67.12%", "↓ 22% from 497". ≈ keeps the sign. */
export function comparedWords({ comparisons, change, value, unit }: Claim): string {
  return [
    ...comparisons.map((comparison) => comparisonWords(comparison, unit)),
    change && changeWords(change, value, unit),
  ]
    .filter((words) => words !== null)
    .join('; ')
}

function comparisonWords({ label, value, relation, difference, benchmark }: Comparison, unit: string | null): string {
  const stated = relation === null ? null : ARROWS[relation]
  // Better and worse have no direction of their own: the figures give it, and the word is kept.
  const verdict = relation !== null && stated === null ? `(${relation})` : null
  const arrow = stated ?? arrowOf(difference)
  const signed = arrow !== '▲' && arrow !== '▼'
  const parts = [
    arrow,
    difference === null
      ? null
      : (signed && difference > 0 ? '+' : '') + distanceWords(signed ? difference : Math.abs(difference), unit),
    verdict,
    `vs ${printable(label) || benchmark}`,
    value === null ? null : valueWords(value, unit),
  ]
  return parts.filter((part) => part !== null).join(' ')
}

function distanceWords(distance: number, unit: string | null): string {
  if (unit === 'percent') return `${grouped(distance)} pts`
  return unit === null || unit === 'GBP' ? valueWords(distance, unit) : `${grouped(distance)} ${printable(unit)}`
}

const ARROWS: Readonly<Record<NonNullable<Comparison['relation']>, string | null>> = {
  higher: '▲',
  lower: '▼',
  similar: '≈',
  same: '=',
  better: null,
  worse: null,
  meets: '✓',
}

function arrowOf(difference: number | null): string | null {
  if (difference === null) return null
  return difference === 0 ? '=' : difference > 0 ? '▲' : '▼'
}

function changeWords({ from, to, percent, direction, fromPeriod }: Change, value: number, unit: string | null): string {
  const arrow = direction === 'increase' ? '↑' : direction === 'decrease' ? '↓' : null
  const parts = [
    arrow,
    percent === null ? null : `${grouped(percent)}%`,
    from === null ? null : `from ${valueWords(from, unit)}`,
    from === null && to !== null && to !== value ? `to ${valueWords(to, unit)}` : null,
    fromPeriod === null ? null : `(${printable(fromPeriod)})`,
  ]
  return parts.filter((part) => part !== null).join(' ')
}
