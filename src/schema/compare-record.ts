// Made from the schemas beside it by tests/record-types.test.ts: change those, and run that test with -u.
import type { Authority, Rating, Score, StatementId } from './record.ts'

/** Councils side by side */
export interface CompareRecord {
  readonly schemaVersion: 2
  readonly generator: {
    readonly name: string
    readonly version: string
  }
  readonly comparison: ScoresView | IndicatorsView | CouncilView | HistoryView
  readonly unplaced: readonly string[]
  readonly failures: readonly {
    readonly path: string
    readonly code: string
    readonly message: string
  }[]
}

/** Councils and the nine statements */
export interface ScoresView {
  readonly view: 'scores'
  readonly councils: readonly ComparedCouncil[]
  readonly statements: readonly {
    readonly id: StatementId
    readonly name: string
    readonly mean: number | null
    readonly count: number
  }[]
  readonly percent: Mean
  readonly ratings: {
    readonly outstanding: number
    readonly good: number
    readonly 'requires-improvement': number
    readonly inadequate: number
    readonly none: number
  }
}

/** One council’s scores, from its newest document that has any; `documents` is how many of its documents were given */
export interface ComparedCouncil {
  readonly authority: Authority
  readonly published: string | null
  readonly rating: Rating | null
  readonly percent: number | null
  readonly points: number | null
  readonly scores: readonly {
    readonly id: StatementId
    readonly score: Score | null
    readonly evidence: ComparedEvidence | null
  }[]
  readonly evidence: ComparedEvidence
  readonly documents: number
}

/** Where a compared number stands: the document, the place in it, and the sentence or the line that gives it */
export interface ComparedEvidence {
  readonly path: string
  readonly page: number | null
  readonly line: number | null
  readonly start: number | null
  readonly end: number | null
  readonly text: string | null
}

/** A mean and how many councils it is of; null where it is of none */
export interface Mean {
  readonly mean: number | null
  readonly count: number
}

/** Councils and official measures, for one year. `councils` is how many councils there are in all */
export interface IndicatorsView {
  readonly view: 'indicators'
  readonly year: string | null
  readonly councils: number
  readonly indicators: readonly {
    readonly measure: ComparedMeasure
    readonly year: string | null
    readonly england: number | null
    readonly mean: number | null
    readonly count: number
    readonly figures: readonly ComparedFigure[]
  }[]
}

/** What a row of figures is: an official measure, of all or of a part of its people */
export interface ComparedMeasure {
  readonly id: string
  readonly name: string
  readonly narrowing: string | null
  readonly better: 'higher' | 'lower' | null
  readonly unit: string | null
}

/** A council’s figure. `difference` is the figure less England’s average; `rank` 1 is best (highest, where no direction is good) and shared by equals */
export interface ComparedFigure {
  readonly authority: Authority
  readonly value: number
  readonly text: string
  readonly difference: number | null
  readonly favourable: boolean | null
  readonly rank: number
  readonly evidence: ComparedEvidence
}

/** One council against the mean of all, of its region and of its neighbours, and against England */
export interface CouncilView {
  readonly view: 'council'
  readonly authority: Authority
  readonly published: string | null
  readonly rating: Rating | null
  readonly percent: {
    readonly mean: number | null
    readonly count: number
    readonly value: number | null
  }
  readonly neighbours: readonly Authority[] | null
  readonly statements: readonly {
    readonly id: StatementId
    readonly name: string
    readonly beside: Beside | null
  }[]
  readonly indicators: readonly {
    readonly measure: ComparedMeasure
    readonly year: string | null
    readonly beside: Beside
  }[]
}

/** One number of a council beside those of others. `rank` is among the councils that have it */
export interface Beside {
  readonly value: number
  readonly england: number | null
  readonly all: Mean
  readonly region: Mean
  readonly neighbours: Mean | null
  readonly rank: number
  readonly favourable: boolean | null
  readonly evidence: ComparedEvidence
}

/** What rose and fell between a council’s documents, from the first to the last that have the number */
export interface HistoryView {
  readonly view: 'history'
  readonly councils: readonly {
    readonly authority: Authority
    readonly documents: readonly {
      readonly path: string
      readonly published: string | null
      readonly rating: Rating | null
      readonly percent: number | null
    }[]
    readonly statements: readonly {
      readonly id: StatementId
      readonly name: string
      readonly movement: Movement
    }[]
    readonly indicators: readonly {
      readonly measure: ComparedMeasure
      readonly movement: Movement
    }[]
  }[]
}

/** How a number moved between two documents or years: whether up or down, and whether that is good */
export interface Movement {
  readonly from: Step
  readonly to: Step
  readonly difference: number
  readonly favourable: boolean | null
}

/** A value of a number, and when it was so */
export interface Step {
  readonly published: string | null
  readonly year: string | null
  readonly value: number
  readonly evidence: ComparedEvidence
}
