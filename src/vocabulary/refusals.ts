import data from './data/refusals.json' with { type: 'json' }
import { anyOf } from './phrases.ts'

/** "Section 42", "Level 4", "Theme 1": a label right before the number, at the end of what stands before it. */
export const LABEL_BEFORE = new RegExp(`(?:^|[\\s("'/-])(?:${anyOf(data.labelsBefore)})[\\s-]?$`)

/** "5-year plan", "ten year strategy": what the adjective belongs to, after the unit. */
export const PLAN_NOUN = new RegExp(
  `[ -](?:(?!for |of |in |to |and |on |at |by |from |with )[a-z0-9'-]{1,20} ){0,4}?(?:${anyOf(data.planNouns)})(?![a-z])`,
  'y',
)

/** "one of the", "third sector": fixed phrases around a number word. */
export const IDIOMS: readonly string[] = data.idioms

/** "100% certain": a percentage that only intensifies. */
export const CERTAINTY = new RegExp(` (?:${anyOf(data.certainty)})(?![a-z])`, 'y')
