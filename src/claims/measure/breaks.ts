import { oneOf } from '../../text/one-of.ts'
import { FINITE, is, NOUN_WORDS, says, type Tagged } from '../tokens/tags.ts'

/** The token after ", in 2024," or ", on average,"; -1 where the comma opens no short parenthesis. */
export function parenthesisEnd(tokens: readonly Tagged[], at: number): number {
  if (tokens[at + 1]?.tag === 'covered' && tokens[at + 2]?.tag === 'comma') return at + 3
  if (tokens[at + 1]?.lower === 'on' && tokens[at + 2]?.lower === 'average' && tokens[at + 3]?.tag === 'comma')
    return at + 4
  return -1
}

/** The index of the bracket that closes the one at `at`; the last token where none does. */
export function closing(tokens: readonly Tagged[], at: number): number {
  for (let i = at + 1; i < tokens.length; i++) if (tokens[i]?.tag === 'close') return i
  return tokens.length - 1
}

const LONGEST_LIST = 24

/** Whether a comma parts two of a list: "an advocate, family or friend". No verb and no figure before its "and" or "or". */
export function partsList(tokens: readonly Tagged[], at: number): boolean {
  if (!is(tokens[at - 1], 'noun', 'adjective', 'participle', 'gerund')) return false
  let words = 0
  for (let i = at + 1; i < tokens.length && i - at < LONGEST_LIST; i++) {
    const tag = tokens[i]?.tag ?? 'stop'
    if (tag === 'coordinator') {
      const next = tokens[i + 1]
      if (words === 0)
        return (
          says(tokens[i], 'or', 'and') &&
          earlierComma(tokens, at) &&
          next !== undefined &&
          is(next, 'noun', 'adjective', 'determiner') &&
          !clauseAhead(tokens, i + 1)
        )
      return (
        next !== undefined &&
        is(next, 'noun', 'adjective', 'determiner', 'participle', 'gerund', 'number') &&
        !clauseAhead(tokens, i + 1)
      )
    }
    if (
      !oneOf(tag, 'noun', 'adjective', 'comma', 'determiner', 'participle', 'preposition', 'number', 'quote') &&
      !(tag === 'gerund' && words > 0) &&
      !(tag === 'adverb' && is(tokens[i + 1], 'participle', 'adjective'))
    )
      return false
    if (tag === 'preposition' && words === 0) return false
    words += 1
  }
  return false
}

function earlierComma(tokens: readonly Tagged[], at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i < LONGEST_LIST; i--) {
    const tag = tokens[i]?.tag ?? 'stop'
    if (tag === 'comma') return partsList(tokens, i)
    if (!oneOf(tag, 'noun', 'adjective', 'determiner', 'preposition')) return false
  }
  return false
}

/** Whether a finite verb or a figure stands before the next mark. */
function clauseAhead(tokens: readonly Tagged[], from: number): boolean {
  let relative = false
  for (let i = from; i < tokens.length; i++) {
    const tag = tokens[i]?.tag ?? 'stop'
    if (tag === 'comma' && i - from < LONGEST_LIST && is(tokens[i - 1], 'noun') && listGoesOn(tokens, i)) continue
    if (
      oneOf(
        tag,
        'comma',
        'semicolon',
        'colon',
        'dash',
        'stop',
        'ends',
        'open',
        'close',
        'subordinator',
        'complementiser',
      )
    )
      return false
    if (tokens[i]?.lower === 'as' && tokens[i + 1]?.tag === 'pronoun') return false
    // "Black British or African and 3.3% were mixed": the next figure ends the list.
    if (tag === 'coordinator' && tokens[i + 1]?.tag === 'figure') return false
    if (tag === 'figure') return true
    if (tag === 'relative') relative = true
    else if (oneOf(tag, ...FINITE)) {
      if (!relative) return true
      relative = false
    }
  }
  return false
}

/** Whether what follows a comma is one more of a list: nouns up to the next mark or "and". */
function listGoesOn(tokens: readonly Tagged[], comma: number): boolean {
  for (let i = comma + 1; i < Math.min(tokens.length, comma + 5); i++) {
    const tag = tokens[i]?.tag ?? 'stop'
    if (tag === 'coordinator') return i > comma + 1
    if (!oneOf(tag, ...NOUN_WORDS)) return false
  }
  return false
}

/** Whether a conjunction begins a clause, a second verb or another figure, so that the phrase ends before it. */
export function opensNext(tokens: readonly Tagged[], at: number, hasVerb: boolean, inRelative: boolean): boolean {
  let i = at + 1
  while (tokens[i]?.tag === 'adverb') i += 1
  const next = tokens[i]
  if (next === undefined) return true
  if (is(next, 'figure', 'ends', 'covered', 'pronoun', 'subordinator', 'relative', 'complementiser')) return true
  // "were achieved or are on track", "had been asked or told": those of either are one count.
  if (hasVerb && tokens[at]?.lower === 'or' && is(next, 'verb', 'participle', 'be', 'have', 'modal', 'do')) return false
  if (is(next, ...FINITE)) return !inRelative || hasVerb
  if (next.tag === 'determiner' && !hasVerb && !prepositionBefore(tokens, at)) return true
  if (
    next.tag === 'determiner' &&
    says(next, 'this', 'these', 'those', 'its', 'their', 'our') &&
    clauseAhead(tokens, i)
  )
    return true
  if (next.tag === 'gerund') {
    const last = tokens[at - 1]
    return last?.tag !== 'gerund' && is(tokens[i + 1], 'figure', 'determiner', 'noun', 'adjective', 'number')
  }
  if (figureNear(tokens, i)) return true
  return hasVerb && clauseAhead(tokens, i)
}

/** Whether a preposition stands between the figure before and a token: what follows may then hang from it. */
function prepositionBefore(tokens: readonly Tagged[], at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const tag = tokens[i]?.tag ?? 'stop'
    if (tag === 'preposition' || tag === 'gerund' || tag === 'relative') return true
    if (oneOf(tag, 'figure', 'comma', 'verb', 'be', 'have')) return false
  }
  return false
}

function figureNear(tokens: readonly Tagged[], from: number): boolean {
  for (let i = from; i < Math.min(tokens.length, from + 7); i++) {
    const tag = tokens[i]?.tag ?? 'stop'
    if (tag === 'figure') return true
    if (oneOf(tag, 'comma', 'semicolon', 'colon', 'stop', 'verb', 'be', 'have', 'modal', 'coordinator', 'open'))
      return false
  }
  return false
}
