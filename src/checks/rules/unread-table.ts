import type { Rule } from '../rule.ts'

/** A table of figures whose heads and labels do not say what it measures. The tables stage sees it and tells it; the runner carries its remark. */
export const unreadTable: Rule = {
  id: 'table/unread',
  severity: 'info',
  topic: null,
  summary: 'A table of figures should say what it measures',
  why: 'A figure is a row in a spreadsheet only with its measure. Where neither head nor label nor caption gives one, the figures are left out, and that is said.',
  examples: {
    fires: table('2022/23 | 2023/24\n61.2% | 63.8%\n40.1% | 42.0%'),
    silent: table(
      'Measure | 2022/23 | 2023/24\nPeople who feel safe | 61.2% | 63.8%\nCarers who feel safe | 40.1% | 42.0%',
    ),
  },
  check: () => ({ faults: [] }),
}

function table(rows: string): string {
  return `Thurrock Council’s adult social care has been rated as good by the Care Quality Commission (CQC).

Its own figures follow in a table.

${rows}
`
}
