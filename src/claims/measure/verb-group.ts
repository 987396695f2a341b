import { oneOf } from '../../text/one-of.ts'
import { baseOf } from '../../vocabulary/word-classes.ts'
import { ADVERBIAL, FINITE, is, says, type Tagged } from '../tokens/tags.ts'

/** A verb with its auxiliaries and adverbs: "had not been fully upheld". `to` is exclusive. */
export interface VerbGroup {
  readonly from: number
  readonly to: number
  /** The word that says what is done; for a copula the form of "be". */
  readonly main: number
  readonly base: string
  readonly voice: 'active' | 'passive' | 'progressive' | 'copula'
}

/** Whether a finite verb group begins at a token. */
export function beginsFinite(tokens: readonly Tagged[], at: number): boolean {
  let i = at
  while (is(tokens[i], ...ADVERBIAL)) i += 1
  return is(tokens[i], ...FINITE) && i - at <= 3
}

/** The verb group that begins at a token; null where none does. */
export function verbGroupAt(tokens: readonly Tagged[], at: number): VerbGroup | null {
  let i = at
  let be = -1
  let have = -1
  let verb = -1
  let isDone = false
  for (; i < tokens.length && !isDone; i++) {
    const tag = tokens[i]?.tag ?? 'stop'
    switch (tag) {
      case 'determiner':
        if (!says(tokens[i], 'either', 'both') || (be === -1 && have === -1)) isDone = true
        break
      case 'coordinator':
        if (tokens[i - 1]?.tag !== 'adverb' || !is(tokens[i + 1], ...ADVERBIAL) || be === -1) isDone = true
        break
      case 'adverb':
      case 'negative':
      case 'modal':
      case 'do':
        break
      case 'to':
        // "was to be made", "is due to open": only after an auxiliary.
        if (be === -1 && have === -1 && i !== at) isDone = true
        break
      case 'have':
        have = i
        break
      case 'be':
        be = i
        break
      case 'infinitive':
        if (tokens[i]?.lower === 'be') be = i
        else if (tokens[i]?.lower === 'have') have = i
        else {
          verb = i
          isDone = true
        }
        break
      case 'verb':
        verb = i
        isDone = true
        break
      case 'participle':
      case 'gerund':
        if (be === -1 && have === -1 && i !== at) isDone = true
        else {
          verb = i
          isDone = true
        }
        break
      default:
        isDone = true
    }
    if (isDone && verb !== i) break
  }
  const main = verb !== -1 ? verb : be !== -1 ? be : have
  if (main === -1) return null
  const to = main + 1
  const lower = tokens[main]?.lower ?? ''
  const tag = tokens[main]?.tag
  const voice =
    verb === -1 && be !== -1 && be >= have
      ? 'copula'
      : be !== -1 && tag === 'participle'
        ? 'passive'
        : be !== -1 && tag === 'gerund'
          ? 'progressive'
          : 'active'
  return { from: at, to, main, base: baseOf(lower), voice }
}

/** The finite verb group that ends right before a token, adverbs apart: of "The team had received" before a figure. Null where none does. */
export function verbGroupBefore(tokens: readonly Tagged[], at: number): VerbGroup | null {
  let i = at - 1
  while (i >= 0 && is(tokens[i], ...ADVERBIAL)) i -= 1
  let from = -1
  for (; i >= 0; i--) {
    const tag = tokens[i]?.tag ?? 'stop'
    if (oneOf(tag, ...FINITE)) from = i
    else if (from === -1 && oneOf(tag, 'participle', 'gerund', 'infinitive')) {
      if (tag !== 'infinitive' && !hasAuxiliary(tokens, i)) return null
    } else if (!oneOf(tag, 'adverb', 'negative', 'to', 'participle', 'infinitive', 'gerund')) break
    if (tag === 'verb') break
  }
  return from === -1 ? null : verbGroupAt(tokens, from)
}

function hasAuxiliary(tokens: readonly Tagged[], at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const tag = tokens[i]?.tag ?? 'stop'
    if (oneOf(tag, 'be', 'have')) return true
    if (!oneOf(tag, 'adverb', 'negative', 'to', 'infinitive', 'participle', 'modal')) return false
  }
  return false
}
