import { anyOf } from '../text/phrases.ts'
import data from './data/count-nouns.json' with { type: 'json' }
import { TIME_WORDS } from './units.ts'

const singularToPlural = new Map<string, string>(Object.entries(data.irregular))
const activity = new Set(data.activity)
const known = new Set([...data.activity, ...data.thing])
const excluded = new Set(data.notNouns)
const singulars = new Map<string, string>(singularToPlural)
for (const plural of known) {
  if (plural.endsWith('ies')) singulars.set(`${plural.slice(0, -3)}y`, plural)
  else if (/(?:ches|shes|sses|xes)$/.test(plural)) singulars.set(plural.slice(0, -2), plural)
  else if (plural.endsWith('s')) singulars.set(plural.slice(0, -1), plural)
}

/** How sure it is that a word is a counted noun: people and events; things; a plural nobody listed; none. */
export type NounClass = 'activity' | 'thing' | 'unlisted' | null

/** A noun of people or events, or a unit of time, right behind a number, an adjective between. */
export const COUNTED_AFTER = new RegExp(
  ` (?:[a-z-]+ )?(?:${anyOf([...data.activity, ...TIME_WORDS])}|beds|homes)(?![a-z])`,
  'y',
)

/** The class of a word in small letters, taken as a plural. */
export function pluralNoun(word: string): NounClass {
  if (activity.has(word)) return 'activity'
  if (known.has(word)) return 'thing'
  if (excluded.has(word)) return null
  return /^[a-z][a-z-]{2,}s$/.test(word) && !/(?:ss|us|is|ous)$/.test(word) ? 'unlisted' : null
}

/** The plural of a listed noun given in the singular ("person" to "people"), or null. */
export function pluralOf(singular: string): string | null {
  return singulars.get(singular) ?? null
}

/** Whether a plural names people or events, which are figures even in small word-numbers. */
export function isActivity(plural: string): boolean {
  return activity.has(plural)
}
