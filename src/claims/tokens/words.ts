import type { Modifier, Relation } from '../../schema/index.ts'
import { changeNouns, changeVerbs, type Direction, factors } from '../../vocabulary/changes.ts'
import { type Connector, connectors } from '../../vocabulary/connectors.ts'
import { leadPhrases, modifierPhrases } from '../../vocabulary/modifiers.ts'
import { relationPhrases, strengths } from '../../vocabulary/relations.ts'
import { Lexicon } from './lexicon.ts'

/** Words that set a figure against a benchmark: "higher", "in line". */
export const RELATIONS = new Lexicon<Relation>(relationPhrases)
/** Words before a relation that say how strongly it holds. */
export const STRENGTHS = new Lexicon<true>(strengths.map((phrase) => [phrase, true] as const))
/** Verbs of change over time, in every form. */
export const CHANGE_VERBS = new Lexicon<Direction>(changeVerbs)
/** Nouns of change over time: "reduction". */
export const CHANGE_NOUNS = new Lexicon<Direction>(changeNouns)
/** Words that say by which factor something changed: "doubled" is 2. */
export const FACTORS = new Lexicon<number>(factors)
/** Words right before a figure that are part of it; null where they loosen nothing ("only 12"). */
export const LEADS = new Lexicon<Modifier | null>([
  ...leadPhrases.map((phrase) => [phrase, null] as const),
  ...modifierPhrases,
])

const CONNECTORS = new Map(
  Object.entries(connectors).map(
    ([kind, phrases]) => [kind, new Lexicon<true>(phrases.map((phrase) => [phrase, true] as const))] as const,
  ),
)

/** The connecting words of a kind. */
export function connecting(kind: Connector): Lexicon<true> {
  return CONNECTORS.get(kind) ?? NONE
}

const NONE = new Lexicon<true>([])
