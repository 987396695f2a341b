import type { Rating } from '../schema/index.ts'
import { anyOf, wholeWords } from '../text/phrases.ts'
import data from './data/scoring.json' with { type: 'json' }

/** A whole percentage range that gives a rating. */
export interface RatingBand {
  readonly rating: Rating
  readonly from: number
  readonly to: number
}

/** A score's word ("three"), CQC's meaning ("a good standard") and the rating word that stands for it in the press. */
interface ScoreEntry {
  readonly score: 1 | 2 | 3 | 4
  readonly word: string
  readonly meaning: string
  readonly rating: Rating
}

/** The four scores. */
const scoreEntries: readonly ScoreEntry[] = data.scores as readonly ScoreEntry[] // the data's test holds ratings to the closed set

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

const OVERALL_NOUN = anyOf(data.overall.nouns)
const LEAD = '(?: (?:just|only|an?|a mere|the|its|their|at|of|with|overall|it|them|us|around|about|as|cqc|total)){0,4}'

/** What around an overall percentage says that it is one; asked of small letters, before or after the figure. */
export const overallPercentage = {
  /** "a score of", "its CQC score was", "graded", "was given", "rated it at". */
  nounBefore: new RegExp(
    `(?<![\\w-])(?:${OVERALL_NOUN})s?(?: (?:from|by|for|given to|awarded to) (?:the )?[^:.;%\\d,]{2,60}?)?(?: of|:| was| is| at| stands at| stood at| were| came to| comes to| -|,)?${LEAD} $`,
  ),
  verbBefore: new RegExp(
    `^(?<prefix>.*)(?<![\\w-])(?<verb>scor(?:ed|es|ing)|award(?:ed|s|ing)|giv(?:en|es|ing)|gave|hand(?:ed|s|ing)|achiev(?:ed|es|ing)|receiv(?:ed|es|ing)|got|gets|getting|put(?:s|ting)?|plac(?:ed|es|ing)|earn(?:ed|s|ing)|secur(?:ed|es)|mark(?:ed|s)|rat(?:ed|es|ing)|grad(?:ed|es)|come to|came to|comes to|(?:comes|came) out at)(?<gap>[^.;:%\\d]{0,70}?)${LEAD} $`,
  ),
  /** "19 points, or", "21 out of 36 (", "21 points, which is". */
  pointsBefore:
    /\b(?:scores?\b[^.;]{0,30}\b(?:come|came|add(?:ed)? up|amount(?:ed)?|total(?:led)?) to|(?:\d{1,2} (?:out )?(?:of|from) (?:a |the )?(?:possible |maximum (?:of )?|total of ))?\d{1,2} (?:points|out of (?:a (?:possible|maximum|total) )?(?:of )?36|marks)(?: (?:out of|from|of) (?:a (?:possible|maximum) )?36)?(?:,? or|,? \(|,? which (?:is|equals|makes|gives)|,? equal to|,? equating to|,? making| -|,| =| and)) ?(?:an? |a score of )?$/,
  /** "'Good' with", "Requires improvement (". */
  /** "Judged good by the CQC with", "came out of its assessment with". */
  withBefore:
    /(?:\b(?:outstanding|good|requires improvement|inadequate)\b["']?[^.;\d]{0,60}|\b(?:assessment|inspection|review|report)\b[^.;\d]{0,12}),? (?:with|at|on)(?: an? (?:overall )?score of)? $/,
  ratingBefore:
    /(?:outstanding|good|requires improvement|inadequate)["']?(?: rating)?(?:,? with(?: a score of)?| \(|,| -|:| at)(?: an?)?(?: score of)? ?$/,
  after: /^["']?(?:\)|,)?(?: (?:overall|in total|(?:cqc |overall )?(?:score|rating|mark|grade)))/,
  /** Nothing that is counted in hundredths follows. */
  ends: /^["')\]]{0,2}(?:$|[.,;:!?)(\u2026]| -| \(| (?:overall|in|from|by|for|which|and|with|score|rating|mark|puts?|putting|places|placing|means|meaning|equat\w+|was|is|on|at|as|after|following|when|while|but|out|shows?|shown|reflects|against|compared|makes|making|gives|giving|just|this|that|the)\b)/,
  others: new RegExp(wholeWords(data.overall.others), 'i'),
  needed: new RegExp(wholeWords(data.overall.needed), 'i'),
  ofMany: new RegExp(wholeWords(data.overall.ofMany), 'i'),
  /** A score of 36 or of 4, or a share of something. */
  otherWhole: /^["')]*(?: of\b| out of (?:a (?:possible|maximum|total) )?(?:of )?(?:36|4|four)\b| ?\/ ?(?:36|4)\b)/,
}

/** Whether nine scores can come to a percentage, rounded up or down. */
export function isSumOfNine(percent: number): boolean {
  const points = (percent / 100) * MAXIMUM_POINTS
  return [Math.floor(points), Math.ceil(points)].some((sum) => Math.abs((sum / MAXIMUM_POINTS) * 100 - percent) < 1)
}

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
