import type { SourceDocument } from '../../document/index.ts'
import { extractReport } from '../../extract.ts'
import { type ClaimFilter, filterClaims } from '../../filter.ts'
import {
  type FileFormat,
  type FormatName,
  type FormatOptions,
  isFileFormat,
  loadFileFormatter,
  loadFormatter,
  type ReadDocument,
  type RecordType,
} from '../../formats/index.ts'
import type { Report } from '../../schema/index.ts'

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
  /** How many records there are of each kind, for saying where to look next. */
  readonly counts: Readonly<Record<Exclude<RecordType, 'overview'>, number>>
}

/** Document to text: the whole pipeline, the filters, the formatter. For a format that is one file, the text is JSON of what it will need. */
export async function extractTask(document: SourceDocument, settings: ExtractSettings): Promise<ExtractResult> {
  const { format, options } = settings
  const report = filterClaims(extractReport(document), settings.filter)
  return {
    text: isFileFormat(format)
      ? JSON.stringify(await forFile(format, document, report))
      : (await loadFormatter(format, options.brief)).report(report, options),
    claims: report.claims.length,
    rows: options.records === 'overview' ? 1 : report[options.records].length,
    counts: countRecords(report),
  }
}

function countRecords({ statements, claims, findings, quotes, diagnostics }: Report): ExtractResult['counts'] {
  return {
    statements: statements.length,
    claims: claims.length,
    findings: findings.length,
    quotes: quotes.length,
    diagnostics: diagnostics.length,
  }
}

async function forFile(format: FileFormat, document: SourceDocument, report: Report): Promise<ReadDocument> {
  const { needsText } = await loadFileFormatter(format)
  if (!needsText) return { report, text: null, why: null }
  const { reasonsFor } = await import('../../explain.ts')
  return { report, text: document.text, why: reasonsFor(document, report.claims) }
}
