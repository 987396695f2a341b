import type { PointsReading } from '../../schema/index.ts'
import { impliedRating } from '../../vocabulary/scoring.ts'
import type { Fault, Rule } from '../rule.ts'
import { number, ratingName } from '../wording.ts'

const MAXIMUM = 36

/** Points of 36, their percentage and the rating, where they are told without all nine scores, or beside them. */
export const pointsTold: Rule = {
  id: 'score/points-told',
  severity: 'error',
  topic: 'scores',
  summary:
    'Points of 36, the percentage and the rating told beside them must be one another’s, and those of the nine scores',
  why: '27 of 36 points are 75%, which is Good. Articles often give the sum or the percentage and not the scores; a table of scores ends with its total. Either neighbour of a percentage is accepted. A warning where the rating and a percentage told alone do not belong together, since the percentage may be another’s.',
  examples: {
    fires: article('72%'),
    silent: article('75%'),
  },
  check({ report, evidence }) {
    const { score, rating, published } = report
    const faults = evidence.points.flatMap(({ points, percent, span }): Fault[] => {
      const exact = (points / MAXIMUM) * 100
      if (percent !== null && (percent < Math.floor(exact) - 1e-9 || percent > Math.ceil(exact) + 1e-9))
        return [
          {
            message: `\`${points}\` of 36 points are \`${number(Math.round(exact * 10) / 10)}%\`; they are given as \`${number(percent)}%\``,
            span,
          },
        ]
      if (score !== null && score.points !== null && score.points !== points)
        return [
          {
            severity: 'warning',
            message: `The nine scores add up to \`${score.points}\`; the total is given as \`${points}\``,
            span,
            related: report.statements.flatMap(({ scoreSpan }) => scoreSpan ?? []),
          },
        ]
      const implied = impliedRating(Math.round(exact), published)
      if (rating === null || score?.points != null || implied === rating.value) return []
      return [
        {
          severity: 'warning',
          message: `\`${points}\` of 36 points are \`${ratingName(implied)}\`; the rating is given as \`${ratingName(rating.value)}\``,
          span,
          related: [rating.span],
        },
      ]
    })
    const told = score?.points == null && evidence.points.length === 0 ? evidence.percentages : []
    const alone = told.length === 1 ? told : []
    const apart = alone.flatMap(({ value, span }): Fault[] => {
      if (rating === null || Number.isNaN(value)) return []
      // Both ratings at a band's edge: 62.5 may be either.
      const possible = [Math.floor(value), Math.round(value), Math.ceil(value)].map((percent) =>
        impliedRating(percent, published),
      )
      const [, implied = rating.value] = possible
      if (possible.includes(rating.value)) return []
      return [
        {
          severity: 'warning',
          message: `An overall score of \`${number(value)}%\` is \`${ratingName(implied)}\`; the rating is given as \`${ratingName(rating.value)}\``,
          span,
          related: [rating.span],
        },
      ]
    })
    return {
      faults: [...faults, ...apart],
      examined: [...evidence.points, ...alone] satisfies readonly (PointsReading | object)[],
    }
  },
}

function article(percent: string): string {
  return `The Care Quality Commission (CQC) has rated Barnsley Council’s adult social care as good. It was given 27 points out of 36, or ${percent}.\n`
}
