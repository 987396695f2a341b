// Made from the schemas beside it by tests/record-types.test.ts: change those, and run that test with -u.
import type { Failure, Format, RuleId, Severity, Span } from './record.ts'

/** What in documents cannot be true */
export interface CheckRecord {
  /** The version of this schema */
  readonly schemaVersion: 1
  /** What made the record */
  readonly generator: {
    /** Name of the program */
    readonly name: string
    /** Version of the program */
    readonly version: string
  }
  /** What was checked, in the order of the inputs */
  readonly documents: readonly CheckedDocument[]
  /** What could not be read */
  readonly failures: readonly Failure[]
}

/** What `check` found in one document; `known` counts the diagnostics a baseline keeps quiet */
export interface CheckedDocument {
  /** The path as given */
  readonly path: string
  /** The format that the document came in */
  readonly format: Format
  /** What could not be read, and what cannot be true */
  readonly diagnostics: readonly CheckedDiagnostic[]
  /** How much of the document the rules could test */
  readonly coverage: Coverage
  /** What no rule could test, in document order */
  readonly unchecked: readonly UncheckedClaim[]
  /** How many diagnostics a baseline keeps quiet */
  readonly known: number
}

/** A diagnostic with the words at its places and a name that survives small edits elsewhere in the document */
export interface CheckedDiagnostic {
  /** The rule that found it, as `family/name` */
  readonly rule: RuleId
  /** How grave it is */
  readonly severity: Severity
  /** What disagrees, as a sentence; values stand in backticks */
  readonly message: string
  /** The place; null for the document as a whole */
  readonly span: Span | null
  /** The other places that the message speaks of */
  readonly related: readonly Span[]
  /** The words at its place; null for the document as a whole */
  readonly quote: string | null
  /** The words at the related places, in the order of `related` */
  readonly relatedQuotes: readonly string[]
  /** Where its place ends */
  readonly end: PlaceEnd | null
  /** Where the related places end, in the order of `related` */
  readonly relatedEnds: readonly PlaceEnd[]
  /** The nearest heading over its place */
  readonly heading: string | null
  /** The sentences of all its places, the figures marked */
  readonly sentences: readonly QuotedSentence[]
  /** Its name in a baseline: the same while lines move, the file is renamed or other text is edited */
  readonly fingerprint: string
}

/** Where a place ends: the line, and the column behind its last character, both from 1 */
export interface PlaceEnd {
  /** The line, from 1 */
  readonly line: number
  /** The column behind its last character, from 1 */
  readonly column: number
}

/** A sentence of the document with the places in it that a diagnostic speaks of, in offsets into `text` */
export interface QuotedSentence {
  /** The sentence */
  readonly text: string
  /** The places in it that the diagnostic speaks of */
  readonly marks: readonly {
    /** Where a place begins, as an offset into `text` of this sentence */
    readonly from: number
    /** Where it ends, exclusive */
    readonly to: number
  }[]
  /** The nearest heading over it */
  readonly heading: string | null
  /** The first of its places, in the document */
  readonly span: Span
}

/** How much of a document the rules could test, so that silence means something */
export interface Coverage {
  /** Comparisons with a benchmark that were tested */
  readonly comparisons: number
  /** Changes from an earlier figure that were tested */
  readonly changes: number
  /** Sums of parts, shares and totals that were tested */
  readonly sums: number
  /** Scores and ratings that were tested */
  readonly scores: number
  /** Claims with a comparison or a change that no rule could test: a number or a direction is not given */
  readonly unchecked: number
}

/** A claim with a comparison or a change that no rule could test, and why */
export interface UncheckedClaim {
  /** The figure as printed */
  readonly text: string
  /** What it is of */
  readonly measure: string
  /** Why no rule could test it */
  readonly why: string
  /** Where it stands */
  readonly span: Span
}
