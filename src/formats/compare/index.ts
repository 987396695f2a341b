import type { CompareFormatName, CompareFormatter } from './formatter.ts'

export type { CompareFormatName } from './formatter.ts'

const FORMATTERS: Readonly<Record<CompareFormatName, () => Promise<CompareFormatter>>> = {
  table: async () => (await import('./table.ts')).compareTable,
  csv: async () => (await import('./csv.ts')).compareCsv,
  json: async () => (await import('./json.ts')).compareJson,
  ndjson: async () => (await import('./json.ts')).compareNdjson,
  xlsx: async () => (await import('./xlsx.ts')).compareXlsx,
  html: async () => (await import('./html.ts')).compareHtml,
}

/** The formatter of that name. */
export function loadCompareFormatter(name: CompareFormatName): Promise<CompareFormatter> {
  return FORMATTERS[name]()
}
