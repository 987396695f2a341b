import type { ScoreReading } from '../../schema/index.ts'
import { statementEntry } from '../../vocabulary/quality-statements.ts'
import { addTo } from '../place.ts'
import type { Rule } from '../rule.ts'

/** One statement's score, wherever the document gives it. */
export const summaryDiffers: Rule = {
  id: 'score/summary-differs',
  severity: 'error',
  topic: null,
  summary: 'A quality statement has one score throughout the document',
  why: 'The overview, the statement’s own section and the text each print the score. Two different scores for one statement cannot both stand, and either may decide the rating. A warning where one of them is told in running text.',
  examples: {
    fires: report(2, 3),
    silent: report(3, 3),
  },
  check({ report: { authority, kind }, evidence }) {
    // A document about no one council gives the scores of several.
    if (evidence.headed.length > 1) return { faults: [] }
    if (authority === null && kind !== 'cqc-assessment') return { faults: [] }
    const byStatement = new Map<string, ScoreReading[]>()
    for (const reading of evidence.scores) {
      if (reading.score === null || reading.score < 1 || reading.score > 4) continue
      addTo(byStatement, reading.id, reading)
    }
    const faults = [...byStatement.values()].flatMap((readings) => {
      const [first] = readings
      const other = readings.find((reading) => reading.score !== first?.score)
      if (first === undefined || other === undefined) return []
      const { name } = statementEntry(first.id)
      return [
        {
          severity: isPrinted(first) && isPrinted(other) ? ('error' as const) : ('warning' as const),
          message: `\`${name}\` has the score \`${first.score}\` in ${PLACES[first.where]} and \`${other.score}\` in ${PLACES[other.where]}`,
          span: first.span,
          related: [other.span],
        },
      ]
    })
    return { faults }
  },
}

/** Printed as the score, in the overview or at the head of its section; prose may speak of an earlier score. */
function isPrinted({ where }: ScoreReading): boolean {
  return where !== 'sentence'
}

const PLACES: Readonly<Record<ScoreReading['where'], string>> = {
  summary: 'the summary',
  section: 'its own section',
  sentence: 'the text',
}

function report(summary: number, section: number): string {
  return `Thurrock Council: local authority assessment

Assessment published: 12 May 2025

Overall summary

Local authority rating and score

Thurrock Council

Good

Quality statement scores

Assessing needs

Score: ${summary}

Safeguarding

Score: 3

Assessing needs

Score: ${section}

${section} - Evidence shows ${section === 3 ? 'a good standard' : 'some shortfalls'}

What people expect

I tell my story once, and those who help me have heard it from one another.

Key findings for this quality statement

People told us that assessments were timely.
`
}
