import { type Direction, factorIn, lastChange } from '../../../vocabulary/changes.ts'
import { type Figure, noted, type ReadChange, type Reading, stretchOf } from '../../reading.ts'

/** Words that may loosen the figure right after them. */
export const LOOSENED =
  '(?:about |around |approximately |over |more than |nearly |almost |just over |just under |under |below |fewer than |less than |at least |as many as |up to |only |just |a high of |a peak of |a low of |an average of )?'

/** What may stand between a figure and its date: its noun, a preposition, but no turn of the sentence. */
const DATES_IT =
  /^(?: (?!but\b|by then|than\b|fewer\b|more\b|from\b)[a-z'-]+){0,6}? ?(?:in|at|by|as of|as at|during|for|on|over|\()? ?(?:the )?(?:end of )?$/
const EARLIER =
  /\b(?:from|on|than|over|compared (?:to|with)) (?:in )?(?:the )?(?:same (?:period|time) )?(?:the )?(previous year|last year|preceding year|previous quarter|year before)|\b((?:the )?(?:year before|year earlier|previous year)|(?:a|two|three|five|ten|twelve|six) (?:years?|months?|decade) (?:earlier|before|ago|previously))/

/** What a refiner of changes knows of one, before its place is added. */
export type ChangeFacts = Omit<ReadChange, 'at' | 'to'>

/** The later figure with the change it is the end of; it takes the unit and noun of the earlier one where it has none. */
export function withChange(
  id: string,
  later: Figure,
  earlier: Figure | null,
  reading: Reading,
  facts: ChangeFacts,
  from: number,
  to: number,
): Figure {
  return noted(later, id, {
    unit: later.unit ?? earlier?.unit ?? null,
    kind: later.bare && earlier !== null && !earlier.bare ? earlier.kind : later.kind,
    noun: later.noun ?? earlier?.noun ?? null,
    change: { ...facts, to: later.value, at: stretchOf(reading.sentence, Math.max(0, Math.min(from, to - 1)), to) },
  })
}

/** The direction that two values show; null when they are equal. */
export function byValues(from: number, to: number): Direction {
  return to > from ? 'increase' : to < from ? 'decrease' : null
}

/** The direction the text states; where no word of change stands in the stretch, what the values show. */
export function directionNear(stretch: string, from: number, to: number): Direction {
  return lastChange(stretch)?.direction ?? byValues(from, to)
}

/** 100 for "doubled", 50 for "halved"; null where no such word stands in the stretch. */
export function percentFromFactor(stretch: string): number | null {
  const factor = factorIn(stretch)
  return factor === null ? null : Math.abs(factor - 1) * 100
}

/** The period as printed that dates a figure and stands after it, before an offset. */
export function periodAfter(reading: Reading, figure: Figure, limit: number): string | null {
  const { lower, text } = reading.sentence
  const period = reading.periods.find(
    (p) => p.from >= figure.to && p.to <= limit && DATES_IT.test(lower.slice(figure.to, p.from)),
  )
  return period === undefined ? null : text.slice(period.from, period.to)
}

/** The period that dates a figure, right after it or else the last one before it. */
export function periodNear(reading: Reading, figure: Figure): string | null {
  const after = periodAfter(reading, figure, reading.sentence.text.length)
  if (after !== null) return after
  const before = reading.periods.filter((p) => p.to <= figure.from).at(-1)
  return before === undefined ? null : reading.sentence.text.slice(before.from, before.to)
}

/** "the previous year" and its kin in the words after a figure. */
export function earlierAfter(lower: string, figure: Figure): string | null {
  const match = EARLIER.exec(lower.slice(figure.to, figure.to + 60))
  return match?.[1] ?? match?.[2]?.replace(/^the /, '') ?? null
}
