import { indicatorTerms, narrowings } from '../vocabulary/indicator-wordings.ts'
import { matchPhrase, type Phrase, parsePhrase, startsOf, type Word } from './phrase.ts'

/** The terms said in a stretch of text, each with the words that say it first. */
export type Said = ReadonlyMap<string, readonly [from: number, to: number]>

interface Entry {
  readonly term: string
  readonly phrase: Phrase
}

interface Index {
  readonly byWord: ReadonlyMap<string, readonly Entry[]>
  /** Beginnings of words under their first letter. */
  readonly byBeginning: ReadonlyMap<string, readonly (readonly [string, Entry])[]>
}

const NONE: readonly never[] = []

/** A narrowing stands among the terms under its name with this before it. */
export const NARROWING = 'narrowing: '

let index: Index | null = null

/** Every term of the wordings that a list of words says. Takes time in proportion to the words. */
export function termsSaid(words: readonly Word[]): Said {
  index ??= makeIndex()
  const said = new Map<string, readonly [number, number]>()
  for (let start = 0; start < words.length; start++) {
    const word = words[start]
    if (word === undefined) continue
    for (const entry of index.byWord.get(word.lower) ?? NONE) note(said, entry, words, start)
    for (const [beginning, entry] of index.byBeginning.get(word.lower.charAt(0)) ?? NONE)
      if (word.lower.startsWith(beginning)) note(said, entry, words, start)
  }
  return said
}

function note(
  said: Map<string, readonly [number, number]>,
  { term, phrase }: Entry,
  words: readonly Word[],
  start: number,
): void {
  if (said.has(term)) return
  const end = matchPhrase(phrase, words, start)
  if (end > start) said.set(term, [words[start]?.from ?? 0, words[end - 1]?.to ?? 0])
}

function makeIndex(): Index {
  const byWord = new Map<string, Entry[]>()
  const byBeginning = new Map<string, [string, Entry][]>()
  const add = (term: string, source: string) => {
    const entry = { term, phrase: parsePhrase(source) }
    const { words, beginnings } = startsOf(entry.phrase)
    for (const word of words) file(byWord, word, entry)
    for (const beginning of beginnings) file(byBeginning, beginning.charAt(0), [beginning, entry])
  }
  for (const [term, { phrases }] of Object.entries(indicatorTerms)) for (const phrase of phrases) add(term, phrase)
  for (const { name, phrases } of narrowings)
    for (const phrase of phrases.flatMap(spelledOut)) add(NARROWING + name, phrase)
  return { byWord, byBeginning }
}

function file<Value>(drawers: Map<string, Value[]>, key: string, value: Value): void {
  const drawer = drawers.get(key)
  if (drawer === undefined) drawers.set(key, [value])
  else drawer.push(value)
}

/** `@name` stands for the phrases of that term. */
function spelledOut(phrase: string): readonly string[] {
  return phrase.startsWith('@') ? (indicatorTerms[phrase.slice(1)]?.phrases ?? []) : [phrase]
}
