import type { Relation } from '../schema/index.ts'
import data from './data/relations.json' with { type: 'json' }
import { matchesOf } from './matches.ts'
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
/** Each phrase that sets a figure against a benchmark, with what it says. */
export const relationPhrases: readonly (readonly [phrase: string, relation: Relation])[] = [...byPhrase]
/** Words before a relation that say how strongly it holds. */
export const strengths: readonly string[] = data.strengths

const MENTION = new RegExp(`(?<![a-z])(?:(${anyOf(data.strengths)}) )?(${anyOf([...byPhrase.keys()])})(?![a-z])`, 'g')
const SAID_AFTER =
  /^(?:\)? ?,? (?:so |and |but |meaning |which )?(?:this |that |it |which )?(?:was|were|is) (?:also )?|, )((?:[a-z]+ ){0,2}?(?:higher|lower|similar|better|worse|the same|above|below))(?=[),.;]|$| than| and | \()/
const LEADS_UP = /^[^,;:\d]{0,60}$/
const SAME_AS = /^(?: as\b| level| rate| proportion| in\b| for\b| to\b| nationally|[,.;)]| ?$)/
const NEGATED = /\bnot (?:statistically |significantly |as )?$/
const COMPARATIVE_NOUN =
  /^ (?:[a-z]+ ){0,2}than\b|^ (?:to|with|as|than|of|the|what|from|england|national|target|our|its|both|all|either|an?|\(|$)/

/**
 * The relation nearest to the end of a stretch that runs up to a benchmark; null when it only says "compared with". Where the
 * stretch does not run up to it (an opening that the whole list hangs from), `near` is false and a comma may stand between.
 */
export function lastRelation(stretch: string, near = true): RelationMention | null {
  let found: RelationMention | null = null
  for (const match of matchesOf(stretch, MENTION)) {
    const relation = byPhrase.get(match[2] ?? '')
    const to = match.index + match[0].length
    // "a break of more than 24 hours, as compared to": words with a comma or a number between speak of something else.
    if (
      relation === undefined ||
      (near && !LEADS_UP.test(stretch.slice(to))) ||
      NEGATED.test(stretch.slice(0, match.index))
    )
      continue
    if (
      (relation === 'higher' || relation === 'lower') &&
      !COMPARATIVE_NOUN.test(stretch.slice(to)) &&
      to !== stretch.length
    )
      continue
    // "on the same day against a standard"
    if (relation === 'same' && match[2] === 'the same' && !SAME_AS.test(stretch.slice(to))) continue
    // "outside the same standard": which one, not how it compares.
    if (relation === 'same' && found !== null && to === stretch.trimEnd().length) continue
    // "achieved against a target" does not say that it was met.
    if (relation === 'meets' && /\bagainst\b/.test(stretch.slice(to))) continue
    // "much the same" is nearly so.
    const loosened = relation === 'same' && match[1] !== undefined
    found = { relation: loosened ? 'similar' : relation, strength: match[1] ?? null, from: match.index, to }
  }
  return found
}

/** Whether a stretch joins a figure to a benchmark without a direction. */
/** What is said after a benchmark's figure: "…, so this was lower", "(…, higher)". */
export function relationAfter(stretch: string): RelationMention | null {
  const lead = SAID_AFTER.exec(stretch)
  if (lead === null) return null
  const found = lastRelation(`${lead[1] ?? ''} than`)
  return found === null ? null : { ...found, from: 0, to: lead[0].length }
}

export const COMPARED =
  /\b(?:compared (?:to|with)|as compared (?:to|with)|as opposed to|as against|compares? (?:to|with)|in comparison (?:to|with)|against|versus|with|while|where|whereas)\b/
