import { type Block, type Document, toSource } from '../document/index.ts'
import type { DateReading, ReportKind } from '../schema/index.ts'
import { dateLabels } from '../vocabulary/date-labels.ts'
import { type FoundDate, findDates } from './dates.ts'

/** When a document was published, and every place that says so. */
export interface Published {
  readonly published: string | null
  readonly dates: readonly DateReading[]
}

const HEADER_BLOCKS = 15
const PROSE_LENGTH = 200
const SHORT = 120
const LABELLED_LENGTH = 200

/**
 * The publication date from a labelled place ("Assessment published: 29 August 2025", a leading " date 2025-09-23 "), a date line of
 * the header, or "published today (24 July 2025)". Visits, updates and the dates of other events are never taken. Null when none is given.
 */
export function readPublished(document: Document, kind: ReportKind): Published {
  const labelled: DateReading[] = []
  const bare: DateReading[] = []
  const meetings: DateReading[] = []
  const today: { block: Block; date: FoundDate }[] = []
  let inHeader = true
  document.blocks.forEach((block, index) => {
    const { text } = block.passage
    const dates = mayDate(text, index) ? findDates(text) : []
    for (const [i, date] of dates.entries()) {
      if (date.isRange) continue
      const before = text.slice(dates[i - 1]?.to ?? 0, date.from).toLowerCase()
      if (kind === 'article' && dateLabels.today.test(before)) today.push({ block, date })
      else if (date.precision === 'yearless') continue
      else if (isLabelled(text, before, date)) labelled.push(reading(document, block, date, inHeader))
      else if (kind === 'other' && index < HEADER_BLOCKS && isOfMeeting(text, date))
        meetings.push(reading(document, block, date, true))
      else if (
        inHeader &&
        index < HEADER_BLOCKS &&
        (isDateLine(text, dates, date) || isMonthOfPeers(kind, text, dates, date))
      )
        bare.push(reading(document, block, date, true))
    }
    if (text.length >= PROSE_LENGTH || index >= HEADER_BLOCKS) inHeader = false
  })
  const header = labelled[0] ?? meetings[0] ?? mostPrecise(bare)
  const told = today.flatMap(({ block, date }) => complete(document, block, date, header))
  const dates = [...(labelled.length > 0 || header === null ? labelled : [header]), ...told]
  return { published: header?.date ?? told[0]?.date ?? null, dates }
}

/** The first date of the header, or the day that a later line gives of the same month or year ("News / January 2025", then "17 January 2025"). */
function mostPrecise(bare: readonly DateReading[]): DateReading | null {
  const [first] = bare
  if (first === undefined) return null
  return bare.find(({ date }) => date.length > first.date.length && date.startsWith(first.date)) ?? first
}

/** Header lines, short lines and sentences with "today" are the only places looked at: reports are full of other dates. */
function mayDate(text: string, index: number): boolean {
  if (
    index >= HEADER_BLOCKS &&
    text.length > LABELLED_LENGTH &&
    !/\b(?:today|this (?:morning|afternoon))\b/i.test(text)
  )
    return false
  return /\d/.test(text)
}

/** "today (September 24)" has its year from the header; without one it is no date. */
function complete(document: Document, block: Block, date: FoundDate, header: DateReading | null): DateReading[] {
  if (date.precision !== 'yearless') return [reading(document, block, date, false)]
  const year = header?.date.slice(0, 4)
  if (year === undefined) return []
  return [{ ...reading(document, block, date, false), date: date.iso.replace('--', `${year}-`) }]
}

/** A peer challenge is dated by the month in its title: "Peer challenge report - February 2025", "Peer review (July 2024)". */
function isMonthOfPeers(kind: ReportKind, text: string, dates: readonly FoundDate[], date: FoundDate): boolean {
  if (kind !== 'peer-challenge' || date.precision !== 'month' || dates.length > 1) return false
  const ends = /^[)\]._*\s]*$/.test(text.slice(date.to))
  return (
    text.length <= SHORT &&
    ends &&
    /(?:^|[-,(:|\u00b7]) ?$/.test(text.slice(0, date.from)) &&
    !dateLabels.event.test(text.toLowerCase())
  )
}

function isOfMeeting(text: string, date: FoundDate): boolean {
  return (
    text.length <= SHORT && date.precision === 'day' && dateLabels.meeting.test(text.slice(0, date.from).toLowerCase())
  )
}

function isLabelled(text: string, before: string, date: FoundDate): boolean {
  if (date.precision === 'month' && dateLabels.monthOnly.test(before)) return true
  if (dateLabels.other.test(before)) return false
  if (date.from < 12 && dateLabels.leading.test(text.slice(0, date.from).toLowerCase())) return true
  if (text.length > LABELLED_LENGTH && date.from > SHORT / 2) return false
  return dateLabels.published.test(before)
}

/** A line that is a date, perhaps with a weekday, a time, a place in the site, a writer's name or the date of an update after it. */
function isDateLine(text: string, dates: readonly FoundDate[], date: FoundDate): boolean {
  if (text.length > SHORT || dates[0] !== date || /[.!?]$/.test(text.trim())) return false
  const before = text.slice(0, date.from).toLowerCase()
  const after = text.slice(date.to, dates[1]?.from).toLowerCase()
  if (dates.length > 1 && !dateLabels.other.test(after)) return false
  if (dateLabels.event.test(before) || (dates.length === 1 && dateLabels.event.test(after))) return false
  const words = `${before} ${after}`.split(/[\s|:,/·•-]+/).filter((word) => /[a-z]/i.test(word)).length
  return date.precision === 'day' ? words <= 9 : words <= 2
}

function reading(document: Document, block: Block, date: FoundDate, inHeader: boolean): DateReading {
  const { start, end } = toSource(block.passage, date.from, date.to)
  return { date: date.iso, where: inHeader ? 'header' : 'body', span: document.toSpan(start, end) }
}
