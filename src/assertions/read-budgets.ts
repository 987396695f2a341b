import type { Assertion } from '../schema/index.ts'
import { between, type Line, printed, type Spot } from './line.ts'

type Difference = Extract<Assertion, { is: 'difference' }>

const PLAN =
  /\b(?:estimated?|budget(?:ed|s)?|plan(?:ned)?|meant to spend|expected|allocat(?:ed|ion)|approved|set aside)\b/g
const SPEND = /\b(?:spent|spend(?:ing)?|outturn|costs?|actual|expenditure|came to|forecast|projected)\b/g
const OVER_BEFORE =
  /\b(over|under)-?(?:spent|spend|spending|shoot)?(?: of| by| against budget of| on the budget of)? (?:about |around |nearly |almost |just over |over )?$/
const OVER_WORD = /\b(over|under)-?(?:spent|spend|spending)\b[^£.;]{0,24}$/
const OVER_AFTER = /^ (over|under)-?(?:spent|spend)\b/
const MORE_AFTER =
  /^ (?:\([^)]{0,20}\) )?(less|lower|under|below|fewer|short of|more|higher|over|above|in excess of|greater)\b/
const IS_LESS = /^(?:under|less|lower|below|fewer|short of)$/

interface Sum {
  readonly line: Line
  readonly spot: Spot
  readonly role: 'plan' | 'spend' | null
}

/** A budget, what was spent, and by how much the text says that they differ. */
export function readBudgets(line: Line): Difference[] {
  return line.spots.flatMap((by, index): Difference[] => {
    if (by.kind !== 'money' || by.upper !== null) return []
    const word = differenceWord(line, index)
    if (word === null) return []
    const pair = pairFor(line, index)
    if (pair === null) return []
    return [
      {
        is: 'difference',
        of: 'budget',
        from: printed(pair.plan.line, pair.plan.spot),
        to: printed(pair.spend.line, pair.spend.spot),
        by: printed(line, by),
        direction: IS_LESS.test(word) ? 'less' : 'more',
      },
    ]
  })
}

function differenceWord({ lower, spots }: Line, index: number): string | null {
  const spot = spots[index]
  if (spot === undefined) return null
  const before = lower.slice(Math.max(spots[index - 1]?.to ?? 0, spot.from - 60), spot.from)
  const after = lower.slice(spot.to, Math.min(spots[index + 1]?.from ?? lower.length, spot.to + 60))
  const said = OVER_BEFORE.exec(before)?.[1] ?? OVER_WORD.exec(before)?.[1] ?? OVER_AFTER.exec(after)?.[1]
  if (said !== undefined) return said
  const more = MORE_AFTER.exec(after)?.[1]
  // "£2m less was spent on agency staff" is no difference between a plan and what came of it.
  if (
    more === undefined ||
    !/^ (?:\([^)]{0,20}\) )?[a-z]+(?: [a-z]+)? than\b|^ (?:\([^)]{0,20}\) )?(?:under|over|below|above|short of|in excess of) /.test(
      after,
    )
  )
    return null
  return PLAN_NEAR.test(after) || PLAN_NEAR.test(before) ? more : null
}

const PLAN_NEAR = /\b(?:estimated?|budget(?:ed)?|plan(?:ned)?|meant|expected|allocat(?:ed|ion)|intended)\b/

/** The two sums of which this is the difference: the budget that is named right after it, else the two that stand before it. */
function pairFor(line: Line, index: number): { plan: Sum; spend: Sum } | null {
  const sums = (of: Line) => of.spots.filter(({ kind, upper }) => kind === 'money' && upper === null)
  const own = line.spots.slice(0, index).filter(({ kind, upper }) => kind === 'money' && upper === null)
  const next = line.spots[index + 1]
  const by = line.spots[index]
  if (by === undefined) return null
  const named =
    next?.kind === 'money' &&
    /\bthan (?:the |its |their |a |an |our )?(?:[a-z-]+ ){0,3}?(?:budget|plan|estimate|allocation)[a-z ]{0,20}(?:of|at) $|^ (?:under|over|below|above) (?:the |its |their )?(?:[a-z-]+ ){0,3}?(?:budget|plan|allocation)[a-z ]{0,20}(?:of|at) $/.test(
      between(line, by, next),
    )
      ? next
      : null
  const earlier = own.length >= 2 || named !== null || !continues(line) ? null : line.previous
  const before: Sum[] = [
    ...(earlier === null ? [] : sums(earlier).map((spot) => roleOf(earlier, spot))),
    ...own.map((spot) => roleOf(line, spot)),
  ]
  if (named !== null) {
    const spend = before.at(-1)
    return spend === undefined || spend.role === 'plan' ? null : { plan: { line, spot: named, role: 'plan' }, spend }
  }
  const [one, two] = before.slice(-2)
  if (one === undefined || two === undefined || before.length > 3) return null
  // Sums of two sizes are not a budget and its spend: "a budget of £401m. It spent £3.1m on extra care".
  if (Math.max(one.spot.value, two.spot.value) > 2 * Math.min(one.spot.value, two.spot.value)) return null
  if (one.role === two.role || (one.role === null && two.role === null)) return null
  const isPlan = one.role === 'plan' || two.role === 'spend'
  return isPlan ? { plan: one, spend: two } : { plan: two, spend: one }
}

/** Whether a sentence without both sums speaks of those before it, and of the same year. */
function continues(line: Line): boolean {
  const years = (text: string): readonly string[] => text.match(/\b20\d\d(?:[/-]\d\d)?\b/g) ?? []
  const [here, there] = [years(line.lower), years(line.previous?.lower ?? '')]
  return here.length === 0 || there.length === 0 || there.some((year) => here.some((one) => one === year))
}

/** Whether a sum is what was planned or what was spent: the nearest word before it in its clause, else right after it. */
function roleOf(line: Line, spot: Spot): Sum {
  const index = line.spots.indexOf(spot)
  const start = line.spots[index - 1]?.to ?? 0
  const before = line.lower.slice(Math.max(start, spot.from - 120), spot.from)
  const after =
    line.lower
      .slice(spot.to, Math.min(spot.to + 30, line.spots[index + 1]?.from ?? spot.to + 30))
      .split(/[,.;]| and /)[0] ?? ''
  const last = (pattern: RegExp) => Math.max(-1, ...[...before.matchAll(pattern)].map((match) => match.index))
  const [plan, spend] = [last(PLAN), last(SPEND)]
  if (plan !== spend) return { line, spot, role: plan > spend ? 'plan' : 'spend' }
  if (new RegExp(PLAN.source).test(after)) return { line, spot, role: 'plan' }
  return { line, spot, role: new RegExp(SPEND.source).test(after) ? 'spend' : null }
}
