import type { Location, Log, ReportingDescriptor, Result, Run } from 'sarif'
import type { CheckedDiagnostic, PlaceEnd, RuleDescription, Severity, Span } from '../../schema/index.ts'
import { escapeJson } from '../escape-json.ts'
import { printable } from '../printable.ts'
import type { CheckFormatOptions, CheckFormatter, CheckResult } from './formatter.ts'

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>

/** SARIF 2.1.0, as code scanning reads it; columns count UTF-16 units, as everywhere in the record. */
export const sarif: CheckFormatter = (result, { separator = '/', rulePage }) => {
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [toRun(result, (path) => toUri(path, separator), rulePage)],
  }
  return `${escapeJson(JSON.stringify(log, null, 2))}\n`
}

function toRun(
  { generator, documents, failures, rules }: CheckResult,
  uriOf: (path: string) => string,
  rulePage: CheckFormatOptions['rulePage'],
): Run {
  const ruleIndex = new Map(rules.map((rule, index) => [rule.id, index]))
  return {
    tool: {
      driver: {
        name: generator.name,
        version: generator.version,
        rules: rules.map((rule) => ({
          ...toDescriptor(rule),
          ...(rulePage === undefined ? {} : { helpUri: rulePage(rule.id) }),
        })),
      },
    },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: failures.length === 0,
        toolExecutionNotifications: failures.map(({ path, message }) => ({
          level: 'error' as const,
          message: { text: printable(message) },
          locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
        })),
      },
    ],
    results: documents.flatMap(({ path, diagnostics }) =>
      diagnostics.map((diagnostic) => toResult(diagnostic, uriOf(path), ruleIndex.get(diagnostic.rule) ?? -1)),
    ),
  }
}

function toDescriptor({ id, severity, summary, why, examples }: RuleDescription): ReportingDescriptor {
  return {
    id,
    name: id
      .replace(/[/-]([a-z])/g, (_, letter: string) => letter.toUpperCase())
      .replace(/^[a-z]/, (letter) => letter.toUpperCase()),
    shortDescription: { text: summary },
    fullDescription: { text: why },
    help: { text: `${why}\n\nFires on:\n\n${examples.fires}\nSilent on:\n\n${examples.silent}` },
    defaultConfiguration: { level: LEVELS[severity] },
  }
}

function toResult(diagnostic: CheckedDiagnostic, uri: string, ruleIndex: number): Result {
  const { rule, severity, message, span, related, quote, relatedQuotes, fingerprint, end, relatedEnds, heading } =
    diagnostic
  return {
    ruleId: rule,
    ...(ruleIndex === -1 ? {} : { ruleIndex }),
    level: LEVELS[severity],
    message: { text: printable(message) },
    locations: [{ ...toLocation(uri, span, end, quote), ...logical(span, heading) }],
    relatedLocations: related.map((other, index) => ({
      id: index + 1,
      ...toLocation(uri, other, relatedEnds[index] ?? null, relatedQuotes[index] ?? null),
    })),
    partialFingerprints: { 'cqcExtract/v1': fingerprint },
  }
}

/** The page and the heading, for viewers of documents that have no lines. */
function logical(span: Span | null, heading: string | null): Pick<Location, 'logicalLocations'> {
  const places = [
    ...(span?.page == null ? [] : [{ name: `page ${span.page}`, kind: 'page' }]),
    ...(heading === null ? [] : [{ name: printable(heading), kind: 'heading' }]),
  ]
  return places.length === 0 ? {} : { logicalLocations: places }
}

function toLocation(uri: string, span: Span | null, end: PlaceEnd | null, quote: string | null): Location {
  const artifactLocation = { uri }
  if (span === null) return { physicalLocation: { artifactLocation } }
  return {
    physicalLocation: {
      artifactLocation,
      region: {
        startLine: span.line,
        startColumn: span.column,
        ...(end === null ? {} : { endLine: end.line, endColumn: end.column }),
        charOffset: span.start,
        charLength: span.end - span.start,
        ...(quote === null ? {} : { snippet: { text: quote } }),
      },
    },
  }
}

/** A path as a relative reference: its parts parted by `/`, everything else escaped; a reverse solidus is part of a name where it parts no folders. */
function toUri(path: string, separator: string): string {
  // Half a character, as a name may hold, cannot be escaped.
  const parts = path
    .replace(/\p{Cs}/gu, '\ufffd')
    .replaceAll(separator, '/')
    .split('/')
  const uri = parts.map((part) => encodeURIComponent(part)).join('/')
  if (uri.startsWith('/')) return `file://${uri}`
  return separator !== '/' && /^[A-Za-z]%3A\//.test(uri) ? `file:///${uri.replace('%3A', ':')}` : uri
}
