import { runRules } from './checks/index.ts'
import { readClaims } from './claims/index.ts'
import { layDocument, type SourceDocument } from './document/index.ts'
import { readFindings } from './findings/index.ts'
import { classifyKind, readHeader } from './kind/index.ts'
import { outlineDocument, readPassages, recordSections } from './outline/index.ts'
import type { Evidence, Extraction, Facts, Report } from './schema/index.ts'
import { overallScore, readStatements } from './statements/index.ts'

declare const __VERSION__: string

/** Name and version as they stand in every record. */
export const GENERATOR = { name: 'cqc-extract', version: __VERSION__ } as const

/** The pipeline: one document in, one record out. Pure and synchronous; the same document gives the same record. Never throws. */
export function extractReport(source: SourceDocument): Report {
  const facts = readFacts(source)
  return { ...facts.report, diagnostics: runRules(facts) }
}

/** The pipeline up to the checks: the record as it was read, and the readings behind it. */
export function readFacts(source: SourceDocument): Facts {
  const document = layDocument(source)
  const outline = outlineDocument(document)
  const { kind } = classifyKind(document)
  const header = readHeader(document, kind)
  const readings = readStatements(document, outline)
  const evidence: Evidence = {
    ...header.evidence,
    scores: readings.scores,
    passages: readPassages(document, outline),
  }
  const report: Report = {
    source: { path: source.path, format: source.format, bytes: source.bytes, sha256: source.sha256 },
    kind,
    title: header.title,
    authority: header.authority,
    publisher: header.publisher,
    published: header.published,
    rating: header.rating,
    score: overallScore(readings.statements, header.statedPercentage, header.published),
    statements: [...readings.statements],
    sections: recordSections(document, outline),
    claims: readClaims(document, outline.blocks),
    findings: readFindings(document, outline.blocks),
    quotes: [],
    diagnostics: [...readings.diagnostics],
  }
  return { report, evidence }
}

/** The record around the reports of a run. */
export function assemble(reports: Report[], failures: Extraction['failures']): Extraction {
  return { schemaVersion: 1, generator: GENERATOR, reports, failures }
}
