import type { Rule } from '../rule.ts'

/** A statement named in a list of scores whose own score is not there. The statements stage sees the place and tells it; the runner carries its remark. */
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
  check: () => ({ findings: [] }),
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
