import type { Relation } from '../schema/index.ts'
import data from './data/relations.json' with { type: 'json' }
import { anyOf } from './phrases.ts'

/** What a text says of a figure against a benchmark, with how strongly. */
export interface RelationMention {
  readonly relation: Relation
  readonly strength: string | null
  readonly from: number
  readonly to: number
}

const byPhrase = new Map(
  data.entries.flatMap((entry) => entry.phrases.map((phrase) => [phrase, entry.relation as Relation] as const)),
) // the data's test checks the names
const MENTION = new RegExp(`(?<![a-z])(?:(${anyOf(data.strengths)}) )?(${anyOf([...byPhrase.keys()])})(?![a-z])`, 'g')
const NEGATED = /\bnot (?:statistically |significantly |as )?$/
const COMPARATIVE_NOUN =
  /^ (?:[a-z]+ ){0,2}than\b|^ (?:to|with|as|than|of|the|what|from|england|national|target|our|its|\(|$)/

/** The relation nearest to the end of a stretch that runs up to a benchmark; null when it only says "compared with". */
export function lastRelation(stretch: string): RelationMention | null {
  let found: RelationMention | null = null
  for (const match of stretch.matchAll(MENTION)) {
    const relation = byPhrase.get(match[2] ?? '')
    const to = match.index + match[0].length
    if (relation === undefined || NEGATED.test(stretch.slice(0, match.index))) continue
    if (
      (relation === 'higher' || relation === 'lower') &&
      !COMPARATIVE_NOUN.test(stretch.slice(to)) &&
      to !== stretch.length
    )
      continue
    // "achieved against a target" does not say that it was met.
    if (relation === 'meets' && /\bagainst\b/.test(stretch.slice(to))) continue
    // "much the same" is nearly so.
    const loosened = relation === 'same' && match[1] !== undefined
    found = { relation: loosened ? 'similar' : relation, strength: match[1] ?? null, from: match.index, to }
  }
  return found
}

/** Whether a stretch joins a figure to a benchmark without a direction. */
export const COMPARED =
  /\b(?:compared (?:to|with)|as compared (?:to|with)|in comparison (?:to|with)|against|versus|with|while|where|whereas)\b/
