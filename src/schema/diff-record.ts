// Made from the schemas beside it by tests/record-types.test.ts: change those, and run that test with -u.
import type { Rating, ReportKind, RuleId, Score, Severity, StatementId } from './record.ts'

/** What is not the same in two documents */
export interface DiffRecord {
  /** The version of this schema */
  readonly schemaVersion: 2
  /** What made the record */
  readonly generator: {
    /** Name of the program */
    readonly name: string
    /** Version of the program */
    readonly version: string
  }
  /** The first document */
  readonly old: {
    /** The path as given */
    readonly path: string
    /** What sort of document it is */
    readonly kind: ReportKind
    /** The council that it is about; null where it speaks of no one council */
    readonly authority: string | null
    /** When it was published: an ISO date as precise as printed */
    readonly published: string | null
    /** CQC’s overall rating in it */
    readonly rating: Rating | null
  }
  /** The second document */
  readonly new: {
    /** The path as given */
    readonly path: string
    /** What sort of document it is */
    readonly kind: ReportKind
    /** The council that it is about; null where it speaks of no one council */
    readonly authority: string | null
    /** When it was published: an ISO date as precise as printed */
    readonly published: string | null
    /** CQC’s overall rating in it */
    readonly rating: Rating | null
  }
  /** Facts of the whole document: council (authority), rating, percentage, day of publication */
  readonly facts: readonly DiffField[]
  /** The scores that are not the same, in framework order */
  readonly scores: readonly ScoreChange[]
  /** The figures that are not the same, in document order */
  readonly claims: readonly ClaimChange[]
  /** What people say that is not the same, in document order */
  readonly quotes: readonly QuoteChange[]
  /** What `check` finds in one of the two only */
  readonly diagnostics: readonly DiagnosticChange[]
  /** How many things are not the same */
  readonly count: number
}

/** A fact that the two documents give differently: as it is told in each, null where it is not told */
export interface DiffField {
  /** What is not the same: value, period, benchmark, text, speaker, rating and the like */
  readonly field: string
  /** As the old document tells it; null where it does not */
  readonly old: string | null
  /** As the new document tells it; null where it does not */
  readonly new: string | null
}

/** A statement whose score is not the same */
export interface ScoreChange {
  /** The quality statement */
  readonly id: StatementId
  /** Its name in CQC’s framework */
  readonly name: string
  /** Its score in the old document; null where it gives none */
  readonly old: Score | null
  /** Its score in the new document; null where it gives none */
  readonly new: Score | null
  /** Where the scores stand */
  readonly places: {
    /** Where it stands in the old document; null where it does not */
    readonly old: DiffPlace | null
    /** Where it stands in the new document; null where it does not */
    readonly new: DiffPlace | null
  }
}

/** Where something stands in one of the two documents: its line from 1, its page where there are pages, and the words */
export interface DiffPlace {
  /** Printed sheet, from 1; null where the format has no pages */
  readonly page: number | null
  /** Line, from 1 */
  readonly line: number
  /** The words there, as printed; empty where the place itself is all that is told */
  readonly text: string
}

/** A figure that is told in both, with what is not the same; or in one of them only */
export interface ClaimChange {
  /** changed: in both, and not the same; added: in the new document only; lost: in the old one only */
  readonly change: 'changed' | 'added' | 'lost'
  /** What the figure is of, as the claim says it */
  readonly measure: string
  /** The official measure, as `cqc-extract indicators` lists it */
  readonly indicator: string | null
  /** What is not the same; empty where it is in one document only */
  readonly fields: readonly DiffField[]
  /** Where it stands in the old document; null where it does not */
  readonly old: DiffPlace | null
  /** Where it stands in the new document; null where it does not */
  readonly new: DiffPlace | null
}

/** What somebody says, in other words, or in one of the documents only */
export interface QuoteChange {
  /** changed: in both, and not the same; added: in the new document only; lost: in the old one only */
  readonly change: 'changed' | 'added' | 'lost'
  /** Who says it; null where nobody is named */
  readonly speaker: string | null
  /** What is not the same; empty where it is in one document only */
  readonly fields: readonly DiffField[]
  /** Where it stands in the old document; null where it does not */
  readonly old: DiffPlace | null
  /** Where it stands in the new document; null where it does not */
  readonly new: DiffPlace | null
}

/** A finding of `check` that only one of the documents has */
export interface DiagnosticChange {
  /** gone: in the old document only; new: in the new one only */
  readonly change: 'gone' | 'new'
  /** The rule that found it */
  readonly rule: RuleId
  /** How grave it is */
  readonly severity: Severity
  /** What disagrees, as a sentence */
  readonly message: string
  /** Where, in the document that has it; null for the document as a whole */
  readonly place: DiffPlace | null
}
