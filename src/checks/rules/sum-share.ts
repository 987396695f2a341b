import type { Assertion, PrintedFigure } from '../../schema/index.ts'
import { gap, type Interval, intervalOf } from '../interval.ts'
import type { Fault, Rule } from '../rule.ts'
import { number } from '../wording.ts'

type Share = Extract<Assertion, { is: 'share' }>
type Same = Extract<Assertion, { is: 'same' }>

/** A count beside its percentage or fraction. */
export const sumShare: Rule = {
  id: 'sum/share',
  severity: 'error',
  topic: 'sums',
  summary: 'A percentage or fraction must be that of the count told beside it',
  why: '45 of 61 is 74%, not 82%. Printed figures are read as intervals; a fraction said in words (“a third”) holds for shares within a tenth of it, and is told as a warning. A warning where the percentage is off by less than its last printed digit, or where whole and part stand apart. Of few people not every percentage can be: a remark where no whole number of 36 is 82%.',
  examples: {
    fires: 'In the year 45 of 61 enquiries (82%) were closed within a month.\n',
    silent: 'In the year 50 of 61 enquiries (82%) were closed within a month.\n',
  },
  check({ evidence }) {
    const shares = evidence.assertions.filter((one): one is Share => one.is === 'share')
    const same = evidence.assertions.filter((one): one is Same => one.is === 'same')
    return { faults: [...shares.flatMap(wrongShare), ...same.flatMap(notTheSame)], examined: [...shares, ...same] }
  },
}

function wrongShare({ part, whole, share, sure }: Share): Fault[] {
  const [stated, all] = [percentOf(share), intervalOf(whole)]
  if (part === null) return impossible(whole, share, stated)
  const some = intervalOf(part)
  if (all.low <= 0) return []
  const possible: Interval = { low: (some.low / all.high) * 100, high: (some.high / all.low) * 100, unit: 0 }
  const off = gap(possible, stated)
  if (off <= 1e-9) return []
  return [
    {
      severity: sure && share.kind !== 'ratio' && off >= stated.unit / 2 ? 'error' : 'warning',
      message: `\`${part.text}\` of \`${whole.text}\` is \`${number(Math.round((part.value / whole.value) * 1000) / 10)}%\`; it is given as \`${share.text}\``,
      span: share.span,
      related: [part.span, whole.span],
    },
  ]
}

/** Whether no whole number of so few gives the percentage: the test is known as GRIM. */
function impossible(whole: PrintedFigure, share: PrintedFigure, stated: Interval): Fault[] {
  const nearest = [Math.floor((stated.low / 100) * whole.value), Math.ceil((stated.high / 100) * whole.value)]
  const fits = (count: number) => {
    const percent = (count / whole.value) * 100
    // Some round down, some up.
    return percent >= stated.low - stated.unit / 2 && percent <= stated.high + stated.unit / 2
  }
  for (let count = nearest[0] ?? 0; count <= (nearest[1] ?? 0); count += 1) if (fits(count)) return []
  const around = nearest.map(
    (count) => `\`${count}\` are \`${number(Math.round((count / whole.value) * 1000) / 10)}%\``,
  )
  return [
    {
      severity: 'info',
      message: `No whole number of \`${whole.text}\` is \`${share.text}\`: ${around.join(', ')}`,
      span: share.span,
      related: [whole.span],
    },
  ]
}

function notTheSame({ one, other }: Same): Fault[] {
  const [first, second] = [percentOf(one), percentOf(other)]
  if (gap(first, second) <= 1e-9) return []
  return [
    {
      severity: 'warning',
      message: `\`${one.text}\` and \`${other.text}\` are given as one share`,
      span: other.span,
      related: [one.span],
    },
  ]
}

/** What a share may be, in per cent; "one in four" and "a third" are told of shares that are about as large. */
function percentOf(share: PrintedFigure): Interval {
  const interval = intervalOf(share)
  if (share.kind !== 'ratio') return interval
  // "About a third" is said more loosely still.
  const room = share.modifier === 'approximately' ? 0.2 : 0.1
  const [low, high] = [
    Math.min(interval.low, share.value * (1 - room)),
    Math.max(interval.high, share.value * (1 + room)),
  ]
  return { low: low * 100, high: high * 100, unit: 1 }
}
