import type { Authority, ClaimKind, Modifier, RatingReading, Report, Span, StatementId } from './record.ts'

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

/** A figure as the text prints it, whether it became a claim or belongs to one: a whole, a part, the amount of a change. */
export interface PrintedFigure {
  readonly text: string
  readonly kind: ClaimKind
  readonly value: number
  readonly upper: number | null
  readonly unit: string | null
  readonly modifier: Modifier | null
  readonly span: Span
}

/**
 * What the text says of its own figures: that some make up another, that one is a share of another, that two are so far apart. Checks do
 * the arithmetic; what counts as such a statement is decided where the text is read. `sure` is false where the words leave room.
 */
export type Assertion =
  /** Parts of a whole (of 100 %, where `whole` is null). exact: they are all of it; bounded: they do not overlap; each: every one is within it. */
  | {
      readonly is: 'sum'
      readonly whole: PrintedFigure | null
      readonly parts: readonly PrintedFigure[]
      readonly demand: 'exact' | 'bounded' | 'each'
      /** over: that the parts are no more than the whole is sure, that they are all of it is not. */
      readonly sure: 'both' | 'over' | 'none'
    }
  /** `part` is `share` of `whole`; without a part, some whole number of the whole is. */
  | {
      readonly is: 'share'
      readonly part: PrintedFigure | null
      readonly whole: PrintedFigure
      readonly share: PrintedFigure
      readonly sure: boolean
    }
  /** `share` is what one of the parts is of one of the wholes: the text does not say of which. */
  | {
      readonly is: 'share-of-any'
      readonly share: PrintedFigure
      readonly parts: readonly PrintedFigure[]
      readonly wholes: readonly PrintedFigure[]
    }
  /** One share told in two ways: "one in four (26%)". */
  | { readonly is: 'same'; readonly one: PrintedFigure; readonly other: PrintedFigure }
  /** `to` is `by` more or less than `from`; `direction` null where the words leave it open. */
  | {
      readonly is: 'difference'
      readonly of: 'change' | 'comparison' | 'budget'
      readonly from: PrintedFigure
      readonly to: PrintedFigure
      readonly by: PrintedFigure
      readonly direction: 'more' | 'less' | null
    }
  /** A change that is said to be for the better or the worse; `isWait` where it is of a time to wait. */
  | {
      readonly is: 'turn'
      readonly from: PrintedFigure
      readonly to: PrintedFigure
      readonly word: 'better' | 'worse'
      readonly isWait: boolean
    }
  /** A figure beside its target, which it is said to have met or missed. */
  | { readonly is: 'target'; readonly figure: PrintedFigure; readonly target: PrintedFigure; readonly met: boolean }
  /** A figure that is said to be above or below one of the sentence before. */
  | {
      readonly is: 'ordered'
      readonly own: PrintedFigure
      readonly other: PrintedFigure
      readonly relation: 'higher' | 'lower'
    }
  /** A change told as a multiple: `to` is `factor` (2 for doubled, 0.5 for halved, in `words`) times `from`. */
  | {
      readonly is: 'multiple'
      readonly from: PrintedFigure
      readonly to: PrintedFigure
      readonly factor: number
      readonly loose: 'more' | 'less' | null
      readonly words: string
      readonly span: Span
    }
  /** An average of figures that are listed, or of which the lowest and the highest are given. */
  | {
      readonly is: 'average'
      readonly of: readonly PrintedFigure[]
      /** ends: of a range; all: every one of them; highest, lowest: the one that is. */
      readonly listed: 'ends' | 'all' | 'highest' | 'lowest'
      readonly average: PrintedFigure
    }
  /** So many of one thing, each with so many of another, make so many. */
  | { readonly is: 'product'; readonly factors: readonly PrintedFigure[]; readonly product: PrintedFigure }
  /** A figure that its measure cannot have. */
  | {
      readonly is: 'misfit'
      readonly what: 'time-for-number' | 'number-for-time' | 'over-all' | 'negative' | 'not-whole' | 'beyond-field'
      readonly figure: PrintedFigure
    }
  /** A number of things is announced and then listed. */
  | {
      readonly is: 'list'
      readonly announced: number
      readonly listed: number
      readonly noun: string
      readonly span: Span
      readonly items: readonly Span[]
    }

/** Points of 36 that the text gives the council, with the percentage told beside them. */
export interface PointsReading {
  readonly points: number
  readonly percent: number | null
  readonly span: Span
}

/** A place that speaks of another council as if the document were about it. */
export interface StrayName {
  readonly authority: Authority
  readonly span: Span
}

/** A figure of the title or the headline, with its words. */
export interface HeadlineReading {
  readonly text: string
  readonly figure: PrintedFigure
}

/** How many of the nine statements are said to have a score. */
export interface TallyReading {
  readonly count: number
  readonly score: number
  readonly span: Span
}

/** A survey named with a year. */
export interface SurveyReading {
  readonly source: string
  readonly name: string
  /** `2022/23`. */
  readonly year: string
  readonly span: Span
}

/** A day as the text prints it; it may be none of the calendar's. `weekday` counts from Sunday, 0; null where none is named. */
export interface DayReading {
  readonly weekday: number | null
  readonly year: number
  readonly month: number
  readonly day: number
  readonly text: string
  readonly span: Span
}

/** A span of days as the text prints it; `lasting` is how many days it is said to last, `isVisit` whether assessors or peers were there. */
export interface DaySpanReading {
  readonly first: { readonly year: number | null; readonly month: number; readonly day: number }
  readonly last: { readonly year: number | null; readonly month: number; readonly day: number }
  readonly lasting: number | null
  readonly isVisit: boolean
  readonly text: string
  readonly span: Span
}

/** A figure in a table's cell, `null` where the cell holds no figure alone. */
export interface TableCell {
  readonly text: string
  readonly figure: PrintedFigure | null
  readonly span: Span
}

/** A table of figures: the words over each column, that of the rows' names first, and the rows, each as long as the heads. */
export interface TableReading {
  readonly heads: readonly string[]
  readonly rows: readonly (readonly TableCell[])[]
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
  readonly assertions: readonly Assertion[]
  /** The few words beside each claim that are its own, by where the claim begins. */
  readonly beside: ReadonlyMap<number, string>
  /** Where the claims begin that say by how much another figure differs from a benchmark. */
  readonly distances: ReadonlySet<number>
  readonly tables: readonly TableReading[]
  readonly points: readonly PointsReading[]
  readonly tallies: readonly TallyReading[]
  readonly surveys: readonly SurveyReading[]
  /** Councils that headings name: of a document with several, each has scores of its own. */
  readonly headed: readonly string[]
  readonly strays: readonly StrayName[]
  readonly headlines: readonly HeadlineReading[]
  readonly days: readonly DayReading[]
  readonly daySpans: readonly DaySpanReading[]
  /** Stretches that tell of another text's words, or put a mistake right: what disagrees there is reported, not made. */
  readonly reported: readonly Span[]
}

/** What the checks read: the record and the readings behind it, never the text. */
export interface Facts {
  readonly report: Report
  readonly evidence: Evidence
}
