import { anyOf } from '../text/phrases.ts'
import { MONTH_ABBREVIATIONS } from './calendar.ts'
import data from './data/sentences.json' with { type: 'json' }

/** An abbreviation before whose full stop no sentence ends, at the end of what stands before the stop. */
export const ABBREVIATION = new RegExp(`(?:^|[\\s("'/])(?:${anyOf(data.abbreviations)})$`, 'i')

/** The same for those that only stand before numbers: "no. 5", "c. 300". */
export const BEFORE_NUMBER = new RegExp(
  `(?:^|[\\s("'])(?:${anyOf([...data.beforeNumbers, ...MONTH_ABBREVIATIONS])})$`,
  'i',
)

const pronouns = data.pronouns.map(capital)
const openings = data.openings.map(capital)

/**
 * A character and a space after which a sentence begins though the full stop between them was lost: before the opening of a standard
 * sentence, or before a pronoun in a capital behind a number. With the character in it, few places need more than a glance.
 */
export const LOST_STOP = new RegExp(
  `[a-z0-9%)] (?=(?:${anyOf(openings)})(?![a-z]))|[0-9%)] (?=(?:${anyOf(pronouns)}) [a-z])`,
  'g',
)

/** Words that need what follows them, so that no sentence ends there. */
export const LEADS_ON =
  /(?:^|[\s(])(?:and|or|but|that|the|a|an|of|in|on|at|by|for|from|to|with|as|if|when|while|because|which|where|said|says)$/i

function capital(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1)
}
