import type { Relation } from '../schema/index.ts'
import data from './data/relations.json' with { type: 'json' }

/** Each phrase that sets a figure against a benchmark, with what it says. */
export const relationPhrases: readonly (readonly [phrase: string, relation: Relation])[] = data.entries.flatMap(
  (entry) => entry.phrases.map((phrase) => [phrase, entry.relation as Relation] as const),
) // the data's test checks the names
/** Words before a relation that say how strongly it holds. */
export const strengths: readonly string[] = data.strengths
