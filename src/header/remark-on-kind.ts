import type { Diagnostic } from '../schema/index.ts'
import type { Header } from './read-header.ts'

/** What a document of the kind `other` was taken for, and whether its scores were read: one remark, so that nobody wonders at what is missing. */
export function remarkOnKind({ taken, hasScores }: Pick<Header, 'taken' | 'hasScores'>): Diagnostic[] {
  if (taken === null) return []
  const scores = hasScores
    ? 'scores and a rating are read only where it gives them to the council'
    : 'scores and ratings in it are not one council’s, and are not read'
  return [
    { rule: 'document/kind', severity: 'info', message: `Taken for ${taken}: ${scores}`, span: null, related: [] },
  ]
}
