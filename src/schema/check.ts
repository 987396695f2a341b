import type { Diagnostic, Format, RuleId, Severity, Span } from './record.ts'

/** What a rule says of itself, for `--explain`, for SARIF and for the page of rules. */
export interface RuleDescription {
  /** `family/name`, as it stands in `Diagnostic.rule`. */
  readonly id: RuleId
  /** The strongest severity the rule gives. */
  readonly severity: Severity
  /** What must be true, as a sentence. */
  readonly summary: string
  /** What it means when it is not, and how the rule decides. */
  readonly why: string
  /** A short document that breaks the rule, and one like it that does not; with the reference table they are held against, where the rule needs one. */
  readonly examples: { readonly fires: string; readonly silent: string; readonly reference?: string }
}

/** How much of a document the rules could test, so that silence means something. */
export interface Coverage {
  readonly comparisons: number
  readonly changes: number
  readonly sums: number
  readonly scores: number
  /** Claims with a comparison or a change that no rule could test: a number or a direction is not given. */
  readonly unchecked: number
}

/** A sentence of the document with the places in it that a diagnostic speaks of, in offsets into `text`. */
export interface QuotedSentence {
  readonly text: string
  readonly marks: readonly { readonly from: number; readonly to: number }[]
  /** The nearest heading over it. */
  readonly heading: string | null
  /** The first of its places. */
  readonly span: Span
}

/** A claim with a comparison or a change that no rule could test, and why. */
export interface UncheckedClaim {
  readonly text: string
  readonly measure: string
  readonly why: string
  readonly span: Span
}

/** Where a place ends: the line, and the column behind its last character, both from 1. */
export interface PlaceEnd {
  readonly line: number
  readonly column: number
}

/** A diagnostic with the words at its places and a name that survives small edits elsewhere in the document. */
export interface CheckedDiagnostic extends Diagnostic {
  readonly quote: string | null
  readonly relatedQuotes: readonly string[]
  /** Where its place ends, and where the related ones do. */
  readonly end: PlaceEnd | null
  readonly relatedEnds: readonly PlaceEnd[]
  /** The nearest heading over its place. */
  readonly heading: string | null
  /** The sentences of all its places, the figures marked. */
  readonly sentences: readonly QuotedSentence[]
  readonly fingerprint: string
}

/** What `check` found in one document; `known` counts the diagnostics a baseline keeps quiet. */
export interface CheckedDocument {
  readonly path: string
  readonly format: Format
  readonly diagnostics: readonly CheckedDiagnostic[]
  readonly coverage: Coverage
  /** What no rule could test, in document order. */
  readonly unchecked: readonly UncheckedClaim[]
  readonly known: number
}
