import { statementEntry } from '../../vocabulary/quality-statements.ts'
import type { Rule } from '../rule.ts'

/** A statement named in a list of scores whose own score is not there. */
export const missingScore: Rule = {
  id: 'score/missing',
  severity: 'warning',
  topic: null,
  summary: 'A statement listed with the scores must have a score',
  why: 'A list of scores that leaves one out gives no sum and no rating. The next line’s number is never taken for it.',
  examples: {
    fires: list('Safeguarding –'),
    silent: list('Safeguarding – 3'),
  },
  check({ evidence }) {
    const scored = new Set(evidence.scores.filter((reading) => reading.score !== null).map((reading) => reading.id))
    if (scored.size === 0) return { findings: [] }
    const findings = evidence.scores
      .filter((reading, index) => {
        const isFirst = evidence.scores.findIndex((one) => one.id === reading.id) === index
        return reading.score === null && isFirst && !scored.has(reading.id)
      })
      .map((reading) => ({
        message: `\`${statementEntry(reading.id).name}\` is listed without a score beside ${scored.size === 1 ? 'a statement' : `\`${scored.size}\` statements`} with one`,
        span: reading.span,
      }))
    return { findings }
  },
}

function list(safeguarding: string): string {
  return `Thurrock Council’s adult social care has been rated as good by the Care Quality Commission (CQC).

The areas were scored as follows:

Assessing people’s needs – 3

Supporting people to lead healthier lives – 3

Partnerships and communities – 2

${safeguarding}

Learning, improvement and innovation – 3
`
}
