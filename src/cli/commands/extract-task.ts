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
  /** How many claims the filters left. */
  readonly claims: number
  /** How many records there are of the kind asked for; a report's overview is one. */
  readonly rows: number
}

/** Document to text: the whole pipeline, the filters, the formatter. */
export async function extractTask(document: SourceDocument, settings: ExtractSettings): Promise<ExtractResult> {
  const formatter = await loadFormatter(settings.format)
  const report = filterClaims(extractReport(document), settings.filter)
  const { records } = settings.options
  return {
    text: formatter.report(report, settings.options),
    claims: report.claims.length,
    rows: records === 'overview' ? 1 : report[records].length,
  }
}
