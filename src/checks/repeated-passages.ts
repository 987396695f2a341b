import { splitSentences } from '../document/index.ts'
import type { PassageReading, Span } from '../schema/index.ts'
import { stem } from './measure-key.ts'

/** Two places that tell the same, with the first few words of the first. */
export interface RepeatedPassage {
  readonly first: Span
  readonly second: Span
  readonly words: string
}

interface Sentence {
  readonly passage: number
  readonly text: string
  readonly stems: ReadonlySet<string>
  readonly numbers: ReadonlySet<string>
}

/** Words too common to tell one story from another. */
const COMMON = new Set(
  'about above after again all also and any are because been before being between both but can could did does down each for from had has have having her here his how into its just more most not now off once only other our out over own same she should some such than that the their them then there these they this those through too under until very was were what when where which while who why will with would you your people told said'.split(
    ' ',
  ),
)

const WORD = /[a-z0-9]{3,40}/g

/** A sentence must tell at least so much to count, and share so much of it. */
const FEWEST_STEMS = 9
const ALIKE = 0.75
/** A word in more sentences than this points nowhere; it also keeps the pairs looked at in proportion to the text. */
const MOST_SENTENCES = 12
const SHARED_RARE_WORDS = 3

/** Pairs of passages that share a long sentence, or most of one, in almost the same words. Linear in the text: pairs are met through rare words only. */
export function repeatedPassages(passages: readonly PassageReading[]): RepeatedPassage[] {
  const sentences = readSentences(passages)
  const index = new Map<string, number[]>()
  sentences.forEach((sentence, at) => {
    for (const word of sentence.stems) {
      const places = index.get(word)
      if (places === undefined) index.set(word, [at])
      else places.push(at)
    }
  })
  const found = new Map<string, { first: number; second: number; text: string }>()
  for (const [a, b] of candidates(index)) {
    const [one, two] = [sentences[a], sentences[b]]
    if (one === undefined || two === undefined || one.passage === two.passage || !areAlike(one, two, index)) continue
    if (tellOtherFigures(one, two)) continue
    const key = `${one.passage}-${two.passage}`
    if (!found.has(key)) found.set(key, { first: one.passage, second: two.passage, text: one.text })
  }
  return [...found.values()]
    .sort((a, b) => a.first - b.first || a.second - b.second)
    .flatMap(({ first, second, text }) => {
      const [one, two] = [passages[first], passages[second]]
      if (one === undefined || two === undefined) return []
      return [{ first: one.span, second: two.span, words: text.split(' ').slice(0, 8).join(' ') }]
    })
}

function readSentences(passages: readonly PassageReading[]): Sentence[] {
  const known = new Map<string, string>()
  const stemOf = (word: string) => {
    let found = known.get(word)
    if (found === undefined) {
      found = COMMON.has(word) ? '' : stem(word)
      known.set(word, found)
    }
    return found
  }
  return passages.flatMap(({ text }, passage) =>
    splitSentences(text).flatMap(({ from, to }) => {
      const sentence = text.slice(from, to)
      const stems = new Set<string>()
      for (const word of sentence.toLowerCase().match(WORD) ?? []) {
        const own = stemOf(word)
        if (own !== '') stems.add(own)
      }
      return stems.size < FEWEST_STEMS
        ? []
        : [{ passage, text: sentence, stems, numbers: new Set(sentence.match(/\d[\d,.]*\d|\d/g) ?? []) }]
    }),
  )
}

function candidates(index: ReadonlyMap<string, readonly number[]>): [number, number][] {
  const shared = new Map<number, Map<number, number>>()
  for (const places of index.values()) {
    if (places.length < 2 || places.length > MOST_SENTENCES) continue
    places.forEach((a, at) => {
      for (const b of places.slice(at + 1)) {
        const row = shared.get(a) ?? new Map<number, number>()
        row.set(b, (row.get(b) ?? 0) + 1)
        shared.set(a, row)
      }
    })
  }
  return [...shared].flatMap(([a, row]) =>
    [...row].filter(([, count]) => count >= SHARED_RARE_WORDS).map(([b]): [number, number] => [a, b]),
  )
}

/** Most of what the shorter sentence tells is in the longer: rare words weigh more, as they tell more. */
function areAlike(a: Sentence, b: Sentence, index: ReadonlyMap<string, readonly number[]>): boolean {
  const [small, large] = a.stems.size <= b.stems.size ? [a.stems, b.stems] : [b.stems, a.stems]
  let all = 0
  let shared = 0
  for (const word of small) {
    const weight = 1 / Math.log2(2 + (index.get(word)?.length ?? 1))
    all += weight
    if (large.has(word)) shared += weight
  }
  return shared / all >= ALIKE
}

/** Two sentences in one wording that each have a figure the other lacks report two things: another year, another group. */
function tellOtherFigures(a: Sentence, b: Sentence): boolean {
  const lacks = (from: Sentence, other: Sentence) => [...from.numbers].some((number) => !other.numbers.has(number))
  return lacks(a, b) && lacks(b, a)
}
