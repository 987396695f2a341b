import type { SourceDocument } from '../../document/index.ts'
import { extractReport } from '../../extract.ts'
import { type ClaimFilter, filterClaims } from '../../filter.ts'
import { type FormatName, type FormatOptions, loadFormatter } from '../../formats/index.ts'

/** How a document's record is narrowed and printed. */
export interface ExtractSettings {
  readonly format: FormatName
  readonly options: FormatOptions
  readonly filter: ClaimFilter
}

/** A report's piece of the output. */
export interface ExtractResult {
  readonly text: string
}

/** Document to text: the whole pipeline, the filters, the formatter. */
export async function extractTask(document: SourceDocument, settings: ExtractSettings): Promise<ExtractResult> {
  const formatter = await loadFormatter(settings.format)
  return { text: formatter.report(filterClaims(extractReport(document), settings.filter), settings.options) }
}
