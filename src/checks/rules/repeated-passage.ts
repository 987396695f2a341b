import type { Report, Span } from '../../schema/index.ts'
import { repeatedPassages } from '../repeated-passages.ts'
import type { Rule } from '../rule.ts'

/** Passages that tell the same thing twice. */
export const repeatedPassage: Rule = {
  id: 'text/repeated-passage',
  severity: 'warning',
  topic: null,
  summary:
    'No part tells the same thing twice in almost the same words, and no two passages tell it with another figure',
  why: 'Reports are put together from drafts by several hands; a story told twice on neighbouring lines is left over from an earlier draft. A warning where one figure differs, else a remark: what is rightly told under two statements, the framework’s own recurring sentences and short stock phrases do not count.',
  examples: {
    fires: told(
      'The holiday club gave families a real rest, parents told us: with two support workers staying all day, and the minibus that fetched every child from home.',
    ),
    silent: told(
      'The brokerage team matched people with homecare agencies within a day. Agencies said that the contract terms were clear and that invoices were paid on time throughout the year.',
    ),
  },
  check({ report, evidence }) {
    const faults = repeatedPassages(evidence.passages)
      .filter(({ first, second, differ }) => differ !== null || partOf(first, report) === partOf(second, report))
      .map(({ first, second, words, differ }) => ({
        message:
          differ === null
            ? `Two passages tell the same in almost the same words, from \`${words} …\``
            : `Two passages tell the same with another figure, \`${differ[0]}\` and \`${differ[1]}\`, from \`${words} …\``,
        severity: differ === null ? ('info' as const) : ('warning' as const),
        span: first,
        related: [second],
      }))
    return { faults }
  },
}

/** The part of the report a place is in: the quality statement's, else the section's; one name for what is in neither. */
function partOf(place: Span, { statements, sections }: Report): string {
  const holds = ({ span }: { readonly span: Span }) => span.start <= place.start && place.start < span.end
  const statement = statements.find(holds)
  if (statement !== undefined) return statement.id
  return `${sections.findLastIndex(holds)}`
}

function told(second: string): string {
  return `Parents told us the holiday club gave them a real rest, as two support workers stayed all day and a minibus fetched every child from home. Schools spoke well of it too.

${second}
`
}
