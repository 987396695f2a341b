import type { Rating } from '../schema/index.ts'
import data from './data/scoring.json' with { type: 'json' }

/** A whole percentage range that gives a rating. */
export interface RatingBand {
  readonly rating: Rating
  readonly from: number
  readonly to: number
}

/** A score's word ("three"), CQC's meaning ("a good standard") and the rating word that stands for it in the press. */
export interface ScoreEntry {
  readonly score: 1 | 2 | 3 | 4
  readonly word: string
  readonly meaning: string
  readonly rating: Rating
}

/** The four scores. */
export const scoreEntries: readonly ScoreEntry[] = data.scores as readonly ScoreEntry[] // the data's test holds ratings to the closed set

/** The highest sum of nine scores. */
export const MAXIMUM_POINTS = 36

const regimes = data.regimes as readonly { readonly validFrom: string; readonly bands: readonly RatingBand[] }[] // as above
const ratingByWord = new Map(data.ratings.flatMap((entry) => entry.words.map((word) => [word, entry.rating as Rating])))

/** The bands that hold at an ISO date (or now, for null): those of the latest regime that had begun, else of the first. */
export function ratingBands(date: string | null): readonly RatingBand[] {
  const begun = date === null ? regimes : regimes.filter((regime) => regime.validFrom.slice(0, date.length) <= date)
  return (begun[begun.length - 1] ?? regimes[0])?.bands ?? []
}

/** The source of what stands before an overall percentage that is given to the council and not called overall: "scoring its adult social care 72%". */
export const SCORES_COUNCIL =
  "\\bscor(?:ed|es|ing) (?:it|them|the (?:council|authority)|(?:its|their|the (?:council|authority)'s) adult (?:social )?care(?: services| provision)?)(?: at| an?(?: overall)?)? "

/** The rating a sum of nine scores gives: its percentage of 36, to the nearest whole, in the bands that hold at the date. */
export function impliedRating(percent: number, date: string | null): Rating {
  const bands = ratingBands(date)
  return bands.find((band) => percent >= band.from && percent <= band.to)?.rating ?? 'inadequate'
}

/** The rating a word names ("requires improvement"); null for any other. */
export function ratingNamed(word: string): Rating | null {
  return ratingByWord.get(word.toLowerCase().trim()) ?? null
}

/** The score that a rating word stands for where areas are given ratings instead of numbers. */
export function scoreOfRating(rating: Rating): number {
  return scoreEntries.find((entry) => entry.rating === rating)?.score ?? 0
}

/** One to four in words, else null. */
export function scoreOfWord(word: string): number | null {
  return scoreEntries.find((entry) => entry.word === word.toLowerCase())?.score ?? null
}
