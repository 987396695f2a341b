import { modifierBefore } from '../../vocabulary/modifiers.ts'
import { before, matchAt, type Recogniser } from '../quantity.ts'
import { rangeEnd } from './range.ts'

const UNIT =
  /[ -]?(?:full |whole |calendar |consecutive |working[- ])?(second|minute|min|hour|hr|day|night|week|month|year|decade)s?'?(?![a-z])/y
const FRACTION_UNIT = / and a half (hour|day|week|month|year)s?(?![a-z])/y

/** Lengths of time in minutes, hours, days, weeks, months or years. */
export const duration: Recogniser = {
  id: 'duration',
  description: 'A number of minutes, hours, days, weeks, months or years, also as a range',
  examples: [
    {
      text: 'The median wait was 10.9 weeks and the longest 405 days.',
      reads: ['10.9 weeks = 10.9 weeks', '405 days = 405 days'],
    },
    {
      text: 'There is a 40-50 week wait; others wait 2 to 6 weeks.',
      reads: ['40-50 week = 40 weeks', '2 to 6 weeks = 2 weeks'],
    },
    { text: 'They spent 36 working days there.', reads: ['36 working days = 36 days'] },
  ],
  read(scan) {
    const { lower, token } = scan
    if (token.form !== 'digits' && token.form !== 'words') return null
    const spread = rangeEnd(scan)
    const last = spread ?? token
    const half = matchAt(FRACTION_UNIT, lower, last.to)
    const match = half ?? matchAt(UNIT, lower, last.to)
    if (match === null) return null
    const word = match[1] ?? ''
    const unit = word === 'min' ? 'minutes' : word === 'hr' ? 'hours' : `${word}s`
    // "365 days a year", "seven days a week": always, not how long.
    if (
      match !== null &&
      /^(?:365 days a year|(?:seven|7) days a week|24 hours a day)/.test(lower.slice(token.from, token.from + 24))
    )
      return { from: token.from, to: token.to + match[0].length, refusedBy: 'duration' }
    const modifier = modifierBefore(lower, token.from)?.modifier ?? null
    return {
      from: token.from,
      to: last.to + match[0].trimEnd().length,
      kind: 'duration',
      value: token.value + (half === null ? 0 : 0.5),
      upper: spread?.value ?? null,
      unit,
      noun: null,
      modifier: /\bwithin $/.test(before(lower, token.from, 7)) ? 'up to' : modifier,
      by: 'duration',
      bare: false,
    }
  },
}
