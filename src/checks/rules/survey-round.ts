import { surveyRounds } from '../../vocabulary/indicators.ts'
import type { Rule } from '../rule.ts'

/** Rounds of a survey that never were. */
export const surveyRound: Rule = {
  id: 'period/no-survey',
  severity: 'warning',
  topic: null,
  summary: 'A survey must be of a year in which there was one',
  why: 'Carers are asked every other year: there is no Survey of Adult Carers of 2022/23. A survey named with such a year has its year or its name mistaken.',
  examples: {
    fires: carers('2022/23'),
    silent: carers('2023/24'),
  },
  check({ evidence }) {
    const never = evidence.surveys.filter(({ source, year }) =>
      surveyRounds.some((one) => one.source === source && one.round === year && !one.exists),
    )
    return {
      faults: never.map(({ source, name, year, span }) => {
        const rounds = surveyRounds.filter((one) => one.source === source && one.exists).map(({ round }) => round)
        return {
          message: `There was no \`${name}\` in \`${year}\`; it was held in ${rounds.slice(-3).join(', ')}`,
          span,
        }
      }),
    }
  },
}

function carers(year: string): string {
  return `In the Survey of Adult Carers in England ${year}, 41.2% of carers were content with social services.\n`
}
