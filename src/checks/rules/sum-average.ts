import type { Assertion } from '../../schema/index.ts'
import { gap, intervalOf } from '../interval.ts'
import type { Fault, Rule } from '../rule.ts'
import { number } from '../wording.ts'

type Average = Extract<Assertion, { is: 'average' }>
type Product = Extract<Assertion, { is: 'product' }>

/** An average, and a number of things that each have so many of another. */
export const sumAverage: Rule = {
  id: 'sum/average',
  severity: 'error',
  topic: 'sums',
  summary:
    'An average must lie within its range and be that of the figures listed; so many times so many must be the total',
  why: 'Waits of 12 to 40 days do not average 46. Where all figures are listed the average is theirs; 24 wards with three councillors each have 72. A warning for the average of a list, which may be weighted.',
  examples: {
    fires: 'Waits for equipment ranged from 12 to 40 days, with an average of 46 days.\n',
    silent: 'Waits for equipment ranged from 12 to 40 days, with an average of 26 days.\n',
  },
  check({ evidence }) {
    const averages = evidence.assertions.filter((one): one is Average => one.is === 'average')
    const products = evidence.assertions.filter((one): one is Product => one.is === 'product')
    return {
      faults: [...averages.flatMap(wrongAverage), ...products.flatMap(wrongProduct)],
      examined: [...averages, ...products],
    }
  },
}

function wrongAverage({ of, listed, average }: Average): Fault[] {
  const intervals = of.map(intervalOf)
  const own = intervalOf(average)
  const [lowest, highest] = [
    Math.min(...intervals.map((one) => one.low)),
    Math.max(...intervals.map((one) => one.high)),
  ]
  const [low, high] = [
    listed === 'highest' ? Number.NEGATIVE_INFINITY : lowest,
    listed === 'lowest' ? Number.POSITIVE_INFINITY : highest,
  ]
  const places = { span: average.span, related: of.map(({ span }) => span) }
  if (own.low > high + 1e-9 || own.high < low - 1e-9)
    return [
      {
        message: `The average \`${average.text}\` lies outside \`${number(Math.min(...of.map(({ value }) => value)))}\` to \`${number(Math.max(...of.map(({ value }) => value)))}\``,
        ...places,
      },
    ]
  if (listed !== 'all') return []
  const mean = (pick: (one: (typeof intervals)[number]) => number) =>
    intervals.reduce((sum, one) => sum + pick(one), 0) / of.length
  // An average is seldom printed with the decimals of what it averages.
  const stated = {
    ...own,
    low: Math.min(own.low, average.value - 0.5 * own.unit),
    high: Math.max(own.high, average.value + 0.5 * own.unit),
  }
  if (gap({ low: mean((one) => one.low), high: mean((one) => one.high), unit: 0 }, stated) <= 1e-9) return []
  return [
    {
      severity: 'warning',
      message: `The average of \`${of.map(({ value }) => number(value)).join(', ')}\` is \`${number(mean((one) => (one.low + one.high) / 2))}\`; it is given as \`${average.text}\``,
      ...places,
    },
  ]
}

/** How far a product may be from what is given before it is none. */
const NEAR = 0.3

function wrongProduct({ factors, product }: Product): Fault[] {
  const own = intervalOf(product)
  const intervals = factors.map(intervalOf)
  const low = intervals.reduce((all, one) => all * one.low, 1)
  const high = intervals.reduce((all, one) => all * one.high, 1)
  const off = gap({ low, high, unit: 0 }, own)
  // Numbers that are far from each other's product were not meant to be multiplied.
  if (off <= 1e-9 || off > own.high * NEAR) return []
  return [
    {
      message: `\`${factors.map(({ value }) => number(value)).join(' × ')}\` is \`${number(factors.reduce((all, { value }) => all * value, 1))}\`; it is given as \`${product.text}\``,
      span: product.span,
      related: factors.map(({ span }) => span),
    },
  ]
}
