import { oneOf } from '../../text/one-of.ts'
import { namesByFirstWord } from '../../vocabulary/authorities.ts'
import { isPerson } from '../../vocabulary/word-classes.ts'
import { is, NOUN_WORDS, says, type Tag, type Tagged, VERB_FORMS } from '../tokens/tags.ts'
import type { View } from './view.ts'

const FUNCTION_AT_END: ReadonlySet<Tag> = new Set<Tag>([
  'preposition',
  'determiner',
  'coordinator',
  'comma',
  'relative',
  'complementiser',
  'subordinator',
  'to',
  'be',
  'have',
  'modal',
  'do',
  'open',
  'colon',
  'dash',
  'semicolon',
  'stop',
  'covered',
  'ends',
  'negative',
])
const FUNCTION_AT_START: ReadonlySet<Tag> = new Set<Tag>([
  'comma',
  'coordinator',
  'complementiser',
  'subordinator',
  'close',
  'colon',
  'dash',
  'semicolon',
  'stop',
  'covered',
  'ends',
  'determiner',
  'modal',
])
const FLEETING = new Set(
  'earlier also only currently now just still therefore then there here meanwhile already about around approximately nearly almost overall'.split(
    ' ',
  ),
)

/** Adverbs that speak of the whole sentence. */
const REMARKS = new Set(
  'additionally similarly moreover furthermore nationally locally importantly notably significantly recently previously consequently unfortunately encouragingly positively historically typically generally usually sometimes subsequently finally respectively separately together again instead indeed perhaps then accordingly likewise nonetheless nevertheless initially consistently'.split(
    ' ',
  ),
)

/** The indexes without words of grammar at either end: what is left can stand alone. */
export function trimmed(tokens: readonly Tagged[], indexes: readonly number[]): number[] {
  let from = 0
  let to = indexes.length
  const at = (i: number): Tagged | undefined => tokens[indexes[i] ?? -1]
  const isOpening = (t: Tagged, next?: Tagged): boolean =>
    (FUNCTION_AT_START.has(t.tag) && !(t.lower === 'those' && next !== undefined && !is(next, ...NOUN_WORDS))) ||
    (t.tag === 'adverb' && (FLEETING.has(t.lower) || REMARKS.has(t.lower)))
  const isOnAverage = (k: number): boolean => at(k)?.lower === 'on' && at(k + 1)?.lower === 'average'
  while (from < to && (isOpening(at(from) as Tagged, at(from + 1)) || isOnAverage(from)))
    from += isOnAverage(from) ? 2 : 1
  const isClosing = (t: Tagged): boolean => FUNCTION_AT_END.has(t.tag) || (t.tag === 'adverb' && FLEETING.has(t.lower))
  for (;;) {
    while (to > from && isClosing(at(to - 1) as Tagged) && !isStranded(tokens, indexes.slice(from, to))) to -= 1
    const time = timeAtEnd(tokens, indexes, from, to)
    if (time === to) break
    to = time
  }
  return indexes.slice(from, to)
}

/** "the person they cared for": the preposition at the end belongs to a clause whose "that" is left out, after a noun and with its own pronoun. */
function isStranded(tokens: readonly Tagged[], indexes: readonly number[]): boolean {
  const last = indexes.length - 1
  if (!is(tokens[indexes[last] ?? -1], 'preposition') || !is(tokens[indexes[last - 1] ?? -1], ...VERB_FORMS))
    return false
  for (let k = last - 2; k > 0 && last - k < 6; k--)
    if (is(tokens[indexes[k] ?? -1], 'pronoun')) return is(tokens[indexes[k - 1] ?? -1], 'noun')
  return false
}

const TIME =
  /^(?:year|years|month|months|quarter|quarters|weeks?|days?|decades?|monday|tuesday|wednesday|thursday|friday|saturday|sunday|winter|summer|spring|autumn|period|date|far|time)$/
const TIME_WORDS = [
  'the',
  'a',
  'an',
  'this',
  'that',
  'same',
  'last',
  'past',
  'first',
  'second',
  'third',
  'fourth',
  'next',
  'previous',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'ten',
  'twelve',
  'financial',
  'current',
  'whole',
  'to',
  'so',
  'each',
  'every',
  'recent',
  'final',
] as const

/** Where a phrase ends without a last "in the quarter", "over three days", "so far": they say when, which is the period's. */
function timeAtEnd(tokens: readonly Tagged[], indexes: readonly number[], from: number, to: number): number {
  let k = to - 1
  const at = (i: number): Tagged | undefined => tokens[indexes[i] ?? -1]
  const printedHead = at(k)?.lower ?? ''
  const head = printedHead.slice(printedHead.lastIndexOf(' ') + 1)
  if (!TIME.test(head)) return to
  k -= 1
  while (k >= from && (says(at(k), ...TIME_WORDS) || at(k)?.tag === 'number')) k -= 1
  const before = at(k)
  if (k < from || before === undefined) return to
  if (before.tag === 'preposition' && says(before, 'in', 'over', 'during', 'on', 'since', 'throughout', 'for')) {
    if (before.lower === 'on' && !/day$/.test(head)) return to
    if (before.lower === 'on' && head === 'day') return to
    // "on time", "in time" say how, and "for 35 days" how long.
    return head === 'time' ||
      (before.lower === 'for' && !says(at(k + 1), 'the', 'this', 'that', 'same')) ||
      (before.lower === 'over' && at(k + 1)?.tag === 'number' && head !== 'days')
      ? to
      : k
  }
  const first = at(k + 1)?.lower ?? ''
  if (first === 'to' && before.lower === 'up') return to
  return oneOf(first, 'this', 'last', 'so', 'each', 'to') && head !== 'time' && !oneOf(head, 'week', 'day', 'days')
    ? k + 1
    : to
}

/** The words at the indexes as printed, with one space where something between them is left out. */
export function printed(view: View, indexes: readonly number[]): string {
  let result = ''
  let end = -1
  for (const index of indexes) {
    const token = view.tokens[index]
    if (token === undefined || token.tag === 'covered' || token.tag === 'ends') continue
    const word = index === 0 ? uncapitalised(token, view.tokens[1]) : token.text
    const isMark = token.tag === 'comma' || token.tag === 'close'
    const isTied = end !== -1 && /\S/.test(view.text.slice(end, token.from)) === false && end === token.from
    result += result === '' || isMark || isTied ? word : ` ${word}`
    end = token.to
  }
  return result.includes('**') ? result.replaceAll('**', '') : result
}

const BODIES = /^(?:Healthwatch|Ofsted|Age|Mencap|Mind|Scope|Crisis|Parliament|Whitehall|Cabinet)$/

/** Without the capital of a sentence's beginning, where the word is no name. */
function uncapitalised(token: Tagged, next: Tagged | undefined): string {
  if (!/^[A-Z][a-z'-]+$/.test(token.text)) return token.text
  const isNamed = next !== undefined && /^[A-Z]/.test(next.text)
  const isCommon =
    token.can !== 0 ||
    isPerson(token.lower) ||
    /(?:s|ing|ment|tion|ness|ity|ed|ance|ence|people|staff|ability|ge|er|care)$/.test(token.lower)
  // "Hospital admissions": a noun before a noun in small letters, unless it is a place or a body.
  const isCompound =
    next !== undefined && next.tag === 'noun' && !namesByFirstWord.has(token.lower) && !BODIES.test(token.text)
  // "Income from charges": a noun before what limits it.
  const isLimited =
    says(next, 'from', 'of', 'for', 'on') && !namesByFirstWord.has(token.lower) && !BODIES.test(token.text)
  return isNamed || !(isCommon || isCompound || isLimited)
    ? token.text
    : token.text.charAt(0).toLowerCase() + token.text.slice(1)
}

/** Parts joined by single spaces, empty ones left out. */
export function join(...parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ')
}

/** A range of indexes, `to` exclusive. */
export function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)
}

const COMMON = new Set(
  'the and for who that with was were are had has have their they this its from said which not all been being into than per by of in on at to a an as or when where these those there was for example care time waiting'.split(
    ' ',
  ),
)

/** The words of a phrase that tell it from others, in small letters; "care" and "time" tell little. */
export function wordsOf(phrase: string): Set<string> {
  const words = phrase.toLowerCase().match(/[a-z0-9]+/g) ?? []
  return new Set(words.filter((word) => word.length > 1 && !COMMON.has(word)).map((word) => word.replace(/s$/, '')))
}

/** A text without any of these characters at its end. */
export function withoutEnd(text: string, marks: string): string {
  let end = text.length
  while (end > 0 && marks.includes(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}
