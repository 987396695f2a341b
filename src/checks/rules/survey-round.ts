import type { Claim } from '../../schema/index.ts'
import { surveyRounds } from '../../vocabulary/indicators.ts'
import { addTo } from '../place.ts'
import type { Rule } from '../rule.ts'

/** Rounds of a survey that never were. */
export const surveyRound: Rule = {
  id: 'period/no-survey',
  severity: 'warning',
  topic: null,
  summary: 'A survey’s figure must be of a year in which there was a survey',
  why: 'Carers are asked every other year: there is no Survey of Adult Carers of 2022/23. A figure given for such a year has its year or its survey mistaken.',
  examples: {
    fires: carers('2022/23'),
    silent: carers('2023/24'),
  },
  check({ report }) {
    const byPlace = new Map<string, Claim[]>()
    for (const claim of report.claims) {
      const { source, period } = claim
      // A council's own "survey of carers" is none of the national ones, which have capitals.
      if (source?.basis !== 'stated' || period?.basis !== 'stated' || !/[A-Z]/.test(source.text)) continue
      const round = roundOf(period.start, period.end)
      if (surveyRounds.some((one) => one.source === source.id && one.round === round && !one.exists))
        addTo(byPlace, `${period.span.start}`, claim)
    }
    return {
      findings: [...byPlace.values()].flatMap(([first]) => {
        if (first?.source == null || first.period === null) return []
        const { source, period } = first
        const rounds = surveyRounds.filter((one) => one.source === source.id && one.exists).map(({ round }) => round)
        return [
          {
            message: `There was no \`${source.name}\` in \`${period.text}\`; it was held in ${rounds.slice(-3).join(', ')}`,
            span: period.span,
            related: [source.span, first.span],
          },
        ]
      }),
    }
  },
}

function roundOf(start: string | null, end: string | null): string | null {
  if (!start?.endsWith('-04-01') || !end?.endsWith('-03-31')) return null
  const first = Number(start.slice(0, 4))
  return Number(end.slice(0, 4)) === first + 1 ? `${first}/${String(first + 1).slice(2)}` : null
}

function carers(year: string): string {
  return `In the Survey of Adult Carers in England ${year}, 41.2% of carers were content with social services.\n`
}
