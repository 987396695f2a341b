import type { IndicatorId } from '../schema/index.ts'
import data from './data/indicator-wordings.json' with { type: 'json' }

/** What a figure must be for a rule to speak of it. */
type IndicatorUnit = 'percent' | 'rate' | 'count' | 'GBP' | 'score' | 'rank' | 'years' | 'time'

/** How one official measure is told. Phrases are of the small language that the note of the data describes. */
export interface IndicatorRule {
  readonly id: IndicatorId
  readonly unit: IndicatorUnit
  /** Whose answer it is: people who use services, carers, or anybody. */
  readonly who: 'users' | 'carers' | 'any'
  /** The question itself says that it is put to people who use services. */
  readonly plain?: boolean
  /** Names of terms, of which every one must be said. */
  readonly asks: readonly string[]
  /** None may be said. */
  readonly refuses: readonly string[]
  /** None may be said above or before: under such a heading the words mean another thing. */
  readonly silentUnder?: readonly string[]
  /** Narrowings that the measure has by itself. */
  readonly within?: readonly string[]
  /** What is counted, where that matters. */
  readonly nouns?: readonly string[]
  /** It counts what came in a year: a figure of a month is another. */
  readonly yearly?: boolean
  /** It must be clear from the words around that the subject is safeguarding. */
  readonly about?: 'safeguarding'
  /** The wording is too common to stand alone: England's average, as it is known, must be given beside it. */
  readonly average?: boolean
  /** The wording is too common to stand alone: the survey or collection of the measure must be named. */
  readonly sourced?: boolean
  /** A smaller number counts something else. */
  readonly least?: number
  /** It follows upon a figure that was read as this measure. */
  readonly after?: string
}

/** What narrows a measure to a part of its people; `of` names the measures that alone it applies to. */
export interface NarrowingEntry {
  readonly name: string
  readonly phrases: readonly string[]
  readonly of?: readonly string[]
}

/** The rules, one or more for each measure. */
export const indicatorRules: readonly IndicatorRule[] = (data.rules as IndicatorRule[]) // JSON gives closed sets as plain strings
  .map((rule) => ({
    ...rule,
    asks: rule.asks.map(termOf),
    refuses: rule.refuses.map(termOf),
    ...(rule.silentUnder && { silentUnder: rule.silentUnder.map(termOf) }),
  }))

/** The data marks the name of a term: `@satisfied`. Taken off here, since rules are asked about every claim. */
function termOf(marked: string): string {
  return marked.slice(1)
}

/** Wordings by the name that rules call them by. */
export const indicatorTerms: Readonly<Record<string, { readonly seen: string; readonly phrases: readonly string[] }>> =
  data.terms

/** The parts of a population that keep rows of their own. */
export const narrowings: readonly NarrowingEntry[] = data.narrowings
