import type {
  Diagnostic,
  DiagnosticChange,
  DiffField,
  DiffPlace,
  DiffRecord,
  Report,
  Span,
  Statement,
} from '../schema/index.ts'
import { statementEntries } from '../vocabulary/quality-statements.ts'
import { diffClaims } from './claims.ts'
import { pairUp } from './pair.ts'
import { diffQuotes } from './quotes.ts'
import { keyOf } from './similarity.ts'

/** What is not the same, without the head of the printed record. */
export type DiffResult = Omit<DiffRecord, 'schemaVersion' | 'generator'>

/**
 * What is not the same in two documents: two versions of one, or a release and the report it tells of. Of documents of two kinds only what
 * both speak of is compared, and what the release alone tells; that it does not tell all of a report is no difference.
 */
export function diffReports(old: Report, one: Report): DiffResult {
  const isOneKind = old.kind === one.kind
  const keep = { lost: isOneKind || old.kind === 'article', added: isOneKind || one.kind === 'article' }
  const facts = isOneKind
    ? factsOf(old, one)
    : factsOf(old, one).filter(({ old: a, new: b }) => a !== null && b !== null)
  const result = {
    old: summaryOf(old),
    new: summaryOf(one),
    facts: facts.filter(({ field }) => isOneKind || field !== 'published'),
    scores: diffScores(old, one, isOneKind),
    claims: diffClaims(old.claims, one.claims, keep),
    quotes: isOneKind ? diffQuotes(old.quotes, one.quotes) : [],
    diagnostics: isOneKind ? diffDiagnostics(old.diagnostics, one.diagnostics) : [],
  }
  const { facts: f, scores, claims, quotes, diagnostics } = result
  return { ...result, count: f.length + scores.length + claims.length + quotes.length + diagnostics.length }
}

function summaryOf({ source, kind, authority, published, rating }: Report): DiffRecord['old'] {
  return { path: source.path, kind, authority: authority?.name ?? null, published, rating: rating?.value ?? null }
}

function factsOf(old: Report, one: Report): DiffField[] {
  const facts = (report: Report): Record<string, string | null> => {
    const percent = report.score?.stated ?? report.score?.percent ?? null
    return {
      kind: report.kind,
      authority: report.authority?.name ?? null,
      published: report.published,
      rating: report.rating?.value ?? null,
      percent: percent === null ? null : `${percent}%`,
    }
  }
  const [a, b] = [facts(old), facts(one)]
  return Object.keys(a)
    .filter((field) => field !== 'kind' && a[field] !== b[field])
    .map((field) => ({ field, old: a[field] ?? null, new: b[field] ?? null }))
}

function diffScores(old: Report, one: Report, isOneKind: boolean): DiffRecord['scores'] {
  return statementEntries.flatMap(({ id, name }) => {
    const [a, b] = [old, one].map(({ statements }) => statements.find((statement) => statement.id === id))
    const [was, is] = [a?.score ?? null, b?.score ?? null]
    if (was === is || (!isOneKind && (was === null || is === null))) return []
    return [{ id, name, old: was, new: is, places: { old: scorePlace(a), new: scorePlace(b) } }]
  })
}

function scorePlace(statement: Statement | undefined): DiffPlace | null {
  if (statement === undefined) return null
  const { page, line } = statement.scoreSpan ?? statement.span
  return { page, line, text: statement.scoreText ?? statement.printedName }
}

function diffDiagnostics(old: readonly Diagnostic[], news: readonly Diagnostic[]): DiagnosticChange[] {
  const pairs = pairUp(old, news, [{ key: ({ rule, message }) => `${rule}|${keyOf(message)}` }])
  const toChange = (change: DiagnosticChange['change']) => (one: Diagnostic) => ({
    change,
    rule: one.rule,
    severity: one.severity,
    message: one.message,
    place: one.span && placeOf(one.span),
  })
  return [...pairs.old.map(toChange('gone')), ...pairs.new.map(toChange('new'))]
}

function placeOf({ page, line }: Span): DiffPlace {
  return { page, line, text: '' }
}
