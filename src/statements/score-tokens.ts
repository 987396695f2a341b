import type { StatementId } from '../schema/index.ts'
import { matchesOf } from '../text/matches.ts'
import { ratingNamed, scoreOfRating } from '../vocabulary/scoring.ts'
import { findNames, findShortNames, type NameMatch } from '../vocabulary/statement-names.ts'
import { findScales } from './scale.ts'

/**
 * What a sentence about scores is made of. score: a value; name: a statement; count: so many of the nine, or so many areas;
 * rest: all the others; all: the whole nine. Offsets into the sentence's passage.
 */
export type SentenceToken = { readonly from: number; readonly to: number } & (
  | { readonly type: 'score'; readonly value: number }
  | { readonly type: 'name'; readonly id: StatementId }
  | { readonly type: 'count'; readonly count: number }
  | { readonly type: 'rest'; readonly count: number | null }
  | { readonly type: 'all' }
)

const AREAS =
  '(?:areas?|categories|quality statements?|statements|standards|criteria|topics|domains|elements|measures)\\b'
const NUMBER = 'one|two|three|four|five|six|seven|eight|nine'
const RATING = 'outstanding|good|requires improvement|requiring improvement|inadequate'
const EXCEPT = '(?:except|apart from|bar\\b|but\\b|other than|aside from)'

/** Words at which a token may begin; what stands before and after tells which it is, if any. */
const CANDIDATE = new RegExp(
  `(?<![\\w.,£]|\\d-)(?:(?:25|50|75|100) ?(?:%|per ?cent\\b|pc\\b)|(?:(?:top|full|maximum) marks?|(?:highest|maximum|top) possible (?:marks?|scores?))(?= (?:in|for|on|across)\\b)|(?:all|each|every|everything|everywhere|across the board|(?:the|its) (?:others?|remaining|rest)|${NUMBER}|[1-9]|${RATING})\\b)`,
  'g',
)
const BEFORE = 48
const AFTER = 60

const ALL_BUT = new RegExp(`^(?:all|every)(?: of the| the| nine)?(?: (?:${AREAS}|one\\b))?(?=,? ${EXCEPT})`)
const ALL_NINE =
  /^(?:all|each|every one) (?:of )?(?:the |its |those )?(?:nine|9)\b|^(?:nine|9) out of (?:the )?(?:nine|9)\b/
const OTHERS = new RegExp(
  `^(?:(?:all|each|every) (?:of )?)?(?:the |its )?(?:(${NUMBER}|[1-9]) )?(?:others?|remaining|rest)\\b(?: (${NUMBER}|[1-9])\\b)?(?: ${AREAS})?|^every(?:thing|where) else\\b`,
)
const EVERY_AREA = new RegExp(`^(?:all(?: of)?(?: the| its)?|every|each) ${AREAS}(?! of\\b)|^across the board`)

/** What stands right before a score: "scored", "a score of", "were awarded a". */
const GIVES =
  /\b(?:(?:scor(?:es?|ings?)|marks?|ratings?|grades?|maximum|total) of|(?:top|highest|lowest|maximum)(?: possible)?(?: (?:mark|score|rating)s?)?(?: of|,)?|scor(?:ed|ing|es?)(?: itself| it)?(?: at| on)?|(?:rated|graded|judged|marked)(?: as| to be| at)?|(?:came|comes) (?:out|in) (?:at|as|on)|rating|awarded|given|receiv(?:ed|ing)|got|getting|achiev(?:ed|ing)|earn(?:ed|ing)|gained|(?:areas|them|it|both) as) (?:an? |the |just |only ){0,2}["']?$/
const OUT_OF = /^["']?(?: out of (?:a (?:possible |maximum )?)?(?:4|four)\b)?/
const COUNTS_NINE = /^ (?:out )?of (?:the |its |these |those )?(?:nine|9)\b/
const COUNTS_AREAS = new RegExp(`^ (?:other |remaining |more |further |key |of the |of its |of these ){0,2}${AREAS}`)
const COUNTS_SOME = /^ others?\b|^ (?:were|was) |^ ?\([^)]{8}/
/** "Four for an exceptional standard": what a number of the scale means. */
const MEANING = /^ for (?:an? )?(?:significant|some|good|exceptional)\b/
const NO_SCORE = /^[%\d]|^[.,]\d/
const OVERALL = /^["']? overall\b/
const BY = /^["']? by\b/
const BY_CQC = /^["']? by (?:the )?(?:cqc|care quality|care regulator|health|inspectors|regulator|watchdog|commission)/
const RATING_WORD = new RegExp(`\\b(?:${RATING})\\b`, 'i')
/** "Safeguarding referrals", "assessing needs of": the words of a short name in another use, told by the word that follows. */
const IN_PASSING = /^(?:safeguarding|assess\w*(?: of)? needs)/i
const NOT_AN_AREA =
  /^ (?!(?:and|or|which|while|both|all|each|where|with|at|as|was|were|is|are|has|have|had|scor\w+|got|gets?|receiv\w+|achiev\w+|awarded|rated|given|rose|fell|went|came|moved|improved|dropped|climbed|also|in|for|but|to|plus|areas?|quality|themes?|an? (?:score|mark|rating|[1-4]|one|two|three|four))\b|[-(1-4])\w/i

/** The tokens of one sentence, in order; `text` is readable text and `from`, `to` its bounds. */
export function readSentenceTokens(text: string, from: number, to: number): SentenceToken[] {
  const sentence = text.slice(from, to)
  const full = findNames(sentence)
  const names = [...full, ...findShortNames(sentence, full)]
  const tokens: SentenceToken[] = names.flatMap((name) =>
    isInPassing(sentence, name)
      ? []
      : [{ type: 'name', id: name.entry.id, from: from + name.from, to: from + name.to }],
  )
  const lower = sentence.toLowerCase()
  const hasRating = RATING_WORD.test(lower)
  let end = 0
  const scales = findScales(lower)
  for (const match of matchesOf(lower, CANDIDATE)) {
    if (match.index < end) continue
    const token = besideName(lower, match, names) ?? readCandidate(lower, match.index, match[0], hasRating)
    if (token?.type === 'score' && (isScale(scales, match.index) || isByOthers(lower, token, names.length > 0)))
      continue
    if (token === null) continue
    end = token.to
    tokens.push({ ...token, from: from + token.from, to: from + token.to })
  }
  return tokens.sort((a, b) => a.from - b.from)
}

/** "Kirklees got: assessing needs 2; safeguarding 3": a score right behind its name. */
function besideName(lower: string, match: RegExpExecArray, names: readonly NameMatch[]): SentenceToken | null {
  const [word] = match
  const to = match.index + word.length
  const isNext = names.some((name) => name.to + 1 === match.index)
  if (!isNext || !/^(?:[1-4]|one|two|three|four)$/.test(word) || !/^(?:$|[;,.)]| and\b)/.test(lower.slice(to, to + 4)))
    return null
  return /^[.,]\d/.test(lower.slice(to, to + 2))
    ? null
    : { type: 'score', value: numberOf(word), from: match.index, to }
}

function isScale(scales: ReturnType<typeof findScales>, at: number): boolean {
  return scales.some(({ from, to }) => from <= at && at < to)
}

/** "Rated good by 40 per cent of people"; "rated good by the CQC" is said of an area only where the sentence names one. */
function isByOthers(lower: string, score: { readonly to: number }, namesArea: boolean): boolean {
  const after = lower.slice(score.to, score.to + AFTER)
  return BY.test(after) && !(namesArea && BY_CQC.test(after))
}

function isInPassing(sentence: string, { from, to }: NameMatch): boolean {
  return IN_PASSING.test(sentence.slice(from, to)) && NOT_AN_AREA.test(sentence.slice(to, to + 40))
}

function readCandidate(lower: string, from: number, word: string, hasRating: boolean): SentenceToken | null {
  const here = lower.slice(from, from + AFTER)
  const group = readGroup(here, hasRating, /\bof $/.test(lower.slice(Math.max(0, from - 4), from)))
  if (group !== null) return { ...group.token, from, to: from + group.length }
  if (/[%ct]$/.test(word) && /^\d/.test(word)) return readPercent(lower, from, word)
  if (/(?:marks?|scores?)$/.test(word)) return { type: 'score', value: 4, from, to: from + word.length }
  const rating = ratingNamed(word)
  const count = rating === null ? numberOf(word) : 0
  const before = lower.slice(Math.max(0, from - BEFORE), from)
  const after = here.slice(word.length)
  const to = from + word.length + (OUT_OF.exec(after)?.[0].length ?? 0)
  const value = rating === null ? count : scoreOfRating(rating)
  // "An Outstanding rating for equity in experience and outcomes".
  if (rating !== null && /^["']? (?:rating|score|grade|mark)s? (?:for|in|on)\b/.test(after))
    return { type: 'score', value, from, to }
  if (value === 0) return null
  if (value <= 4 && isGiven(before, after, rating !== null)) return { type: 'score', value, from, to }
  if (rating !== null) return /["']$/.test(before) && /^["']/.test(after) ? { type: 'score', value, from, to } : null
  if (COUNTS_NINE.test(after) || COUNTS_AREAS.test(after) || COUNTS_SOME.test(after))
    return count < 9 ? { type: 'count', count, from, to: from + word.length } : null
  return value <= 4 && standsForScore(before, after, word) ? { type: 'score', value, from, to } : null
}

/** Areas told as shares of the highest score: "75% in both governance and safeguarding" are two threes. */
function readPercent(lower: string, from: number, word: string): SentenceToken | null {
  const to = from + word.length
  const before = lower.slice(Math.max(0, from - BEFORE), from)
  const after = lower.slice(to, to + AFTER)
  const isOfAreas =
    GIVES.test(before) || /\bat $/.test(before) || (/\bwith $/.test(before) && /^ (?:in|for|on)\b/.test(after))
  if (!isOfAreas || !/^(?:$|[,.;)]| (?:in|for|on|and|while|each|but|apiece)\b)/.test(after)) return null
  return { type: 'score', value: Number.parseInt(word, 10) / 25, from, to }
}

type Group = { readonly type: 'all' } | { readonly type: 'rest'; readonly count: number | null }

/** "All nine", "every area except", "the other seven", "every area". */
function readGroup(here: string, hasRating: boolean, isPartOf: boolean): { token: Group; length: number } | null {
  const but = ALL_BUT.exec(here)
  if (but !== null) return { token: { type: 'rest', count: null }, length: but[0].length }
  const nine = ALL_NINE.exec(here)
  if (nine !== null) return { token: { type: 'all' }, length: nine[0].length }
  // "Of the others, 14 have been rated good": some of them.
  const others = OTHERS.exec(here)
  if (others !== null && !isPartOf) {
    const said = others[1] ?? others[2]
    const count = said === undefined ? null : numberOf(said)
    return { token: { type: 'rest', count }, length: others[0].length }
  }
  // "Rated good in all areas" speaks of the council; "scored 3 in all areas" of its areas.
  const every = hasRating ? null : EVERY_AREA.exec(here)
  return every === null ? null : { token: { type: 'all' }, length: every[0].length }
}

/** "Scored three", "a score of 3 out of 4", "rated 'good'". */
function isGiven(before: string, after: string, isRating: boolean): boolean {
  if (!GIVES.test(before) || NO_SCORE.test(after) || (isRating && OVERALL.test(after))) return false
  const rest = after.replace(OUT_OF, '')
  return isRating || !(COUNTS_NINE.test(rest) || COUNTS_AREAS.test(rest))
}

/** "Rose from a 2 to a 3": the second holds. */
const MOVED = /\bfrom (?:an? )?["']?(?:[1-4]|one|two|three|four)["']? to (?:an? )?["']?$/

/** "We scored this quality statement 2" */
const OF_THIS = /\b(?:scor|mark|rat)(?:ed|es) (?:this|the) (?:quality )?(?:statement|area|standard)(?: at| as| an?)? $/

/** A number by itself: "and a four", "3 for safeguarding", "also on 3", "safeguarding (2)", "safeguarding - 2". */
function standsForScore(before: string, after: string, word: string): boolean {
  if (NO_SCORE.test(after) || MEANING.test(after)) return false
  const rest = after.replace(OUT_OF, '')
  if (MOVED.test(before) || OF_THIS.test(before)) return true
  if (/^["']? to (?:an? )?["']?(?:[1-4]|one|two|three|four)\b/.test(rest)) return false
  if (/\ban? $/.test(before) && /^ ?(?:[,.;)]|$|(?:for|in|and|while|each)\b)/.test(rest)) return true
  if (/^ (?:for|in|across|on)\b/.test(rest) || /^s (?:for|in|across|on)\b/.test(rest)) return true
  if (/\b(?:on|at|with) (?:an? )?$/.test(before) && /^(?:[,.;)]|$| and\b| while\b)/.test(rest)) return true
  if (!/^[1-4]$/.test(word)) return false
  if (/[([] ?$/.test(before)) return /^ ?[)\]]/.test(after)
  return /[a-z]["']? ?[-:] ?$/.test(before) && /^(?:[ ,;.]|$)/.test(after)
}

const NUMBERS = NUMBER.split('|')

function numberOf(word: string): number {
  const at = NUMBERS.indexOf(word)
  return at === -1 ? Number(word) : at + 1
}
