import type { Claim } from '../schema/index.ts'
import type { IndicatorRule } from '../vocabulary/indicator-wordings.ts'

const SCORES: ReadonlySet<string> = new Set(['score', 'average', 'ratio', 'count', 'rate'])
const HIGHEST_SCORE = 24
const PER_100_000 = /(?:per|for every|in every) 100,?000/i
const LONGEST_RATE = 160
const FULL_YEAR_DAYS = 300
const DAY = 86_400_000

/** Whether a claim is a figure of the sort that a rule speaks of: a share, a count of the right things, a rank among councils … */
export function hasUnit(claim: Claim, rule: IndicatorRule): boolean {
  const { kind, unit, outOf } = claim
  switch (rule.unit) {
    case 'percent':
      return (kind === 'percentage' && (unit === null || unit === 'percent')) || (kind === 'ratio' && claim.value <= 1)
    case 'rate':
      return (
        unit?.startsWith('per 100,000') === true ||
        ((kind === 'rate' || kind === 'count') && isPerHundredThousand(claim))
      )
    case 'GBP':
      return kind === 'money' && unit === 'GBP'
    case 'rank':
      return kind === 'rank' && (outOf === null || (outOf >= 150 && outOf <= 154))
    case 'years':
      return unit === 'years'
    case 'time':
      return unit === 'days' || unit === 'weeks' || unit === 'months'
    case 'score':
      return SCORES.has(kind) && claim.value <= HIGHEST_SCORE
    case 'count':
      return (
        kind === 'count' &&
        claim.value >= (rule.least ?? 0) &&
        countsSuch(unit, rule.nouns ?? []) &&
        !(rule.yearly === true && isShort(claim))
      )
  }
}

/** The words may come after the figure: "13.2 admissions of adults to care homes per 100,000 population". */
function isPerHundredThousand({ span, sentence }: Claim): boolean {
  const from = span.start - sentence.span.start
  return PER_100_000.test(sentence.text.slice(from, from + LONGEST_RATE))
}

function countsSuch(unit: string | null, nouns: readonly string[]): boolean {
  return unit === null || nouns.includes(unit.slice(unit.lastIndexOf(' ') + 1).toLowerCase())
}

/** Whether the period is known and is much less than a year. */
function isShort({ period }: Claim): boolean {
  if (period === null || period.start === null || period.end === null) return false
  const days = (Date.parse(period.end) - Date.parse(period.start)) / DAY
  return days > 1 && days < FULL_YEAR_DAYS
}
