import { matchesOf } from '../vocabulary/matches.ts'

/** How a period is written. */
export type PeriodForm =
  | 'part'
  | 'financial'
  | 'months'
  | 'range'
  | 'years'
  | 'point'
  | 'season'
  | 'month'
  | 'year'
  | 'relative'

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** How many years lie between the two that a text names: 1 for "2023/24". */
export function yearsSpan(text: string): number {
  const [first = 0, second = 0] = matchesOf(text, /\d{2,4}/g).map((m) => Number(m[0]))
  const end = second < 100 ? Math.floor(first / 100) * 100 + second : second
  return end - first
}

/** The ISO days, months or years that a period spans, of its text in small letters; null for an end that cannot be known. */
export function isoOf(text: string, form: PeriodForm): { start: string | null; end: string | null } {
  if (form === 'point') {
    const point = isoPoint(text)
    return { start: point, end: point }
  }
  if (form === 'part') return isoPart(text)
  if (form === 'months') return { start: null, end: isoPoint(text) }
  if (form === 'year') return { start: `${text}-01-01`, end: `${text}-12-31` }
  if (form === 'years') {
    const first = Number(text.slice(0, 4))
    // A financial year runs from April to March; longer spans are named by their years alone.
    if (yearsSpan(text) === 1) return { start: `${first}-04-01`, end: `${first + 1}-03-31` }
    return { start: `${first}`, end: `${first + yearsSpan(text)}` }
  }
  if (form === 'financial') {
    const [first = '', last = ''] = matchesOf(text, /(?:19|20)\d\d ?[/-]/g).map((m) => m[0].slice(0, 4))
    return { start: `${first}-04-01`, end: `${Number(last) + 1}-03-31` }
  }
  if (form === 'range') {
    const [a = '', b = ''] = text.split(/ ?(?:\bto\b|\band\b|\buntil\b|-|\bthrough\b) ?/)
    const end = isoPoint(b)
    const year = /(?:19|20)\d\d/.exec(b)?.[0] ?? ''
    const month = MONTHS.find((m) => b.includes(m)) ?? ''
    const start = isoPoint(
      /(?:19|20)\d\d/.test(a)
        ? a
        : /[a-z]{3}/.test(a.replace(/\d(?:st|nd|rd|th)/, ''))
          ? `${a} ${year}`
          : `${a} ${month} ${year}`,
    )
    return { start, end }
  }
  return { start: null, end: null }
}

const MONTHS_IN: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5, six: 6, eight: 8, nine: 9 }

/** "first half of 2025", "last quarter of 2024/25": the months of the calendar year, or of the financial year that begins in April. */
function isoPart(text: string): { start: string | null; end: string | null } {
  const [, which = '', span = ''] = /^(first|second|last|final) (half|quarter|[a-z]+ months)/.exec(text) ?? []
  const year = Number(/(?:19|20)\d\d/.exec(text)?.[0])
  const length = span === 'half' ? 6 : span === 'quarter' ? 3 : MONTHS_IN[span.slice(0, span.indexOf(' '))]
  if (length === undefined) return { start: null, end: null }
  const opens = /\d[/-]/.test(text) ? 3 : 0
  const from = opens + (which === 'first' ? 0 : which === 'second' ? length : 12 - length)
  const month = (at: number) => `${year + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
  return { start: month(from), end: month(from + length - 1) }
}

/** "10th June 2021" to 2021-06-10, "February 2025" to 2025-02, "2024" to 2024. */
function isoPoint(text: string): string | null {
  const year = /(?:19|20)\d\d/.exec(text)?.[0]
  if (year === undefined) return null
  const word = /[a-z]{3,}/.exec(text.replace(/\d(?:st|nd|rd|th)/, ''))?.[0].slice(0, 3)
  const month = MONTHS.findIndex((m) => m.slice(0, 3) === word)
  if (month === -1) return year
  const day = /(?:^|\s)(\d{1,2})(?:st|nd|rd|th)?(?=[ ,])/.exec(text)?.[1]
  const iso = `${year}-${String(month + 1).padStart(2, '0')}`
  return day === undefined ? iso : `${iso}-${day.padStart(2, '0')}`
}
