// Made from the schemas beside it by tests/record-types.test.ts: change those, and run that test with -u.
import type { Rating, Score, StatementId } from './record.ts'

/** What is not the same in two documents */
export interface DiffRecord {
  readonly schemaVersion: 2
  readonly generator: {
    readonly name: string
    readonly version: string
  }
  readonly old: {
    readonly path: string
    readonly kind: string
    readonly authority: string | null
    readonly published: string | null
    readonly rating: Rating | null
  }
  readonly new: {
    readonly path: string
    readonly kind: string
    readonly authority: string | null
    readonly published: string | null
    readonly rating: Rating | null
  }
  readonly facts: readonly DiffField[]
  readonly scores: readonly ScoreChange[]
  readonly claims: readonly ClaimChange[]
  readonly quotes: readonly QuoteChange[]
  readonly diagnostics: readonly DiagnosticChange[]
  readonly count: number
}

/** A fact that the two documents give differently: as it is told in each, null where it is not told */
export interface DiffField {
  readonly field: string
  readonly old: string | null
  readonly new: string | null
}

/** A statement whose score is not the same */
export interface ScoreChange {
  readonly id: StatementId
  readonly name: string
  readonly old: Score | null
  readonly new: Score | null
  readonly places: {
    readonly old: DiffPlace | null
    readonly new: DiffPlace | null
  }
}

/** Where something stands in one of the two documents: its line from 1, its page where there are pages, and the words */
export interface DiffPlace {
  readonly page: number | null
  readonly line: number
  readonly text: string
}

/** A figure that is told in both, with what is not the same; or in one of them only */
export interface ClaimChange {
  readonly change: 'changed' | 'added' | 'lost'
  readonly measure: string
  readonly indicator: string | null
  readonly fields: readonly DiffField[]
  readonly old: DiffPlace | null
  readonly new: DiffPlace | null
}

/** What somebody says, in other words, or in one of the documents only */
export interface QuoteChange {
  readonly change: 'changed' | 'added' | 'lost'
  readonly speaker: string | null
  readonly fields: readonly DiffField[]
  readonly old: DiffPlace | null
  readonly new: DiffPlace | null
}

/** A finding of `check` that only one of the documents has */
export interface DiagnosticChange {
  readonly change: 'gone' | 'new'
  readonly rule: string
  readonly severity: string
  readonly message: string
  readonly place: DiffPlace | null
}
