import type { IndicatorId } from '../schema/index.ts'
import averages from './data/england-averages.json' with { type: 'json' }
import data from './data/indicators.json' with { type: 'json' }
import rounds from './data/survey-rounds.json' with { type: 'json' }

/** An official measure that reports quote. */
export interface Indicator {
  /** Lasting and ours: official codes change with the edition. */
  readonly id: IndicatorId
  readonly name: string
  /** The survey, collection or keeper of the figures, in words; `sources` holds the ids it may be quoted under, empty where any may. */
  readonly source: string
  readonly sources: readonly string[]
  readonly population: string
  readonly unit: string
  /** The good direction; null where there is none. */
  readonly better: 'higher' | 'lower' | null
  /** The quality statement under which CQC quotes it most. */
  readonly statement: string | null
  /** Its code in the outcomes framework of 2023/24, where that is confirmed. */
  readonly ascof: string | null
  /** The day (ISO) from which the same name stands for another definition; figures before and after are never joined. */
  readonly redefined: string | null
}

/** The catalogue, in the order in which CQC's framework takes the subjects. */
export const indicators: readonly Indicator[] = data.entries as Indicator[] // JSON gives the closed set as plain strings

const byId = new Map<string, Indicator>(indicators.map((one) => [one.id, one]))

/** The indicator of that id; undefined where there is none. */
export function indicatorOf(id: string): Indicator | undefined {
  return byId.get(id)
}

/** England's average as CQC printed it. `narrowing` is the part of the population it is of; null for all. */
export interface EnglandAverage {
  readonly indicator: string
  readonly narrowing: string | null
  readonly year: string
  readonly value: number
  /** In how many documents it was seen. */
  readonly documents: number
}

/** England's averages by indicator, part and year. */
export const englandAverages: readonly EnglandAverage[] = averages.entries

/** A round of a survey or a year of a collection; `exists` is false for rounds that a text may name though there was none. */
export interface SurveyRound {
  readonly source: string
  readonly round: string
  readonly exists: boolean
}

/** The rounds that are known. */
export const surveyRounds: readonly SurveyRound[] = rounds.entries
