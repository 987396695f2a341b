import {
  readAssertions,
  readBeside,
  readDays,
  readDistanceStarts,
  readGrids,
  readHeaded,
  readHeadlines,
  readPoints,
  readReported,
  readStrays,
  readSurveys,
  readTallies,
} from './assertions/index.ts'
import { runRules } from './checks/index.ts'
import { claimsOf, readSentences } from './claims/index.ts'
import { layDocument, remarkOnPages } from './document/index.ts'
import type { SourceDocument } from './document/source-document.ts'
import { readFindings, readListedFindings } from './findings/index.ts'
import { GENERATOR } from './generator.ts'
import { classifyKind, readHeader, remarkOnKind } from './header/index.ts'
import { attachIndicators } from './indicators/index.ts'
import { outlineDocument, readPassages, recordSections } from './outline/index.ts'
import { readQuotes } from './quotes/index.ts'
import type { Evidence, Extraction, Facts, Report } from './schema/index.ts'
import { overallScore, readStatements } from './statements/index.ts'
import { dateTiles, readTables } from './tables/index.ts'

/**
 * The pipeline: one document in, one record out, with what in it cannot be true. Pure and synchronous; the same document gives the same
 * record. Never throws.
 */
export function extractReport(source: SourceDocument): Report {
  const facts = readFacts(source)
  return { ...facts.report, diagnostics: runRules(facts) }
}

/** The record before its checks (`diagnostics` holds what the stages remarked on), and every reading that it chose from. */
export function readFacts(source: SourceDocument): Facts {
  const document = layDocument(source)
  const outline = outlineDocument(document)
  const header = readHeader(document, classifyKind(document))
  const { kind } = header
  const read = readStatements(document, outline, header.authority?.gssCode ?? null)
  const { statements, diagnostics } = header.hasScores ? read : { statements: [], diagnostics: [] }
  const tables = readTables(document, outline.blocks, header.authority?.name ?? null)
  const readings = readSentences(tables.prose)
  const prose = dateTiles(document, claimsOf(document, readings), tables.tiles)
  const claims = [...prose, ...tables.claims].sort((a, b) => a.span.start - b.span.start)
  const report: Report = {
    source: { path: source.path, format: source.format, bytes: source.bytes, sha256: source.sha256 },
    kind,
    title: header.title,
    authority: header.authority,
    publisher: header.publisher,
    published: header.published,
    rating: header.rating,
    score: overallScore(statements, header.statedPercentage, header.published),
    statements,
    sections: recordSections(document, outline),
    claims: attachIndicators(claims, { text: document.text, authority: header.authority }),
    findings: (kind === 'peer-challenge' ? readFindings : readListedFindings)(document, outline.blocks),
    quotes: readQuotes(document, kind, outline.blocks),
    diagnostics: [...remarkOnKind(header), ...remarkOnPages(source), ...diagnostics, ...tables.diagnostics],
  }
  const evidence: Evidence = {
    ...header.evidence,
    scores: header.hasScores ? read.scores : [],
    otherScores: header.hasScores ? [] : read.scores,
    passages: readPassages(document, outline),
    assertions: readAssertions(document, outline.blocks, tables.prose, readings),
    beside: readBeside(readings),
    distances: readDistanceStarts(readings),
    tables: readGrids(document, outline.blocks),
    points: header.hasScores ? readPoints(document, outline.blocks) : [],
    strays:
      kind === 'cqc-assessment' || kind === 'peer-challenge'
        ? readStrays(document, outline.blocks, header.authority)
        : [],
    tallies: header.hasScores ? readTallies(document, outline.blocks) : [],
    surveys: readSurveys(document, outline.blocks),
    headed: readHeaded(outline.blocks),
    headlines: readHeadlines(document, outline.blocks),
    ...readDays(document, outline.blocks),
    reported: readReported(document, outline.blocks),
  }
  return { report, evidence }
}

/** The record around the reports of a run. */
export function assemble(reports: Report[], failures: Extraction['failures']): Extraction {
  return { schemaVersion: 2, generator: GENERATOR, reports, failures }
}
