import type { Statement } from '../../schema/index.ts'
import type { Rule } from '../rule.ts'
import { ratingName } from '../wording.ts'

const TABLE = 'gssCode,rating,safeguarding\nE06000034,good,3\n'

function article(rating: string, safeguarding: number): string {
  return `Thurrock Council’s adult social care has been rated as ${rating} by the Care Quality Commission (CQC).

The areas were scored as follows:

Assessing people’s needs - 3

Partnerships and communities - 3

Safeguarding - ${safeguarding}
`
}

/** Scores against a table of published results. */
export const referenceScores: Rule = {
  id: 'reference/score-differs',
  severity: 'warning',
  topic: null,
  summary: 'A statement’s score must be the one the reference table gives',
  why: 'With `--reference FILE`, a CSV with a column `gssCode` and one for each statement id, each score is compared with the council’s row. It names the statement whose score was told differently. Without the option the rule is silent.',
  examples: { fires: article('good', 2), silent: article('good', 3), reference: TABLE },
  check({ report }, reference) {
    const entry = report.authority === null ? undefined : reference?.get(report.authority.gssCode)
    if (entry === undefined) return { faults: [] }
    const differs = (statement: Statement) => {
      const score = entry.scores.get(statement.id)
      return score !== undefined && statement.score !== null && statement.score !== score
    }
    const faults = report.statements.filter(differs).map((statement) => ({
      message: `\`${statement.name}\` has the score \`${statement.score}\` here and \`${entry.scores.get(statement.id)}\` in the reference`,
      span: statement.scoreSpan ?? statement.span,
    }))
    return { faults }
  },
}

/** The rating against a table of published results. */
export const referenceRating: Rule = {
  id: 'reference/rating-differs',
  severity: 'error',
  topic: null,
  summary: 'The rating must be the one the reference table gives',
  why: 'With `--reference FILE`, a CSV with the columns `gssCode` and `rating`, the rating is compared with the council’s row. Without the option the rule is silent.',
  examples: { fires: article('outstanding', 3), silent: article('good', 3), reference: TABLE },
  check({ report }, reference) {
    const entry = report.authority === null ? undefined : reference?.get(report.authority.gssCode)
    if (entry?.rating === undefined || entry.rating === null || report.rating === null) return { faults: [] }
    if (entry.rating === report.rating.value) return { faults: [] }
    const message = `The rating is \`${ratingName(report.rating.value)}\` here and \`${ratingName(entry.rating)}\` in the reference`
    return { faults: [{ message, span: report.rating.span }] }
  },
}
