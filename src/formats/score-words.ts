import type { Score } from '../schema/index.ts'

const MEANINGS: Readonly<Record<Score, string>> = {
  1: 'significant shortfalls',
  2: 'some shortfalls',
  3: 'good standard',
  4: 'exceptional standard',
}

/** What CQC says that the evidence for a score shows. */
export function scoreMeaning(score: Score): string {
  return MEANINGS[score]
}
