import { ratingPatterns } from '../vocabulary/ratings.ts'

const SMALL_WORD = /^(?:a|an|the|and|or|of|for|to|in|on|at|by|with|from|as)$/

/** Marks around a term, a name or a rating and not around what somebody said: 'Good', "Home First". A verb of speech lets short words stand. */
export function isScareQuote(words: string, isSpeech: boolean): boolean {
  if (ratingPatterns.alone.test(words)) return true
  const all = words.split(' ')
  const isName =
    all.length <= 6 && all.every((word) => /^[A-Z0-9(]/.test(word) || SMALL_WORD.test(word)) && !/[.,!?]$/.test(words)
  if (isName) return true
  return all.length < 2 && !(isSpeech && /[.,!?]$/.test(words))
}

/** A whole sentence, or several. */
export function isSpokenSentence(words: string): boolean {
  return words.split(' ').length >= 5 && /^["'(]?[A-Z0-9£.\u2026]/.test(words)
}
