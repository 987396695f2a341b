import { impliedRating } from '../../vocabulary/scoring.ts'
import type { Rule } from '../rule.ts'
import { number, ratingName } from '../wording.ts'

/** The overall percentage as printed, against the nine scores. */
export const statedPercentage: Rule = {
  id: 'score/stated-percentage',
  severity: 'error',
  topic: 'scores',
  summary: 'An overall percentage must be the nine scores out of 36, rounded either way',
  why:
    'Reports print the overall percentage rounded, sometimes up (25 of 36 is 69.4% and has been printed as 70%), so both neighbours ' +
    'are accepted. An error where the printed percentage stands for another rating than the scores do; else a warning.',
  examples: {
    fires: scored('60%'),
    silent: scored('75%'),
  },
  check({ report, evidence }) {
    const { score } = report
    if (score === null) return { findings: [] }
    const exact = (score.points / score.maximum) * 100
    const findings = evidence.percentages
      .filter(({ value }) => value < Math.floor(exact) - 1e-9 || value > Math.ceil(exact) + 1e-9)
      .map(({ value, span }) => {
        const given = impliedRating(Math.round(value), report.published)
        const differs = given !== impliedRating(score.percent, report.published)
        const then = differs
          ? `, \`${ratingName(given)}\` and not \`${ratingName(impliedRating(score.percent, report.published))}\``
          : ''
        return {
          severity: differs ? ('error' as const) : ('warning' as const),
          message: `Overall score is given as \`${number(value)}%\`; the nine scores add up to \`${score.points}\` of 36 (\`${score.percent}%\`)${then}`,
          span,
          related: report.statements.map((statement) => statement.span),
        }
      })
    return { findings }
  },
}

function scored(overall: string): string {
  return `Thurrock Council’s adult social care has been rated as good by the Care Quality Commission (CQC), with an overall score of ${overall}.

Thurrock Council received the following scores:

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
