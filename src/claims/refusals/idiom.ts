import { matchAt } from '../../text/matches.ts'
import { numberWord } from '../../vocabulary/numbers.ts'
import { CERTAINTY, IDIOMS } from '../../vocabulary/refusals.ts'
import type { Recogniser } from '../quantity.ts'

/** A phrase by one of its words. */
interface Entry {
  readonly phrase: string
  /** Where in the phrase the word begins. */
  readonly wordAt: number
  /** "one carer said" refuses "one" only where somebody speaks. */
  readonly speaks: boolean
}

const byWord = new Map<string, Entry[]>()
for (const phrase of IDIOMS) {
  const words = phrase.split(/[ -]/)
  const speaks = /^one (?:carer|provider|resident|man|woman|individual)/.test(phrase)
  for (const word of words) {
    const entry = { phrase, wordAt: words[0] === word ? 0 : phrase.indexOf(word), speaks }
    byWord.set(word, [...(byWord.get(word) ?? []), entry])
  }
}
const SPEECH =
  /^[^.]{0,60}\b(?:said|told|described|felt|explained|reported|shared|appreciated|highlighted|expressed|noted|commented|spoke)\b/
const OF_MANY = / (?:in|out of) (?:every )?([a-z]+|\d)/y

/** "1 person explained": one of those who were spoken to. */
function isOneSpeaker(lower: string, to: number): boolean {
  return IDIOMS.some(
    (phrase) =>
      phrase.startsWith('one ') &&
      lower.startsWith(phrase.slice(3), to) &&
      SPEECH.test(lower.slice(to + phrase.length - 3)),
  )
}

/** Fixed phrases in which a number counts nothing. */
export const idiom: Recogniser = {
  id: 'refuse/idiom',
  description: 'Fixed phrases such as "one of the", "third sector" and "100% certain" report nothing',
  examples: [
    { text: 'One of the strengths was that no one waited and one person told us so.', reads: [] },
    { text: '1 person explained how they had waited.', reads: [] },
    { text: 'She was 100% certain that the third sector helped.', reads: [] },
  ],
  read({ lower, token }) {
    // "stood at one in four": a share, whatever stands before it.
    const many = matchAt(OF_MANY, lower, token.to)?.[1]
    if (many !== undefined && (/\d/.test(many) || numberWord(many)?.is === 'unit')) return null
    if (token.form === 'digits' && token.value === 1 && isOneSpeaker(lower, token.to))
      return { from: token.from, to: token.to, refusedBy: 'refuse/idiom' }
    const word = lower.slice(token.from, token.to)
    for (const { phrase, wordAt, speaks } of byWord.get(word) ?? []) {
      const at = token.from - wordAt
      if (
        at >= 0 &&
        lower.startsWith(phrase, at) &&
        !/[a-z]/.test(lower.charAt(at + phrase.length)) &&
        !/[a-z]/.test(lower.charAt(at - 1))
      ) {
        if (speaks && !SPEECH.test(lower.slice(at + phrase.length))) continue
        return { from: token.from, to: Math.max(token.to, at + phrase.length), refusedBy: 'refuse/idiom' }
      }
    }
    if (token.percent !== null && token.value >= 100 && matchAt(CERTAINTY, lower, token.to) !== null)
      return { from: token.from, to: token.to, refusedBy: 'refuse/idiom' }
    return null
  },
}
