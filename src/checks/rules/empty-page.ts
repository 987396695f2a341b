import type { Rule } from '../rule.ts'

/** A page without text between others. The document stage sees it and tells it; the runner carries its remark. */
export const emptyPage: Rule = {
  id: 'page/no-text',
  severity: 'info',
  topic: null,
  summary: 'A page between others should have text',
  why: 'A page that was scanned, or whose content is damaged, leaves no trace in a record. In plain text a form feed ends a page.',
  examples: { fires: pages('\f\f'), silent: pages('\f') },
  check: () => ({ faults: [] }),
}

function pages(between: string): string {
  return `Thurrock Council’s adult social care has been rated as good by the Care Quality Commission (CQC).
${between}People told us that they felt safe.
`
}
