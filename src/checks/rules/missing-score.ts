import type { Facts, ScoreReading } from '../../schema/index.ts'
import { statementEntry } from '../../vocabulary/quality-statements.ts'
import type { Fault, Rule } from '../rule.ts'

/** A statement named in a list of scores whose own score is not there. The statements stage tells those that have a score nowhere, and the runner carries its remark. */
export const missingScore: Rule = {
  id: 'score/missing',
  severity: 'warning',
  topic: null,
  summary: 'A statement listed with the scores must have a score',
  why: 'A list of scores that leaves one out gives no sum and no rating. The next line’s number is never taken for it. Told too where the score stands in another place, and where eight of the nine are listed.',
  examples: {
    fires: list('Safeguarding –'),
    silent: list('Safeguarding – 3'),
  },
  check: (facts) => ({ faults: [...blanks(facts), ...ninth(facts)] }),
}

/** A list's places stand close together. */
const NEAR = 400

/** A place left blank between others that have their score, while the statement's score is printed elsewhere. */
function blanks({ evidence: { scores } }: Facts): Fault[] {
  return scores.flatMap((reading, index) => {
    const elsewhere = scores.find(({ id, score }) => id === reading.id && score !== null)
    if (reading.score !== null || elsewhere === undefined) return []
    const isIn = (other: ScoreReading | undefined) =>
      other !== undefined &&
      other.score !== null &&
      other.id !== reading.id &&
      other.where === reading.where &&
      Math.abs(other.span.start - reading.span.start) < NEAR
    if (!isIn(scores[index - 1]) && !isIn(scores[index + 1])) return []
    return [
      {
        message: `\`${statementEntry(reading.id).name}\` has no score here; it is given as \`${elsewhere.score}\` in another place`,
        span: reading.span,
        related: [elsewhere.span],
      },
    ]
  })
}

/** Eight statements in a list of scores, and the ninth nowhere. */
function ninth({ report: { statements, kind }, evidence: { scores } }: Facts): Fault[] {
  const scored = statements.filter(({ score }) => score !== null)
  if (scored.length !== 8 || statements.length !== 8 || kind === 'other') return []
  const places = scored.flatMap(({ scoreSpan, span }) => scoreSpan ?? span)
  const [first, last] = [places.at(0), places.at(-1)]
  // Scores told here and there in an article are no list.
  if (first === undefined || last === undefined || scores.some(({ id }) => !scored.some((one) => one.id === id)))
    return []
  const spread = Math.max(...places.map(({ start }) => start)) - Math.min(...places.map(({ start }) => start))
  if (kind === 'article' && spread > 1500) return []
  return [{ message: 'Eight of the nine quality statements have a score', span: first, related: places.slice(1) }]
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
