import { before, matchAt } from '../../text/matches.ts'
import { GROUP_WAITING } from '../../vocabulary/refusals.ts'
import { smallerUnit, TIME_AFTER, timeUnit } from '../../vocabulary/units.ts'
import { figureOf, isCounting, type Recogniser, type Scan } from '../quantity.ts'
import { rangeEnd } from './range.ts'

/** "365 days a year", "seven days a week": always, not how long. */
const ALWAYS = /^(?:365 days a year|(?:seven|7) days (?:a|per) week|24 hours a day|24 hours, (?:seven|7) days)/
/** "the lowest level in four years": since when nothing was lower. */
const RECORD_IN =
  /\b(?:[a-z]{2,}est|most|least|worst|best|first time|first)\b[^,;.]{0,40} (?:in|for) (?:the |more than |over |nearly |almost |at least |about |around )?(?:last |past )?$/
const LONG_UNITS = new Set(['months', 'years', 'decades'])
const AND = /^(?:,? and|,)? ?$/

/** Lengths of time in minutes, hours, days, weeks, months or years. */
export const duration: Recogniser = {
  id: 'duration',
  description: 'A number of minutes, hours, days, weeks, months or years, also as a range or in two units',
  examples: [
    {
      text: 'The median wait was 10.9 weeks and the longest 405 days.',
      reads: ['10.9 weeks = 10.9 weeks', '405 days = 405 days'],
    },
    {
      text: 'There is a 40-50 week wait; others wait 2 to 6 weeks or 2½ weeks.',
      reads: ['40-50 week = 40 weeks', '2 to 6 weeks = 2 weeks', '2½ weeks = 2.5 weeks'],
    },
    { text: 'They spent 36 working days there.', reads: ['36 working days = 36 days'] },
    { text: 'It was at its lowest level in four years, with fewer people waiting over 500 days.', reads: [] },
    {
      text: 'Visits took 14 hours and 23 minutes, and waits two and a half weeks.',
      reads: ['14 hours and 23 minutes = 863 minutes', 'two and a half weeks = 2.5 weeks'],
    },
  ],
  read(scan) {
    const { lower, token } = scan
    if (!isCounting(token) || token.percent !== null || token.money) return null
    // "5m hours" may be a slip, "2 million hours" is none.
    if (token.scale !== null && token.scale.length <= 2) return null
    const last = rangeEnd(scan)
    const end = last?.to ?? token.to
    const match = matchAt(TIME_AFTER, lower, end)
    const unit = timeUnit(match?.[1] ?? '')
    if (match === null || unit === null) return null
    const to = end + match[0].length
    const ahead = before(lower, token.from, 60)
    const isNone =
      ALWAYS.test(lower.slice(token.from, token.from + 32)) ||
      GROUP_WAITING.test(ahead) ||
      (RECORD_IN.test(ahead) && LONG_UNITS.has(unit))
    if (isNone) return { from: token.from, to, refusedBy: 'duration' }
    const whole = last === null ? inTwoUnits(scan, to, unit) : null
    const limit = /\bwithin $/.test(ahead) ? { modifier: 'up to' as const } : {}
    return figureOf(scan, 'duration', {
      kind: 'duration',
      to: whole?.to ?? to,
      value: whole?.value ?? token.value,
      upper: last?.value ?? null,
      unit: whole?.unit ?? unit,
      ...limit,
    })
  },
}

/** "14 hours and 23 minutes" as 863 minutes; null where no smaller unit follows. */
function inTwoUnits({ lower, tokens, index, token }: Scan, at: number, unit: string) {
  const next = tokens[index + 1]
  const smaller = smallerUnit(unit)
  if (next === undefined || smaller === null || !isCounting(next) || next.value >= smaller.many) return null
  if (!AND.test(lower.slice(at, next.from))) return null
  const match = matchAt(TIME_AFTER, lower, next.to)
  if (match === null || timeUnit(match[1] ?? '') !== smaller.unit) return null
  return { value: token.value * smaller.many + next.value, unit: smaller.unit, to: next.to + match[0].length }
}
