import data from './data/partitions.json' with { type: 'json' }

/** One outcome of a set of outcomes that exclude one another. */
export interface Outcome {
  readonly partition: string
  /** Whether the set's members, all named, make up the whole. */
  readonly complete: boolean
  readonly member: number
  /** How many members the set has. */
  readonly of: number
}

interface Wording extends Outcome {
  readonly words: string
}

const WORDINGS: readonly Wording[] = data.entries
  .flatMap((entry) =>
    entry.members.flatMap((words, member) =>
      words.map((word) => ({
        words: word,
        partition: entry.id,
        complete: entry.complete,
        member,
        of: entry.members.length,
      })),
    ),
  )
  .sort((a, b) => b.words.length - a.words.length)

/** The outcome a few words name, the longest wording first; null where they name none. */
export function outcomeOf(words: string): Outcome | null {
  const text = ` ${words.toLowerCase().replace(/[^a-z]+/g, ' ')} `
  return WORDINGS.find((wording) => text.includes(` ${wording.words} `)) ?? null
}
