import type { Basis } from '../schema/index.ts'
import { matchAt, matchesOf } from '../text/matches.ts'
import { COUNT, DATED_BEFORE, DOCUMENT_AFTER, DOCUMENT_BEFORE, MAY_DATE, MONTH_LED_IN } from '../vocabulary/calendar.ts'
import { COUNTED_AFTER } from '../vocabulary/count-nouns.ts'
import type { Days } from './dates/days.ts'
import { DATED, type DateForm, daysIn, spanOfYears, UNDATED } from './dates/forms.ts'

/** A stretch of a sentence that says when: no number in it is a figure. */
export interface DateMention extends Days {
  readonly from: number
  readonly to: number
  readonly form: DateForm
  /** True where it can date a figure: not the term of a strategy, the time of day or the year of an Act. */
  readonly dates: boolean
}

/** A period or date named in a sentence, with the days it spans where they can be known. */
export interface PeriodMention extends Days {
  readonly from: number
  readonly to: number
  /** True for "last year", "the previous year": words that count back from an unnamed day. */
  readonly relative: boolean
}

/** A period attached to a claim. */
export interface AttachedPeriod {
  readonly text: string
  readonly start: string | null
  readonly end: string | null
  readonly basis: Basis
  /** Offsets into the source. */
  readonly at: { readonly start: number; readonly end: number }
}

const HAS_YEAR = /(?:19|20)\d\d|\d[./-]\d\d|(?<![a-z])fy|[a-z](?:-| ?')\d\d/
const PERCENT_FOLLOWS = / ?(?:%|per ?cent)/y
const YEAR_FOLLOWS = /^ (?:19|20)\d\d/
const IN_TIME = /(?:^|[\s(])(?:in|since|by|from|during|until|of|to|for|after|before|the) $/
const SINCE = /(?:^|[\s(])since (?:the )?(?:(start|beginning|end) of )?$/
const END_OF = /(?:^|[\s(])(?:the )?(start|beginning|end) of (?:the )?$/
const EDGE = /(?<![a-z])(?:start|beginning|end) of (?:the )?$/
const ONWARDS = /^ onwards?(?![a-z])/
const PLAIN_SPAN = new RegExp(
  `\\b(?:over|across|during) (?:the |a )?(${COUNT}(?:-| )(?:years?|months?|weeks?)(?![a-z])(?: period)?)(?! wait| or|-old| old)`,
  'g',
)

/** Every stretch of a sentence that is a date, a time or a period, in order. */
export function findDates(text: string, lower: string): DateMention[] {
  if (!MAY_DATE.test(lower)) return []
  const found: DateMention[] = []
  const { forms, pattern } = HAS_YEAR.test(lower) ? DATED : UNDATED
  for (const match of matchesOf(lower, pattern)) {
    const from = match.index
    const form = forms[match.indexOf(match[0], 1) - 1] ?? 'relative'
    let mention = { from, to: from + match[0].length, form }
    if (/[a-z0-9£]/.test(lower.charAt(mention.to))) continue
    let dates = whatItDates(text, lower, mention)
    const month = dates === null && form === 'day' ? /^[a-z]+/.exec(match[0])?.[0] : undefined
    if (month !== undefined) {
      // "In March 12 people": the month alone.
      mention = { from, to: from + month.length, form: 'month' }
      dates = whatItDates(text, lower, mention)
    }
    if (dates === null) continue
    const days = daysIn(match[0], mention.form)
    found.push({ ...mention, dates, ...ended(lower, mention, days) })
  }
  return found
}

/** Every period named in a sentence that can date a figure, in order; the terms of strategies and the years of Acts are none. */
export function findPeriods(lower: string, dates: readonly DateMention[]): PeriodMention[] {
  const mentions = dates
    .filter(({ dates }) => dates)
    .map(({ from, to, start, end, form }) => ({
      from: from - edgeBefore(lower, from),
      to,
      start,
      end,
      relative: form === 'relative',
    }))
  for (const match of matchesOf(lower, PLAIN_SPAN)) {
    const to = match.index + match[0].length
    if (!mentions.some((m) => m.from < to && match.index < m.to))
      mentions.push({ from: to - (match[1]?.length ?? 0), to, start: null, end: null, relative: true })
  }
  return mentions.sort((a, b) => a.from - b.from)
}

/** How many characters of "end of" stand before a period: they are part of when it was. */
function edgeBefore(lower: string, from: number): number {
  return EDGE.exec(lower.slice(Math.max(0, from - 18), from))?.[0].length ?? 0
}

/** Whether a stretch dates figures; null where it is no date at all. */
function whatItDates(
  text: string,
  lower: string,
  { from, to, form }: Pick<DateMention, 'from' | 'to' | 'form'>,
): boolean | null {
  const ahead = lower.slice(Math.max(0, from - 40), from)
  const after = lower.slice(to, to + 30)
  if (form === 'clock') return false
  if (form === 'month')
    return MONTH_LED_IN.test(ahead) && isCapital(text, from) && !YEAR_FOLLOWS.test(after) ? true : null
  if (form === 'day') return isDay(text, lower, from, to) ? false : null
  if (form === 'relative') return true
  const said = lower.slice(from, to)
  const isDocuments = DOCUMENT_BEFORE.test(ahead) && !DATED_BEFORE.test(ahead)
  if (form === 'year') {
    if (isCounted(lower, to) && !IN_TIME.test(ahead)) return null
    return !isDocuments && !DOCUMENT_AFTER.test(after) && !/s$/.test(said) && !isNamed(text, from, to)
  }
  // "the plan for 2024 to 2029"
  if (form === 'range' && /^(?:19|20)\d\d(?![-/]\d\d-)/.test(said) && (isDocuments || DOCUMENT_AFTER.test(after)))
    return false
  if (form !== 'years') return true
  const span = spanOfYears(said)
  const isShort = /^\d\d[/-]/.test(said)
  if (isShort && (span !== 1 || isCounted(lower, to) || Number(said.slice(0, 2)) < 5)) return null
  if (isShort && said.charAt(2) === '-' && !isDocuments && !/(?:^|[\s(])(?:in|for|during|year) $/.test(ahead))
    return null
  if (isDocuments && (span > 1 || !/(?:review|report|statement|guidance) (?:for |of )?$/.test(ahead))) return false
  if (DOCUMENT_AFTER.test(after)) return false
  // "2023/22" is a year mistaken, "2024/12" no years at all.
  if (span < -2 || span === 0) return null
  return !(span > 1) || /(?:between|from) $/.test(ahead)
}

/** "2024 people", "24-25 weeks", "18/19%": a count, whatever its digits look like. */
function isCounted(lower: string, to: number): boolean {
  return matchAt(PERCENT_FOLLOWS, lower, to) !== null || matchAt(COUNTED_AFTER, lower, to) !== null
}

function isCapital(text: string, at: number): boolean {
  return /[A-Z]/.test(text.charAt(at))
}

/** "31 March" is a day, "may 12 people" none, and in "In March 12 people" the number counts people. */
function isDay(text: string, lower: string, from: number, to: number): boolean {
  const printed = text.slice(from, to)
  if (!/(?:^|[ -])[A-Z]/.test(printed)) return false
  return /^\d/.test(printed) || /(?:st|nd|rd|th)$/.test(printed) || !/^ [a-z]/.test(lower.slice(to, to + 2))
}

/** "Vision 2030 plan": a year in a name. */
function isNamed(text: string, from: number, to: number): boolean {
  return (
    /[A-Z][a-z]+ $/.test(text.slice(Math.max(0, from - 20), from)) &&
    /^ [A-Z]?[a-z]* ?(?:[Ss]trategy|[Vv]ision|[Pp]lan)/.test(text.slice(to, to + 24))
  )
}

/** "since December 2023" has no end, "the end of March 2025" is its last day. */
function ended(lower: string, { from, to }: { from: number; to: number }, days: Days): Days {
  const ahead = lower.slice(Math.max(0, from - 28), from)
  const since = SINCE.exec(ahead)
  if (since !== null) return { start: since[1] === 'end' ? days.end : days.start, end: null }
  if (ONWARDS.test(lower.slice(to, to + 9))) return { start: days.start, end: null }
  const edge = END_OF.exec(ahead)?.[1]
  if (edge === 'end') return { start: days.end, end: days.end }
  return edge === undefined ? days : { start: days.start, end: days.start }
}
