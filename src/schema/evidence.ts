import type { Authority, RatingReading, Report, Span, StatementId } from './record.ts'

/** One place that gives (or leaves open) a statement's score. */
export interface ScoreReading {
  readonly id: StatementId
  /** As printed, which may be out of range; null where the place names the statement without a score. */
  readonly score: number | null
  /** summary: the overview's list; section: under the statement's own heading; sentence: told in prose or an article's list. */
  readonly where: 'summary' | 'section' | 'sentence'
  readonly span: Span
}

/** A council named as the one assessed. */
export interface AuthorityReading {
  readonly authority: Authority
  readonly where: 'title' | 'body'
  readonly span: Span
}

/** A date given for the publication. */
export interface DateReading {
  readonly date: string
  readonly where: 'header' | 'body'
  readonly span: Span
}

/** A passage of prose, for finding what is told twice. */
export interface PassageReading {
  readonly text: string
  readonly span: Span
}

/** The readings a record chose from: every place that gave a score, a rating, a council or a date. Checks compare them; the record keeps one. */
export interface Evidence {
  readonly scores: readonly ScoreReading[]
  /** Scores in a document whose scores are not CQC's of one council: a council's of itself, a whole system's. Never in the record. */
  readonly otherScores: readonly ScoreReading[]
  readonly ratings: readonly RatingReading[]
  readonly percentages: readonly { readonly value: number; readonly span: Span }[]
  readonly authorities: readonly AuthorityReading[]
  readonly dates: readonly DateReading[]
  readonly passages: readonly PassageReading[]
}

/** What the checks read: the record and the readings behind it, never the text. */
export interface Facts {
  readonly report: Report
  readonly evidence: Evidence
}
