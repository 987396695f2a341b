import { areaNouns, councilWords } from '../../vocabulary/word-classes.ts'
import type { Figure } from '../reading.ts'
import type { Tagged } from '../tokens/tags.ts'

const OWNING = ["'s", "s'"] as const

/** Whether a word says whose something is: "council's", "carers'". */
export function isOwner(word: string): boolean {
  return OWNING.some((end) => word.endsWith(end))
}

/** "the borough's 147 care services": care services in the borough; a measure that says more is left as it is. */
export function ofOwner(tokens: readonly Tagged[], at: number, figure: Figure, phrase: string): string {
  const before = tokens[at - 1]?.lower ?? ''
  if (figure.kind !== 'count' || phrase !== figure.noun || !before.endsWith("'s")) return phrase
  const owner = before.slice(0, -"'s".length)
  if (areaNouns.has(owner)) return `${phrase} in the ${owner}`
  return councilWords.has(owner) ? `${phrase} of the ${owner}` : phrase
}
