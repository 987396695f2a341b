import { type Qualifier, qualifiers } from '../../../vocabulary/qualifiers.ts'
import { Captures, NO, opt, phrase, plain, seq, until, word } from '../../grammar/pattern.ts'
import type { FigureChunk, Scan } from '../../grammar/scan.ts'
import { textOf, wordAt } from '../../grammar/standing.ts'
import { Lexicon } from '../../tokens/lexicon.ts'
import { isNumber } from '../../tokens/number-token.ts'

const LEXICONS = new Map(
  Object.entries(qualifiers).map(([kind, phrases]) => [
    kind,
    new Lexicon<true>(phrases.map((one) => [one, true] as const)),
  ]),
)
const NONE = new Lexicon<true>([])

/** The phrases of a kind of qualifier. */
function qualifying(kind: Qualifier): Lexicon<true> {
  return LEXICONS.get(kind) ?? NONE
}

/** Whether a qualifier stands right before a figure, or before the words that loosen it. */
export function isBefore(scan: Scan, { starts }: FigureChunk, kind: Qualifier): boolean {
  return starts.some((start) => qualifying(kind).endingAt(scan.tokens, start) !== null)
}

/** Whether one of these words stands right before a figure. */
export function wordBefore(scan: Scan, { starts }: FigureChunk, ...words: readonly string[]): boolean {
  return starts.some((start) => words.includes(wordAt(scan, start - 1)))
}

/** Whether a qualifier follows a token at once. */
export function isAfter(scan: Scan, at: number, kind: Qualifier): boolean {
  return qualifying(kind).at(scan.tokens, at) !== null
}

/** Whether a word of a kind stands anywhere between two tokens. */
export function isBetween(scan: Scan, from: number, to: number, kind: Qualifier): boolean {
  for (let at = from; at < to; at++) if (isAfter(scan, at, kind)) return true
  return false
}

/** "the last 12 to 18 months": which of many. */
export function saysWhich(scan: Scan, chunk: FigureChunk): boolean {
  if (isBefore(scan, chunk, 'which')) return true
  const to = wordAt(scan, chunk.first - 1)
  if (to !== 'to' && to !== '-') return false
  return isNumber(scan.tokens[chunk.first - 2]) && qualifying('which').endingAt(scan.tokens, chunk.first - 2) !== null
}

const ANECDOTE = seq(
  word('one', 'another', 'a', 'an'),
  opt(phrase(qualifying('person')), word('who')),
  until(1, plain(), phrase(qualifying('person'))),
  until(6, plain(), phrase(qualifying('tells'))),
)

/** "One person told us they had met 3 social workers": what happened to one is no figure about the council. */
export function isAnecdote(scan: Scan): boolean {
  return ANECDOTE(scan, 0, new Captures()) !== NO
}

/** The words between two figures, in small letters. */
export function between(scan: Scan, before: FigureChunk, after: FigureChunk): string {
  return textOf(scan, before.next, after.first)
}
