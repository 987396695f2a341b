import type { Claim, Report, Span, Statement } from '../../schema/index.ts'
import type { ReadDocument } from '../formatter.ts'
import { comparisonPhrase, directionOf } from '../table/comparison-words.ts'
import { figureWords, sourceWords } from '../table/words.ts'

/** What the page shows a row of, and marks in the text. */
export type RowKind = 'claim' | 'score' | 'finding' | 'quote' | 'remark'

/** A row of the table beside the text: something that was read, with where it stands. */
export interface Row {
  /** Unique in the page: the document's number, a letter for the kind, the number in its list. */
  readonly id: string
  readonly kind: RowKind
  /** Null for a remark on the document as a whole. */
  readonly span: Span | null
  readonly related: readonly Span[]
  readonly figure: string
  readonly words: string
  readonly context: string
  readonly compared: string
  readonly claim: Claim | null
  /** What the filters ask for. */
  readonly facets: {
    readonly statement: string | null
    readonly source: string | null
    readonly indicator: string | null
    readonly compared: 'higher' | 'lower' | 'similar' | null
    readonly remarked: boolean
  }
}

const NO_FACETS = { statement: null, source: null, indicator: null, compared: null, remarked: false } as const

/** All rows of a document, in the order of the text; remarks on the whole document come first. */
export function rowsOf({ report }: ReadDocument, document: number): Row[] {
  const { claims, statements, findings, quotes, diagnostics } = report
  const names = new Map<string, string>(statements.map(({ id, name }) => [id, name]))
  const rows = [
    ...claims.map((claim, index) => claimRow(`d${document}c${index}`, claim, report, names)),
    ...statements.flatMap((statement, index) => scoreRow(`d${document}s${index}`, statement)),
    ...findings.map(
      ({ type, text, section, span }, index): Row => ({
        ...plainRow(`d${document}f${index}`, 'finding', span),
        figure: type,
        words: text,
        context: section ?? '',
      }),
    ),
    ...quotes.map(
      ({ text, speaker, role, span }, index): Row => ({
        ...plainRow(`d${document}q${index}`, 'quote', span),
        figure: speaker ?? 'nobody named',
        words: text,
        context: role ?? '',
      }),
    ),
    ...diagnostics.map(
      ({ rule, severity, message, span, related }, index): Row => ({
        ...plainRow(`d${document}r${index}`, 'remark', span),
        related,
        figure: severity,
        words: message.replaceAll('`', ''),
        context: rule,
      }),
    ),
  ]
  return rows.sort((a, b) => (a.span?.start ?? -1) - (b.span?.start ?? -1))
}

function plainRow(id: string, kind: RowKind, span: Span | null): Row {
  return {
    id,
    kind,
    span,
    related: [],
    figure: '',
    words: '',
    context: '',
    compared: '',
    claim: null,
    facets: { ...NO_FACETS, remarked: kind === 'remark' },
  }
}

function claimRow(id: string, claim: Claim, { diagnostics }: Report, names: ReadonlyMap<string, string>): Row {
  const source = claim.source === null ? null : sourceWords(claim.source.id)
  const remarked = diagnostics.some(({ span, related }) =>
    [span, ...related].some((one) => one !== null && one.start < claim.span.end && claim.span.start < one.end),
  )
  return {
    ...plainRow(id, 'claim', claim.span),
    figure: figureWords(claim),
    words: claim.measure,
    context: [claim.period?.text, source].filter((words) => words != null).join(' · '),
    compared: comparisonPhrase(claim),
    claim,
    facets: {
      statement: claim.statement === null ? null : (names.get(claim.statement) ?? claim.statement),
      source,
      indicator: claim.indicator?.name ?? null,
      compared: directionOf(claim.comparisons[0]),
      remarked,
    },
  }
}

function scoreRow(id: string, { name, score, scoreText, scoreSpan, theme }: Statement): Row[] {
  if (score === null) return []
  return [
    {
      ...plainRow(id, 'score', scoreSpan),
      figure: `score ${score}`,
      words: name,
      context: scoreText ?? theme.name,
      facets: { ...NO_FACETS, statement: name },
    },
  ]
}
