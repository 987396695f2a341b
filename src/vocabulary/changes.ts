import data from './data/changes.json' with { type: 'json' }
import { matchesOf } from './matches.ts'
import { anyOf } from './phrases.ts'

/** The way a change goes; null where the word says only that something changed. */
export type Direction = 'increase' | 'decrease' | null

const verbs = new Map(
  data.entries.flatMap((entry) => entry.verbs.map((verb) => [verb, entry.direction as Direction] as const)),
) // JSON has no literal types
const nouns = new Map(
  data.entries.flatMap((entry) => entry.nouns.map((noun) => [noun, entry.direction as Direction] as const)),
) // as above
const factorOf: ReadonlyMap<string, number> = new Map(Object.entries(data.factors))

/** Verbs and nouns of change with the way they go, and the words that say by which factor. */
export const changeVerbs: readonly (readonly [verb: string, direction: Direction])[] = [...verbs]
export const changeNouns: readonly (readonly [noun: string, direction: Direction])[] = [...nouns]
export const factors: readonly (readonly [word: string, factor: number])[] = Object.entries(data.factors)

/** Words before "from A to B" that make it a range, not a change. */
export const spreads: readonly string[] = data.spreads

/** Verbs of change; "up" and "down" only after a form of to be, since "taken up by" and "up to" change nothing. */
const VERBS = anyOf([...verbs.keys()].filter((verb) => verb !== 'up' && verb !== 'down'))
const TO_BE = '(?<=(?:was|were|is|are|been|went|gone|came|now) )'

export const CHANGE_WORD = new RegExp(
  `(?<![a-z])(${anyOf([...new Set([...verbs.keys(), ...nouns.keys()])])})(?![a-z])`,
  'g',
)
/** The source of a noun of change: "fall", "uplift". */
export const CHANGE_NOUN = anyOf([...nouns.keys()])
export const CHANGE_NOUN_AFTER = new RegExp(`(?: [a-z-]{2,16}){0,2}? (${CHANGE_NOUN})(?![a-z])`, 'y')
export const CHANGED_BY = new RegExp(
  `(?<![a-z])(${VERBS}|${TO_BE}(?:up|down))(?![a-z])(?: (?!and |was |were |is |are |who |which )[a-z0-9'()-]+){0,6}? by (?:an? )?(?:further )?(?:about |around |approximately |over |more than |nearly |almost |up to |just over |just under |at least )?$`,
)
/** "rose 22%", "fell by 12%" with nothing between: the verb stands right before the percentage. */
export const CHANGED_DIRECTLY = new RegExp(
  `(?<![a-z])(${VERBS})(?: by)? (?:about |around |approximately |over |more than |nearly |almost |just over |just under |at least )?$`,
)
export const CHANGED_TO = new RegExp(
  `(?<![a-z])(${VERBS}|${TO_BE}down)(?![a-z])(?: (?:by )?\\d[\\d.]{0,5} ?(?:%|per cent))?[^.;:£\\d]{0,50}? to (?:about |around |approximately |over |more than |nearly |almost |just |just over |just under |only )?$`,
)
const FACTOR = new RegExp(`(?<![a-z])(${anyOf([...factorOf.keys()])})(?![a-z])`)

/** The direction of a word of change. */
export function directionOf(word: string): Direction {
  return verbs.get(word) ?? nouns.get(word) ?? null
}

/** The last word of change in a stretch in small letters, or null. */
export function lastChange(stretch: string): { word: string; direction: Direction; from: number } | null {
  let found: { word: string; direction: Direction; from: number } | null = null
  for (const match of matchesOf(stretch, CHANGE_WORD)) {
    const word = match[1] ?? ''
    found = { word, direction: directionOf(word), from: match.index }
  }
  return found
}

/** "doubled" is 2, "halved" 0.5; null where the stretch has no such word. */
export function factorIn(stretch: string): number | null {
  const match = FACTOR.exec(stretch)
  // "more than halved" leaves open by how much.
  if (match !== null && /(?:more than|less than|nearly|almost|over|about|around) $/.test(stretch.slice(0, match.index)))
    return null
  return match === null ? null : (factorOf.get(match[1] ?? '') ?? null)
}
