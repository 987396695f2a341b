import { anyOf } from '../text/phrases.ts'
import data from './data/told.json' with { type: 'json' }

/** A verb that gives a figure, with what may stand between it and the figure, at the end of what stands before the figure. */
export const TOLD_BEFORE = `(?<![a-z])(?:${anyOf(data.verbs)})(?: (?:${anyOf(data.between)})){0,3} `

/** What is numbered before such a verb: a whole that has a unit of its own (group 1) or "number of" (group 2). */
export const NUMBERED = new RegExp(
  `(?<![a-z])(?:(${anyOf(Object.keys(data.subjects))})|((?:total )?numbers? of))(?![a-z])`,
  'g',
)

/** The unit of such a whole: people of a population. */
export function unitOfWhole(word: string): string | null {
  return UNITS.get(word) ?? null
}
const UNITS = new Map(Object.entries(data.subjects))
