import { findDates, findPeriods } from '../claims/period.ts'

/** A period that a head names: where in its text, and the days it spans where they can be known. */
export interface HeadPeriod {
  readonly from: number
  readonly to: number
  readonly start: string | null
  readonly end: string | null
  /** Days that a quarter or a month alone leaves to the year that is told elsewhere. */
  readonly partial: PartialPeriod | null
}

/** A month (1 to 12) or a quarter of the financial year (1 to 4) without its year. */
export interface PartialPeriod {
  readonly month: number | null
  readonly quarter: number | null
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]{0,6}'
const SHORT_MONTH = new RegExp(`(?<![a-z])${MONTH}[ '-]{1,2}(\\d{2}|20\\d{2})(?![\\d/])`)
const QUARTER = /(?<![a-z])q(?:uarter|tr)? ?([1-4])(?![\d.])(?:,? (?:of )?(20\d{2}|\d{2})(?: ?[/-] ?(\d{2}|20\d{2}))?)?/
const QUARTER_LAST = /(?<!\d)(20\d{2}|\d{2})(?: ?[/-] ?(\d{2}|20\d{2}))? ?-? ?q(?:uarter|tr)? ?([1-4])(?!\d)/
const SHORT_YEARS = /(?<![\d/-])(?:fy ?)?(\d{2}) ?[/-] ?(\d{2})(?![\d/%-])/
const FINANCIAL = /(?<!\d)(20\d{2}) ?[/-] ?(\d{2}|20\d{2})(?![\d/-])/
const SLASHED_DATE = /(?<!\d)(\d{1,2})[/.](\d{1,2})[/.](20\d{2}|\d{2})(?!\d)/
const MONTH_ALONE = new RegExp(`^(?:(?:at |in |end )?)${MONTH}$`)

/** The last period that a head or a label names; null where it names none. */
export function findHeadPeriod(text: string): HeadPeriod | null {
  const lower = text.toLowerCase()
  return (
    slashedDate(lower) ??
    quarter(lower) ??
    told(text, lower) ??
    financial(lower) ??
    shortMonth(lower) ??
    shortYears(lower) ??
    monthAlone(lower)
  )
}

function told(text: string, lower: string): HeadPeriod | null {
  const mention = findPeriods(lower, findDates(text, lower)).at(-1)
  if (mention === undefined) return null
  const { from, to, start, end } = mention
  return { from, to, start, end, partial: null }
}

function financial(lower: string): HeadPeriod | null {
  const match = FINANCIAL.exec(lower)
  const first = Number(match?.[1])
  if (match === null || Number((match[2] ?? '').slice(-2)) !== (first + 1) % 100) return null
  return { ...placeOf(match), ...financialYear(first), partial: null }
}

function shortYears(lower: string): HeadPeriod | null {
  const match = SHORT_YEARS.exec(lower)
  const first = Number(match?.[1])
  if (match === null || Number(match[2]) !== first + 1 || first < 9) return null
  return { ...placeOf(match), ...financialYear(2000 + first), partial: null }
}

function shortMonth(lower: string): HeadPeriod | null {
  const match = SHORT_MONTH.exec(lower)
  if (match === null) return null
  const month = MONTHS.findIndex((name) => name.startsWith((match[1] ?? '').slice(0, 3))) + 1
  const year = fullYear(match[2] ?? '')
  return { ...placeOf(match), ...monthOf(year, month), partial: null }
}

function monthAlone(lower: string): HeadPeriod | null {
  const match = MONTH_ALONE.exec(lower)
  if (match === null) return null
  const month = MONTHS.findIndex((name) => name.startsWith((match[1] ?? '').slice(0, 3))) + 1
  return { ...placeOf(match), start: null, end: null, partial: { month, quarter: null } }
}

function slashedDate(lower: string): HeadPeriod | null {
  const match = SLASHED_DATE.exec(lower)
  if (match === null) return null
  const day = `${fullYear(match[3] ?? '')}-${(match[2] ?? '').padStart(2, '0')}-${(match[1] ?? '').padStart(2, '0')}`
  return { ...placeOf(match), start: day, end: day, partial: null }
}

function quarter(lower: string): HeadPeriod | null {
  const last = QUARTER_LAST.exec(lower)
  if (last !== null && (last[2] !== undefined || (last[1] ?? '').length === 4))
    return {
      ...placeOf(last),
      ...quarterOf(fullYear(last[1] ?? ''), Number(last[3]), last[2] !== undefined),
      partial: null,
    }
  const match = QUARTER.exec(lower)
  if (match === null) return null
  const number = Number(match[1])
  if (match[2] === undefined)
    return { ...placeOf(match), start: null, end: null, partial: { month: null, quarter: number } }
  return { ...placeOf(match), ...quarterOf(fullYear(match[2]), number, match[3] !== undefined), partial: null }
}

/** A partial period's days in the financial year that begins in `year`. */
export function inYear({ month, quarter: number }: PartialPeriod, year: number): { start: string; end: string } {
  if (number !== null) return quarterOf(year, number, true)
  return monthOf((month ?? 4) < 4 ? year + 1 : year, month ?? 4)
}

function financialYear(first: number): { start: string; end: string } {
  return { start: `${first}-04-01`, end: `${first + 1}-03-31` }
}

/** A council's quarter is one of the financial year, but for one that stands with a single year. */
function quarterOf(year: number, number: number, isFinancial: boolean): { start: string; end: string } {
  const first = (isFinancial ? 3 : 0) + 3 * (number - 1)
  const from = monthOf(year + Math.floor(first / 12), (first % 12) + 1)
  const to = monthOf(year + Math.floor((first + 2) / 12), ((first + 2) % 12) + 1)
  return { start: from.start, end: to.end }
}

function monthOf(year: number, month: number): { start: string; end: string } {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const stem = `${year}-${String(month).padStart(2, '0')}`
  return { start: `${stem}-01`, end: `${stem}-${days}` }
}

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits)
}

function placeOf(match: RegExpExecArray): { from: number; to: number } {
  return { from: match.index, to: match.index + match[0].length }
}
