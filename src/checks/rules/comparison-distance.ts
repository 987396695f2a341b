import type { Assertion } from '../../schema/index.ts'
import { gap, type Interval, intervalOf } from '../interval.ts'
import type { Fault, Rule } from '../rule.ts'
import { number } from '../wording.ts'

type Difference = Extract<Assertion, { is: 'difference' }>

/** How far a figure is from its benchmark. */
export const comparisonDistance: Rule = {
  id: 'comparison/distance',
  severity: 'error',
  topic: 'comparisons',
  summary: 'The distance given between a figure and its benchmark must be theirs',
  why: '41.0% is 4.2 points above 36.8%, not 6.2. Without “points” the distance may be meant in per cent, and either is accepted.',
  examples: {
    fires: 'Of carers 41.0% were content with their support, 6.2 points above the England average of 36.8%.\n',
    silent: 'Of carers 41.0% were content with their support, 4.2 points above the England average of 36.8%.\n',
  },
  check({ evidence }) {
    const distances = evidence.assertions.filter(
      (one): one is Difference => one.is === 'difference' && one.of === 'comparison',
    )
    return { faults: distances.flatMap(wrong), examined: distances }
  },
}

function wrong({ from, to, by, direction }: Difference): Fault[] {
  const [a, b, stated] = [intervalOf(from), intervalOf(to), intervalOf(by)]
  const points: Interval = {
    low: Math.max(0, a.low - b.high, b.low - a.high),
    high: Math.max(Math.abs(a.high - b.low), Math.abs(b.high - a.low)),
    unit: 0,
  }
  const ratio: Interval = {
    low: (points.low / a.high) * 100,
    high: a.low > 0 ? (points.high / a.low) * 100 : Number.POSITIVE_INFINITY,
    unit: 0,
  }
  const isPoints = by.kind !== 'percentage' || /points?$/i.test(by.text)
  const off = Math.min(gap(points, stated), isPoints ? Number.POSITIVE_INFINITY : gap(ratio, stated))
  const places = { span: by.span, related: [to.span, from.span] }
  if (off > 1e-9)
    return [
      {
        severity: off < stated.unit / 2 ? 'warning' : 'error',
        message: `\`${to.text}\` and \`${from.text}\` are \`${number(Math.round(Math.abs(a.low + a.high - b.low - b.high) * 500) / 1000)}\` apart; the distance is given as \`${by.text}\``,
        ...places,
      },
    ]
  const turned = direction === 'more' ? b.high < a.low : direction === 'less' ? b.low > a.high : false
  return turned
    ? [
        {
          message: `\`${to.text}\` is said to be \`${by.text}\` ${direction === 'more' ? 'above' : 'below'} \`${from.text}\``,
          ...places,
        },
      ]
    : []
}
