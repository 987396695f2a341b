import type { Claim } from '../../schema/index.ts'
import { grouped, valueWords } from './words.ts'

type Comparison = Claim['comparisons'][number]
type Direction = 'higher' | 'lower' | 'similar'

/** Which way a figure differs from a benchmark: as the text says, else as the figures do; null where neither tells. */
export function directionOf(comparison: Comparison | undefined): Direction | null {
  if (comparison === undefined) return null
  const { relation, difference } = comparison
  if (relation === 'higher' || relation === 'lower') return relation
  if (relation === 'similar' || relation === 'same') return 'similar'
  if (difference === null) return null
  return difference === 0 ? 'similar' : difference > 0 ? 'higher' : 'lower'
}

/** A claim's benchmarks and change in words, since a glyph says nothing to whoever listens: "6.73 points higher than England average 67.12%". */
export function comparisonPhrase({ comparisons, change, unit }: Claim): string {
  const parts = comparisons.map((comparison) => against(comparison, unit))
  if (change !== null) parts.push(changed(change, unit))
  return parts.join('; ')
}

function against(comparison: Comparison, unit: string | null): string {
  const { relation, label, value, difference } = comparison
  const direction = directionOf(comparison)
  const distance = difference === null || difference === 0 ? '' : `${distanceWords(Math.abs(difference), unit)} `
  const benchmark = [label, value === null ? '' : valueWords(value, unit)].filter((words) => words !== '').join(' ')
  if (relation === 'meets') return `meets ${benchmark}${distance === '' ? '' : ` (${distance}${direction})`}`
  if (relation === 'same') return `the same as ${benchmark}`
  if (direction === null) return `beside ${benchmark}`
  const verdict = relation === 'better' || relation === 'worse' ? ` (${relation})` : ''
  return direction === 'similar' ? `similar to ${benchmark}` : `${distance}${direction} than ${benchmark}${verdict}`
}

function distanceWords(distance: number, unit: string | null): string {
  return unit === 'percent' ? `${grouped(distance)} points` : valueWords(distance, unit)
}

function changed(
  { from, percent, difference, direction, fromPeriod }: NonNullable<Claim['change']>,
  unit: string | null,
): string {
  const way = direction === 'increase' ? 'up' : direction === 'decrease' ? 'down' : 'changed'
  const by = percent !== null ? ` ${grouped(percent)}%` : difference !== null ? ` ${valueWords(difference, unit)}` : ''
  return `${way}${by}${from === null ? '' : ` from ${valueWords(from, unit)}`}${fromPeriod === null ? '' : ` (${fromPeriod})`}`
}
