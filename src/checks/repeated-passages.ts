import { splitSentences } from '../document/index.ts'
import type { PassageReading, Span } from '../schema/index.ts'
import { stem } from './measure-key.ts'

/** Two places that tell the same, with the first few words of the first. */
export interface RepeatedPassage {
  readonly first: Span
  readonly second: Span
  readonly words: string
  /** The numbers in which the two differ, the first's and the second's; null where both give the same. */
  readonly differ: readonly [string, string] | null
}

interface Sentence {
  readonly passage: number
  readonly text: string
  /** Its telling words by their stems' numbers, each once. */
  readonly stems: readonly number[]
}

/** Words too common to tell one story from another. */
const COMMON =
  'about above after again all also and any are because been before being between both but can could did does down each for from had has have having her here his how into its just more most not now off once only other our out over own same she should some such than that the their them then there these they this those through too under until very was were what when where which while who why will with would you your people told said'.split(
    ' ',
  )

const WORD = /[a-z0-9]{3,40}/g
/** What a common word has instead of a stem's number. */
const NO_STEM = -1

/** A sentence must tell at least so much to count, and share so much of it. */
const FEWEST_STEMS = 8
/** Fewer characters than this cannot hold so many words. */
const SHORTEST = FEWEST_STEMS * 4 - 1
const ALIKE = 0.75
/** A short sentence is soon alike by chance. */
const SHORT = { stems: 12, alike: 0.85 }
/** A word in more sentences than this points nowhere; it also keeps the pairs looked at in proportion to the text. */
const MOST_SENTENCES = 24
const SHARED_RARE_WORDS = 3

/** Pairs of passages that share a long sentence, or most of one, in almost the same words. Linear in the text: pairs are met through rare words only. */
export function repeatedPassages(passages: readonly PassageReading[]): RepeatedPassage[] {
  const { sentences, places } = readSentences(passages)
  // Rare words weigh more, as they tell more.
  const weights = places.map((own) => 1 / Math.log2(2 + own.length))
  const found = new Map<string, { first: number; second: number; text: string; differ: RepeatedPassage['differ'] }>()
  for (const [one, two] of alikeSentences(sentences, places, weights)) {
    const key = `${one.passage}-${two.passage}`
    if (one.passage === two.passage || found.has(key)) continue
    const differ = otherFigures(one, two)
    if (differ === 'news') continue
    found.set(key, { first: one.passage, second: two.passage, text: one.text, differ })
  }
  return [...found.values()]
    .sort((a, b) => a.first - b.first || a.second - b.second)
    .flatMap(({ first, second, text, differ }) => {
      const [one, two] = [passages[first], passages[second]]
      if (one === undefined || two === undefined) return []
      return [{ first: one.span, second: two.span, words: text.split(' ').slice(0, 8).join(' '), differ }]
    })
}

/**
 * The sentences that tell enough, and for each stem the sentences that have it. Every word of a report comes through here, in most runs once:
 * hence one function with plain loops, which is fast before it is optimised.
 */
function readSentences(passages: readonly PassageReading[]): { sentences: Sentence[]; places: number[][] } {
  const numberOfWord = new Map(COMMON.map((word) => [word, NO_STEM]))
  const numberOfStem = new Map<string, number>()
  const sentences: Sentence[] = []
  const places: number[][] = []
  // The number of the sentence that a stem was last met in: cheaper than a set for each sentence.
  const lastMet: number[] = []
  let count = 0
  for (const [passage, { text }] of passages.entries()) {
    if (text.length < SHORTEST) continue
    const lower = text.toLowerCase()
    for (const { from, to } of splitSentences(text)) {
      const words = to - from < SHORTEST ? null : lower.slice(from, to).match(WORD)
      if (words === null || words.length < FEWEST_STEMS) continue
      count += 1
      const stems: number[] = []
      for (let i = 0; i < words.length; i++) {
        const word = words[i] ?? ''
        let one = numberOfWord.get(word)
        if (one === undefined) {
          const own = stem(word)
          one = numberOfStem.get(own)
          if (one === undefined) {
            one = places.push([]) - 1
            lastMet.push(0)
            numberOfStem.set(own, one)
          }
          numberOfWord.set(word, one)
        }
        if (one === NO_STEM || lastMet[one] === count) continue
        lastMet[one] = count
        stems.push(one)
      }
      if (stems.length < FEWEST_STEMS) continue
      for (const one of stems) places[one]?.push(sentences.length)
      sentences.push({ passage, text: text.slice(from, to), stems })
    }
  }
  return { sentences, places }
}

/** Pairs of sentences, in order, of which the shorter is mostly in the longer. */
function alikeSentences(
  sentences: readonly Sentence[],
  places: readonly (readonly number[])[],
  weights: readonly number[],
): [Sentence, Sentence][] {
  const pairs: [Sentence, Sentence][] = []
  const rareShared = new Uint16Array(sentences.length)
  sentences.forEach((one, a) => {
    // All that share a rare word, to be forgotten afterwards; clearing the whole would cost each sentence the length of the text.
    const met: number[] = []
    for (const word of one.stems) {
      const own = places[word] ?? []
      if (own.length > MOST_SENTENCES) continue
      // Backwards, down to this sentence: the ones before it have met it already.
      for (let i = own.length - 1; i >= 0; i--) {
        const b = own[i] ?? 0
        if (b <= a) break
        const count = (rareShared[b] ?? 0) + 1
        rareShared[b] = count
        if (count === 1) met.push(b)
      }
    }
    const near = met.filter((b) => (rareShared[b] ?? 0) >= SHARED_RARE_WORDS).sort((x, y) => x - y)
    for (const b of met) rareShared[b] = 0
    if (near.length === 0) return
    const words = new Set(one.stems)
    for (const b of near) {
      const two = sentences[b]
      if (two !== undefined && areAlike(one, words, two, weights)) pairs.push([one, two])
    }
  })
  return pairs
}

function areAlike(one: Sentence, words: ReadonlySet<number>, two: Sentence, weights: readonly number[]): boolean {
  let shared = 0
  for (const word of two.stems) if (words.has(word)) shared += weights[word] ?? 0
  const small = one.stems.length <= two.stems.length ? one.stems : two.stems
  const all = small.reduce((sum, word) => sum + (weights[word] ?? 0), 0)
  return shared / all >= (small.length < SHORT.stems ? SHORT.alike : ALIKE)
}

/**
 * Two sentences in one wording that each have figures the other lacks report two things: another year, another group. With one figure apart, and
 * that no year, one of them is mistaken.
 */
function otherFigures(a: Sentence, b: Sentence): RepeatedPassage['differ'] | 'news' {
  const [first, second] = [numbersOf(a), numbersOf(b)]
  const [onlyFirst, onlySecond] = [
    [...first].filter((number) => !second.has(number)),
    [...second].filter((number) => !first.has(number)),
  ]
  const [one, two] = [onlyFirst[0], onlySecond[0]]
  if (one === undefined || two === undefined) return null
  const isYear = [one, two].some((number) => /^(?:19|20)\d\d$/.test(number))
  return onlyFirst.length === 1 &&
    onlySecond.length === 1 &&
    !isYear &&
    (first.size > 1 || a.stems.length === b.stems.length)
    ? [one, two]
    : 'news'
}

function numbersOf({ text }: Sentence): ReadonlySet<string> {
  return new Set(text.match(/\d[\d,.]{0,20}\d|\d/g) ?? [])
}
