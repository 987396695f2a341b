import { type Document, toSource } from '../document/index.ts'
import type { RatingReading } from '../schema/index.ts'
import { matchesOf } from '../text/matches.ts'
import { ratingPatterns as patterns, toRating } from '../vocabulary/ratings.ts'
import { impliedRating } from '../vocabulary/scoring.ts'

const IN_THE_REST = /^["']? in (?:all|every|each)(?: of)?(?: the)? (?:other|others|remaining|rest)\b/i

/**
 * "Rated the borough 'Outstanding' in two areas and 'Good' in all others", with 81% overall: the rating of most areas is the council's where the
 * overall percentage that is printed lies in its band. Null without one.
 */
export function ratingOfTheRest(
  document: Document,
  stated: number | null,
  published: string | null,
): RatingReading | null {
  if (stated === null) return null
  const overall = impliedRating(Math.round(stated), published)
  for (const { passage } of document.blocks) {
    if (!patterns.any.test(passage.text)) continue
    for (const match of matchesOf(passage.text, patterns.word)) {
      const to = match.index + match[0].length
      if (toRating(match[0]) !== overall || !IN_THE_REST.test(passage.text.slice(to))) continue
      const { start, end } = toSource(passage, match.index, to)
      return { value: overall, text: document.text.slice(start, end), span: document.toSpan(start, end) }
    }
  }
  return null
}
