import type { OverallScore, Statement } from '../schema/index.ts'
import { impliedRating, MAXIMUM_POINTS } from '../vocabulary/scoring.ts'

/**
 * The nine scores summed, with all but `stated` null unless all nine are known; null where there is no stated percentage either. `stated`
 * is the overall percentage as the document prints it, `published` an ISO date.
 */
export function overallScore(
  statements: readonly Statement[],
  stated: number | null,
  published: string | null,
): OverallScore | null {
  const scores = statements.flatMap((statement) => (statement.score === null ? [] : [statement.score]))
  if (scores.length !== 9)
    return stated === null
      ? null
      : { points: null, maximum: MAXIMUM_POINTS, percent: null, impliedRating: null, stated }
  const points = scores.reduce<number>((sum, score) => sum + score, 0)
  const percent = Math.round((points / MAXIMUM_POINTS) * 100)
  return { points, maximum: MAXIMUM_POINTS, percent, impliedRating: impliedRating(percent, published), stated }
}
