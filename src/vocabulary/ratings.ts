import type { Rating } from '../schema/index.ts'
import data from './data/ratings.json' with { type: 'json' }
import { anyOf, wholeWords } from './phrases.ts'

const values = new Map<string, Rating>()
// JSON's keys are the closed set of ratings.
for (const [value, words] of Object.entries(data.words) as [Rating, string[]][])
  for (const word of words) values.set(word, value)
const WORD = anyOf([...values.keys()])

/** The rating a printed word stands for, whatever its case and spacing; null when it is none. */
export function toRating(word: string): Rating | null {
  return values.get(word.toLowerCase().replace(/\s+/g, ' ')) ?? null
}

/**
 * Where a rating is given, and what around it says that it is the council's own. Tested on plain text (straight quotes); those without the
 * flag `i`, which makes an expression slow to compile, on small letters.
 */
export const ratingPatterns = {
  /** A cheap test, before anything else. */
  any: /outstanding|good|requir|needs imp|inadequate/i,
  anyRated: /\brat(?:ed|es?|ing)\b/i,
  word: new RegExp(`(?<![\\w-])(?:${WORD})(?![\\w-])`, 'gi'),
  alone: new RegExp(`^["']?(?<word>${WORD})["']?(?: ?[(:|-]? ?\\d{1,3} ?%\\)?)?[.]?$`, 'i'),
  label: new RegExp(
    `^(?:${anyOf(data.labels)})(?: (?:for|of) [^:]{2,60}?)?(?: ?[:|-]+ ?| is | |$)(?:["']?(?<word>${WORD})["']?)?(?: ?[(:|-]? ?\\d{1,3} ?%\\)?)?[.]?$`,
    'i',
  ),
  /** A rating verb before the word, with what is rated between them. */
  verb: new RegExp(
    `(?<![\\w-])(?<verb>${anyOf(data.verbs)})(?![\\w-])(?<gap>[^.;:]{0,120}?)(?: as(?: being| a| an| overall)?| to be| overall| at|:)? ?["']?$`,
    'i',
  ),
  /** An award before the word; the word must stand in marks or before a noun. */
  award: new RegExp(`(?<![\\w-])(?<verb>${anyOf(data.awards)})(?![\\w-])(?<gap>[^.;:]{0,90}?) ?["']?$`, 'i'),
  /** A move from one rating to another: the second holds. */
  moveBefore: new RegExp(
    `(?<![\\w-])from (?:a |an |being |rated |its |the )*(?:rating of )?["']?(?:${WORD})["']?(?: rating)? (?:up |down )?to (?:a |an |being |now )?["']?$`,
  ),
  nounBefore: new RegExp(
    `(?<![\\w-])(?:${anyOf(data.nouns)})(?: (?:for|of|given to) (?:the |its )?[\\w' -]{3,60}?)?(?: overall)?(?: (?:has |have )?(?:been )?(?:dropped|fallen|fell|risen|rose|improved|changed|moved|raised|upgraded|downgraded|lowered|cut))?(?: of| as| is| was| to|:| -| at|,)? ?["']?$`,
  ),
  nounAfter: new RegExp(
    `^["']? (?:and |new |overall |cqc |inspection |official |adult social care |care quality commission )*(?:${anyOf(data.nouns)})(?![\\w-])`,
  ),
  /** The regulator found that the council's care requires improvement: the rating is the sentence's verb. */
  found:
    /\b(?:found|finds|said|says|concluded|concludes|ruled|judged|told|tells|warned) (?:that )?[^.;:]{0,80}\b(?:adult social care|adult social services|council|local authority|authority)(?:'s)?(?: [\w']{1,20}){0,5} ["']?$/,
  /** Adult social care is the subject of which the word tells. */
  careIs:
    /\badult (?:social )?(?:care|services)(?: services?)?(?: (?:in|at|across|for|of)(?: [\w']{1,20}){1,5})? (?:is|are|was|were|to be) (?:now |overall )?["']?$/,
  /** What may follow a rating that is given by a verb; a noun there makes the word an adjective. */
  ends: /^["')]*(?:$|[.,;:!?)\u2026]| -| (?:overall|by|for|in|following|after|with|on|across|at|and|but|when|despite|as|this|today|last|which|under|from|because|while|although|though|against|out|score|service|services)\b)/,
  regulator: new RegExp(wholeWords(data.regulator), 'i'),
  regulators: new RegExp(wholeWords(data.regulator), 'gi'),
  subject: new RegExp(wholeWords(data.subject), 'gi'),
  otherService: new RegExp(wholeWords(data.otherService), 'i'),
  otherServices: new RegExp(wholeWords(data.otherService), 'gi'),
  provider: new RegExp(`(?<![\\w-])(?:${anyOf(data.provider.filter((p) => p !== '%'))})(?![\\w-])|%`, 'gi'),
  earlier: new RegExp(wholeWords(data.earlier), 'i'),
  fromBefore:
    /(?<![\w-])(?:from|than|replaces|replacing|after) (?:(?:a|an|the|its|being|previous|rated|rating of) )*["']?$/,
  target: new RegExp(wholeWords(data.target), 'i'),
  negation: new RegExp(wholeWords(data.negation), 'i'),
  part: new RegExp(wholeWords(data.part), 'gi'),
  partAfter: new RegExp(
    `^["']? (?:ratings? |scores? |grades? )?(?:in|for|on|across|under) (?:[\\w']{1,20} ){0,3}?(?:${anyOf(data.part)}|others|nine|eight|seven|six|five|four|three|two|one)(?![\\w-])`,
  ),
  others: new RegExp(wholeWords(data.others), 'i'),
  /** Another rating right beside it: a list of bands, not a verdict. */
  listAfter: new RegExp(`^["']?(?:,? or |,? and |, |/| to )["']?(?:${WORD})(?![\\w-])`),
  listBefore: new RegExp(`(?<![\\w-])(?:${WORD})["']?(?:,? or |,? and |, |/)["']?$`),
}
