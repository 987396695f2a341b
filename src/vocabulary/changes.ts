import data from './data/changes.json' with { type: 'json' }

/** The way a change goes; null where the word says only that something changed. */
export type Direction = 'increase' | 'decrease' | null

const directed = (list: 'verbs' | 'nouns'): (readonly [word: string, direction: Direction])[] =>
  data.entries.flatMap((entry) => entry[list].map((word) => [word, entry.direction as Direction] as const)) // JSON has no literal types

/** Verbs of change in every form, with the way they go. */
export const changeVerbs = directed('verbs')
/** Nouns of change. */
export const changeNouns = directed('nouns')
/** Words that say by which factor something changed: 2 for "doubled". */
export const factors: readonly (readonly [word: string, factor: number])[] = Object.entries(data.factors)
/** Words before "from A to B" that make it a range, not a change. */
export const spreads: readonly string[] = data.spreads

const directions = new Map<string, Direction>([...changeNouns, ...changeVerbs])

/** The way a single word of change goes: "fell", "rise"; null where it is none or says no way. */
export function directionOf(word: string): Direction {
  return directions.get(word) ?? null
}
