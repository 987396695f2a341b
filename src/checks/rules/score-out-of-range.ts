import type { Rule } from '../rule.ts'

/** A score beyond 1 to 4. The statements stage sees what is printed and tells it; the runner carries its remark. */
export const scoreOutOfRange: Rule = {
  id: 'score/out-of-range',
  severity: 'error',
  topic: null,
  summary: 'A score is 1, 2, 3 or 4',
  why: 'CQC scores each quality statement 1 (significant shortfalls) to 4 (exceptional standard); any other number is a slip or another scale.',
  examples: {
    fires: list('5'),
    silent: list('4'),
  },
  check: () => ({ faults: [] }),
}

function list(score: string): string {
  return `Thurrock Council’s adult social care has been rated as good by the Care Quality Commission (CQC).

The areas were scored as follows:

Assessing people’s needs - 3

Supporting people to lead healthier lives - ${score}

Partnerships and communities - 2

Safeguarding - 3
`
}
