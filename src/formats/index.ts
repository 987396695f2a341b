import type { FormatName, Formatter } from './formatter.ts'

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
  csv: async () => (await import('./csv.ts')).csv,
}

/** The formatter of that name. */
export function loadFormatter(name: FormatName): Promise<Formatter> {
  return FORMATTERS[name]()
}
