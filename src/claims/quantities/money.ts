import { modifierBefore } from '../../vocabulary/modifiers.ts'
import type { NumberToken } from '../number.ts'
import { before, matchAt, type Recogniser } from '../quantity.ts'

const SCALE = / ?(?:(k)|(m|mn|million)|(bn|b|billion)|(tn|trillion)|(thousand))(?![a-z])/y
const PER = / (?:per|a|an|each) (?:week|hour|month|year|annum|day|night|person|head)(?![a-z])/y
const POUNDS = / ?(?:(k)|(m|mn|million)|(bn|b|billion)|(tn|trillion)|(thousand))? ?(?:pounds|gbp)(?![a-z])/y

/** Sums of money in pounds, with k, m, bn or their words, and rates per week. */
export const money: Recogniser = {
  id: 'money',
  description: 'An amount with £ or "pounds", scaled by k, m, bn, thousand or million, also per week or hour',
  examples: [
    {
      text: 'The budget was £224.264m, up from £5.6 million.',
      reads: ['£224.264m = 224264000 GBP', '£5.6 million = 5600000 GBP'],
    },
    { text: 'Homes charge £893 per week.', reads: ['£893 per week = 893 GBP'] },
    {
      text: 'It spent £401,535,000.00 and saved £12-15m.',
      reads: ['£401,535,000.00 = 401535000 GBP', '£12-15m = 12000000 GBP'],
    },
  ],
  read(scan) {
    const { lower, token, tokens, index } = scan
    if (token.form !== 'digits' && token.form !== 'words') return null
    const sign = /£ ?$/.exec(before(lower, token.from, 2))
    if (sign === null) {
      const pounds = matchAt(POUNDS, lower, token.to)
      return pounds === null || pounds[0].trim() === ''
        ? null
        : make(scan, token.from, token.to + pounds[0].length, token.value * scaleOf(pounds), null)
    }
    const from = token.from - sign[0].length
    // "£9 for every £1 spent": the pound is the measure.
    if (/\b(?:every|each|per) $/.test(before(lower, from, 8))) return { from, to: token.to, refusedBy: 'money' }
    const next = tokens[index + 1]
    const joined =
      next !== undefined &&
      /^ ?(?:k|m|bn|million|billion)? ?(?:-|to|and) ?£? ?$/.test(lower.slice(token.to, next.from)) &&
      !/\bfrom $/.test(before(lower, from, 6)) &&
      (!/and/.test(lower.slice(token.to, next.from)) || /between $/.test(before(lower, from, 9)))
    const last: NumberToken = joined && next.value > token.value ? next : token
    const scale = matchAt(SCALE, lower, last.to)
    const factor = scale === null ? 1 : scaleOf(scale)
    let end = last.to + (scale?.[0].length ?? 0)
    const per = matchAt(PER, lower, end)
    if (per !== null) end += per[0].length
    return make(scan, from, end, token.value * factor, last === token ? null : last.value * factor)
  },
}

function scaleOf(match: RegExpExecArray): number {
  return match[1] || match[5] ? 1e3 : match[2] ? 1e6 : match[3] ? 1e9 : match[4] ? 1e12 : 1
}

function make(
  { lower }: Parameters<Recogniser['read']>[0],
  from: number,
  to: number,
  value: number,
  upper: number | null,
) {
  // 224.264 × 1e6 is not whole in binary; pence are the smallest thing a report prints.
  const round = (pounds: number) => Math.round(pounds * 100) / 100
  return {
    from,
    to,
    kind: 'money' as const,
    value: round(value),
    upper: upper === null ? null : round(upper),
    unit: 'GBP',
    noun: null,
    modifier: modifierBefore(lower, from)?.modifier ?? null,
    by: 'money',
    bare: false,
  }
}
