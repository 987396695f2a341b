import { matchesOf } from '../text/matches.ts'

/** A calendar date found in a text, as offsets into it; ISO, as precise as printed. */
export interface FoundDate {
  readonly iso: string
  readonly from: number
  readonly to: number
  /** day: 2025-08-29; month: 2025-08; yearless: --08-29, a day and month without their year. */
  readonly precision: 'day' | 'month' | 'yearless'
  /** A date that is one end of a span of time (`6 - 8 June 2023`, `27th-30th June 2023`). */
  readonly isRange: boolean
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const DAY = '(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?'
const YEAR = '(?:19|20)\\d\\d'
const FORMS = new RegExp(
  [
    `(?<![\\d/.-])(?<y1>${YEAR})-(?<m1>0[1-9]|1[0-2])-(?<d1>0[1-9]|[12]\\d|3[01])(?!\\d)`,
    `(?<![\\d/.-])(?<d2>0?[1-9]|[12]\\d|3[01])(?<sep>[/.-])(?<m2>0?[1-9]|1[0-2])\\k<sep>(?<y2>${YEAR}|\\d\\d)(?![\\d/]|\\.\\d)`,
    `(?<![\\d.,])(?<d3>${DAY}) (?:of )?(?<m3>${MONTH}),? (?<y3>${YEAR})(?!\\d)`,
    `\\b(?<m4>${MONTH}) (?<d4>${DAY}),? (?<y4>${YEAR})(?!\\d)`,
    `(?<![\\d.,])(?<d5>${DAY}) (?:of )?(?<m5>january|february|march|april|june|july|august|september|october|november|december|may)\\b(?! \\d{4})`,
    `\\b(?<m6>january|february|march|april|may|june|july|august|september|october|november|december) (?<d6>${DAY})\\b(?!,? \\d{4}|:)`,
    `\\b(?<m7>${MONTH}),? (?<y7>${YEAR})(?!\\d)`,
  ].join('|'),
  'g',
)
const RANGE_BEFORE =
  /(?:\d(?:st|nd|rd|th)?(?: [a-z]{3,9}\.?)?(?: \d{4})?|(?:between|from) [\w ]{1,30}) ?(?:-|to|and|until) ?(?:[a-z]{6,9}day,? )?$/i
const RANGE_AFTER = /^ ?(?:-|to|until) ?(?:[a-z]{6,9}day,? )?\d/i

/** Every date of a text in order: written out, in figures (day first, as in Britain), or a month of a year. */
export function findDates(text: string): FoundDate[] {
  if (!/\d/.test(text)) return []
  const dates: FoundDate[] = []
  // In small letters: an expression that ignores case takes three times as long to compile.
  for (const match of matchesOf(text.toLowerCase(), FORMS)) {
    const found = read(match, text)
    if (found === null) continue
    const from = match.index
    const to = from + match[0].length
    const isRange =
      RANGE_BEFORE.test(text.slice(Math.max(0, from - 48), from)) || RANGE_AFTER.test(text.slice(to, to + 24))
    dates.push({ ...found, from, to, isRange })
  }
  return dates
}

function read(match: RegExpExecArray, text: string): { iso: string; precision: FoundDate['precision'] } | null {
  const g = match.groups ?? {}
  const year = g.y1 ?? g.y2 ?? g.y3 ?? g.y4 ?? g.y7
  const month = g.m1 ?? g.m2 ?? toMonth(g.m3 ?? g.m4 ?? g.m5 ?? g.m6 ?? g.m7 ?? '')
  const day = g.d1 ?? g.d2 ?? g.d3 ?? g.d4 ?? g.d5 ?? g.d6
  if (month === null) return null
  // `may` without a capital is the verb.
  const word = g.m3 ?? g.m4 ?? g.m5 ?? g.m6 ?? g.m7
  if (word !== undefined && !/[A-Z]/.test(text.charAt(match.index + match[0].indexOf(word)))) return null
  const mm = month.padStart(2, '0')
  const fullYear = year !== undefined && year.length === 2 ? `20${year}` : year
  if (day === undefined) return { iso: `${fullYear}-${mm}`, precision: 'month' }
  const dd = String(Number.parseInt(day, 10)).padStart(2, '0')
  if (!isDay(Number(fullYear ?? 2024), Number(mm), Number(dd))) return null
  if (fullYear === undefined) return { iso: `--${mm}-${dd}`, precision: 'yearless' }
  return { iso: `${fullYear}-${mm}-${dd}`, precision: 'day' }
}

function toMonth(word: string): string | null {
  const at = MONTHS.indexOf(word.slice(0, 3))
  return at === -1 ? null : String(at + 1)
}

function isDay(year: number, month: number, day: number): boolean {
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}
