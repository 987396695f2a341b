import { impliedRating } from '../../vocabulary/scoring.ts'
import type { Fault, Rule } from '../rule.ts'
import { number, ratingName } from '../wording.ts'

/** The overall percentage as printed, against the nine scores. */
export const statedPercentage: Rule = {
  id: 'score/stated-percentage',
  severity: 'error',
  topic: 'scores',
  summary: 'An overall percentage must be the nine scores out of 36, rounded either way',
  why:
    'Reports print the overall percentage rounded, sometimes up (25 of 36 is 69.4% and has been printed as 70%), so both neighbours ' +
    'are accepted. An error where the printed percentage stands for another rating than the scores do; else a warning. A remark beside one that fits, since a document may tell of an earlier score or another council’s.',
  examples: {
    fires: scored('60%'),
    silent: scored('75%'),
  },
  check({ report, evidence }) {
    const { score } = report
    if (score === null || score.points === null || score.percent === null) return { faults: [] }
    const exact = (score.points / score.maximum) * 100
    const fits = (value: number) => value >= Math.floor(exact) - 1e-9 && value <= Math.ceil(exact) + 1e-9
    // Beside the one that fits, another may be an earlier assessment's or another council's.
    const isGiven = evidence.percentages.some(({ value }) => fits(value))
    const implied = impliedRating(score.percent, report.published)
    const faults = evidence.percentages
      .filter(({ value }) => !fits(value))
      .map(({ value, span }): Fault => {
        const given = impliedRating(Math.round(value), report.published)
        return {
          severity: isGiven ? 'info' : given === implied ? 'warning' : 'error',
          message: `Overall score is given as \`${number(value)}%\` (\`${ratingName(given)}\`); the nine scores add up to \`${score.points}\` of 36, \`${score.percent}%\` (\`${ratingName(implied)}\`)`,
          span,
          related: report.statements.map(({ scoreSpan, span: whole }) => scoreSpan ?? whole),
        }
      })
    return { faults }
  },
}

function scored(overall: string): string {
  return `Thurrock Council’s adult social care has been rated as good by the Care Quality Commission (CQC), with an overall score of ${overall}.

The nine areas were scored as follows:

Assessing people’s needs - 3

Supporting people to lead healthier lives - 3

Equity in experience and outcomes - 3

Care provision, integration and continuity of care - 3

Partnerships and communities - 3

Safe pathways, systems and transitions - 3

Safeguarding - 3

Governance, management and sustainability - 3

Learning, improvement and innovation - 3
`
}
