import type { Rule } from '../rule.ts'

/** A document that is no assessment, peer challenge or article. The header stage tells what it was taken for; the runner carries its remark. */
export const documentKind: Rule = {
  id: 'document/kind',
  severity: 'info',
  topic: null,
  summary: 'A document of another kind is told what it was taken for',
  why: 'Minutes, committee papers, bulletins and reports on whole systems hold scores and ratings of many. Only what such a document plainly gives to its own council is read; in a report on several councils, providers or an integrated care system nothing is.',
  examples: {
    fires: paper('Report to: Cabinet\n\nDate of meeting: 28 January 2026\n\nWards affected: All'),
    silent: paper('“We are proud of our staff,” said Councillor Ada Stone, leader of the council.'),
  },
  check: () => ({ faults: [] }),
}

function paper(lines: string): string {
  return `Thurrock Council’s adult social care has been rated as good by the Care Quality Commission (CQC).

${lines}

Members are asked to note the report.`
}
