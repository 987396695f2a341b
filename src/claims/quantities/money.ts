import { before, matchAt } from '../../text/matches.ts'
import { EACH_AFTER, eachUnit } from '../../vocabulary/units.ts'
import { figureOf, type Recogniser } from '../quantity.ts'
import { rangeEnd } from './range.ts'

/** "£5 in every £10": a share of a sum. */
const IN_EVERY = / (?:in|of|out of) (?:every|each) £/y

/** Sums of money in pounds, with k, m, bn or their words, and rates per week. */
export const money: Recogniser = {
  id: 'money',
  description: 'An amount with £, GBP or "pounds", scaled by k, m, bn, thousand or million, also per week or hour',
  examples: [
    {
      text: 'The budget was £224.264m, up from £5.6 million.',
      reads: ['£224.264m = 224264000 GBP', '£5.6 million = 5600000 GBP'],
    },
    {
      text: 'Homes charge £893 per week and others £950 pw.',
      reads: ['£893 per week = 893 GBP per week', '£950 pw = 950 GBP per week'],
    },
    {
      text: 'It spent £401,535,000.00 and saved £12-15m.',
      reads: ['£401,535,000.00 = 401535000 GBP', '£12-15m = 12000000 GBP'],
    },
    {
      text: 'The saving was £1·2m, of GBP 27 million, and grants came to half a million pounds or £2½ million.',
      reads: [
        '£1·2m = 1200000 GBP',
        'GBP 27 million = 27000000 GBP',
        'half a million pounds = 500000 GBP',
        '£2½ million = 2500000 GBP',
      ],
    },
    {
      text: 'The net position was -£1.2m, and £9 was saved for every £1 spent.',
      reads: ['-£1.2m = -1200000 GBP', '£9 = 9 GBP'],
    },
  ],
  read(scan) {
    const { lower, token } = scan
    if (!token.money) return null
    // "£9 for every £1 spent": the pound is the measure.
    if (/\b(?:every|each|per) $/.test(before(lower, token.from, 8)) || matchAt(IN_EVERY, lower, token.to) !== null)
      return { from: token.from, to: token.to, refusedBy: 'money' }
    const last = rangeEnd(scan)
    const end = last?.to ?? token.to
    const each = matchAt(EACH_AFTER, lower, end)
    const unit = eachUnit(each?.[1] ?? '')
    return figureOf(scan, 'money', {
      kind: 'money',
      to: end + (each?.[0].length ?? 0),
      value: pence(token.value),
      upper: last === null ? null : pence(last.value),
      unit: unit === null ? 'GBP' : `GBP per ${unit}`,
    })
  },
}

/** Pence are the smallest thing that a report prints. */
function pence(pounds: number): number {
  return Math.round(pounds * 100) / 100
}
