import { matchAt } from '../../text/matches.ts'
import { PLAN_NOUN } from '../../vocabulary/refusals.ts'
import type { Recogniser } from '../quantity.ts'

const UNIT =
  /(?:[- ](?:hour|day|week|month|year)|-(?:minute|bedroom|step|way|stage|part|point|person|tier|storey|fold|weekly|monthly))(?:-long)?(?![a-z])/y
const NOT_TERM =
  /[- ](?:wait|waits|waiting|delay|delays|backlog|average|target|standard|limit|extension|stay|gap|increase)/y
const EVENT = / (?:celebration|anniversary|birthday|century|edition)/y

/** "5-year plan", "24-hour care", "50th celebration": a number inside a name or a kind of thing. */
export const planTerm: Recogniser = {
  id: 'refuse/plan-term',
  description: 'A term inside a name or a kind of thing ("5-year plan", "24-hour care") is no figure',
  examples: [
    { text: 'The 5-year suicide prevention plan and the 10 year strategy offer 24-hour care.', reads: [] },
    { text: 'Waits had a 40-50 week backlog.', reads: ['40-50 week = 40 weeks'] },
  ],
  read({ lower, token }) {
    const refuse = (to: number) => ({ from: token.from, to, refusedBy: 'refuse/plan-term' })
    if (token.form === 'ordinal') {
      const event = matchAt(EVENT, lower, token.to)
      return event === null ? null : refuse(token.to + event[0].length)
    }
    if (token.form === 'fraction' || token.form === 'unreadable' || token.percent !== null) return null
    const unit = matchAt(UNIT, lower, token.to)
    if (unit === null) return null
    const end = token.to + unit[0].length
    if (matchAt(NOT_TERM, lower, end) !== null) return null
    if (/minute|bedroom|step|way|stage|part|point|person|tier|storey|fold/.test(unit[0])) return refuse(end)
    if (matchAt(PLAN_NOUN, lower, end) !== null) return refuse(end)
    if (unit[0].startsWith('-') && /year$/.test(unit[0])) return refuse(end)
    return null
  },
}
