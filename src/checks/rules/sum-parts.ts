import type { Assertion } from '../../schema/index.ts'
import { intervalOf } from '../interval.ts'
import type { Fault, Rule } from '../rule.ts'
import { number } from '../wording.ts'

type Sum = Extract<Assertion, { is: 'sum' }>

/** Parts that are said to make up a whole. */
export const sumParts: Rule = {
  id: 'sum/parts',
  severity: 'error',
  topic: 'sums',
  summary: 'Parts that make up a whole must add up to it',
  why: 'Of 21 appeals, 9, 5 and 7 leave nothing over. Parts are added up only where words say that they make up the whole (“made up of”, “the remaining”, a list behind a colon) or name outcomes that exclude one another (upheld, partly upheld, not upheld; ratings, parties, age groups); else each part alone must not exceed the whole. A warning where the list may leave something out.',
  examples: {
    fires: appeals('9 were not upheld, 5 were upheld, and 8 were partly upheld'),
    silent: appeals('9 were not upheld, 5 were upheld, and 7 were partly upheld'),
  },
  check({ evidence }) {
    const sums = evidence.assertions.filter((one): one is Sum => one.is === 'sum')
    return { faults: sums.flatMap(contradiction), examined: sums }
  },
}

/** How far the parts may be from the whole where only the list's form says that they make it up. */
const NEAR = 0.25

function contradiction({ whole, parts, demand, sure }: Sum): Fault[] {
  const intervals = parts.map(intervalOf)
  const bound = whole === null ? { low: 100, high: 100 } : intervalOf(whole)
  if (demand === 'each') {
    const over = parts.find((_, index) => (intervals[index]?.low ?? 0) > bound.high)
    if (over === undefined || whole === null) return []
    return [
      { message: `\`${over.text}\` is told as a part of \`${whole.text}\``, span: over.span, related: [whole.span] },
    ]
  }
  const low = intervals.reduce((sum, interval) => sum + interval.low, 0)
  const high = intervals.reduce((sum, interval) => sum + interval.high, 0)
  const isOver = low > bound.high + 1e-9
  const isUnder = demand === 'exact' && high < bound.low - 1e-9
  const [first, ...others] = parts
  if ((!isOver && !isUnder) || first === undefined) return []
  // A list that is far from its whole was not meant to make it up.
  const total = parts.reduce((all, part) => all + part.value, 0)
  if (sure === 'none' && whole !== null && Math.abs(total - whole.value) > whole.value * NEAR) return []
  const isMoney = whole?.kind === 'money'
  const told = (value: number) => (isMoney ? `£${number(value)}` : number(value))
  return [
    {
      severity: sure === 'both' || (sure === 'over' && isOver) ? 'error' : 'warning',
      message: `The parts \`${parts.map((part) => told(part.value)).join(' + ')}\` make \`${told(Math.round(total * 1e6) / 1e6)}\`; the whole is given as \`${whole === null ? '100%' : told(whole.value)}\``,
      span: whole?.span ?? first.span,
      related: (whole === null ? others : parts).map((part) => part.span),
    },
  ]
}

function appeals(outcomes: string): string {
  return `In 2022, 21 appeals against charges were heard. Of these, ${outcomes}.\n`
}
