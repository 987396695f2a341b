import data from './data/topics.json' with { type: 'json' }

/** A process whose cases are called by a word that other processes use too. */
export interface Topic {
  /** As it stands before the word: "DoLS", "safeguarding". */
  readonly name: string
  /** What in small letters shows that a text speaks of it. */
  readonly cues: readonly string[]
  /** What its cases are called. */
  readonly heads: readonly string[]
}

/** What is done with a case of whatever process, so that a wait for it says nothing of which. */
export const STEPS: readonly string[] = data.steps

/** How the cases of a process are called in full: "DoLS applications". */
export const caseNames: readonly string[] = data.topics.flatMap(({ name, heads }) =>
  heads.map((head) => `${name} ${head}`),
)

const byHead = new Map<string, Topic[]>()
for (const topic of data.topics) for (const head of topic.heads) byHead.set(head, [...(byHead.get(head) ?? []), topic])

/** The processes whose cases may be called so ("concerns", "applications"); none for other words. */
export function topicsOf(head: string): readonly Topic[] {
  return byHead.get(head) ?? []
}
