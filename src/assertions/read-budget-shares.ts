import type { Assertion } from '../schema/index.ts'
import { behind, type Line, printed, type Spot } from './line.ts'

type ShareOfAny = Extract<Assertion, { is: 'share-of-any' }>

const OF_BUDGET =
  /^[*\s]{0,4}of (?:(?:the|its|their|all|total|overall|net|council|council's|authority's|local) ){0,4}(?:budget|spend|spending|expenditure)\b/
const CARE = /\b(?:adult social care|adults? services?|adults' services|asc)\b/
/** A sum from further away is another sum. */
const REACH = 1200

interface Placed {
  readonly line: Line
  readonly spot: Spot
  readonly at: number
}

/** "31.4% of the budget went on adult social care", with the sums of its year that are printed within the same list. */
export function readBudgetShares(lines: readonly Line[]): ShareOfAny[] {
  const placed = lines.flatMap((line) =>
    line.spots.map(
      (spot): Placed => ({
        line,
        spot,
        at: line.reading.sentence.passage.start + line.reading.sentence.offset + spot.from,
      }),
    ),
  )
  const money = placed.filter(({ spot }) => spot.kind === 'money' && spot.upper === null)
  return placed.flatMap(({ line, spot, at }): ShareOfAny[] => {
    const figure = line.reading.figures.find(({ from }) => from === spot.from)
    if (spot.kind !== 'percentage' || figure === undefined || figure.change !== null) return []
    if (!OF_BUDGET.test(line.lower.slice(spot.to, spot.to + 80)) || !CARE.test(line.lower)) return []
    const when = figure.period?.start ?? null
    const near = money.filter((one) => Math.abs(one.at - at) <= REACH && periodOf(one) === when && !isDifference(one))
    const largest = Math.max(...near.map((one) => one.spot.value))
    // Budget and spend of the whole council are the largest, and nearly alike.
    const wholes = near.filter((one) => one.spot.value > largest / 2)
    const parts = near.filter(
      (one) => one.spot.value <= largest / 2 && (CARE.test(before(one)) || one.spot.value > largest / 20),
    )
    if (wholes.length === 0 || parts.length === 0) return []
    const tell = (one: Placed) => printed(one.line, one.spot)
    return [{ is: 'share-of-any', share: printed(line, spot), parts: parts.map(tell), wholes: wholes.map(tell) }]
  })
}

function periodOf({ line, spot }: Placed): string | null {
  return line.reading.figures.find(({ from }) => from === spot.from)?.period?.start ?? null
}

function isDifference({ line, spot }: Placed): boolean {
  return /^[* ]{0,4}(?:less|more)\b/.test(behind(line, line.spots.indexOf(spot)))
}

function before({ line, spot }: Placed): string {
  return line.lower.slice(0, spot.from)
}
