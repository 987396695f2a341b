import type { Assertion, PrintedFigure } from '../../schema/index.ts'
import { gap, type Interval, intervalOf } from '../interval.ts'
import type { Fault, Rule } from '../rule.ts'
import { claimsAt, number } from '../wording.ts'

type Difference = Extract<Assertion, { is: 'difference' }>
type Multiple = Extract<Assertion, { is: 'multiple' }>

/** The percentage, the amount or the multiple of a change, from the two figures. */
export const changeArithmetic: Rule = {
  id: 'change/arithmetic',
  severity: 'error',
  topic: 'changes',
  summary: 'The percentage, amount or multiple given for a change must follow from the two figures',
  why: 'From 410 to 310 is 24.4%, or 100 fewer, and not nearly halved. Printed figures are read as intervals (2.4 is 2.35 to 2.45, “about” is wider, “halved” and “by a third” hold within a tenth), so that rounding never counts as a slip. A warning where the percentage is off by less than its last printed digit, as when 24.4 is rounded up; an error beyond. Of percentages a change may be told in percentage points or in per cent, unless the words say which.',
  examples: {
    fires: waiting('26%'),
    silent: waiting('24%'),
  },
  check({ report, evidence }) {
    const changes = evidence.assertions.filter(
      (one): one is Difference => one.is === 'difference' && one.of === 'change',
    )
    const multiples = evidence.assertions.filter((one): one is Multiple => one.is === 'multiple')
    return {
      faults: [...changes.flatMap(wrongAmount), ...multiples.flatMap(wrongMultiple)],
      examined: claimsAt(
        report,
        [...changes, ...multiples].map(({ to }) => to.span),
      ),
    }
  },
}

function wrongAmount({ from, to, by, direction }: Difference): Fault[] {
  const stated = intervalOf(by)
  const [a, b] = [intervalOf(from), intervalOf(to)]
  const possible = possibleChanges(from, to, by)
  const off = Math.min(...possible.map((interval) => gap(interval, stated)))
  const ends = `\`${from.text}\` to \`${to.text}\``
  if (off > 1e-9) {
    const isRelative = by.kind === 'percentage' && from.kind !== 'percentage'
    const apart = Math.round(Math.abs(to.value - from.value) * 1e6) / 1e6
    const isRate = by.kind === 'percentage' && !isPoints(by)
    const exact = isRate
      ? `${number(Math.round(Math.abs(to.value / from.value - 1) * 1000) / 10)}%`
      : by.kind === 'money'
        ? `£${number(apart)}`
        : number(apart)
    return [
      {
        severity: off < stated.unit / 2 && (isRelative || isRate) ? 'warning' : 'error',
        message: `${ends} is a change of \`${exact}\`; it is given as \`${by.text}\``,
        span: to.span,
        related: [from.span, by.span],
      },
    ]
  }
  const turned = direction === 'more' ? b.high < a.low : direction === 'less' ? b.low > a.high : false
  if (!turned) return []
  return [
    {
      message: `${ends} is told as a change to ${direction === 'more' ? 'more' : 'less'}, \`${by.text}\``,
      span: to.span,
      related: [from.span, by.span],
    },
  ]
}

function isPoints({ text }: PrintedFigure): boolean {
  return /points?$|ppts?$/i.test(text)
}

function possibleChanges(from: PrintedFigure, to: PrintedFigure, by: PrintedFigure): Interval[] {
  const [a, b] = [intervalOf(from), intervalOf(to)]
  const amount = spread(a, b, (low, high) => Math.abs(high - low))
  if (by.kind !== 'percentage') return [amount]
  const relative = spread(a, b, (low, high) => (low === 0 ? Number.POSITIVE_INFINITY : Math.abs(high / low - 1) * 100))
  if (from.kind !== 'percentage') return [relative]
  return isPoints(by) ? [amount] : [relative, amount]
}

function spread(from: Interval, to: Interval, measure: (a: number, b: number) => number): Interval {
  const corners = [from.low, from.high].flatMap((a) => [to.low, to.high].map((b) => measure(a, b)))
  const meet = from.low <= to.high && to.low <= from.high
  return { low: meet ? 0 : Math.min(...corners), high: Math.max(...corners), unit: 0 }
}

function wrongMultiple({ from, to, factor, loose, words, span }: Multiple): Fault[] {
  // The word leaves more room than the figures' rounding.
  const [a, b] = [pointOf(from), pointOf(to)]
  if (a.low <= 0) return []
  const possible: Interval = { low: b.low / a.high, high: b.high / a.low, unit: 0 }
  if (gap(possible, room(factor, loose)) <= 1e-9) return []
  return [
    {
      message: `\`${from.text}\` to \`${to.text}\` is \`${number(Math.round((to.value / from.value) * 100) / 100)}\` times as much; it is told as \`${words.trim()}\``,
      span: to.span,
      related: [from.span, span],
    },
  ]
}

function pointOf(figure: PrintedFigure): Interval {
  return figure.modifier === null ? { low: figure.value, high: figure.value, unit: 0 } : intervalOf(figure)
}

/** The multiples that a word is said of: within a tenth, of the change as of what is left; "nearly" a little more on the near side, "more than" without end. */
function room(factor: number, loose: Multiple['loose']): Interval {
  const change = Math.abs(factor - 1)
  const by = Math.max(change, factor) / 10
  const [near, far] = [loose === 'less' ? 2 * by : by, loose === 'more' ? Number.POSITIVE_INFINITY : by]
  return factor > 1
    ? { low: loose === 'more' ? factor : factor - near, high: factor + far, unit: 0 }
    : { low: Math.max(0, factor - far), high: loose === 'more' ? factor : factor + near, unit: 0 }
}

function waiting(percent: string): string {
  return `The queue for equipment was down from 410 people in May 2023 to 310 in November 2023, a ${percent} reduction.\n`
}
