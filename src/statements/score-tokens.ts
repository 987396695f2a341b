import type { StatementId } from '../schema/index.ts'
import { ratingNamed, scoreOfRating, scoreOfWord } from '../vocabulary/scoring.ts'
import { findNames, type NameMatch } from '../vocabulary/statement-names.ts'

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

const SCORE = '(?:[1-4]|one|two|three|four)'
const RATING = '(?:outstanding|good|requires improvement|requiring improvement|inadequate)'
const COUNT = '(?:one|two|three|four|five|six|seven|eight|[1-8])'
const AREAS = '(?:areas?|categories|quality statements?|statements|standards|criteria|topics|domains|elements|measures)'
const OUT_OF = '(?: out of (?:a (?:possible|maximum) )?(?:4|four))?'
/** What stands right before a score: "scored", "a score of", "were awarded a". */
const GIVES =
  '(?:(?:scor(?:es?|ing|ings)|marks?|ratings?|grades?|maximum|total) of|(?:top|highest|lowest|maximum) (?:possible )?(?:marks?|scores?|ratings?)?(?: of|,)?|scor(?:ed|ing|es?)(?: itself| it)?(?: at| on)?|rated(?: as)?|rating|graded(?: as)?|judged(?: as| to be)?|awarded|given|received|receiving|got|getting|achieved|achieving|earned|earning|gained)'

/** One alternative for each kind of token; a named group tells which one matched. What could be taken for a score comes before scores. */
const TOKEN = new RegExp(
  [
    `(?<all>\\b(?:all|each|every one) (?:of )?(?:the |its |those )?(?:nine|9)\\b|\\b(?:nine|9) out of (?:the )?(?:nine|9)\\b)`,
    `(?<except>\\b(?:all|every)(?: of the| the| nine| other)? ?(?:areas?|categories|quality statements?|one)? ?(?=,? ?(?:except|apart from|bar\\b|but\\b|other than|aside from)))`,
    `(?<every>\\b(?:all(?: of)?(?: the| its)?|every|each) ${AREAS}\\b(?! of\\b)|\\bacross the board\\b)`,
    `(?<rest>\\b(?:all (?:of )?(?:the |its )?(?:others\\b|other\\b|remaining\\b|rest\\b)|(?:the|its|every) (?:others\\b|other\\b|remaining\\b|rest\\b)|(?:everything|everywhere) else\\b|each of the (?:others\\b|other\\b|rest\\b))(?: (?<restCount>${COUNT})\\b)?(?: ${AREAS})?)`,
    `(?<count>\\b${COUNT}\\b)(?= (?:out )?of (?:the |its |these |those )?(?:nine|9)\\b| (?:other |more |further |key |of the |of its |of these ){0,2}${AREAS}\\b| others?\\b| (?:were|was|areas) | ?\\((?=[^)]{8}))`,
    `\\b(?:${GIVES}|(?:areas|them|it|both) as) (?:an? |the |just |only ){0,2}["']?(?<given>${SCORE}\\b|${RATING}\\b(?!["']? (?:by|overall)\\b))["']?${OUT_OF}(?![\\d%]|\\.\\d|,\\d| (?:other |more )?${AREAS}\\b)`,
    `\\b(?:an?) (?<each>${SCORE})\\b${OUT_OF}(?= ?(?:[,.;)]|$|for\\b|in\\b|and\\b|while\\b|each\\b))`,
    `(?<![\\w.,£-])(?<elliptic>${SCORE})(?:s\\b)?${OUT_OF}(?= (?:for|in|across|on)\\b)`,
    `\\b(?:on|at|with) (?:an? )?(?<placed>${SCORE})\\b${OUT_OF}(?=[,.;)]|$| and\\b| while\\b)`,
    `["'](?<quoted>${RATING})["']`,
    `[(] ?(?<bracketed>[1-4]) ?[)]|(?<=[a-z]["']?) ?[-:] ?(?<dashed>[1-4])(?=[ ,;.]|$)`,
  ].join('|'),
  'gi',
)
const RATING_WORD = new RegExp(`\\b${RATING}\\b`, 'i')
/** "Safeguarding referrals", "assessing needs of": the words of a short name in another use, told by the word that follows. */
const IN_PASSING = /^(?:safeguarding|assess\w*(?: of)? needs)/i
const NOT_AN_AREA =
  /^ (?!(?:and|or|which|while|both|all|each|where|with|at|as|was|were|is|are|has|have|had|scor\w+|got|gets?|receiv\w+|achiev\w+|awarded|rated|given|also|in|for|but|to|plus|areas?|quality|themes?)\b|[-(1-4])\w/i

/** The tokens of one sentence, in order; `text` is readable text and `from`, `to` its bounds. */
export function readSentenceTokens(text: string, from: number, to: number): SentenceToken[] {
  const sentence = text.slice(from, to)
  const names = findNames(sentence)
  const tokens: SentenceToken[] = names.flatMap((name) =>
    isInPassing(sentence, name)
      ? []
      : [{ type: 'name', id: name.entry.id, from: from + name.from, to: from + name.to }],
  )
  const givesRatings = RATING_WORD.test(sentence)
  for (const match of sentence.matchAll(TOKEN)) {
    // "Rated good in all areas" speaks of the council; "scored 3 in all areas" of its areas.
    if (match.groups?.every !== undefined && givesRatings) continue
    const at = { from: from + match.index, to: from + match.index + match[0].length }
    const token = toToken(match.groups ?? {}, at)
    if (token !== null) tokens.push(token)
  }
  return tokens.sort((a, b) => a.from - b.from)
}

function isInPassing(sentence: string, { from, to }: NameMatch): boolean {
  return IN_PASSING.test(sentence.slice(from, to)) && NOT_AN_AREA.test(sentence.slice(to, to + 40))
}

function toToken(groups: Partial<Record<string, string>>, at: { from: number; to: number }): SentenceToken | null {
  const { all, every, except, rest, restCount, count } = groups
  if (all !== undefined || every !== undefined) return { ...at, type: 'all' }
  if (except !== undefined) return { ...at, type: 'rest', count: null }
  if (rest !== undefined) return { ...at, type: 'rest', count: restCount === undefined ? null : numberOf(restCount) }
  if (count !== undefined) return { ...at, type: 'count', count: numberOf(count) }
  const value =
    groups.given ??
    groups.each ??
    groups.elliptic ??
    groups.placed ??
    groups.quoted ??
    groups.bracketed ??
    groups.dashed
  return value === undefined ? null : { ...at, type: 'score', value: scoreOf(value) }
}

const COUNTS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight']

function numberOf(word: string): number {
  const at = COUNTS.indexOf(word.toLowerCase())
  return at === -1 ? Number(word) : at + 1
}

function scoreOf(word: string): number {
  const rating = ratingNamed(word)
  return rating === null ? (scoreOfWord(word) ?? Number(word)) : scoreOfRating(rating)
}
