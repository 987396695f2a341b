import {
  COUNT,
  COUNTED,
  calendarCount,
  DAY,
  MONTH,
  ONE_TO_FOUR,
  RELATIVE,
  VAGUE,
  WHICH,
  YEAR,
} from '../../vocabulary/calendar.ts'
import { type Days, daysOf, monthsUpTo, partDays, rangeDays, weekFrom, yearsOf } from './days.ts'

/** How a date or a period is written. `clock` and `day` (without a year) date nothing; `relative` counts from an unnamed day. */
export type DateForm =
  | 'clock'
  | 'part'
  | 'quarter'
  | 'months'
  | 'range'
  | 'point'
  | 'years'
  | 'vague'
  | 'day'
  | 'year'
  | 'month'
  | 'relative'

const SHORT = '\\d\\d(?!\\d)'
const FINANCIAL = `(?:(?:f\\/?y ?|financial year )?${YEAR} ?[/-] ?(?:${YEAR}|${SHORT})|f\\/?y ?'?(?:20)?${SHORT}(?:[/-]${SHORT})?)(?![%/]|-\\d|\\.\\d)`
const SLASHED = `(?:${SHORT}\\/${SHORT}(?![/%]))`
const ANY_YEAR = `(?:${FINANCIAL}|${SLASHED}|${YEAR})`
const POINT = `(?:${DAY}(?: of)? ${MONTH},? ?${YEAR}|${MONTH} ${DAY},? ${YEAR}|${MONTH}(?:,| of)? ?${YEAR}|${MONTH}(?:-| ?')${SHORT}|${YEAR}-\\d\\d-\\d\\d(?!\\d)|\\d{1,2}[./-]\\d{1,2}[./-](?:${YEAR}|${SHORT}))`
const TO = '(?: ?- ?| to | and | until | up to | through )'
const LENGTH = `(?:half|quarter|${COUNT} months|few months)`
const QUARTER = `(?:q ?|quarters? )${ONE_TO_FOUR}`

/** Each form as the source of a pattern, the most telling first: the first that fits at a place wins. */
const FORMS: Readonly<Record<DateForm, string>> = {
  clock:
    "\\d{1,2}(?:[.:]\\d\\d)? ?(?:am|pm|a\\.m|p\\.m|noon|o'clock)(?![a-z])|\\d\\d[.:]\\d\\d ?(?:hrs|hours)(?![a-z])|\\d{1,2}:\\d\\d(?!\\d)",
  part: `${WHICH} ${LENGTH}(?: of)?(?: the)?(?: (?:financial|calendar|reporting))?(?: year)?(?: of)? ${ANY_YEAR}`,
  quarter: `(?:${QUARTER}|h[12])(?:${TO}(?:${QUARTER}|[1-4]))?,?(?: of| in| for)?(?: the)?(?: financial year)?[ -]\\(?${ANY_YEAR}|${ANY_YEAR},? ?-? ?(?:${QUARTER}(?:${TO}(?:${QUARTER}|[1-4]))?|h[12])(?![\\da-z])`,
  months: `(?:${COUNT}[- ]months?|(?:financial |calendar |reporting |half[- ])?year|quarter|week)(?: period)? (?:to|ending|ended|ending in|ended in|up to)(?: the)?(?: end of)? ${POINT}|week (?:commencing|beginning|starting) ${POINT}`,
  range: `(?:${COUNT} months? (?:from|between) )?(?:${FINANCIAL}${TO}${FINANCIAL}|(?:${POINT}|${DAY} ${MONTH}|${MONTH}|${DAY})${TO}${POINT}|${YEAR}(?: to | and | until )${YEAR})`,
  point: POINT,
  years: `${FINANCIAL}|${SLASHED}|${SHORT}-${SHORT}(?![%/.-])`,
  vague: `(?:${VAGUE})[ -]${YEAR}(?:[/-]${SHORT})?`,
  day: `${DAY}(?:${TO}${DAY})?(?: of)? ${MONTH}|${MONTH} ${DAY}(?!,\\d{3}|\\.\\d| ?per cent| (?:${COUNTED})(?![a-z]))`,
  year: `${YEAR}(?:'?s(?![a-z]))?(?![\\d/]|,\\d|\\.\\d|%|-\\d)`,
  month: `${MONTH}`,
  relative: RELATIVE,
}

const ALL = Object.keys(FORMS) as DateForm[] // the keys of the record above
const YEARLESS: readonly DateForm[] = ['clock', 'day', 'month', 'relative']

/** Finds every form, and those that stand without the number of a year. */
export const DATED = { forms: ALL, pattern: anyForm(ALL) }
export const UNDATED = { forms: YEARLESS, pattern: anyForm(YEARLESS) }

/** One pattern with a group for each form, in order. By number: named groups make an object of each match. */
function anyForm(forms: readonly DateForm[]): RegExp {
  return new RegExp(`(?<![a-z0-9£.,/-])(?:${forms.map((form) => `(${FORMS[form]})`).join('|')})`, 'g')
}

const PART = new RegExp(`^(${WHICH}) (${LENGTH}).* (${ANY_YEAR})$`)
const MONTHS = new RegExp(
  `^(.*?)(?: period)? (?:to|ending|ended|ending in|ended in|up to)(?: the)?(?: end of)? (${POINT})$`,
)
const WEEK_FROM = new RegExp(`^week (?:commencing|beginning|starting) (${POINT})$`)
const TWO_FINANCIAL = new RegExp(`^(${FINANCIAL})${TO}(${FINANCIAL})$`)
const TWO = new RegExp(`^(${POINT}|${DAY} ${MONTH}|${MONTH}|${DAY}|${YEAR})${TO}(${POINT}|${YEAR})$`)
const HALF_OR_QUARTER = new RegExp(
  `(?<![a-z])(?:(h)|q ?|quarters? )(${ONE_TO_FOUR})(?![\\da-z])(?:(?: ?- ?| to | and )(?:q ?|quarter )?(${ONE_TO_FOUR})(?![\\d/-]))?`,
)

/** The days of a date or period in small letters, written in this form; unknown for what counts from an unnamed day. */
export function daysIn(text: string, form: DateForm): Days {
  if (form === 'part') {
    const [, which = '', length = '', year = ''] = PART.exec(text) ?? []
    return partDays(calendarCount(which) ?? 1, length, year)
  }
  if (form === 'quarter') return quarterDays(text)
  if (form === 'months') {
    const [, from = ''] = WEEK_FROM.exec(text) ?? []
    if (from !== '') return weekFrom(from)
    const [, length = '', until = ''] = MONTHS.exec(text) ?? []
    return monthsUpTo(length, until)
  }
  if (form === 'range') {
    // "three months from April to June 2024"
    const range = text.replace(/^.{1,16} (?:from|between) /, '')
    const [, first = '', last = ''] = TWO_FINANCIAL.exec(range) ?? []
    if (first !== '') return { start: daysOf(first).start, end: daysOf(last).end }
    const [, from = '', until = ''] = TWO.exec(range) ?? []
    return rangeDays(from, until)
  }
  if (form === 'point' || form === 'years' || form === 'year') return daysOf(text)
  return { start: null, end: null }
}

function quarterDays(text: string): Days {
  const parts = HALF_OR_QUARTER.exec(text)
  if (parts === null) return { start: null, end: null }
  const rest = text.slice(0, parts.index) + text.slice(parts.index + parts[0].length)
  const year = new RegExp(ANY_YEAR).exec(rest)?.[0] ?? ''
  const which = calendarCount(parts[2] ?? '') ?? 1
  return partDays(which, parts[1] === undefined ? 'quarter' : 'half', year, calendarCount(parts[3] ?? '') ?? which)
}

/** How many years lie between the two that a text of the form `years` names; NaN where it names one ("FY24"). */
export function spanOfYears(text: string): number {
  return yearsOf(text.replace(/^(?:f\/?y|financial year) ?/, ''))?.span ?? Number.NaN
}
