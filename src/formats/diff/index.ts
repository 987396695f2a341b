import { escapeJson } from '../escape-json.ts'
import type { DiffFormatName, DiffFormatter } from './formatter.ts'

export { DIFF_FORMAT_NAMES, type DiffFormatName } from './formatter.ts'

const FORMATTERS: Readonly<Record<DiffFormatName, () => Promise<DiffFormatter>>> = {
  table: async () => (await import('./table.ts')).diffTable,
  json: async () => (record) => `${escapeJson(JSON.stringify(record, null, 2))}\n`,
  html: async () => (await import('./html.ts')).diffHtml,
  markdown: async () => (await import('./markdown.ts')).diffMarkdown,
}

/** The formatter of that name. */
export function loadDiffFormatter(name: DiffFormatName): Promise<DiffFormatter> {
  return FORMATTERS[name]()
}
