import { scanNumbers } from '../claims/number.ts'
import type { Figure } from '../claims/reading.ts'
import type { Assertion } from '../schema/index.ts'
import { matchesOf } from '../text/matches.ts'
import { anyOf } from '../text/phrases.ts'
import { factors } from '../vocabulary/changes.ts'
import { lastChange } from './change-words.ts'
import { type Line, printed, type Spot } from './line.ts'

type Multiple = Extract<Assertion, { is: 'multiple' }>

/** The two ends of a change. */
export interface Pair {
  /** Where the change begins, which may be in the sentence before. */
  readonly fromLine: Line
  readonly from: Spot
  readonly to: Spot
  readonly figure: Figure | null
  /** Which of the two is the earlier is not plain. */
  readonly isEitherWay?: boolean
}

/** Words that say by which factor something changed. */
export const MULTIPLE = new RegExp(
  `(more than |over |nearly |almost |less than |about |around |roughly )?\\b(${anyOf(factors.map(([word]) => word))})\\b`,
  'g',
)
const BY_FRACTION = /\bby (?:(more than |over |nearly |almost |about |around )?(?:an? )?)$/
/** "two thirds shorter than it had been". */
const FRACTION_AFTER = /^ (fewer|less|lower|shorter|smaller|down|more|higher|longer|larger|up)\b/

/** The multiple that the text says a change is, in a word or a fraction. */
export function multiplesOf(line: Line, { fromLine, from, to }: Pair): Multiple[] {
  const { lower, spots } = line
  const make = (at: number, end: number, factor: number, loosened: string | undefined): Multiple => {
    const place = printed(line, { ...to, from: at, to: end })
    return {
      is: 'multiple',
      from: printed(fromLine, from),
      to: printed(line, to),
      factor,
      loose: looseOf(loosened),
      words: lower.slice(at, end),
      span: place.span,
    }
  }
  const words = matchesOf(lower, MULTIPLE)
  const [match] = words
  if (match !== undefined && words.length === 1) {
    const factor = factors.find(([word]) => word === match[2])?.[1]
    if (factor !== undefined) return [make(match.index, match.index + match[0].length, factor, match[1])]
  }
  return [...spots, ...refusedFractions(line)].flatMap((spot) => {
    if (spot.kind !== 'ratio' || spot.value >= 1) return []
    const before = lower.slice(Math.max(0, spot.from - 60), spot.from)
    const match = BY_FRACTION.exec(before)
    const after = FRACTION_AFTER.exec(lower.slice(spot.to, spot.to + 12))?.[1]
    // "is down a third on last year": the word of change stands right before.
    const word = lastChange(before)
    const isNext =
      word !== null && /^(?: by)? (?:an? |about |around )?$/.test(before.slice(word.from + word.word.length))
    if (match === null && after === undefined && !isNext) return []
    const told = after === undefined ? null : /^(?:more|higher|longer|larger|up)$/.test(after) ? 'increase' : 'decrease'
    const direction = told ?? lastChange(before)?.direction ?? null
    if (direction === null) return []
    const factor = direction === 'increase' ? 1 + spot.value : 1 - spot.value
    return [make(spot.from, spot.to, factor, match?.[1] ?? wordOf(spot))]
  })
}

/** "two thirds shorter" is no figure of anything, and a multiple all the same. */
function refusedFractions({ reading, lower }: Line): Spot[] {
  return reading.refusals.flatMap(({ from, to }) => {
    const tokens = scanNumbers(lower.slice(from, to))
    if (!tokens.some(({ form }) => form === 'fraction') || tokens.length > 2) return []
    const value = tokens.reduce((all, token) => all * token.value, 1)
    return [{ from, to, kind: 'ratio' as const, value, upper: null, unit: null, modifier: null }]
  })
}

function wordOf({ modifier }: Spot): string | undefined {
  if (modifier === 'over' || modifier === 'at least') return 'more than '
  if (modifier === 'nearly' || modifier === 'under' || modifier === 'up to') return 'nearly '
  return modifier === null ? undefined : 'about '
}

function looseOf(word: string | undefined): Multiple['loose'] {
  if (word === undefined || /^(?:about|around|roughly)/.test(word)) return null
  return /^(?:more|over)/.test(word) ? 'more' : 'less'
}
