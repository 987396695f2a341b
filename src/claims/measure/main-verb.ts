import { oneOf } from '../../text/one-of.ts'
import { baseOf, reportingVerbs } from '../../vocabulary/word-classes.ts'
import { FINITE, is, type Tagged } from '../tokens/tags.ts'

/** The first finite verb of the main clause that ends before a token; -1 where none does. */
export function mainVerbBefore(tokens: readonly Tagged[], at: number): number {
  for (let i = 0; i < at; i++) {
    const tag = tokens[i]?.tag ?? 'stop'
    if (!oneOf(tag, ...FINITE)) continue
    if (relativeBefore(tokens, i) !== -1) continue
    // "Leaders told us that", "Data showed": the clause begins behind it.
    let main = i
    while (
      is(tokens[main], 'be', 'have', 'modal', 'do', 'adverb', 'negative') &&
      is(tokens[main + 1], 'participle', 'verb', 'have', 'be', 'infinitive', 'adverb', 'negative')
    )
      main += 1
    if (reportingVerbs.has(baseOf(tokens[main]?.lower ?? '')) && hasLaterVerb(tokens, main + 1, at)) {
      i = main
      continue
    }
    return i
  }
  return -1
}

function hasLaterVerb(tokens: readonly Tagged[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (is(tokens[i], ...FINITE)) return true
  return false
}

/** The "who" or "that" that a verb's clause begins with; -1 where the verb is of the main clause. */
export function relativeBefore(tokens: readonly Tagged[], verb: number): number {
  let nouns = 0
  for (let i = verb - 1; i >= 0; i--) {
    const tag = tokens[i]?.tag ?? 'stop'
    if (tag === 'relative' || (tag === 'subordinator' && tokens[i + 1]?.tag === 'pronoun')) return i
    if (oneOf(tag, 'verb', 'be', 'have', 'modal', 'do', 'adverb', 'negative', 'participle') && nouns === 0) continue
    // "people who said they felt": what was said belongs to who they are.
    if (tag === 'verb' && reportingVerbs.has(baseOf(tokens[i]?.lower ?? ''))) {
      nouns = 0
      continue
    }
    if (oneOf(tag, 'noun', 'pronoun', 'determiner', 'adjective') && nouns < 5) {
      nouns += 1
      continue
    }
    return -1
  }
  return -1
}

/** Whether a finite verb stands before a token in the same sentence part. */
export function clauseBehind(tokens: readonly Tagged[], at: number): boolean {
  return verbBehind(tokens, at) !== -1
}

/** The first word of the finite verb group nearest before a token; -1 where there is none. */
export function verbBehind(tokens: readonly Tagged[], at: number): number {
  let last = -1
  for (let i = at - 1; i >= 0; i--) {
    const tag = tokens[i]?.tag ?? 'stop'
    if (oneOf(tag, 'semicolon', 'colon', 'stop', 'complementiser')) return last
    if (oneOf(tag, ...FINITE)) {
      if (relativeBefore(tokens, i) !== -1) continue
      last = i
      if (tag !== 'verb' && is(tokens[i - 1], 'modal', 'have', 'be')) continue
      return last
    }
  }
  return last
}
