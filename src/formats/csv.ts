import type { Formatter } from './formatter.ts'

export const csv: Formatter = {
  before: () => '',
  report: (report) => `${report.source.path}\n`,
  between: '\n',
  after: () => '',
  holdsFailures: false,
}
