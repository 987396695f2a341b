// Made from the schemas beside it by tests/record-types.test.ts: change those, and run that test with -u.
import type { Authority, Failure, Rating, Score, StatementId } from './record.ts'

/** Councils side by side */
export interface CompareRecord {
  /** The version of this schema */
  readonly schemaVersion: 2
  /** What made the record */
  readonly generator: {
    /** Name of the program */
    readonly name: string
    /** Version of the program */
    readonly version: string
  }
  /** One of the views; `view` says which */
  readonly comparison: ScoresView | IndicatorsView | CouncilView | HistoryView
  /** Paths of the documents that speak of no one council */
  readonly unplaced: readonly string[]
  /** What could not be read */
  readonly failures: readonly Failure[]
}

/** Councils and the nine statements */
export interface ScoresView {
  /** Which view it is */
  readonly view: 'scores'
  /** A row for each council that a document gives scores or a rating of */
  readonly councils: readonly ComparedCouncil[]
  /** The nine statements in framework order, each with its mean score */
  readonly statements: readonly {
    /** The quality statement */
    readonly id: StatementId
    /** Its name in CQC’s framework */
    readonly name: string
    /** The mean of the councils that have the number; null where none has */
    readonly mean: number | null
    /** How many councils the mean is of */
    readonly count: number
  }[]
  /** The mean of the overall scores in per cent */
  readonly percent: Mean
  /** How many councils have which rating */
  readonly ratings: {
    /** How many councils are rated outstanding */
    readonly outstanding: number
    /** How many councils are rated good */
    readonly good: number
    /** How many councils are rated as requiring improvement */
    readonly 'requires-improvement': number
    /** How many councils are rated inadequate */
    readonly inadequate: number
    /** How many councils have no rating in their document */
    readonly none: number
  }
}

/** One council’s scores, from its newest document that has any; `documents` is how many of its documents were given */
export interface ComparedCouncil {
  /** The council */
  readonly authority: Authority
  /** When the document was published: an ISO date as precise as printed; null where it does not say */
  readonly published: string | null
  /** CQC’s overall rating; null where the document gives none */
  readonly rating: Rating | null
  /** The overall score in per cent, as printed, else reckoned from the nine */
  readonly percent: number | null
  /** The nine scores summed, of 36; null until all are known */
  readonly points: number | null
  /** The nine statements in framework order */
  readonly scores: readonly {
    /** The quality statement */
    readonly id: StatementId
    /** Its score; null where the document gives none */
    readonly score: Score | null
    /** Where the score stands */
    readonly evidence: ComparedEvidence | null
  }[]
  /** The document that the scores are from, with the words of its rating */
  readonly evidence: ComparedEvidence
  /** How many documents of this council were given */
  readonly documents: number
}

/** Where a compared number stands: the document, the place in it, and the sentence or the line that gives it */
export interface ComparedEvidence {
  /** The document, as its path was given */
  readonly path: string
  /** Printed sheet, from 1; null where the format has no pages */
  readonly page: number | null
  /** Line, from 1; null where only the whole document can be named */
  readonly line: number | null
  /** Where it begins: an offset in UTF-16 units into the text that `cqc-extract text` prints */
  readonly start: number | null
  /** Where it ends, exclusive */
  readonly end: number | null
  /** The sentence or the line that gives the number */
  readonly text: string | null
}

/** A mean and how many councils it is of; null where it is of none */
export interface Mean {
  /** The mean of the councils that have the number; null where none has */
  readonly mean: number | null
  /** How many councils the mean is of */
  readonly count: number
}

/** Councils and official measures, for one year. `councils` is how many councils there are in all */
export interface IndicatorsView {
  /** Which view it is */
  readonly view: 'indicators'
  /** The year that the figures are of, undated for those without one; null where no figure has a year */
  readonly year: string | null
  /** How many councils there are in all, with a figure or without */
  readonly councils: number
  /** A row for each measure, part of its people, unit and definition, in the order of the catalogue */
  readonly indicators: readonly {
    /** What the figures are of */
    readonly measure: ComparedMeasure
    /** The year that the figure is of: 2023/24 for a financial year, 2024 for a calendar year; null where unknown */
    readonly year: string | null
    /** England’s average, as most of the documents print it, else as published; null where it is not known */
    readonly england: number | null
    /** The mean of the councils that have the number; null where none has */
    readonly mean: number | null
    /** How many councils the mean is of */
    readonly count: number
    /** One figure for each council that has one */
    readonly figures: readonly ComparedFigure[]
  }[]
}

/** What a row of figures is: an official measure, of all or of a part of its people */
export interface ComparedMeasure {
  /** The official measure, as `cqc-extract indicators` lists it */
  readonly id: string
  /** Its name there */
  readonly name: string
  /** The part of its people that the figures are of; null where of all */
  readonly narrowing: string | null
  /** Which direction is good; null where neither is */
  readonly better: 'higher' | 'lower' | null
  /** What the figures are in, as in a claim’s `unit` */
  readonly unit: string | null
}

/** A council’s figure. `difference` is the figure less England’s average; `rank` 1 is best (highest, where no direction is good) and shared by equals */
export interface ComparedFigure {
  /** The council */
  readonly authority: Authority
  /** The figure, in the unit of the measure */
  readonly value: number
  /** The figure as printed */
  readonly text: string
  /** The figure less England’s average; null where none is known */
  readonly difference: number | null
  /** Whether the difference is on the good side; null where neither is good, or there is no difference */
  readonly favourable: boolean | null
  /** Among the councils of this row, 1 the best; equals share one */
  readonly rank: number
  /** Where the figure stands */
  readonly evidence: ComparedEvidence
}

/** One council against the mean of all, of its region and of its neighbours, and against England */
export interface CouncilView {
  /** Which view it is */
  readonly view: 'council'
  /** The council */
  readonly authority: Authority
  /** When the document was published: an ISO date as precise as printed; null where it does not say */
  readonly published: string | null
  /** CQC’s overall rating; null where its document gives none */
  readonly rating: Rating | null
  /** Its overall score, and the mean of all councils */
  readonly percent: {
    /** The mean of the councils that have the number; null where none has */
    readonly mean: number | null
    /** How many councils the mean is of */
    readonly count: number
    /** Its own overall score in per cent; null where unknown */
    readonly value: number | null
  }
  /** The neighbours of which documents were given; null where no neighbours were named */
  readonly neighbours: readonly Authority[] | null
  /** The nine statements in framework order */
  readonly statements: readonly {
    /** The quality statement */
    readonly id: StatementId
    /** Its name in CQC’s framework */
    readonly name: string
    /** Its score beside those of others; null where it has none */
    readonly beside: Beside | null
  }[]
  /** Each measure that the council has, in the newest year in which it has it */
  readonly indicators: readonly {
    /** What the figure is of */
    readonly measure: ComparedMeasure
    /** The year that the figure is of: 2023/24 for a financial year, 2024 for a calendar year; null where unknown */
    readonly year: string | null
    /** Its figure beside those of others */
    readonly beside: Beside
  }[]
}

/** One number of a council beside those of others. `rank` is among the councils that have it */
export interface Beside {
  /** The council’s own number: a score from 1 to 4, or a figure in the measure’s unit */
  readonly value: number
  /** England’s average, as most of the documents print it, else as published; null where it is not known */
  readonly england: number | null
  /** The mean of all councils given, this one among them */
  readonly all: Mean
  /** The mean of its region, this one among them */
  readonly region: Mean
  /** The mean of its neighbours, without it; null where no neighbours were given */
  readonly neighbours: Mean | null
  /** Among the councils that have the number, 1 the best; equals share one */
  readonly rank: number
  /** Whether it is on the good side: a score of the mean of all, a figure of England’s average; null where that cannot be said */
  readonly favourable: boolean | null
  /** Where the number stands */
  readonly evidence: ComparedEvidence
}

/** What rose and fell between a council’s documents, from the first to the last that have the number */
export interface HistoryView {
  /** Which view it is */
  readonly view: 'history'
  /** The councils of which there are two documents or more */
  readonly councils: readonly {
    /** The council */
    readonly authority: Authority
    /** Its documents, the oldest first */
    readonly documents: readonly {
      /** The path as given */
      readonly path: string
      /** When the document was published: an ISO date as precise as printed; null where it does not say */
      readonly published: string | null
      /** CQC’s overall rating in it */
      readonly rating: Rating | null
      /** The overall score in it, in per cent */
      readonly percent: number | null
    }[]
    /** The statements that two documents or more score, in framework order */
    readonly statements: readonly {
      /** The quality statement */
      readonly id: StatementId
      /** Its name in CQC’s framework */
      readonly name: string
      /** How its score moved */
      readonly movement: Movement
    }[]
    /** The measures that have figures of two years, or in two documents where no year is known */
    readonly indicators: readonly {
      /** What the figures are of */
      readonly measure: ComparedMeasure
      /** How the figure moved */
      readonly movement: Movement
    }[]
  }[]
}

/** A value of a number, and when it was so */
export interface Step {
  /** When the document was published: an ISO date as precise as printed; null where it does not say */
  readonly published: string | null
  /** The year that the figure is of: 2023/24 for a financial year, 2024 for a calendar year; null where unknown */
  readonly year: string | null
  /** The number: a score from 1 to 4, or a figure in the measure’s unit */
  readonly value: number
  /** Where it stands */
  readonly evidence: ComparedEvidence
}

/** How a number moved between two documents or years: whether up or down, and whether that is good */
export interface Movement {
  /** The first value known */
  readonly from: Step
  /** The last value known */
  readonly to: Step
  /** `to` less `from` */
  readonly difference: number
  /** Whether it moved to the good side; null where neither is good, or it did not move */
  readonly favourable: boolean | null
}
