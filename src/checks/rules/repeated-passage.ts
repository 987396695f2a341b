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
      'A senior manager told us that this worked well: the council having placed social workers on the right hospital wards, people came home safely and had the discharge they preferred.',
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
  return `A senior manager told us people came home from hospital safely, as the council had placed social workers on the right wards, so people had the discharge they preferred. Partners agreed with this account.

${second}
`
}
