import data from './data/partitions.json' with { type: 'json' }

/** One outcome of a set of outcomes that exclude one another. */
export interface ExclusiveOutcome {
  readonly partition: string
  /** Whether the set's members, all named, make up the whole. */
  readonly complete: boolean
  readonly member: number
  /** How many members the set has that must be named before they make up the whole. */
  readonly of: number
  /** How many must be named before they are known to exclude one another: "satisfied" alone may hold the "very satisfied". */
  readonly least: number
}

interface Entry {
  readonly id: string
  readonly complete: boolean
  readonly of?: number
  readonly least?: number
  readonly members: readonly (readonly string[])[]
}

interface Wording extends ExclusiveOutcome {
  /** With a space before and behind, so that only whole words are found. */
  readonly words: string
}

const ENTRIES: readonly Entry[] = data.entries

const WORDINGS: readonly Wording[] = ENTRIES.flatMap((entry) =>
  entry.members.flatMap((words, member) =>
    words.map((word) => ({
      words: ` ${word} `,
      partition: entry.id,
      complete: entry.complete,
      member,
      of: entry.of ?? entry.members.length,
      least: entry.least ?? 2,
    })),
  ),
).sort((a, b) => b.words.length - a.words.length)

/** The outcomes a few words name, one of each set, the longest wording first; none where they name none. */
export function outcomesOf(words: string): ExclusiveOutcome[] {
  const text = ` ${words.toLowerCase().replace(/[^a-z0-9]+/g, ' ')} `
  const found = new Map<string, ExclusiveOutcome>()
  for (const wording of WORDINGS)
    if (!found.has(wording.partition) && text.includes(wording.words)) found.set(wording.partition, wording)
  return [...found.values()]
}
