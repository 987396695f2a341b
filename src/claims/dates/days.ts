import { calendarCount, DAY, MONTH, monthNumber, YEAR } from '../../vocabulary/calendar.ts'

/** The days that a period spans, both included; null where an end cannot be known. */
export interface Days {
  readonly start: string | null
  readonly end: string | null
}

const UNKNOWN: Days = { start: null, end: null }
const ISO = /^(\d{4})-(\d\d)-(\d\d)$/
const NUMERIC = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d\d)$/
const FINANCIAL = /^((?:19|20)?\d\d) ?[/-] ?((?:19|20)?\d\d)$/
const FY = /^(?:f\/?y|financial year) ?'?(?:20)?(\d\d)$/
const YEAR_ALONE = new RegExp(`^${YEAR}$`)
const DAY_ALONE = new RegExp(`^${DAY}$`)
const WORD = /[a-z]+/g
const MONTHS_A_YEAR = 12

/** The day of a month, or its last where no day is given. */
function iso(year: number, month: number, day: number | null): string {
  const date = new Date(Date.UTC(year, month - 1 + (day === null ? 1 : 0), day ?? 0))
  return date.toISOString().slice(0, 10)
}

/** Months from the first on, as days. Months count from 1 and may run past the year. */
function months(year: number, from: number, many: number): Days {
  return { start: iso(year, from, 1), end: iso(year, from + many - 1, null) }
}

/** "23" is 2023. */
function fullYear(printed: string): number {
  return printed.length === 2 ? 2000 + Number(printed) : Number(printed)
}

/** The first year of a financial year, and how many years lie between the two it names: 2023 and 1 for "2023/24"; null for other texts. */
export function yearsOf(text: string): { first: number; span: number } | null {
  const [, a = '', b = ''] = FINANCIAL.exec(text) ?? []
  if (a === '') return null
  const first = fullYear(a)
  const second = b.length === 2 ? Math.floor(first / 100) * 100 + Number(b) : Number(b)
  return { first, span: second - first }
}

/**
 * The days of one date, month, quarter, half or year in small letters: "10th June 2021", "31.03.2025", "February 2025", "2024", "2023/24",
 * "FY24". A calendar year is named by one year, a financial year by two.
 */
export function daysOf(text: string): Days {
  const day = dayOf(text)
  if (day !== null) return { start: day, end: day }
  if (YEAR_ALONE.test(text)) return months(Number(text), 1, MONTHS_A_YEAR)
  const fy = FY.exec(text)
  if (fy !== null) return months(fullYear(fy[1] ?? '') - 1, 4, MONTHS_A_YEAR)
  const years = yearsOf(text.replace(/^(?:f\/?y|financial year) ?/, ''))
  if (years !== null)
    return years.span === 1
      ? months(years.first, 4, MONTHS_A_YEAR)
      : { start: iso(years.first, 1, 1), end: iso(years.first + years.span, 12, 31) }
  const month = monthIn(text)
  const year = yearIn(text)
  return month === null || year === null ? UNKNOWN : months(year, month, 1)
}

function dayOf(text: string): string | null {
  const [, year = '', month = '', day = ''] = ISO.exec(text) ?? []
  if (year !== '') return validDay(Number(year), Number(month), Number(day))
  const [, d = '', m = '', y = ''] = NUMERIC.exec(text) ?? []
  if (d !== '') return validDay(fullYear(y), Number(m), Number(d))
  const named = monthIn(text)
  const inYear = yearIn(text)
  const printed = /(?:^|[ a-z,.])(\d{1,2})(?:st|nd|rd|th)?(?=[ ,.]|$)/.exec(text)?.[1]
  if (named === null || inYear === null || printed === undefined) return null
  return validDay(inYear, named, Number(printed))
}

function validDay(year: number, month: number, day: number): string | null {
  if (month < 1 || month > MONTHS_A_YEAR || day < 1) return null
  const date = iso(year, month, day)
  return Number(date.slice(8)) === day ? date : null
}

function monthIn(text: string): number | null {
  for (const word of text.match(WORD) ?? []) {
    const number = monthNumber(word)
    if (number !== null) return number
  }
  return null
}

function yearIn(text: string): number | null {
  const year = /(?:19|20)\d\d/.exec(text)?.[0]
  if (year !== undefined) return Number(year)
  const short = /[a-z][-' ]'?(\d\d)$/.exec(text)?.[1]
  return short === undefined ? null : fullYear(short)
}

/** From the first day of one to the last of another; what the first leaves out ("April to June 2024", "27-30 June 2023") it has of the other. */
export function rangeDays(first: string, last: string): Days {
  const end = daysOf(last)
  if (end.end === null) return UNKNOWN
  const year = end.end.slice(0, 4)
  const month = new RegExp(MONTH).exec(last)?.[0] ?? ''
  const hasYear = /(?:19|20)\d\d|\d[./-]\d/.test(first)
  const whole = hasYear ? first : DAY_ALONE.test(first) ? `${first} ${month} ${year}` : `${first} ${year}`
  const start = daysOf(whole).start
  // "November to March 2025" begins in the year before.
  if (start !== null && !hasYear && start > end.end)
    return { start: daysOf(`${first} ${Number(year) - 1}`).start, end: end.end }
  return { start, end: end.end }
}

/** The months that end with a day or a month: "the year to March 2025", "the 3 months to June 2025". */
export function monthsUpTo(length: string, until: string): Days {
  const end = daysOf(until).end
  if (end !== null && length === 'week') return { start: daysLater(end, -6), end }
  const many = lengthInMonths(length)
  if (end === null || many === null) return { start: null, end }
  const [year = 0, month = 0, day = 0] = end.split('-').map(Number)
  const isLastDay = iso(year, month, null) === end
  return { start: isLastDay ? iso(year, month - many + 1, 1) : iso(year, month - many, day + 1), end }
}

/** The week that begins with a day. */
export function weekFrom(first: string): Days {
  const { start } = daysOf(first)
  return start === null ? UNKNOWN : { start, end: daysLater(start, 6) }
}

function daysLater(day: string, many: number): string {
  return new Date(Date.parse(day) + many * 86_400_000).toISOString().slice(0, 10)
}

function lengthInMonths(length: string): number | null {
  if (/year$/.test(length)) return /half/.test(length) ? 6 : MONTHS_A_YEAR
  if (/quarter$/.test(length)) return 3
  if (/half$/.test(length)) return 6
  const count = calendarCount(length.split(/[ -]/)[0] ?? '')
  return count === null || count === 0 ? null : count
}

/** A half, a quarter or the first months of a year: of the calendar year, or of the financial year that begins in April. */
export function partDays(which: number, length: string, year: string, lastPart = which): Days {
  const whole = daysOf(year)
  const many = lengthInMonths(length)
  if (whole.start === null || many === null) return UNKNOWN
  const [first = 0, month = 0] = whole.start.split('-').map(Number)
  const parts = MONTHS_A_YEAR / many
  const from = which === 0 ? parts : which
  const to = lastPart === 0 ? parts : lastPart
  if (from > Math.ceil(parts) || to > Math.ceil(parts)) return UNKNOWN
  const opens = which === 0 ? MONTHS_A_YEAR - many : (from - 1) * many
  return months(first, month + opens, many * (to - from + 1))
}
