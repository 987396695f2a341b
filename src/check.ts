import { type RunOptions, runRulesWithCoverage } from './checks/index.ts'
import type { SourceDocument } from './document/source-document.ts'
import { readFacts } from './extract.ts'
import { endOf, headingOver, quoteSentences } from './places.ts'
import { sha256 } from './readers/digest.ts'
import type { CheckedDiagnostic, CheckedDocument, Diagnostic, Report } from './schema/index.ts'

/** Which rules run, and against what. */
export type CheckOptions = RunOptions

/** What in a document cannot be true: its diagnostics with the words at their places, and how much could be tested. */
export function checkDocument(source: SourceDocument, options: CheckOptions = {}): CheckedDocument {
  const facts = readFacts(source)
  const { diagnostics, coverage, unchecked } = runRulesWithCoverage(facts, options)
  const name = fingerprinter(facts.report)
  const { text } = source
  const checked = diagnostics.map((diagnostic): CheckedDiagnostic => {
    const { span, related } = diagnostic
    return {
      ...diagnostic,
      quote: span === null ? null : text.slice(span.start, span.end),
      relatedQuotes: related.map(({ start, end }) => text.slice(start, end)),
      end: span === null ? null : endOf(text, span),
      relatedEnds: related.map((one) => endOf(text, one)),
      heading: span === null ? null : headingOver(facts.report, span.start),
      sentences: quoteSentences(text, facts, span === null ? related : [span, ...related]),
      fingerprint: name(diagnostic),
    }
  })
  return { path: source.path, format: source.format, diagnostics: checked, coverage, unchecked, known: 0 }
}

/** The same without the diagnostics whose fingerprints are known from an earlier result. */
export function keepKnownQuiet(document: CheckedDocument, fingerprints: readonly string[]): CheckedDocument {
  const known = new Set(fingerprints)
  const diagnostics = document.diagnostics.filter((diagnostic) => !known.has(diagnostic.fingerprint))
  return { ...document, diagnostics, known: document.known + document.diagnostics.length - diagnostics.length }
}

/**
 * Names diagnostics so that a name holds while lines move, the file is renamed and the text around is edited: it is made of the
 * council, the rule and what the message says, and of a number where a document says the same twice.
 */
function fingerprinter(report: Report): (diagnostic: Diagnostic) => string {
  const seen = new Map<string, number>()
  const whose = report.authority?.gssCode ?? report.source.path.replace(/^.*[\\/]/, '')
  return ({ rule, message }) => {
    const said = `${whose}\n${rule}\n${message.toLowerCase().replace(/[^a-z0-9.%£-]+/g, ' ')}`
    const times = seen.get(said) ?? 0
    seen.set(said, times + 1)
    return sha256(`${said}\n${times}`).slice(0, 16)
  }
}
