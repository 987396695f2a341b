import type { Basis } from '../schema/index.ts'
import { matchesOf } from '../vocabulary/matches.ts'
import { isoOf, type PeriodForm, yearsSpan } from './iso-period.ts'

/** A period or date named in a sentence, with the ISO days it spans where they can be known. */
export interface PeriodMention {
  readonly from: number
  readonly to: number
  readonly start: string | null
  readonly end: string | null
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

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:tember|t)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const DAY = '\\d{1,2}(?:st|nd|rd|th)?'
const YEAR = '(?:19|20)\\d\\d'
const FINANCIAL = `${YEAR} ?[/-] ?(?:${YEAR}|\\d\\d)(?!\\d)`
const POINT = `(?:(?:(?:${DAY} )?${MONTH}|${MONTH} ${DAY},?) ${YEAR})`

/** What can stand without the number of a year: all that is asked of a sentence that has none. */
const MONTH_ALONE: readonly [PeriodForm, string] = [
  'month',
  // The letter first: it is asked about each character, and what stands before only where a month may begin.
  `(?=[adfjmnos])(?<=\\b(?:in|by|at|of|as at|since|until|during|end of) )${MONTH}(?![a-z0-9]| (?:19|20)\\d\\d| \\d{1,2}(?:st|nd|rd|th)?(?![\\d,.]))`,
]
const RELATIVE: readonly [PeriodForm, string] = [
  'relative',
  `(?:past|last|previous|preceding|next|coming|following)(?: (?:[a-z]{3,7}|\\d{1,2}(?: to \\d{1,2})?))? (?:years?|months?|decades?|quarters?|weeks?|financial years?)|(?:(?:later|earlier) )?this (?:financial )?year|(?<!up )to date|year to date|quarter [1-4]|the year before|a year earlier|a year ago`,
]
const PART =
  '(?:(?:first|second|last|final) (?:half|quarter|three months|six months|nine months)|first (?:few|two|four|five|eight) months)'
const HAS_YEAR = /(?:19|20)\d\d/
const FORMS: readonly (readonly [PeriodForm, string])[] = [
  ['part', `${PART} of (?:${FINANCIAL}|${YEAR})`],
  ['financial', `${FINANCIAL} ?(?:to|and|-) ?${FINANCIAL}`],
  [
    'months',
    `(?:(?:\\d{1,2}|three|six|nine|twelve|eighteen) months|(?:financial )?year) (?:to|ending|ended|ending in|up to) (?:the end of )?${POINT}`,
  ],
  ['range', `(?:${POINT}|${MONTH}|${DAY}|${YEAR}) ?(?:to|and|until|-|through) ?${POINT}`],
  ['years', `${YEAR} ?(?:\\/|-| to | and ) ?(?:${YEAR}|\\d\\d)(?!\\d|%|,\\d| per)`],
  ['point', POINT],
  [
    'season',
    `(?:spring|summer|autumn|winter|early|mid|late|the end of|quarter [1-4] of|q[1-4])[ -]${YEAR}(?:[/-]\\d\\d(?!\\d))?`,
  ],
  MONTH_ALONE,
  ['year', `${YEAR}(?![\\d/]|,\\d|%|-\\d)`],
  RELATIVE,
]
const YEARLESS = [MONTH_ALONE, RELATIVE]
const PERIOD = new RegExp(anyForm(FORMS), 'g')
const PERIOD_WITHOUT_YEAR = new RegExp(anyForm(YEARLESS), 'g')
const PLAN_BEFORE =
  /(?:strateg(?:y|ies)|plans?|programme|framework|statement|vision|act|policy|agreement|roadmap|regulations|guidance|review|report|charter|code)(?: for| of| from|,)?(?: the)? ?\(?$/i
const PLAN_AFTER = /^\)? ?(?:strategy|plan|vision|act\b|programme|framework|report for|ofsted|office)/i
/** A digit or a word without which no period can stand: asked first, since most sentences have none. */
const MAY_DATE =
  /\d|years?\b|months?\b|decade|quarter|weeks?\b|to date|(?:in|by|at|since|until|during|end of) (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/
const PLAIN_SPAN =
  /\b(?:over|across|during) (?:the )?((?:two|three|four|five|six|ten|twelve|\d{1,2})(?:-| )(?:year|month|week)s?(?: period)?)(?! wait| or|-old| old)/g

/** Every period named in a sentence, in order; the terms of strategies and the years of Acts are none. */
export function findPeriods(text: string, lower: string): PeriodMention[] {
  if (!MAY_DATE.test(lower)) return []
  const mentions: PeriodMention[] = []
  const dated = HAS_YEAR.test(lower)
  for (const match of matchesOf(lower, dated ? PERIOD : PERIOD_WITHOUT_YEAR)) {
    const from = match.index
    const to = from + match[0].length
    if (/[\w£/-]/.test(lower.charAt(from - 1)) || /[\w£]/.test(lower.charAt(to))) continue
    const form = formOf(match, dated ? FORMS : YEARLESS)
    if (form === 'month' && !/[A-Z]/.test(text.charAt(from))) continue
    if (form === 'years' || form === 'year') {
      const span = form === 'year' ? 0 : yearsSpan(match[0])
      const ahead = text.slice(Math.max(0, from - 40), from)
      if (
        PLAN_BEFORE.test(ahead) &&
        (form === 'year' || span > 1 || /(?:strategy|plan|act|framework)(?: for)? ?$/i.test(ahead))
      ) {
        if (!/outcomes? framework(?: for)? $|survey/i.test(ahead)) continue
      }
      if (
        PLAN_AFTER.test(lower.slice(to, to + 20)) ||
        (form === 'year' &&
          /[A-Z][a-z]+ $/.test(ahead) &&
          /^ [A-Z]?[a-z]* ?(?:strategy|vision|plan)/i.test(text.slice(to, to + 20)))
      )
        continue
      if (span > 1 && !/(?:between|from) $/i.test(ahead)) continue
    }
    mentions.push({ from, to, ...isoOf(match[0], form), relative: form === 'relative' })
  }
  for (const match of matchesOf(lower, PLAIN_SPAN)) {
    const from = match.index + match[0].length - (match[1]?.length ?? 0)
    if (!mentions.some((m) => m.from < match.index + match[0].length && from < m.to))
      mentions.push({ from, to: match.index + match[0].length, start: null, end: null, relative: true })
  }
  return mentions.sort((a, b) => a.from - b.from)
}

/** The source of one pattern with a group for each form, in order. By number: named groups make an object of each match. */
function anyForm(forms: readonly (readonly [PeriodForm, string])[]): string {
  return `(?<![a-z])(?:${forms.map(([, source]) => `(${source})`).join('|')})`
}

function formOf(match: RegExpExecArray, forms: readonly (readonly [PeriodForm, string])[]): PeriodForm {
  const [form] = forms[match.indexOf(match[0], 1) - 1] ?? RELATIVE
  return form
}
