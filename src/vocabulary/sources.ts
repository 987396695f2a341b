import type { SourceId } from '../schema/index.ts'
import { matchesOf } from '../text/matches.ts'
import { anyOf } from '../text/phrases.ts'
import data from './data/sources.json' with { type: 'json' }

/** A survey, collection or data set named in a text. */
export interface SourceMention {
  readonly id: SourceId
  readonly name: string
  readonly from: number
  readonly to: number
}

// The type is made from these entries (tests/record-types.test.ts).
const entries = data.entries as readonly {
  readonly id: SourceId
  readonly name: string
  readonly phrases: readonly string[]
}[]

/** Every source that is recognised: its canonical id and its name. */
export const sourceEntries: readonly { readonly id: SourceId; readonly name: string }[] = entries

/** Each phrase that names a source, in small letters, with the source's id. */
export const sourcePhrases: readonly (readonly [phrase: string, id: SourceId])[] = entries.flatMap((entry) =>
  entry.phrases.map((phrase) => [phrase, entry.id] as const),
)

const byPhrase = new Map(entries.flatMap((entry) => entry.phrases.map((phrase) => [phrase, entry] as const)))
const MENTION = new RegExp(`(?<![a-z0-9-])(?:${anyOf([...byPhrase.keys()])})(?![a-z0-9])`, 'g')
const ABBREVIATION = /^[A-Z-]{2,7}$/

/** Every source named in a sentence, in order. Abbreviations count only in capitals, so that "salt" stays a condiment. */
export function findSources(text: string, lower: string): SourceMention[] {
  const mentions: SourceMention[] = []
  for (const match of matchesOf(lower, MENTION)) {
    const entry = byPhrase.get(match[0])
    const to = match.index + match[0].length
    const printed = text.slice(match.index, to)
    if (entry === undefined || (match[0].length <= 7 && match[0] !== 'census' && !ABBREVIATION.test(printed))) continue
    const last = mentions[mentions.length - 1]
    // "Adult Social Care Survey (ASCS)" names one source once.
    if (last !== undefined && last.id === entry.id && match.index - last.to <= 12) continue
    mentions.push({ id: entry.id, name: entry.name, from: match.index, to })
  }
  return mentions
}
