import type { Claim, Rating, Report, Span } from '../schema/index.ts'

/** A rating as reports print it. */
export function ratingName(rating: Rating): string {
  return rating === 'requires-improvement'
    ? 'Requires improvement'
    : `${rating.charAt(0).toUpperCase()}${rating.slice(1)}`
}

const PLAIN_NUMBER = /^-?\d{1,15}(?:\.\d{1,2})?$/

/** A number as a message prints it: at most two decimals, thousands in groups. */
export function number(value: number): string {
  const text = String(value)
  // Loading a locale takes longer than all rules together, and only a number to be rounded needs it.
  if (PLAIN_NUMBER.test(text) && !Object.is(value, -0))
    return text.replace(/\d(?=(?:\d{3}){1,7}(?:\.|$))(?<!\.\d{0,2})/g, '$&,')
  return value.toLocaleString('en-GB', { maximumFractionDigits: 2 })
}

/** A measure short enough for one line. */
export function shortMeasure(measure: string): string {
  if (measure.length <= 60) return measure
  const cut = measure.lastIndexOf(' ', 57)
  return `${measure.slice(0, cut > 30 ? cut : 57)} …`
}

/** A number in a claim's unit, as a message prints it: `65.39%`, `£12,428,000`, `42 days`. */
export function figure(value: number, { kind, unit }: Claim): string {
  if (kind === 'percentage') return `${number(value)}%`
  if (kind === 'money') return `£${number(value)}`
  return kind === 'duration' && unit !== null ? `${number(value)} ${unit}` : number(value)
}

/** The claims that stand at any of the places. */
export function claimsAt({ claims }: Report, spans: readonly Span[]): Claim[] {
  const starts = new Set(spans.map(({ start }) => start))
  return claims.filter(({ span }) => starts.has(span.start))
}
