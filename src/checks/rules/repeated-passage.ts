import { repeatedPassages } from '../repeated-passages.ts'
import type { Rule } from '../rule.ts'

/** Passages that tell the same thing twice. */
export const repeatedPassage: Rule = {
  id: 'text/repeated-passage',
  severity: 'info',
  topic: null,
  summary: 'No two passages tell the same thing in almost the same words',
  why: 'Reports are put together from drafts by several hands; a story told twice on neighbouring lines is left over from an earlier draft. A remark: the framework’s own recurring sentences and short stock phrases do not count.',
  examples: {
    fires: told(
      'The holiday club gave families a real rest, parents told us: with two support workers staying all day, and the minibus that fetched every child from home.',
    ),
    silent: told(
      'The brokerage team matched people with homecare agencies within a day. Agencies said that the contract terms were clear and that invoices were paid on time throughout the year.',
    ),
  },
  check({ evidence }) {
    const findings = repeatedPassages(evidence.passages).map(({ first, second, words }) => ({
      message: `Two passages tell the same in almost the same words, from \`${words} …\``,
      span: first,
      related: [second],
    }))
    return { findings }
  },
}

function told(second: string): string {
  return `Parents told us the holiday club gave them a real rest, as two support workers stayed all day and a minibus fetched every child from home. Schools spoke well of it too.

${second}
`
}
