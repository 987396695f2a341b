import type { ClaimStatus } from '../schema/index.ts'
import { matchesOf } from '../text/matches.ts'
import { wholeWords } from '../text/phrases.ts'
import data from './data/statuses.json' with { type: 'json' }

/** Words that say whether a figure is so, and where they stand in a sentence. */
export interface StatusMention {
  readonly from: number
  readonly to: number
  readonly status: ClaimStatus
  /** True for words of a budget, which say something of money alone. */
  readonly money: boolean
}

const { planned, forecast, target, estimate, reported } = data
const BEFORE = new Map<string, Omit<StatusMention, 'from' | 'to'>>([
  ...said(planned.before, 'planned'),
  ...said(forecast.before, 'forecast'),
  ...said(target.before, 'target'),
  ...said(estimate.before, 'estimate'),
  ...said(estimate.money, 'estimate', true),
  ...said(reported.before, 'reported'),
])
const AFTER = new Map<string, Omit<StatusMention, 'from' | 'to'>>([
  ...said(planned.after, 'planned'),
  ...said(forecast.after, 'forecast'),
  ...said(target.after, 'target'),
  ...said(estimate.after, 'estimate'),
  ...said(reported.after, 'reported'),
])
const ANY_BEFORE = new RegExp(wholeWords([...BEFORE.keys()]), 'g')
const ANY_AFTER = new RegExp(wholeWords([...AFTER.keys()]), 'g')

function said(phrases: readonly string[], status: ClaimStatus, money = false) {
  return phrases.map((phrase) => [phrase, { status, money }] as const)
}

/** Words of money that was spent, beside which a budget is no estimate: "overspent its budget by". */
export const SPENT = new RegExp(wholeWords(reported.money))

/** The words of a text that say whether what follows them is so, in order. */
export function statusesBefore(lower: string): StatusMention[] {
  return mentions(lower, ANY_BEFORE, BEFORE)
}

/** The words of a text that say whether what stands before them is so, in order. */
export function statusesAfter(lower: string): StatusMention[] {
  return mentions(lower, ANY_AFTER, AFTER)
}

function mentions(lower: string, pattern: RegExp, meanings: ReadonlyMap<string, Omit<StatusMention, 'from' | 'to'>>) {
  return matchesOf(lower, pattern).flatMap((match) => {
    const meaning = meanings.get(match[0])
    return meaning === undefined ? [] : [{ from: match.index, to: match.index + match[0].length, ...meaning }]
  })
}
