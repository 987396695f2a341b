import type { Claim } from '../../schema/index.ts'
import { claimInterval, gap, type Interval } from '../interval.ts'
import { periodKey } from '../measure-key.ts'
import { aroundClaim, claimsNear, nearClaim } from '../place.ts'
import type { Finding, Rule } from '../rule.ts'
import { number } from '../wording.ts'

/** Budget, actual spend and their difference; a share of the budget. */
export const sumMoney: Rule = {
  id: 'sum/money',
  severity: 'error',
  topic: 'sums',
  summary: 'Budget, spend and difference must agree, and a share of the budget with the sums it is a share of',
  why: 'Every assessment prints the budget, what was spent and how much less or more that was, for the whole council and for adult social care, and adult social care’s share. A share may be of the budget or of the spend: it is told, as a warning, only when it fits no pair of the sums printed for its year.',
  examples: {
    fires: facts('£12,400,000.00'),
    silent: facts('£9,400,000.00'),
  },
  check({ report }) {
    const money = report.claims.filter((claim) => claim.kind === 'money')
    const differences = money.flatMap((claim, index) => readDifference(claim, money, index))
    const shares = report.claims.flatMap((claim) => readShare(claim, money))
    return {
      findings: [...differences.flatMap(wrongDifference), ...shares.flatMap(wrongShare)],
      examined: [...differences, ...shares],
    }
  },
}

interface Difference {
  readonly budget: Claim
  readonly actual: Claim
  readonly difference: Claim
  readonly isLess: boolean
}

const LESS = /^[*\s]{0,4}(?:\([^)]{0,20}\) )?(?:less|lower|under|below|fewer|short of)\b/i
const MORE = /^[*\s]{0,4}(?:\([^)]{0,20}\) )?(?:more|higher|over|above|in excess of|greater)\b/i
const PLAN = /\b(?:estimated?|budget|budgeted|plan|planned|meant to spend|forecast|expected|allocated)\b/i

/** "£12m less than estimated" after the two sums it is the difference of, within two sentences. */
function readDifference(difference: Claim, money: readonly Claim[], index: number): Difference[] {
  const after = aroundClaim(difference)?.after ?? ''
  const isLess = LESS.test(after)
  if (!isLess && !MORE.test(after)) return []
  const actual = money[index - 1]
  const budget = money[index - 2]
  if (actual === undefined || budget === undefined) return []
  // The three stand together: a sum from another paragraph is another sum.
  if (difference.span.start - budget.span.start > 400) return []
  // "less" alone is no difference between a plan and what came of it.
  if (!PLAN.test(`${after.slice(0, 60)} ${budget.measure} ${nearClaim(budget)}`)) return []
  return [{ budget, actual, difference, isLess }]
}

function wrongDifference({ budget, actual, difference, isLess }: Difference): Finding[] {
  const [from, to, by] = [claimInterval(budget), claimInterval(actual), claimInterval(difference)]
  const possible: Interval = isLess
    ? { low: from.low - to.high, high: from.high - to.low, unit: 0 }
    : { low: to.low - from.high, high: to.high - from.low, unit: 0 }
  if (gap(possible, by) === 0) return []
  const exact = Math.abs(budget.value - actual.value)
  const turned =
    (isLess ? actual.value > budget.value : actual.value < budget.value) &&
    Math.abs(exact - difference.value) <= by.unit
  const message = turned
    ? `\`${actual.text}\` is said to be \`${isLess ? 'less' : 'more'}\` than \`${budget.text}\``
    : `\`${budget.text}\` and \`${actual.text}\` are \`£${number(exact)}\` apart; the difference is given as \`${difference.text}\``
  return [{ message, span: difference.span, related: [budget.span, actual.span] }]
}

interface Share {
  readonly share: Claim
  readonly parts: readonly Claim[]
  readonly wholes: readonly Claim[]
}

const SHARE =
  /^[*\s]{0,4}of (?:(?:the|its|their|all|total|overall|net|council|council's|authority's|local) ){0,4}(?:budget|spend|spending|expenditure)\b/i

/** "31.4% of the budget went on adult social care", against the sums printed within the same list. */
function readShare(share: Claim, money: readonly Claim[]): Share[] {
  if (share.kind !== 'percentage' || share.change !== null) return []
  const around = aroundClaim(share)
  if (around === null || !SHARE.test(around.after)) return []
  if (!/\b(?:adult social care|adults' services)\b/i.test(nearClaim(share))) return []
  const when = periodKey(share)
  const near = claimsNear(money, share.span.start, 1200).filter(
    (claim) =>
      periodKey(claim) === when &&
      !/\b(?:less|more) than\b|\bless\b/i.test(aroundClaim(claim)?.after.slice(0, 14) ?? ''),
  )
  const isCare = (claim: Claim) =>
    /\b(?:adult social care|adults? services?|ASC)\b/i.test(`${claim.measure} ${beforeInSentence(claim)}`)
  // Budget and spend of the whole council are the largest, and nearly alike; the differences between them are left out above.
  const largest = Math.max(...near.map((claim) => claim.value))
  const totals = near.filter((claim) => claim.value > largest / 2)
  const parts = near.filter((claim) => claim.value <= largest / 2 && (isCare(claim) || claim.value > largest / 20))
  return totals.length === 0 || parts.length === 0 ? [] : [{ share, parts, wholes: totals }]
}

function beforeInSentence(claim: Claim): string {
  return aroundClaim(claim)?.before ?? ''
}

function wrongShare({ share, parts, wholes }: Share): Finding[] {
  const stated = claimInterval(share)
  const pairs = parts.flatMap((part) => wholes.map((whole) => [part, whole] as const))
  const fits = pairs.some(([part, whole]) => {
    const [small, large] = [claimInterval(part), claimInterval(whole)]
    const ratio = { low: (small.low / large.high) * 100, high: (small.high / large.low) * 100, unit: 0 }
    // Rounded up where it should be down is no contradiction.
    return gap(ratio, stated) <= stated.unit / 2
  })
  if (fits) return []
  const ratios = pairs.map(([part, whole]) => (part.value / whole.value) * 100)
  const nearest = ratios.reduce((best, ratio) =>
    Math.abs(ratio - share.value) < Math.abs(best - share.value) ? ratio : best,
  )
  return [
    {
      // The share of another sum (net, gross, after a transfer) may have been meant.
      severity: 'warning',
      message: `The share \`${share.text}\` fits none of the sums printed beside it; the nearest is \`${number(nearest)}%\``,
      span: share.span,
      related: [...wholes, ...parts].map((claim) => claim.span),
    },
  ]
}

function facts(difference: string): string {
  return `Thurrock Council: local authority assessment

Assessment published: 12 May 2025

Financial facts

- The estimated total budget of the council for 2022/23 was £240,600,000.00. The actual spend was £231,200,000.00, which was ${difference} less than estimated.
`
}
