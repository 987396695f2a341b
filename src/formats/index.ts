import {
  FILE_FORMATS,
  type FileFormat,
  type FileFormatter,
  type FormatName,
  type Formatter,
  type TextFormat,
} from './formatter.ts'

export {
  type Envelope,
  type FileFormat,
  type FileFormatter,
  FORMAT_NAMES,
  type FormatName,
  type FormatOptions,
  type Formatter,
  RECORD_TYPES,
  type ReadDocument,
  type RecordType,
  TEXT_FORMATS,
  type TextFormat,
} from './formatter.ts'

// Loaded on use: a run that prints JSON never pays for the table and CSV libraries.
const FORMATTERS: Readonly<Record<TextFormat, () => Promise<Formatter>>> = {
  table: async () => (await import('./table/index.ts')).table,
  json: async () => (await import('./json.ts')).json,
  ndjson: async () => (await import('./ndjson.ts')).ndjson,
  csv: async () => (await import('./csv.ts')).csv,
}

const FILE_FORMATTERS: Readonly<Record<FileFormat, () => Promise<FileFormatter>>> = {
  xlsx: async () => (await import('./xlsx/index.ts')).xlsx,
  parquet: async () => (await import('./parquet.ts')).parquet,
  html: async () => (await import('./html/index.ts')).html,
}

/** Whether a format is one file rather than a stream of text. */
export function isFileFormat(name: FormatName): name is FileFormat {
  return (FILE_FORMATS as readonly string[]).includes(name)
}

/** The formatter of that name; `brief` asks for the table with a line for each report. */
export async function loadFormatter(name: TextFormat, brief = false): Promise<Formatter> {
  if (brief && name === 'table') return (await import('./table/brief.ts')).briefTable
  return FORMATTERS[name]()
}

/** The maker of that sort of file. */
export function loadFileFormatter(name: FileFormat): Promise<FileFormatter> {
  return FILE_FORMATTERS[name]()
}
