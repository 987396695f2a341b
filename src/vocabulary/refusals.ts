import { anyOf } from '../text/phrases.ts'
import data from './data/refusals.json' with { type: 'json' }

/** "Section 42", "Level 4", "Theme 1": a label right before the number, at the end of what stands before it. */
export const LABEL_BEFORE = new RegExp(
  `(?:^|[\\s("/-]|[\\s(]')(?:${anyOf([...data.labelsBefore, ...data.lawsBefore])})[\\s-]?$`,
)

/** "Section 42 enquiries": a law's own number, whatever follows. */
export const LAW_BEFORE = new RegExp(`(?:^|[\\s("/-]|[\\s(]')(?:${anyOf(data.lawsBefore)})[\\s-]?$`)

/** "5-year plan", "ten year strategy": what the adjective belongs to, after the unit. */
export const PLAN_NOUN = new RegExp(
  `[ -](?:(?!for |of |in |to |and |on |at |by |from |with )[a-z0-9'-]{1,20} ){0,4}?(?:${anyOf(data.planNouns)})(?![a-z])`,
  'y',
)

/** "one of the", "third sector": fixed phrases around a number word. */
export const IDIOMS: readonly string[] = data.idioms

/** "100% certain": a percentage that only intensifies. */
export const CERTAINTY = new RegExp(` (?:${anyOf(data.certainty)})(?![a-z])`, 'y')

/** "two thirds of the national metrics": a share of measures, and no measure of anything. */
export const OF_MEASURES = new RegExp(
  ` of (?:(?:all|the|our|its|these|national|key|local|ascof|performance) ){0,4}(?:${anyOf(data.measures)})(?![a-z])`,
  'y',
)

/** "those waiting over" 500 days: the limit says whom a figure is about. */
export const GROUP_WAITING = new RegExp(
  `(?<![a-z])(?:people|those|numbers?|[a-z]{3,}s) (?:who (?:are|were|have been|had been) )?(?:${anyOf(data.groupsWaiting)}) (?:for )?(?:${anyOf(data.limits)}) $`,
)
