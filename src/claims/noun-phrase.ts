import { matchAt } from '../text/matches.ts'
import { type NounClass, pluralNoun, pluralOf } from '../vocabulary/count-nouns.ts'

/** The noun that follows a number: the phrase as printed, its head in the plural, and where it ends. */
export interface NounPhrase {
  readonly phrase: string
  readonly head: string
  readonly to: number
  readonly certainty: Exclude<NounClass, null>
}

const STOP = new Set(
  'a an the of in on at by for from with to and or but as than then that which who whom whose when where while if is are was were be been being has have had will would can could should may might must not no nor did do does it they we he she this these those their its our your his her per each every all any both said told out up down over under between into within without about against during since until after before through across compared respectively also only just still yet there here more-than so because although though however so-called following became become becomes went'.split(
    ' ',
  ),
)
const ADVERBS_BETWEEN = new Set([
  'more',
  'fewer',
  'other',
  'further',
  'additional',
  'new',
  'different',
  'separate',
  'extra',
  'such',
  'remaining',
  'open',
  'further',
])
const WORD = / ([Ss]ection \d{1,3}|[A-Za-z][A-Za-z0-9'&/.+-]{0,30}|[A-Z]{1,8}s?|s\.?\d{1,3})/y
const NAMED_WITH_OF = / Deprivations? of Liberty(?: Safeguards?)?(?= [a-z])/y
const MAX_WORDS = 9

/**
 * The counted noun after a number: adjectives and attributes up to the first plural ("Local Government Ombudsman investigations").
 * One is counted in the singular. A preposition, a verb or a comma ends the search.
 */
export function nounAfter(text: string, at: number, value: number): NounPhrase | null {
  // A name with "of" in it is no end of the phrase.
  NAMED_WITH_OF.lastIndex = at
  const named = NAMED_WITH_OF.exec(text)
  let end = at + (named?.[0].length ?? 0)
  let words = 0
  let joined = false
  for (; words < MAX_WORDS; words++) {
    WORD.lastIndex = end
    const match = WORD.exec(text)
    if (match === null) return null
    const printed = (match[1] ?? '').replace(/\.$/, '')
    const word = printed.toLowerCase()
    // "31 faith and community groups": two attributes of one noun.
    if (
      (word === 'and' || word === 'or') &&
      words > 0 &&
      !joined &&
      /^ (?:and|or) [a-z-]+ [a-z-]+s\b/.test(text.slice(end, end + 50))
    ) {
      joined = true
      end += 1 + printed.length
      continue
    }
    if (STOP.has(word) && !ADVERBS_BETWEEN.has(word)) return null
    const to = end + 1 + printed.length
    const found = headOf(word, printed, value)
    // "Disabled Facilities Grants": a name ends with its last plural.
    const isInName = found !== null && goesOnAsName(text, end + 1, to)
    if (found !== null && !isInName)
      return { phrase: text.slice(at + 1, to), head: found.head, to, certainty: found.certainty }
    if (/^(?:[a-z]{2,}ed|[a-z]{3,}ing)$/.test(word) && words > 2) return null
    end = to
  }
  return null
}

const NAME_GOES_ON = / [A-Z][a-z]+s(?![A-Za-z])/y

/** Whether a word with a capital is followed by a plural that has one too. */
function goesOnAsName(text: string, from: number, to: number): boolean {
  const first = text.charAt(from)
  return first !== first.toLowerCase() && matchAt(NAME_GOES_ON, text, to) !== null
}

function headOf(
  word: string,
  printed: string,
  value: number,
): { head: string; certainty: Exclude<NounClass, null> } | null {
  if (word.endsWith("'s") || word.endsWith("s'")) return null
  if (value === 1) {
    const plural = pluralOf(word)
    return plural === null ? null : { head: plural, certainty: pluralNoun(plural) ?? 'thing' }
  }
  if (/^[A-Z]{2,6}s$/.test(printed)) return { head: printed, certainty: 'thing' }
  // DoLS, LPS: an abbreviation in S is no plural.
  if (/[A-Z]S$/.test(printed)) return null
  const noun = pluralNoun(word.includes('/') ? (word.split('/').at(-1) ?? word) : word)
  return noun === null ? null : { head: word, certainty: noun }
}
