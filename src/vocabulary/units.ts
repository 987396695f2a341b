import { anyOf } from '../text/phrases.ts'
import data from './data/units.json' with { type: 'json' }

const timeNames = new Map(Object.entries(data.time).flatMap(([unit, words]) => words.map((word) => [word, unit])))
const eachNames = new Map(Object.entries(data.each).flatMap(([unit, words]) => words.map((word) => [word, unit])))

/** Every word for a unit of time. */
export const TIME_WORDS: readonly string[] = [...timeNames.keys()]

/** A unit of time behind a number, adjectives between; group 1 is the word. "Three day centres" are no days. */
export const TIME_AFTER = new RegExp(
  `[ -]?(?:(?:${anyOf(data.timeAdjectives)})[ -])?(${anyOf([...timeNames.keys()])})'?(?![a-z])(?!(?<= day) (?:${anyOf(data.dayThings)})(?![a-z]))`,
  'y',
)

/** The plural under which a unit of time is reported: "hours" for "hr". */
export function timeUnit(word: string): string | null {
  return timeNames.get(word) ?? null
}

/** The unit that is counted in the next smaller one beside it ("14 hours and 23 minutes"), and how many make it. */
export function smallerUnit(unit: string): { readonly unit: string; readonly many: number } | null {
  return SMALLER.get(unit) ?? null
}
const SMALLER = new Map(Object.entries(data.smaller))

/** "per week", "pw", "a month" behind a sum of money; group 1 is the phrase. */
export const EACH_AFTER = new RegExp(` ?(${anyOf([...eachNames.keys()])})(?![a-z])`, 'y')

/** The time or person that such a phrase names: "week" for "pw". */
export function eachUnit(phrase: string): string | null {
  return eachNames.get(phrase) ?? null
}

/** "per 100,000 population", "for every 1,000 adults" behind a number, a noun between (group 1). */
export const PER_MANY_AFTER = new RegExp(
  ` (?:([a-z]+) )?(?:per|in every|for every) (?:${anyOf(data.perMany)})(?!\\d|,\\d|[a-z])(?: (?:of the |of )?(?:${anyOf(data.population)})(?![a-z]))?`,
  'y',
)

/** "per person", "each worker". */
export const PER_ONE_AFTER = new RegExp(` per (?:${anyOf(data.perOne)})(?![a-z])`, 'y')

/** An area or a distance: "23 square miles"; group 1 is the unit as printed. */
export const AREA_AFTER = new RegExp(` ?(${anyOf(data.areas)})(?:²|(?![a-z]))`, 'y')

/** The plural under which an area is reported. */
export function areaUnit(printed: string): string {
  return AREA_NAMES.get(printed) ?? printed
}
const AREA_NAMES = new Map(Object.entries(data.areaNames))
