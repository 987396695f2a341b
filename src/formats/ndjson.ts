import { escapeJson } from './escape-json.ts'
import type { Formatter } from './formatter.ts'

/** One report per line. An input that could not be read has no line: it is named on stderr and by the exit code. */
export const ndjson: Formatter = {
  before: () => '',
  report: (report) => `${escapeJson(JSON.stringify(report))}\n`,
  between: '',
  after: () => '',
  holdsFailures: false,
}
