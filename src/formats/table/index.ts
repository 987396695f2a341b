import type { Formatter } from '../formatter.ts'

export const table: Formatter = {
  before: () => '',
  report: (report) => `${report.source.path}\n`,
  between: '\n',
  after: () => '',
  holdsFailures: false,
}
