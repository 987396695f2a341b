import type { Extraction } from '../schema/index.ts'
import type { FormatName, FormatOptions, Formatter } from './formatter.ts'

export {
  type Envelope,
  FORMAT_NAMES,
  type FormatName,
  type FormatOptions,
  type Formatter,
  RECORD_TYPES,
  type RecordType,
} from './formatter.ts'

// Loaded on use: a run that prints JSON never pays for the table and CSV libraries.
const FORMATTERS: Readonly<Record<FormatName, () => Promise<Formatter>>> = {
  table: async () => (await import('./table/index.ts')).table,
  json: async () => (await import('./json.ts')).json,
  ndjson: async () => (await import('./ndjson.ts')).ndjson,
  csv: async () => (await import('./csv/index.ts')).csv,
}

/** The formatter of that name. */
export function loadFormatter(name: FormatName): Promise<Formatter> {
  return FORMATTERS[name]()
}

/** A whole record as text, piece by piece. */
export function* formatExtraction(
  extraction: Extraction,
  formatter: Formatter,
  options: FormatOptions,
): Generator<string, void, undefined> {
  yield formatter.before(extraction, options)
  let count = 0
  for (const report of extraction.reports) {
    if (count > 0) yield formatter.between
    yield formatter.report(report, options)
    count += 1
  }
  yield formatter.after(extraction.failures, count, options)
}
