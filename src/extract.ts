import { runRules } from './checks/index.ts'
import { readClaims } from './claims/index.ts'
import { type Document, layDocument, type SourceDocument } from './document/index.ts'
import type { PlacedBlock } from './outline/outline.ts'
import type { Evidence, Extraction, Report } from './schema/index.ts'

declare const __VERSION__: string

/** Name and version as they stand in every record. */
export const GENERATOR = { name: 'cqc-extract', version: __VERSION__ } as const

/** The pipeline: one document in, one record out. Pure and synchronous; the same document gives the same record. */
export function extractReport(source: SourceDocument): Report {
  const document: Document = layDocument(source)
  const placed: PlacedBlock[] = document.blocks.map((block) => ({
    block,
    role: 'prose',
    place: { statement: null, theme: null, section: null },
  }))
  const evidence: Evidence = { scores: [], ratings: [], percentages: [], authorities: [], dates: [], passages: [] }
  const report: Report = {
    source: { path: source.path, format: source.format, bytes: source.bytes, sha256: source.sha256 },
    kind: 'article',
    title: null,
    authority: null,
    publisher: null,
    published: null,
    rating: null,
    score: null,
    statements: [],
    sections: [],
    claims: readClaims(document, placed),
    findings: [],
    quotes: [],
    diagnostics: [],
  }
  return { ...report, diagnostics: runRules({ report, evidence }) }
}

/** The record around the reports of a run. */
export function assemble(reports: Report[], failures: Extraction['failures']): Extraction {
  return { schemaVersion: 1, generator: GENERATOR, reports, failures }
}
