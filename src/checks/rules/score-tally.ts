import type { Rule } from '../rule.ts'

/** How many areas are said to have a score, against the nine. */
export const scoreTally: Rule = {
  id: 'score/tally',
  severity: 'warning',
  topic: null,
  summary: 'As many of the nine areas must have a score as the text says',
  why: '“Eight of the nine areas were scored three” above a list with seven threes: the sentence or a score is wrong. Told only where all nine scores are known.',
  examples: {
    fires: article('eight'),
    silent: article('seven'),
  },
  check({ report: { statements }, evidence }) {
    const scored = statements.filter(({ score }) => score !== null)
    if (scored.length !== 9) return { faults: [] }
    return {
      faults: evidence.tallies.flatMap(({ count, score, span }) => {
        const having = scored.filter((one) => one.score === score)
        if (having.length === count) return []
        return [
          {
            message: `\`${count}\` of the nine are said to have the score \`${score}\`; \`${having.length}\` have it`,
            span,
            related: having.map(({ scoreSpan, span: whole }) => scoreSpan ?? whole),
          },
        ]
      }),
    }
  },
}

function article(number: string): string {
  return `The Care Quality Commission (CQC) has rated Wigan Council’s adult social care as good, and ${number} of the nine areas were scored 3.

Assessing needs - 3

Supporting people to live healthier lives - 3

Equity in experience and outcomes - 4

Care provision, integration and continuity - 3

Partnerships and communities - 4

Safe pathways, systems and transitions - 3

Safeguarding - 3

Governance, management and sustainability - 3

Learning, improvement and innovation - 3
`
}
