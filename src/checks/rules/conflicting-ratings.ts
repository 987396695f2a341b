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
    fires: `Thurrock Council’s adult social care services have been rated as requires improvement by the Care Quality Commission (CQC).

The CQC looked at nine areas spread across four themes to assess how well the authority is meeting its responsibilities in order to create their good rating.
`,
    silent: `Thurrock Council’s adult social care services have been rated as good by the Care Quality Commission (CQC).

The CQC looked at nine areas spread across four themes to assess how well the authority is meeting its responsibilities in order to create their good rating.
`,
  },
  check({ evidence }) {
    const [first] = evidence.ratings
    if (first === undefined) return { findings: [] }
    const seen = new Set([first.value])
    const findings = evidence.ratings.flatMap((reading) => {
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
    return { findings }
  },
}
