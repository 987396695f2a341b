import { lex } from '../claims/tokens/lex.ts'

/** A word, a number or a plus sign of a text; `from` and `to` are offsets into it. */
export interface Word {
  readonly lower: string
  readonly from: number
  readonly to: number
}

/** The words of a text; marks are no words, so that "short-term" and "short term" are the same two. */
export function wordsOf(text: string): Word[] {
  const plain = text.replace(/[‘’]/g, "'")
  const words: Word[] = []
  for (const { is, lower, from, to } of lex(plain, plain.toLowerCase()))
    if (is !== 'mark' || lower === '+') words.push({ lower: withoutOwner(lower), from, to })
  return words
}

/** A text with its words, which are split once however many stretches of it are asked about. */
export interface SaidWords {
  readonly text: string
  readonly words: readonly Word[]
}

/** The words of a stretch of a text, with their places in the whole; where the stretch begins or ends inside one, the part that is in it. */
export function wordsIn({ text, words }: SaidWords, from: number, to: number): readonly Word[] {
  const own = words.filter((word) => word.from < to && from < word.to)
  if (own.every((word) => from <= word.from && word.to <= to)) return own
  return wordsOf(text.slice(from, to)).map((word) => ({ ...word, from: word.from + from, to: word.to + from }))
}

/** "People's" counts as "people". */
function withoutOwner(word: string): string {
  return word.endsWith("'s") ? word.slice(0, -"'s".length) : word
}

interface Element {
  readonly words: ReadonlySet<string>
  readonly beginnings: readonly string[]
  readonly optional: boolean
}

/** A phrase of the wordings, ready to be looked for; null between two elements is a gap. */
export interface Phrase {
  readonly elements: readonly (Element | null)[]
}

const WIDEST_GAP = 5

/** Reads a phrase of the wordings: `a|b`, `re*`, `to?`, `...`. */
export function parsePhrase(source: string): Phrase {
  return {
    elements: source
      .split(' ')
      .map((part) => (part === '...' ? null : parseElement(part)))
      .filter((element) => element === null || element.words.size + element.beginnings.length > 0),
  }
}

function parseElement(part: string): Element {
  const optional = part.endsWith('?')
  const all = (optional ? part.slice(0, -1) : part)
    .split('|')
    .map(withoutOwner)
    .filter((word) => /[a-z0-9+]/.test(word))
  return {
    words: new Set(all.filter((word) => !word.endsWith('*'))),
    beginnings: all.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)),
    optional,
  }
}

/** The index of the word after the phrase, where it begins at `start`; -1 where it does not. */
export function matchPhrase({ elements }: Phrase, words: readonly Word[], start: number): number {
  return matchFrom(elements, 0, words, start)
}

function matchFrom(elements: Phrase['elements'], index: number, words: readonly Word[], at: number): number {
  if (index === elements.length) return at
  const element = elements[index]
  if (element === null || element === undefined) {
    for (let gap = 0; gap <= WIDEST_GAP && at + gap < words.length; gap++) {
      const end = matchFrom(elements, index + 1, words, at + gap)
      if (end !== -1) return end
    }
    return -1
  }
  const word = words[at]?.lower
  if (word !== undefined && isIn(element, word)) {
    const end = matchFrom(elements, index + 1, words, at + 1)
    if (end !== -1) return end
  }
  return element.optional ? matchFrom(elements, index + 1, words, at) : -1
}

function isIn({ words, beginnings }: Element, word: string): boolean {
  if (words.has(word)) return true
  for (const beginning of beginnings) if (word.startsWith(beginning)) return true
  return false
}

/** What a phrase may begin with: words, and beginnings of words. */
export function startsOf({ elements }: Phrase): { readonly words: string[]; readonly beginnings: string[] } {
  const words: string[] = []
  const beginnings: string[] = []
  for (const element of elements) {
    if (element === null) break
    words.push(...element.words)
    beginnings.push(...element.beginnings)
    if (!element.optional) break
  }
  return { words, beginnings }
}
