import { before, matchAt } from '../../text/matches.ts'
import { ratingBands, SCORES_COUNCIL } from '../../vocabulary/scoring.ts'
import { isCounting, type Recogniser } from '../quantity.ts'

const SCORE_BEFORE =
  /\b(?:scored?|scores|scoring|rated|graded?|given|awarded|received?|score of|scores of|a score of|rating of|overall score of|overall score:|score:|out of|top score of)(?: of| an?| the)? $/
const SCORE_AFTER = / (?:out of|\/) ?(?:four|4|100|36)(?![\d,])| overall score/y
const SCALE = /(?:1|one)(?: \([^()]{3,40}\))? (?:to|and) (?:4|four)(?![\d,a-z])/y
const SCALE_BEFORE = /\b(?:1|one)(?: \([^()]{3,40}\))? (?:to|and) $/
const OVERALL_AFTER = / overall(?: score| rating)?(?![a-z])/y
const OVERALL_BEFORE = /\boverall (?:percentage |quality )?(?:score|rating)\b[^.;]{0,60}?(?::|of|was|is|at)(?: an?)? $/
const STATEMENT_NEAR =
  /quality statement|assess|cqc|care quality commission|rating|rated|scored|inspector|standard|shortfall/
const OUT_OF_FOUR = /\bout of $/
const IN_AREAS =
  /(?: (?:of|in|out of) (?:the )?(?:nine|9)\b)|(?: (?:quality statements|areas|statements|themes)(?: |[,.;:]|$))/y
/** "That makes 56 per cent overall" */
const MAKES =
  /\b(?:that|this|which|it|they) (?:makes?|made|gives?|gave|means|meant|equals|adds? up to|comes? to|came to|works? out at|amounts? to|totals?)(?: (?:it|them|the council))?(?: an?(?: overall)?(?: (?:total|score|tally|result)(?: of)?)?)? $/
/** "25 of a possible 36 points, or 69%" */
const OF_POSSIBLE =
  /(?: points| marks)? (?:(?:out )?of|from) (?:a |the )?(?:possible |maximum (?:of )?|total of )(?:36|100|thirty-six)(?: points| marks)?(?![\d,])/y
const AFTER_POSSIBLE =
  /\b(?:of|from) (?:a |the )?(?:possible |maximum (?:of )?|total of )?(?:36|100)(?: points| marks)?(?:,? or |,? | \(|,? which (?:is|was) |,? (?:equates|equals|equal|equating|equivalent|amounts|comes|works out) (?:to |at )?)(?:an? )?$/
/** "63 to 87 per cent is good": what the bands of the overall score are called. */
const BAND_KEY =
  /(?: ?(?:%|per ?cent))? ?(?:to|-|and) ?\d{2,3} ?(?:%|per ?cent)?(?: overall)?(?: (?:is|are|means|gets|earns|makes|equals|counts as|was|would be))?(?: rated| called| classed as)?,? ?[:=(-]? ?["']?(?:outstanding|good|requires improvement|inadequate)(?![a-z])/y
const SCORES_IT = new RegExp(`${SCORES_COUNCIL}$`)
/** "88% or more outstanding" */
const OR_MORE = /^ (?:or|and) (?:more|over|above|higher),? (?:(?:is|are|means) )?["']?outstanding\b/
const BAND_ENDS = new Set(ratingBands(null).map(({ from }) => from))
const SCORE_OTHER = /index|deprivation|quality of life|satisfaction|wellbeing score|imd/

/** Quality-statement scores and overall scores have records of their own. */
export const rating: Recogniser = {
  id: 'refuse/rating',
  description: 'Quality-statement scores, overall scores and counts of areas scored are no claims',
  examples: [
    { text: 'Safeguarding was given a score of 3, and the council scored 78 out of 100 overall.', reads: [] },
    { text: 'Overall rating for Derby: 64%. It scored 3 in all areas, giving it 64% overall.', reads: [] },
    { text: 'That makes 56 per cent overall, and it got 25 of a possible 36 points, or 69%.', reads: [] },
    { text: 'A score of 63 to 87 per cent is Good; 88 to 100 per cent is Outstanding.', reads: [] },
    { text: 'Every area is scored from one to four.', reads: [] },
    { text: 'Every area had a score out of four, and six of the nine areas were rated good.', reads: [] },
  ],
  read({ lower, token }) {
    const refuse = (to: number) => ({ from: token.from, to, refusedBy: 'refuse/rating' })
    const ahead = before(lower, token.from, 40)
    if (!isCounting(token)) return null
    const overall = token.percent === null ? null : matchAt(OVERALL_AFTER, lower, token.to)
    const percentEnd = token.to + (overall?.[0].length ?? 0)
    const possible = matchAt(OF_POSSIBLE, lower, token.to)
    if (possible !== null && token.value <= 100) return refuse(token.to + possible[0].length)
    const band = BAND_ENDS.has(token.value) ? matchAt(BAND_KEY, lower, token.to) : null
    if (band !== null) return refuse(token.to + band[0].length)
    const isOverall =
      token.percent !== null &&
      (SCORES_IT.test(before(lower, token.from, 90)) ||
        OR_MORE.test(lower.slice(token.to, token.to + 40)) ||
        AFTER_POSSIBLE.test(ahead) ||
        (overall !== null && (MAKES.test(ahead) || /scor|rat(?:ed|ing)/.test(lower))) ||
        OVERALL_BEFORE.test(before(lower, token.from, 90)))
    if (isOverall) return refuse(percentEnd)
    if (
      token.value <= 4 &&
      (matchAt(SCALE, lower, token.from) !== null || SCALE_BEFORE.test(before(lower, token.from, 60))) &&
      /scor|rat(?:ed|ing)|grade/.test(lower)
    )
      return refuse(token.to)
    const after = matchAt(SCORE_AFTER, lower, token.to)
    if (after !== null && /scor|rat|grade/.test(lower)) return refuse(token.to + after[0].length)
    if (token.value <= 9 && OUT_OF_FOUR.test(ahead) && /scor/.test(lower)) return refuse(token.to)
    if (
      token.value <= 100 &&
      SCORE_BEFORE.test(ahead) &&
      /\bscor|\brated? \d|rating of/.test(ahead) &&
      !SCORE_OTHER.test(lower)
    )
      return refuse(token.to)
    if (token.value <= 9 && STATEMENT_NEAR.test(lower) && matchAt(IN_AREAS, lower, token.to) !== null)
      return refuse(token.to)
    if (
      token.value <= 9 &&
      token.form === 'words' &&
      /\bawarded(?: a)? $|\ball (?:nine|four) $/.test(ahead) &&
      STATEMENT_NEAR.test(lower)
    )
      return refuse(token.to)
    return null
  },
}
