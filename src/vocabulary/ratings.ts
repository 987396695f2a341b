import type { Rating } from '../schema/index.ts'
import { anyOf, wholeWords } from '../text/phrases.ts'
import data from './data/ratings.json' with { type: 'json' }

const values = new Map<string, Rating>()
// JSON's keys are the closed set of ratings.
for (const [value, words] of [...Object.entries(data.words), ...Object.entries(data.inWords)] as [Rating, string[]][])
  for (const word of words) values.set(word, value)
const WORD = anyOf([...values.keys()])
const NAME = anyOf(Object.values(data.words).flat())
const NOUNS = anyOf(data.nouns)
const MARKED = `["']?(?:${NAME})["']?`

/** The rating a printed word stands for, whatever its case and spacing; null when it is none. */
export function toRating(word: string): Rating | null {
  return values.get(word.toLowerCase().replace(/\s+/g, ' ')) ?? null
}

/** How a verb gives a rating: it rates something, gives somebody a rating, says who gets one, or says what comes of a score. */
export type RatingVerb = 'rates' | 'gives' | 'receives' | 'results'

const kindOfVerb = new Map<string, RatingVerb>(
  (Object.entries(data.verbs) as [RatingVerb, string[]][]).flatMap(([kind, verbs]) =>
    verbs.map((verb) => [verb, kind] as const),
  ),
)

/** What a verb of rating does; null for any other word. */
export function ratingVerb(word: string): RatingVerb | null {
  return kindOfVerb.get(word.toLowerCase()) ?? null
}

const words = (phrases: readonly string[], flags = 'i') => new RegExp(wholeWords(phrases), flags)

/**
 * Where a rating is given, and what around it says whose it is and whether it holds. Tested on plain text (straight quotes); those without
 * the flag `i`, which makes an expression slow to compile, on small letters.
 */
export const ratingPatterns = {
  /** A cheap test, before anything else. */
  any: /outstanding|good|requir|improve|inadequate/i,
  anyRated: /\brat(?:ed|es?|ing)\b/i,
  /** A note's digit may be glued to it: "rated good2". */
  word: new RegExp(`(?<![\\w-])(?:${WORD})(?![a-z_-]|\\d{3})`, 'gi'),
  alone: new RegExp(`^["']?(?<word>${NAME})["']?(?: ?[(:|-]? ?\\d{1,3} ?%\\)?)?[.]?$`, 'i'),
  label: new RegExp(
    `^(?:${anyOf(data.labels)})(?: (?:for|of) [^:]{2,60}?)?(?: ?[:|-]+ ?| is | |$)(?:["']?(?<word>${NAME})["']?)?(?: ?[(:|-]? ?\\d{1,3} ?%\\)?)?[.]?$`,
    'i',
  ),
  verbs: new RegExp(`(?<![\\w-])(?:${anyOf(Object.values(data.verbs).flat())})(?![\\w-])`, 'g'),
  /** What may stand between a verb or noun and the rating's word. */
  qualifiers: new RegExp(`^(?:[ "',:-]{0,3}(?:${anyOf(data.qualifiers)})(?![\\w-])){0,6}[ "',:-]{0,3}$`),
  /** Stands at the end of the words between a verb and the rating's word: "rated the council as". */
  qualifiersAtEnd: new RegExp(`(?:[ "',:]{1,3}(?:${anyOf(data.qualifiers)})(?![\\w-])){1,6}[ "',:]{0,3}$`),
  copula: new RegExp(
    `(?:^|[\\s"'])(?:is|are|was|were|to be|remains?)(?:[ "',]{1,3}(?:${anyOf(data.qualifiers)})(?![\\w-])){0,4} ?["']?$`,
  ),
  /** A move from one rating to another: the second holds. */
  moveBefore: new RegExp(
    `(?<![\\w-])from (?:a |an |being |rated |its |the )*(?:rating of )?${MARKED}(?: rating)? (?:up |down )?to (?:a |an |being |now )?["']?$`,
  ),
  nounBefore: new RegExp(
    `(?<![\\w-])(?<noun>${NOUNS}|overall)(?<of> (?:for|of|on|about|into|(?:given|awarded|handed) to) (?:the |its )?[\\w' -]{3,70}?)?(?: (?:given|awarded|issued|set|published) by [\\w' ]{3,40}?)?(?: overall)?(?: \\(?\\d{1,3} ?%\\)?)?(?: (?:has |have |had )?(?:been )?(?:dropped|fallen|fell|risen|rose|improved|changed|moved|raised|upgraded|downgraded|lowered|cut|stands|stood))?(?: of| as| is| was| remains| remained| had been| has been| were| to|:| -| at|,)? ?(?:an? |now |overall ){0,2}["']?$`,
  ),
  nounAfter: new RegExp(
    `^["']? (?:and |new |overall |cqc |inspection |official |adult social care |care quality commission |assessment |local authority ){0,3}(?<noun>${NOUNS}|rated|overall)(?![\\w-])(?<of> (?:for|to|(?:given|awarded|handed) to) [^.,;]{3,60})?`,
  ),
  /** A noun after the word that is one of rating by itself; a report or an assessment may be good in another way. */
  plainNoun:
    /^(?:ratings?|judge?ment|grade|grading|verdict|mark|band|bracket|rated|overall|status|score|result|outcome)$/,
  /** What may follow a rating that is given by a verb; a noun there makes the word an adjective. */
  ends: /^["')]*(?:$|[.,;:!?)\u2026(]| -| \(| (?:overall|by|for|in|following|after|with|on|across|at|and|but|when|despite|as|this|today|last|which|under|from|because|while|although|though|against|out|score|service|services|until|since|once|during|again|nationally)\b)/,
  regulator: words(data.regulator),
  commission: words(data.commission),
  commissions: words(data.commission, 'gi'),
  care: words(data.care),
  council: words(data.council),
  pronoun: new RegExp(`^(?:${anyOf(data.pronouns)})$`, 'i'),
  /** The head of what a council has that stands for its adult social care: "services", "overall performance". */
  ownNoun: new RegExp(
    `^(?:(?:the|its|overall|whole|entire|local|main|own|day-to-day|social|adult|adults'?|care|of) ){0,4}(?:${anyOf(data.ownNouns)})(?![\\w-])`,
    'i',
  ),
  inspectorate: words(data.inspectorates),
  inspectorates: words(data.inspectorates, 'gi'),
  otherService: words([...data.otherService, ...data.inspectorates]),
  /** Somebody else's judgement may stand beside these. */
  nearOther: words([...data.inspectorates, "children's services", "children's social care"]),
  provider: words(data.provider),
  /** A share of something is rated, not the council: "80% of homes", "three in four respondents". */
  share: /\d ?(?:%|per ?cent\b) of\b|\b(?:respondents|of services|(?:people|users|residents|carers) rated)\b/i,
  earlier: words(data.earlier),
  toldAsPast: words(data.toldAsPast),
  fromBefore:
    /(?<![\w-])(?:from|than|replaces|replacing|after|despite|up from|down from) (?:(?:a|an|the|its|being|previous|rated|rating of) ){0,4}["']?$/,
  nearMiss: words(data.nearMiss),
  nearMissAfter: words(data.nearMissAfter),
  target: words(data.target),
  selfJudged: words(data.selfJudged),
  negation: words(data.negation),
  part: words(data.part),
  partAfter: new RegExp(
    `^["']? (?:ratings? |scores? |grades? )?(?:in|for|on|across|under) (?:[\\w'-]{1,20} ){0,3}?(?:${anyOf(data.part)}|others|other|nine|eight|seven|six|five|four|three|two|one)(?![\\w-])`,
  ),
  others: words(data.others),
  /** How many of something there are: "three of its homes", "62". */
  counted: new RegExp(`^(?:\\d[\\d,.]*|${anyOf(data.counted)})(?![\\w-])`, 'i'),
  indefinite: new RegExp(`(?:^|[\\s"'])(?:${anyOf(data.indefinite)}) (?:[\\w'-]{1,20} ){0,3}["']?$`),
  /** Another rating right beside it: a list of bands, not a verdict. */
  listAfter: new RegExp(`^["']?(?:,? or |,? and |, |/| to )${MARKED}(?![\\w-])`),
  listBefore: new RegExp(`(?<![\\w-])(?:${NAME})["']?(?:,? or |,? and |, |/)["']?$`),
}
