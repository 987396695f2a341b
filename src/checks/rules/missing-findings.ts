import type { Rule } from '../rule.ts'

/** A section that announces findings and has none. The statements stage sees the place and tells it; the runner carries its remark. */
export const missingFindings: Rule = {
  id: 'statement/no-findings',
  severity: 'warning',
  topic: null,
  summary: 'A scored statement’s key findings must not be empty',
  why: 'CQC prints findings under every score. Where a label announces them and nothing follows, they were lost in a conversion, or headings were taken for the end of the section.',
  examples: {
    fires: section(''),
    silent: section('People told us that assessments were timely.'),
  },
  check: () => ({ faults: [] }),
}

function section(findings: string): string {
  return `Thurrock Council: local authority assessment

Assessing needs

Score: 3

What people expect

I tell my story once, and those who help me have heard it from one another.

Key findings for this quality statement

${findings}

Safeguarding

Score: 3

What people expect

I feel safe.

Key findings for this quality statement

People told us that they felt safe.`
}
