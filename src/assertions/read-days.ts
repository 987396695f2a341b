import { type Document, type Passage, toSource } from '../document/index.ts'
import type { PlacedBlock } from '../outline/outline.ts'
import type { DayReading, DaySpanReading, Span } from '../schema/index.ts'
import { matchesOf } from '../text/matches.ts'
import { COUNT, calendarCount, MONTH, monthNumber } from '../vocabulary/calendar.ts'

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const DAY = '\\d{1,2}(?:st|nd|rd|th)?'
const WEEKDAY = `(?:(?:${WEEKDAYS.join('|')}),? (?:the )?)`
const DATE = new RegExp(
  `(?<![\\d.,/])(${WEEKDAY})?(${DAY})(?: of)? (${MONTH})(?:,? ((?:19|20)\\d\\d))?(?![\\da-z])`,
  'g',
)
const SPAN = new RegExp(
  `(?<![\\d.,/£])(${WEEKDAY})?(${DAY})(?: (?:of )?(${MONTH})(?:,? ((?:19|20)\\d\\d))?)? ?(?:-|to|until|and) ?(${WEEKDAY})?(${DAY})(?: of)? (${MONTH})(?:,? ((?:19|20)\\d\\d))?(?![\\da-z])`,
  'g',
)
/** Asked first: both have a day beside its month, and few paragraphs do. */
const DAY_OF_MONTH = new RegExp(`${DAY}(?: of)? (?:${MONTH})`)
/** "the three-day visit ran from 4 to 8 March". */
const LASTING = new RegExp(`\\b(${COUNT})[- ]days?\\b(?! (?:after|before|later|of))[^.;]{0,60}$`)
/** "the strategy runs from 2022 to 2025". */
const YEARS =
  /\b(?:from|between) ((?:19|20)\d\d)\/\d\d (?:to|and|until) ((?:19|20)\d\d)\/\d\d(?!\d)|\b(?:strategy|plan|programme|framework|contract|runs?|running|period|covers?|covering|years?)\b[^.;\d]{0,40}\b(?:from|between|for|of|,)? ?((?:19|20)\d\d) ?(?:to|and|until|-) ?((?:19|20)\d\d)(?![\d/%])/g
const VISIT =
  /\b(?:site visit|on[- ]site|visited|visit|inspectors? (?:were|spent)|assessment (?:team|visit)|fieldwork|peer team|the team was|interviews? took place)\b/
const TO_COME = /\b(?:will|plans? to|due to|next|expected|return|follow[- ]up|again)\b/

/** Days and spans of days as a document's running text gives them. Dates without their year are read only where a span needs them. */
export function readDays(
  document: Document,
  blocks: readonly PlacedBlock[],
): { days: DayReading[]; daySpans: DaySpanReading[] } {
  const days: DayReading[] = []
  const daySpans: DaySpanReading[] = []
  for (const { block, role } of blocks) {
    if (role === 'furniture' || !/\d/.test(block.passage.text)) continue
    const { passage } = block
    const lower = passage.text.toLowerCase()
    const hasDays = DAY_OF_MONTH.test(lower)
    for (const match of hasDays ? matchesOf(lower, SPAN) : []) {
      const span = readSpan(match, passage.text, placeIn(document, passage, match))
      if (span !== null) daySpans.push(span)
    }
    for (const match of matchesOf(lower, YEARS)) {
      const [text, fy, lastFy, year, lastYear] = match
      const [first, last] = [fy ?? year ?? '', lastFy ?? lastYear ?? '']
      const of = (year: string) => ({ year: Number(year), month: 1, day: 1 })
      const at = text.lastIndexOf(first, text.lastIndexOf(last) - 1)
      const { start, end } = toSource(passage, match.index + at, match.index + text.length)
      daySpans.push({
        text: passage.text.slice(match.index + at, match.index + text.length),
        first: of(first),
        last: of(last),
        lasting: null,
        isVisit: false,
        span: document.toSpan(start, end),
      })
    }
    for (const match of hasDays ? matchesOf(lower, DATE) : []) {
      const [, weekday, day = '', month = '', year] = match
      const number = monthNumber(month)
      if (year === undefined || number === null || isVerb(passage.text, match, month)) continue
      days.push({
        weekday: weekdayOf(weekday),
        year: Number(year),
        month: number,
        day: Number.parseInt(day, 10),
        text: passage.text.slice(match.index, match.index + match[0].length),
        span: placeIn(document, passage, match),
      })
    }
  }
  return { days, daySpans }
}

/** "may" without a capital is the verb. */
function isVerb(text: string, match: RegExpExecArray, month: string): boolean {
  return month === 'may' && !match[0].includes(' may ')
    ? false
    : month === 'may' && !text.slice(match.index, match.index + match[0].length).includes('May')
}

function weekdayOf(printed: string | undefined): number | null {
  const index = printed === undefined ? -1 : WEEKDAYS.findIndex((name) => printed.startsWith(name))
  return index === -1 ? null : index
}

function placeIn(document: Document, passage: Passage, match: RegExpExecArray): Span {
  const { start, end } = toSource(passage, match.index, match.index + match[0].length)
  return document.toSpan(start, end)
}

function readSpan(match: RegExpExecArray, printed: string, span: Span): DaySpanReading | null {
  const [text, , firstDay = '', firstMonth, firstYear, , lastDay = '', lastMonth = '', lastYear] = match
  const lower = printed.toLowerCase()
  const month = monthNumber(lastMonth)
  const year = lastYear ?? firstYear
  // "between 4 and 6 March" is a span; "on 4 and 6 March" are two days.
  if (
    month === null ||
    / and /.test(text) !== /\bbetween $/.test(lower.slice(Math.max(0, match.index - 8), match.index))
  )
    return null
  const from = firstMonth === undefined ? month : monthNumber(firstMonth)
  if (from === null) return null
  const before = lower.slice(Math.max(0, match.index - 100), match.index)
  const counted = LASTING.exec(before)?.[1]
  const sentence = lower.slice(Math.max(0, match.index - 160), match.index + text.length + 60)
  return {
    text: printed.slice(match.index, match.index + text.length),
    first: {
      year: firstYear === undefined ? (year === undefined ? null : Number(year)) : Number(firstYear),
      month: from,
      day: Number.parseInt(firstDay, 10),
    },
    last: { year: year === undefined ? null : Number(year), month, day: Number.parseInt(lastDay, 10) },
    lasting: counted === undefined ? null : calendarCount(counted),
    isVisit: VISIT.test(sentence) && !TO_COME.test(before.split(/[.;] /).at(-1) ?? ''),
    span,
  }
}
