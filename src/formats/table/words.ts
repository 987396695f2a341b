import type { Claim, Rating, Report, Span } from '../../schema/index.ts'
import { printable } from '../printable.ts'

/** "1 claim", "2 claims". */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${grouped(count)} ${count === 1 ? noun : plural}`
}

/** A number as a person writes it: thousands apart, no trace of binary fractions, a real minus. */
export function grouped(value: number): string {
  const [whole = '', fraction] = String(Number(Math.abs(value).toPrecision(12))).split('.')
  const apart = whole.length > 3 && !whole.includes('e') ? whole.replace(/\B(?=(?:\d{3}){1,7}$)/g, ',') : whole
  return `${value < 0 ? '−' : ''}${apart}${fraction === undefined ? '' : `.${fraction}`}`
}

const RATINGS: Readonly<Record<Rating, string>> = {
  outstanding: 'Outstanding',
  good: 'Good',
  'requires-improvement': 'Requires improvement',
  inadequate: 'Inadequate',
}

/** CQC's rating as CQC writes it. */
export function ratingWords(rating: Rating): string {
  return RATINGS[rating]
}

const KINDS: Readonly<Record<Report['kind'], string>> = {
  'cqc-assessment': 'CQC assessment',
  'peer-challenge': 'Peer challenge',
  article: 'Article',
  other: 'Other document',
}

/** What sort of document it is. */
export function kindWords(kind: Report['kind']): string {
  return KINDS[kind]
}

const THEMES = ['Working with people', 'Providing support', 'Ensuring safety within the system', 'Leadership'] as const

/** A theme by its number, as CQC names it. */
export function themeWords(theme: 1 | 2 | 3 | 4): string {
  return THEMES[theme - 1] ?? `Theme ${theme}`
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** "29 August 2025" for `2025-08-29`, "August 2025" for `2025-08`; anything else as it is. */
export function dateWords(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(iso) ?? []
  const name = MONTHS[Number(month) - 1]
  if (year === undefined || name === undefined) return printable(iso)
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`
}

/** Where to look: the line, after the page where the format has pages. */
export function placeWords(span: Span | null): string {
  if (span === null) return ''
  return span.page === null ? String(span.line) : `p${span.page}:${span.line}`
}

const LONGEST_ABBREVIATION = 5

/** A source by its id: ASCS, ASC-WDS; "Census" where the id is no abbreviation. */
export function sourceWords(id: string): string {
  if (id.split('-').every((part) => part.length <= LONGEST_ABBREVIATION)) return id.toUpperCase()
  return (id.charAt(0).toUpperCase() + id.slice(1)).replaceAll('-', ' ')
}

/** A value in a claim's unit: 67.12%, £1,085,000, 21 days. */
export function valueWords(value: number, unit: string | null): string {
  const sign = value < 0 ? '−' : ''
  const digits = grouped(Math.abs(value))
  if (unit === 'percent') return `${sign}${digits}%`
  if (unit === 'GBP') return `${sign}£${digits}`
  return `${sign}${digits}`
}

/** The figure as printed, with its modifier before it and its unit behind it where the printed words lack one. */
export function figureWords({ text, modifier, unit, kind }: Claim): string {
  const printed = printable(text)
  const counts = kind === 'count' || kind === 'duration' || kind === 'average'
  const noun = counts && unit !== null && !/\p{L}/u.test(printed) ? ` ${printable(unit)}` : ''
  const before = modifier === 'approximately' ? 'about ' : modifier === null ? '' : `${modifier} `
  return `${before}${printed}${noun}`
}
