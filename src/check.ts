import {
  contradictedAverages,
  isWanted,
  type PrintedAverage,
  printedAverages,
  type RunOptions,
  runRulesWithCoverage,
} from './checks/index.ts'
import type { SourceDocument } from './document/source-document.ts'
import { readFacts } from './extract.ts'
import { endOf, headingOver, quoteSentences } from './places.ts'
import { sha256 } from './readers/digest.ts'
import type { CheckedDiagnostic, CheckedDocument, Diagnostic, RuleId, Severity, Span } from './schema/index.ts'

/** Which rules run, and against what. */
export type CheckOptions = RunOptions

/** What in a document cannot be true: its diagnostics with the words at their places, and how much could be tested. */
export function checkDocument(source: SourceDocument, options: CheckOptions = {}): CheckedDocument {
  return checkOfRun(source, options).document
}

/** A document checked alone, with what the other documents of a run may contradict. */
export interface CheckOfRun {
  readonly document: CheckedDocument
  /** Each with the diagnostic that it becomes where it is contradicted; its message and its name are given then. */
  readonly averages: readonly (PrintedAverage & { readonly placed: CheckedDiagnostic })[]
  /** Whose document it is, for the names of its diagnostics. */
  readonly whose: string
}

/** The same as `checkDocument`, with what `checkAcross` asks of the documents of a run. */
export function checkOfRun(source: SourceDocument, options: CheckOptions = {}): CheckOfRun {
  const facts = readFacts(source)
  const { diagnostics, coverage, unchecked } = runRulesWithCoverage(facts, options)
  const whose = facts.report.authority?.gssCode ?? source.path.replace(/^.*[\\/]/, '')
  const name = fingerprinter(whose)
  const { text } = source
  const placed = (diagnostic: Diagnostic): CheckedDiagnostic => {
    const { span, related } = diagnostic
    return {
      ...diagnostic,
      quote: span === null ? null : text.slice(span.start, span.end),
      relatedQuotes: related.map(({ start, end }) => text.slice(start, end)),
      end: span === null ? null : endOf(text, span),
      relatedEnds: related.map((one) => endOf(text, one)),
      heading: span === null ? null : headingOver(facts.report, span.start),
      sentences: quoteSentences(text, facts, span === null ? related : [span, ...related]),
      fingerprint: diagnostic.message === '' ? '' : name(diagnostic),
    }
  }
  const checked = diagnostics.map(placed)
  const averages = printedAverages(facts).map((printed) => {
    const { span, figure } = printed
    return { ...printed, placed: placed({ rule: ACROSS, severity: 'warning', message: '', span, related: [figure] }) }
  })
  const document = { path: source.path, format: source.format, diagnostics: checked, coverage, unchecked, known: 0 }
  return { document, averages, whose }
}

const ACROSS = 'benchmark/conflicting' satisfies RuleId

/** The documents of a run, each also with what another of them contradicts. One slip is told once: what is graver, or was told first, stays. */
export function checkAcross(run: readonly CheckOfRun[], options: CheckOptions): CheckedDocument[] {
  if (!isWanted(ACROSS, options)) return run.map(({ document }) => document)
  const contradicted = contradictedAverages(run.map(({ document: { path }, averages }) => ({ path, averages })))
  return run.map(({ document, whose }, index) => {
    const name = fingerprinter(whose)
    const isTold = (at: Span, severity: Severity) =>
      document.diagnostics.some(
        ({ span, ...one }) => span?.start === at.start && (one.severity !== 'info' || severity === 'info'),
      )
    const added = contradicted
      .filter((one) => one.document === index && !isTold(one.printed.span, one.severity))
      .map(({ printed: { placed }, severity, message }) => {
        const diagnostic = { ...placed, severity, message }
        return { ...diagnostic, fingerprint: name(diagnostic) }
      })
    if (added.length === 0) return document
    const kept = document.diagnostics.filter(({ span }) => !added.some((one) => one.span?.start === span?.start))
    const diagnostics = [...kept, ...added]
    return { ...document, diagnostics: diagnostics.sort((a, b) => (a.span?.start ?? -1) - (b.span?.start ?? -1)) }
  })
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
function fingerprinter(whose: string): (diagnostic: Pick<Diagnostic, 'rule' | 'message'>) => string {
  const seen = new Map<string, number>()
  return ({ rule, message }) => {
    const said = `${whose}\n${rule}\n${message.toLowerCase().replace(/[^a-z0-9.%£-]+/g, ' ')}`
    const times = seen.get(said) ?? 0
    seen.set(said, times + 1)
    return sha256(`${said}\n${times}`).slice(0, 16)
  }
}
