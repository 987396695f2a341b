import type { Rule } from '../rule.ts'
import { ratingName } from '../wording.ts'

/** One assessment, one rating. */
export const conflictingRatings: Rule = {
  id: 'rating/conflicting',
  severity: 'error',
  topic: null,
  summary: 'A document gives one overall rating for one assessment',
  why: 'A headline, the text and a quotation each name the rating; two ratings for the same assessment cannot both be right. Earlier ratings and other regulators’ judgements do not count.',
  examples: {
    fires: `Wigan Council’s adult social care has been rated requires improvement by the Care Quality Commission (CQC).

Inspectors spent a week in the borough. The CQC has rated Wigan as good, and its report says why.
`,
    silent: `Wigan Council’s adult social care has been rated good by the Care Quality Commission (CQC).

Inspectors spent a week in the borough. The CQC has rated Wigan as good, and its report says why.
`,
  },
  check({ evidence }) {
    const [first] = evidence.ratings
    if (first === undefined) return { faults: [] }
    const seen = new Set([first.value])
    const faults = evidence.ratings.flatMap((reading) => {
      if (seen.has(reading.value)) return []
      seen.add(reading.value)
      return [
        {
          message: `The rating is given as \`${ratingName(first.value)}\` in one place and as \`${ratingName(reading.value)}\` in another`,
          span: first.span,
          related: [reading.span],
        },
      ]
    })
    return { faults }
  },
}
