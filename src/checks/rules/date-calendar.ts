import type { DayReading, DaySpanReading } from '../../schema/index.ts'
import type { Fault, Rule } from '../rule.ts'

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const MILLISECONDS_A_DAY = 86_400_000

/** Days that the calendar does not have. */
export const dateCalendar: Rule = {
  id: 'date/calendar',
  severity: 'warning',
  topic: null,
  summary:
    'A date must be in the calendar: its weekday, its day of the month, the order and number of the days of a visit',
  why: '15 March 2024 was a Friday, April has 30 days, a visit cannot last from the 12th to the 10th, and one from the 4th to the 8th lasted five days. Days of work or the days between may be counted, so a number of days is told only where neither way of counting gives it.',
  examples: {
    fires: 'The board met on Monday 15 March 2024 to agree the plan.\n',
    silent: 'The board met on Friday 15 March 2024 to agree the plan.\n',
  },
  check({ evidence }) {
    return { faults: [...evidence.days.flatMap(wrongDay), ...evidence.daySpans.flatMap(wrongSpan)] }
  },
}

function wrongDay({ weekday, year, month, day, text, span }: DayReading): Fault[] {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return [{ message: `There is no \`${text}\``, span }]
  if (weekday === null || date.getUTCDay() === weekday) return []
  return [{ message: `\`${text}\`: that day was a \`${WEEKDAYS[date.getUTCDay()]}\``, span }]
}

function wrongSpan({ first, last, lasting, text, span }: DaySpanReading): Fault[] {
  if (first.day > 31 || last.day > 31 || first.day < 1 || last.day < 1) return []
  // Without years only a span within one month has an order.
  const isOneMonth = first.month === last.month && first.year === last.year
  if (!isOneMonth && (first.year === null || last.year === null)) return []
  const [from, to] = [first, last].map(({ year, month, day }) => Date.UTC(year ?? 2024, month - 1, day))
  if (from === undefined || to === undefined) return []
  if (to < from) return [{ message: `The days \`${text}\` end before they begin`, span }]
  if (lasting === null) return []
  const days = Math.round((to - from) / MILLISECONDS_A_DAY) + 1
  const working = workingDays(from, to)
  if (lasting === days || lasting === days - 1 || (first.year !== null && lasting === working) || days > 31) return []
  return [{ message: `\`${text}\` are \`${days}\` days; they are told as \`${lasting}\``, span }]
}

function workingDays(from: number, to: number): number {
  let count = 0
  for (let at = from; at <= to; at += MILLISECONDS_A_DAY) if (new Date(at).getUTCDay() % 6 !== 0) count += 1
  return count
}
