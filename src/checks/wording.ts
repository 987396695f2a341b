import type { Rating } from '../schema/index.ts'

/** A rating as reports print it. */
export function ratingName(rating: Rating): string {
  return rating === 'requires-improvement'
    ? 'Requires improvement'
    : `${rating.charAt(0).toUpperCase()}${rating.slice(1)}`
}

/** A number as a message prints it: at most two decimals, thousands in groups. */
export function number(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 2 })
}

/** A measure short enough for one line. */
export function shortMeasure(measure: string): string {
  if (measure.length <= 60) return measure
  const cut = measure.lastIndexOf(' ', 57)
  return `${measure.slice(0, cut > 30 ? cut : 57)} …`
}
