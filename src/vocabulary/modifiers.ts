import type { Modifier } from '../schema/index.ts'
import { anyOf, wholeWords } from '../text/phrases.ts'
import data from './data/modifiers.json' with { type: 'json' }

const byPhrase = new Map(
  data.entries.flatMap((entry) => entry.phrases.map((phrase) => [phrase, entry.modifier as Modifier])),
) // the data's test checks the names

/** Each phrase before a figure that loosens it, with how. */
export const modifierPhrases: readonly (readonly [phrase: string, modifier: Modifier])[] = [...byPhrase]
/** Phrases before a figure that are part of it and loosen nothing. */
export const leadPhrases: readonly string[] = data.leads.phrases

const BEFORE = new RegExp(`(?:^|[\\s(-])(${anyOf([...byPhrase.keys()])}) (?:an? )?$`)

const ABOUT_OF = new RegExp(`${wholeWords(data.about.after)} $`)

/**
 * The modifier that stands right before an offset ("just over " before "40%"), and where it begins; null when there is none. The "about" of
 * what somebody was told about is none.
 */
export function modifierBefore(lower: string, at: number): { modifier: Modifier; from: number } | null {
  const start = Math.max(0, at - 32)
  const match = BEFORE.exec(lower.slice(start, at))
  const phrase = match?.[1]
  const modifier = phrase === undefined ? undefined : byPhrase.get(phrase)
  if (match === null || phrase === undefined || modifier === undefined) return null
  const from = start + match.index + match[0].indexOf(phrase)
  // "a median of 18 days and a maximum of 143": the longest, not a limit.
  if (/^a m(?:ax|in)imum of$/.test(phrase) && /\b(?:median|average|mean|minimum|shortest)\b/.test(lower.slice(0, from)))
    return null
  if (phrase === 'about' && ABOUT_OF.test(lower.slice(Math.max(0, from - 16), from))) return null
  return { modifier, from }
}

/** The modifier that follows a figure: "90 per cent or more", "10 or fewer"; null when there is none. */
export function modifierAfter(lower: string, at: number): Modifier | null {
  const word = / or (more|above|over|less|fewer|under)(?![a-z])/y
  word.lastIndex = at
  const said = word.exec(lower)?.[1]
  if (said === undefined) return null
  return said === 'more' || said === 'above' || said === 'over' ? 'at least' : 'up to'
}
