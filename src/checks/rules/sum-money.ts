import type { Assertion } from '../../schema/index.ts'
import { gap, type Interval, intervalOf } from '../interval.ts'
import type { Fault, Rule } from '../rule.ts'
import { number } from '../wording.ts'

type Difference = Extract<Assertion, { is: 'difference' }>
type ShareOfAny = Extract<Assertion, { is: 'share-of-any' }>

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
  check({ evidence }) {
    const differences = evidence.assertions.filter(
      (one): one is Difference => one.is === 'difference' && one.of === 'budget',
    )
    const shares = evidence.assertions.filter((one): one is ShareOfAny => one.is === 'share-of-any')
    return {
      faults: [...differences.flatMap(wrongDifference), ...shares.flatMap(wrongShare)],
      examined: [...differences, ...shares],
    }
  },
}

function wrongDifference({ from: budget, to: actual, by: difference, direction }: Difference): Fault[] {
  const isLess = direction === 'less'
  const [from, to, by] = [intervalOf(budget), intervalOf(actual), intervalOf(difference)]
  const possible: Interval = isLess
    ? { low: from.low - to.high, high: from.high - to.low, unit: 0 }
    : { low: to.low - from.high, high: to.high - from.low, unit: 0 }
  if (gap(possible, by) <= by.high * 1e-9) return []
  const exact = Math.round(Math.abs(budget.value - actual.value))
  const turned =
    (isLess ? actual.value > budget.value : actual.value < budget.value) &&
    Math.abs(exact - difference.value) <= by.unit
  const message = turned
    ? `\`${actual.text}\` is said to be \`${isLess ? 'less' : 'more'}\` than \`${budget.text}\``
    : `\`${budget.text}\` and \`${actual.text}\` are \`£${number(exact)}\` apart; the difference is given as \`${difference.text}\``
  return [{ message, span: difference.span, related: [budget.span, actual.span] }]
}

function wrongShare({ share, parts, wholes }: ShareOfAny): Fault[] {
  const stated = intervalOf(share)
  const pairs = parts.flatMap((part) => wholes.map((whole) => [part, whole] as const))
  const fits = pairs.some(([part, whole]) => {
    const [small, large] = [intervalOf(part), intervalOf(whole)]
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
      related: [...wholes, ...parts].map((sum) => sum.span),
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
