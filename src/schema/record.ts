// Made from the schemas beside it by tests/record-types.test.ts: change those, and run that test with -u.

/** Reports read, and inputs that could not be read */
export interface Extraction {
  /** The version of this schema */
  readonly schemaVersion: 2
  /** What made the record */
  readonly generator: {
    /** Name of the program */
    readonly name: string
    /** Version of the program */
    readonly version: string
  }
  /** What was read, in the order of the inputs */
  readonly reports: readonly Report[]
  /** What could not be read */
  readonly failures: readonly Failure[]
}

/** Everything read from one document */
export interface Report {
  /** Where it was read from */
  readonly source: ReportSource
  /** What sort of document it is */
  readonly kind: ReportKind
  /** Its title as printed */
  readonly title: string | null
  /** The council that it is about; null where it speaks of no one council */
  readonly authority: Authority | null
  /** CQC, LGA, or as printed */
  readonly publisher: string | null
  /** When it was published: an ISO date as precise as printed, 2025-08-29 or 2023-08 */
  readonly published: string | null
  /** CQC’s rating of the council’s adult social care, and no other */
  readonly rating: RatingReading | null
  /** The overall score; null where neither the nine nor a percentage are known */
  readonly score: OverallScore | null
  /** The quality statements that it speaks of, in framework order */
  readonly statements: readonly Statement[]
  /** Its other parts */
  readonly sections: readonly Section[]
  /** Its figures, in document order */
  readonly claims: readonly Claim[]
  /** Strengths, considerations and recommendations, in document order */
  readonly findings: readonly Finding[]
  /** What people say in an article, in document order */
  readonly quotes: readonly Quote[]
  /** What could not be read, and what cannot be true */
  readonly diagnostics: readonly Diagnostic[]
}

/** The formats that documents come in */
export type Format = 'text' | 'markdown' | 'html' | 'pdf' | 'docx'

/** Where a report was read from */
export interface ReportSource {
  /** The path as given */
  readonly path: string
  /** The format that the document came in */
  readonly format: Format
  /** The size in bytes */
  readonly bytes: number
  /** SHA-256 of the bytes, in hexadecimal */
  readonly sha256: string
}

/** article: a news item, release or profile about one council; other: minutes, local accounts, statistics, documents about several councils, and all else */
export type ReportKind = 'cqc-assessment' | 'peer-challenge' | 'article' | 'other'

/** One of England’s 153 councils with adult social care duties */
export interface Authority {
  /** Its name as the ONS lists it */
  readonly name: string
  /** Its GSS code (ONS) */
  readonly gssCode: string
  /** Its region of England */
  readonly region: string
}

/** CQC’s overall rating of a council’s adult social care */
export interface RatingReading {
  /** The rating */
  readonly value: Rating
  /** The words that give it, as printed */
  readonly text: string
  /** Where they stand */
  readonly span: Span
}

/** A rating as CQC gives it */
export type Rating = 'outstanding' | 'good' | 'requires-improvement' | 'inadequate'

/** A half-open range of the document’s text */
export interface Span {
  /** Where it begins: an offset in UTF-16 units into the text that `cqc-extract text` prints */
  readonly start: number
  /** Where it ends, exclusive: `text.slice(start, end)` is what is quoted */
  readonly end: number
  /** Line of `start`, from 1 */
  readonly line: number
  /** Column of `start`, from 1 */
  readonly column: number
  /** Printed sheet of `start`, from 1; null where the format has no pages */
  readonly page: number | null
}

/** The nine scores summed, and the overall percentage as printed */
export interface OverallScore {
  /** The nine scores summed; null until all are known */
  readonly points: number | null
  /** Nine times four */
  readonly maximum: 36
  /** `points` of `maximum`, to the nearest whole per cent */
  readonly percent: number | null
  /** The rating that CQC’s bands give for `percent` */
  readonly impliedRating: Rating | null
  /** The overall percentage as printed, which news often gives alone */
  readonly stated: number | null
}

/** What a document says of one quality statement */
export interface Statement {
  /** The statement */
  readonly id: StatementId
  /** Its number in the framework */
  readonly number: number
  /** Its name in the framework */
  readonly name: string
  /** Its name as this document prints it */
  readonly printedName: string
  /** The theme that it stands under */
  readonly theme: {
    /** The theme’s number */
    readonly number: number
    /** The theme’s name in the framework */
    readonly name: string
  }
  /** The score; null where the document names the statement without one */
  readonly score: Score | null
  /** The words beside the score, such as “Evidence shows a good standard” */
  readonly scoreText: string | null
  /** Where the score is printed */
  readonly scoreSpan: Span | null
  /** “What people expect”: I-statements */
  readonly expectations: readonly string[]
  /** “The local authority commitment”: a we-statement */
  readonly commitment: string | null
  /** The sections of its findings */
  readonly sections: readonly Section[]
  /** Its section, or the line that gives its score */
  readonly span: Span
}

/** A quality statement of CQC’s local authority assessment framework */
export type StatementId =
  | 'assessing-needs'
  | 'supporting-people-to-live-healthier-lives'
  | 'equity-in-experience-and-outcomes'
  | 'care-provision-integration-and-continuity'
  | 'partnerships-and-communities'
  | 'safe-pathways-systems-and-transitions'
  | 'safeguarding'
  | 'governance-management-and-sustainability'
  | 'learning-improvement-and-innovation'

/** 4 exceptional standard, 3 good standard, 2 some shortfalls, 1 significant shortfalls (CQC) */
export type Score = 1 | 2 | 3 | 4

/** A part of a document under one heading */
export interface Section {
  /** Its heading as printed; null where it has none */
  readonly heading: string | null
  /** The theme of the framework that it belongs to, 1 to 4 */
  readonly theme: number | null
  /** From the heading, or the first word where there is none, to the part’s end */
  readonly span: Span
}

/** One reported figure: the row that an analyst would want */
export interface Claim {
  /** The value as printed: “73.85%”, “497 people” */
  readonly text: string
  /** Where the value is printed */
  readonly span: Span
  /** What sort of figure it is */
  readonly kind: ClaimKind
  /** The value as a number in `unit`: £1.2m is 1200000, a third is 0.3333 */
  readonly value: number
  /** The other end of a range; null where it is none */
  readonly upper: number | null
  /** What a rank, a ratio or a count is out of: “third of 153” 153 */
  readonly outOf: number | null
  /** `percent`, `GBP`, the counted noun in the plural, `weeks`, `per 100,000 population` …; null where none is known */
  readonly unit: string | null
  /** How the words before it loosen it */
  readonly modifier: Modifier | null
  /** Whether it is so or is to be */
  readonly status: ClaimStatus
  /** What was measured: a noun phrase that can be read alone */
  readonly measure: string
  /** The official measure that it is; null when that is not sure */
  readonly indicator: IndicatorName | null
  /** When it holds */
  readonly period: Period | null
  /** Where it comes from */
  readonly source: Source | null
  /** Every benchmark that the text sets it against, England’s first */
  readonly comparisons: readonly Comparison[]
  /** How it changed */
  readonly change: Change | null
  /** The quality statement that it stands under */
  readonly statement: StatementId | null
  /** The heading that it stands under */
  readonly section: string | null
  /** The sentence that reports it */
  readonly sentence: {
    /** The sentence as printed */
    readonly text: string
    /** Where it stands */
    readonly span: Span
  }
}

/** The sorts of figures */
export type ClaimKind = 'percentage' | 'money' | 'count' | 'duration' | 'rank' | 'ratio' | 'rate' | 'average' | 'score'

/** How the words before a figure loosen it */
export type Modifier = 'approximately' | 'over' | 'under' | 'at least' | 'up to' | 'nearly'

/** reported: it is so; planned or forecast: it is to be; target: it should be; estimate: it is taken to be so until it is counted */
export type ClaimStatus = 'reported' | 'planned' | 'forecast' | 'target' | 'estimate'

/** An official measure of the catalogue */
export interface IndicatorName {
  /** Its lasting id, as `cqc-extract indicators` lists it */
  readonly id: IndicatorId
  /** Its name in the catalogue */
  readonly name: string
  /** The part of its people that the figure is of: “aged 18-64”, “women”; null for all of them */
  readonly narrowing: string | null
  /** The good direction; null where there is none */
  readonly better: 'higher' | 'lower' | null
}

/** An official measure of the catalogue: a lasting id */
export type IndicatorId =
  | 'admissions-18-64'
  | 'admissions-65-plus'
  | 'adult-social-care-precept'
  | 'annual-reviews-done'
  | 'budget-adult-social-care'
  | 'budget-total'
  | 'carers-break-1-to-24-hours'
  | 'carers-break-at-short-notice'
  | 'carers-break-over-24-hours'
  | 'carers-consulted'
  | 'carers-control-over-daily-life'
  | 'carers-direct-payments'
  | 'carers-encouragement'
  | 'carers-feel-safe'
  | 'carers-financial-difficulties'
  | 'carers-find-information-easily'
  | 'carers-information-helpful'
  | 'carers-not-in-work-because-of-caring'
  | 'carers-quality-of-life'
  | 'carers-satisfied'
  | 'carers-self-directed-support'
  | 'carers-social-contact'
  | 'carers-support-group'
  | 'carers-support-to-stay-in-work'
  | 'carers-time-for-others'
  | 'carers-time-on-things-they-value'
  | 'carers-training'
  | 'deprivation-decile'
  | 'deprivation-rank'
  | 'enquiries-lacking-capacity-supported'
  | 'enquiries-outcomes-achieved'
  | 'enquiries-outcomes-asked'
  | 'enquiries-risk-reduced-or-removed'
  | 'life-expectancy-men'
  | 'life-expectancy-women'
  | 'living-at-home-or-with-family'
  | 'long-term-clients'
  | 'long-term-clients-reviewed'
  | 'population'
  | 'providers-good-or-outstanding'
  | 'reablement-offered-after-discharge'
  | 'reablement-still-at-home'
  | 'residents-65-plus'
  | 'residents-ethnic-minority'
  | 'residents-providing-unpaid-care'
  | 'safeguarding-concerns'
  | 'safeguarding-concerns-rate'
  | 'section-42-enquiries'
  | 'share-of-budget-adult-social-care'
  | 'short-term-clients'
  | 'short-term-support-no-further-request'
  | 'spend-adult-social-care'
  | 'spend-total'
  | 'users-choice-of-services'
  | 'users-clean-and-presentable'
  | 'users-control-over-daily-life'
  | 'users-direct-payments'
  | 'users-enough-food-and-drink'
  | 'users-feel-better-because-of-support'
  | 'users-feel-safe'
  | 'users-find-information-easily'
  | 'users-home-clean-and-comfortable'
  | 'users-made-safe-by-services'
  | 'users-no-private-top-up'
  | 'users-quality-of-life'
  | 'users-quality-of-life-adjusted'
  | 'users-satisfied'
  | 'users-self-directed-support'
  | 'users-social-contact'
  | 'users-time-on-things-they-value'
  | 'wait-occupational-therapy'
  | 'waiting-list-assessment'
  | 'waiting-list-dols'
  | 'waiting-list-occupational-therapy'
  | 'workforce-care-certificate'
  | 'workforce-mca-dols-training'
  | 'workforce-safeguarding-training'
  | 'workforce-turnover'
  | 'workforce-vacancies'

/** When a figure holds; days wherever days can be known */
export interface Period {
  /** As printed */
  readonly text: string
  /** First day, an ISO date; null where it cannot be known */
  readonly start: string | null
  /** Last day, an ISO date; null where it cannot be known or there is none */
  readonly end: string | null
  /** How it is known */
  readonly basis: Basis
  /** Where it is written */
  readonly span: Span
}

/** stated: written in the claim’s own sentence; carried: from the sentence before or the heading */
export type Basis = 'stated' | 'carried'

/** The survey, collection or data set that a figure comes from */
export interface Source {
  /** Which it is */
  readonly id: SourceId
  /** Its full name */
  readonly name: string
  /** As printed */
  readonly text: string
  /** How it is known */
  readonly basis: Basis
  /** Where it is written */
  readonly span: Span
}

/** A survey, a collection or a data set: `ascs`, `sace`, `ascof` … */
export type SourceId = 'asc-wds' | 'ascof' | 'ascs' | 'bcf' | 'census' | 'cld' | 'imd' | 'ons' | 'sac' | 'sace' | 'salt'

/** A benchmark that the text sets a figure against */
export interface Comparison {
  /** What sort of benchmark it is */
  readonly benchmark: Benchmark
  /** The benchmark as printed: “England average” */
  readonly label: string
  /** The benchmark’s value in the claim’s unit; null where none is given */
  readonly value: number | null
  /** The benchmark’s value as printed */
  readonly text: string | null
  /** What the text says, even where the figures disagree; null where it gives no direction */
  readonly relation: Relation | null
  /** How strongly it says so: “significantly”, “slightly” */
  readonly strength: string | null
  /** The claim’s value less the benchmark’s, in the claim’s unit */
  readonly difference: number | null
  /** Where it is written */
  readonly span: Span
}

/** What a figure is set against; expected is an estimate or a figure that was expected, target a target or standard */
export type Benchmark = 'england-average' | 'regional-average' | 'target' | 'expected' | 'other'

/** How the text says that a figure stands to its benchmark */
export type Relation = 'higher' | 'lower' | 'similar' | 'same' | 'better' | 'worse' | 'meets'

/** A change over time that the text reports */
export interface Change {
  /** The value before, in the claim’s unit */
  readonly from: number | null
  /** The value after, in the claim’s unit */
  readonly to: number | null
  /** The change in per cent as printed; never negative */
  readonly percent: number | null
  /** The change in the claim’s unit as printed: “up by 236”, “by 9 percentage points” */
  readonly difference: number | null
  /** Which way it went */
  readonly direction: 'increase' | 'decrease' | null
  /** When the value was the one before, as printed */
  readonly fromPeriod: string | null
  /** The value before, as printed */
  readonly fromText: string | null
  /** Where it is written */
  readonly span: Span
}

/** A strength, a point for consideration, or a sentence that advises the council */
export interface Finding {
  /** What sort of finding it is */
  readonly type: FindingType
  /** As printed */
  readonly text: string
  /** The theme that it stands under */
  readonly theme: number | null
  /** The heading that it stands under */
  readonly section: string | null
  /** The index, in `findings`, of the consideration that a recommendation stands in, so that nobody counts a sentence twice */
  readonly partOf: number | null
  /** Where it stands */
  readonly span: Span
}

/** The sorts of findings */
export type FindingType = 'strength' | 'consideration' | 'recommendation'

/** What somebody says in an article */
export interface Quote {
  /** The words between the marks */
  readonly text: string
  /** Who says them; null where nobody is named */
  readonly speaker: string | null
  /** In what role */
  readonly role: string | null
  /** The number of the speech: its paragraphs share it */
  readonly speech: number
  /** Where they stand */
  readonly span: Span
}

/** What could not be read, or which two statements cannot both be true */
export interface Diagnostic {
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
}

/** A rule of `check`, or of reading, as `family/name` */
export type RuleId =
  | 'authority/conflicting'
  | 'benchmark/conflicting'
  | 'benchmark/known-average'
  | 'change/arithmetic'
  | 'change/direction'
  | 'claim/conflicting-values'
  | 'comparison/contradicts-figures'
  | 'comparison/distance'
  | 'comparison/verdict'
  | 'date/calendar'
  | 'date/conflicting'
  | 'date/visit'
  | 'document/kind'
  | 'headline/differs'
  | 'list/count'
  | 'page/no-text'
  | 'period/no-survey'
  | 'period/order'
  | 'rating/conflicting'
  | 'reference/rating-differs'
  | 'reference/score-differs'
  | 'score/missing'
  | 'score/out-of-range'
  | 'score/points-told'
  | 'score/rating-mismatch'
  | 'score/stated-percentage'
  | 'score/summary-differs'
  | 'score/tally'
  | 'statement/no-findings'
  | 'sum/average'
  | 'sum/money'
  | 'sum/parts'
  | 'sum/share'
  | 'table/change'
  | 'table/comparison'
  | 'table/share'
  | 'table/total'
  | 'table/unread'
  | 'text/repeated-passage'
  | 'unit/impossible'

/** error: changes a verdict or breaks arithmetic beyond any rounding; warning: otherwise worth a look; info: a remark */
export type Severity = 'error' | 'warning' | 'info'

/** An input that could not be read; the others go on */
export interface Failure {
  /** The path as given */
  readonly path: string
  /** Why, for programs */
  readonly code: FailureCode
  /** Why, for people: one sentence */
  readonly message: string
}

/** Why an input could not be read: one of a closed set */
export type FailureCode =
  | 'NO_INPUT'
  | 'NOT_FOUND'
  | 'UNREADABLE'
  | 'UNSUPPORTED_FORMAT'
  | 'NO_TEXT'
  | 'DAMAGED'
  | 'ENCRYPTED'
  | 'TOO_LARGE'
  | 'TIMED_OUT'
  | 'BAD_OPTION'
  | 'BAD_REFERENCE'
  | 'CANNOT_WRITE'
