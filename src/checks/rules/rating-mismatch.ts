import { impliedRating } from '../../vocabulary/scoring.ts'
import type { Rule } from '../rule.ts'
import { ratingName } from '../wording.ts'

/** Nine scores and the rating they must give. */
export const ratingMismatch: Rule = {
  id: 'score/rating-mismatch',
  severity: 'error',
  topic: 'scores',
  summary: 'The nine scores must add up to the rating that is given',
  why:
    'CQC adds up nine scores of 1 to 4, divides by 36 and reads the rating off four bands (25–38% inadequate, 39–62% requires ' +
    'improvement, 63–87% good, 88% and above outstanding). When sum and rating disagree, one score or the rating is wrong.',
  examples: {
    fires: article('good', [2, 3, 3, 2, 2, 2, 2, 3, 3]),
    silent: article('good', [2, 3, 3, 3, 2, 2, 2, 3, 3]),
  },
  check({ report }) {
    const { score, rating } = report
    if (score === null || score.percent === null || rating === null) return { faults: [], examined: [] }
    const implied = impliedRating(score.percent, report.published)
    const examined = report.statements.filter((statement) => statement.score !== null)
    if (implied === rating.value) return { faults: [], examined }
    const message = `Nine scores add up to \`${score.points}\` of 36 (\`${score.percent}%\`), which is \`${ratingName(implied)}\`; the rating is given as \`${ratingName(rating.value)}\``
    return {
      faults: [{ message, span: rating.span, related: examined.map(({ scoreSpan, span }) => scoreSpan ?? span) }],
      examined,
    }
  },
}

function article(rating: string, scores: readonly number[]): string {
  const names = [
    'Assessing people’s needs',
    'Supporting people to lead healthier lives',
    'Equity in experience and outcomes',
    'Care provision, integration and continuity of care',
    'Partnerships and communities',
    'Safe pathways, systems and transitions',
    'Safeguarding',
    'Governance, management and sustainability',
    'Learning, improvement and innovation',
  ]
  const list = names.map((name, index) => `${name} - ${scores[index]}`).join('\n\n')
  return `Thurrock Council’s adult social care has been rated as ${rating} by the Care Quality Commission (CQC).\n\nThe nine areas were scored as follows:\n\n${list}\n`
}
