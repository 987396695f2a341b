import type { StatementId } from '../schema/index.ts'
import { normalise } from '../text/normalise.ts'
import data from './data/quality-statements.json' with { type: 'json' }

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
  /** What the press leaves of the name beside other names: "safeguarding, governance and learning". Alone they are words like any other. */
  readonly short: readonly string[]
}

/** The nine, in framework order. */
export const statementEntries: readonly StatementEntry[] = data.entries as readonly StatementEntry[] // the data's test holds the ids to the closed set

/** The entry of an id. */
export function statementEntry(id: StatementId): StatementEntry {
  const entry = statementEntries.find((one) => one.id === id)
  if (entry === undefined) throw new Error(`No quality statement has the id \`${id}\``)
  return entry
}

const byName = new Map(
  statementEntries.flatMap((entry) =>
    [entry.name, ...entry.variants.map((variant) => variant.text)].map((text) => [normalise(text), entry] as const),
  ),
)

/** The statement a line names, when the line is its name and nothing else. */
export function statementNamed(text: string): StatementEntry | null {
  return byName.get(normalise(text)) ?? null
}
