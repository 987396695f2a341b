import type { Modifier } from '../schema/index.ts'
import data from './data/modifiers.json' with { type: 'json' }
import { anyOf } from './phrases.ts'

const byPhrase = new Map(
  data.entries.flatMap((entry) => entry.phrases.map((phrase) => [phrase, entry.modifier as Modifier])),
) // the data's test checks the names

const BEFORE = new RegExp(`(?:^|[\\s(-])(${anyOf([...byPhrase.keys()])}) (?:an? |the )?$`)

/** The modifier that stands right before an offset ("just over " before "40%"), and where it begins; null when there is none. */
export function modifierBefore(lower: string, at: number): { modifier: Modifier; from: number } | null {
  const start = Math.max(0, at - 32)
  const match = BEFORE.exec(lower.slice(start, at))
  const phrase = match?.[1]
  const modifier = phrase === undefined ? undefined : byPhrase.get(phrase)
  if (match === null || phrase === undefined || modifier === undefined) return null
  return { modifier, from: start + match.index + match[0].indexOf(phrase) }
}
