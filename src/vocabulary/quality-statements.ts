import type { StatementId } from '../schema/index.ts'
import data from './data/quality-statements.json' with { type: 'json' }
import { normalise, wordsPattern } from './normalise.ts'

/** A wording and where it was met. */
export interface Variant {
  readonly text: string
  readonly seen: string
}

/** One of the nine quality statements with every wording its name is printed in. */
export interface StatementEntry {
  readonly id: StatementId
  readonly number: number
  readonly theme: number
  readonly name: string
  readonly variants: readonly Variant[]
  /** Theme names that early press lists print in the statement's place; they count only in a list of scored areas. */
  readonly areas: readonly Variant[]
}

/** The nine, in framework order. */
export const statementEntries: readonly StatementEntry[] = data.entries as readonly StatementEntry[] // the data's test holds the ids to the closed set

const byName = new Map<string, StatementEntry>()
const byArea = new Map<string, StatementEntry>()
for (const entry of statementEntries) {
  for (const text of [entry.name, ...entry.variants.map((variant) => variant.text)]) byName.set(normalise(text), entry)
  for (const area of entry.areas) byArea.set(normalise(area.text), entry)
}

/** The statement a line names, when the line is its name and nothing else. */
export function statementNamed(text: string): StatementEntry | null {
  return byName.get(normalise(text)) ?? null
}

/** The statement in whose place a list of scored areas prints this theme's name; null for a statement's own name. */
export function statementOfArea(text: string): StatementEntry | null {
  return byArea.get(normalise(text)) ?? null
}

/** The entry of an id. */
export function statementEntry(id: StatementId): StatementEntry {
  const entry = statementEntries.find((one) => one.id === id)
  if (entry === undefined) throw new Error(`No quality statement has the id \`${id}\``)
  return entry
}

/** Any name or variant as part of a pattern, longest first. */
export const NAME_PATTERN: string = pattern(
  [...statementEntries].flatMap((e) => [e.name, ...e.variants.map((v) => v.text)]),
)

/** Any theme name that may stand in a statement's place, longest first. */
export const AREA_PATTERN: string = pattern(statementEntries.flatMap((e) => e.areas.map((area) => area.text)))

function pattern(phrases: readonly string[]): string {
  return [...phrases]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map(wordsPattern)
    .join('|')
}
