import type { Failure, Report } from '../schema/index.ts'
import { escapeJson } from './escape-json.ts'
import { FLAT_TABLES } from './flat/index.ts'
import type { FormatOptions, Formatter, RecordType } from './formatter.ts'

/**
 * One report per line, or one record of the kind asked for, with the columns of CSV as its keys. Each line says which version of the
 * record it is and what made it. An input that could not be read has no line: it is named on stderr and by the exit code.
 */
export const ndjson: Formatter = {
  before: () => '',
  report(report, options) {
    const { records } = options
    const lines = records === 'overview' ? [report] : flatRecords(report, records)
    return lines.map((line) => `${escapeJson(JSON.stringify(marked(line, options)))}\n`).join('')
  },
  between: '',
  after: () => '',
  holdsFailures: false,
}

/** A line for an input that could not be read, for whoever reads nothing but the lines. */
export function failureLine(failure: Failure, options: FormatOptions): string {
  return `${escapeJson(JSON.stringify(marked({ failure }, options)))}\n`
}

function marked(line: object, { envelope: { schemaVersion, generator }, asked = {} }: FormatOptions): object {
  return { schemaVersion, generator, options: asked, ...line }
}

function flatRecords(report: Report, records: Exclude<RecordType, 'overview'>): object[] {
  const { columns, rows } = FLAT_TABLES[records]
  return rows(report).map((row) => Object.fromEntries(columns.map(({ name }, index) => [name, row[index] ?? null])))
}
