import type { Benchmark } from '../../schema/index.ts'
import { benchmarkNouns, benchmarkWords, populationOwners } from '../../vocabulary/benchmarks.ts'
import type { Token } from '../tokens/lex.ts'
import { Lexicon } from '../tokens/lexicon.ts'

/**
 * How a benchmark is named: by a `name` of its own ("England average"), by words that follow its figure ("52% in England"), or by
 * its `place` alone ("England"), which is one only beside a figure or after a word that compares.
 */
type MentionForm = 'name' | 'after' | 'place'

/** A benchmark named in a sentence; several at once in the order in which they stand ("England and regional averages"). Offsets into the sentence. */
export interface BenchmarkMention {
  readonly benchmarks: readonly Benchmark[]
  readonly form: MentionForm
  readonly from: number
  readonly to: number
}

type Words = 'adjectives' | 'places' | 'areas' | 'adverbs' | 'phrases'

function lexiconOf(...lists: readonly Words[]): Lexicon<Benchmark> {
  return new Lexicon(
    benchmarkWords.flatMap((entry) =>
      lists.flatMap((list) => entry[list].map((phrase) => [withoutArticle(phrase), entry.benchmark] as const)),
    ),
  )
}

/** The article of a place is no part of its name: "both the South West". */
function withoutArticle(phrase: string): string {
  return phrase.startsWith('the ') ? phrase.slice(4) : phrase
}

const ADJECTIVES = lexiconOf('adjectives')
const PLACES = lexiconOf('places')
const AREAS = lexiconOf('places', 'areas')
const ADVERBS = lexiconOf('adverbs')
const PHRASES = lexiconOf('phrases')
const flag = (phrases: readonly string[]) => new Lexicon<true>(phrases.map((one) => [one, true] as const))
const NOUNS = flag(benchmarkNouns.afterAdjective)
const MEANS = flag(benchmarkNouns.beforePlace)
const PREPOSITIONS = new Set(['for', 'in', 'across', 'of', 'throughout', 'within', 'among', 'amongst'])
const DETERMINERS = new Set(['the', 'its', 'their', 'our', 'all'])
const WHOLE = flag(['as a whole', 'overall', 'in general', 'generally'])
const REST = flag(['rest of', 'remainder of'])
const BETWEEN = new Set(['and', 'or'])
/** "England adult social care average", "national ASCS average": how many words may stand between. */
const MOST_BETWEEN = 3

/** Every benchmark named in a sentence, in order. */
export function findBenchmarks(tokens: readonly Token[]): BenchmarkMention[] {
  const mentions: BenchmarkMention[] = []
  for (let at = 0; at < tokens.length; ) {
    const found = BEGINNINGS.has(tokens[at]?.lower ?? '')
      ? (nameAt(tokens, at) ?? afterAt(tokens, at) ?? placeAt(tokens, at))
      : null
    if (found === null) {
      at += 1
      continue
    }
    mentions.push({
      benchmarks: found.benchmarks,
      form: found.form,
      from: tokens[at]?.from ?? 0,
      to: tokens[found.next - 1]?.to ?? 0,
    })
    at = found.next
  }
  return mentions
}

interface At {
  readonly benchmarks: readonly Benchmark[]
  readonly form: MentionForm
  readonly next: number
}

function nameAt(tokens: readonly Token[], at: number): At | null {
  const candidates = [
    adjectiveName(tokens, at),
    meanName(tokens, at),
    restName(tokens, at),
    fixedName(tokens, at),
    ownPopulation(tokens, at),
  ]
  return candidates.reduce((best, one) => (one !== null && (best === null || one.next > best.next) ? one : best), null)
}

/** "England average", "North West regional average", "England and regional averages", "national ASCS average". */
function adjectiveName(tokens: readonly Token[], at: number): At | null {
  const first = ADJECTIVES.at(tokens, at)
  if (first === null) return null
  const benchmarks = [first.meaning]
  let next = first.next
  for (let found = ADJECTIVES.at(tokens, next); found !== null; found = ADJECTIVES.at(tokens, next)) next = found.next
  if (BETWEEN.has(tokens[next]?.lower ?? '')) {
    const the = DETERMINERS.has(tokens[next + 1]?.lower ?? '') ? next + 2 : next + 1
    const second = ADJECTIVES.at(tokens, the)
    if (second !== null && nounFrom(tokens, second.next) !== null) {
      if (second.meaning !== first.meaning) benchmarks.push(second.meaning)
      next = second.next
    }
  }
  const noun = nounFrom(tokens, next)
  if (noun === null) return null
  return { benchmarks, form: 'name', next: withPlace(tokens, noun, first.meaning) }
}

/** The token after the noun of a benchmark's name; words may stand before an average, and none before "figure" or "level". */
function nounFrom(tokens: readonly Token[], at: number): number | null {
  const own = NOUNS.at(tokens, at)
  if (own !== null) return own.next
  for (let between = 1; between <= MOST_BETWEEN; between++) {
    const token = tokens[at + between - 1]
    if (token === undefined || token.is !== 'word' || STOPS.has(token.lower)) return null
    if (AVERAGES.has(tokens[at + between]?.lower ?? '')) return at + between + 1
  }
  return null
}

const AVERAGES = new Set(['average', 'averages', 'mean', 'median'])
const STOPS = new Set([
  ...PREPOSITIONS,
  ...DETERMINERS,
  ...BETWEEN,
  'to',
  'was',
  'is',
  'were',
  'are',
  'than',
  'which',
  'that',
  'with',
  'on',
])

/** "average for England", "rate across the North West", "average nationally". */
function meanName(tokens: readonly Token[], at: number): At | null {
  const noun = MEANS.at(tokens, at)
  if (noun === null) return null
  const adverb = ADVERBS.at(tokens, noun.next)
  if (adverb !== null) return { benchmarks: [adverb.meaning], form: 'name', next: adverb.next }
  const place = placeAfter(tokens, noun.next)
  return place === null ? null : { benchmarks: [place.meaning], form: 'name', next: place.next }
}

/** "rest of the Midlands", "England as a whole". */
function restName(tokens: readonly Token[], at: number): At | null {
  const rest = REST.at(tokens, at)
  const start = rest?.next ?? at
  const place = PLACES.at(tokens, rest !== null && DETERMINERS.has(tokens[start]?.lower ?? '') ? start + 1 : start)
  if (place === null) return null
  const whole = WHOLE.at(tokens, place.next)
  if (rest === null && whole === null) return null
  return { benchmarks: [place.meaning], form: 'name', next: whole?.next ?? place.next }
}

/** "the borough's 93% White British population" */
function ownPopulation(tokens: readonly Token[], at: number): At | null {
  const owner = OWNERS.at(tokens, at)
  if (owner === null || tokens[owner.next]?.is !== 'number') return null
  const population = tokens.slice(owner.next, owner.next + POPULATION_REACH).some(({ lower }) => lower === 'population')
  return population ? { benchmarks: ['other'], form: 'name', next: owner.next } : null
}

const OWNERS = flag(populationOwners)
const POPULATION_REACH = 8

function fixedName(tokens: readonly Token[], at: number): At | null {
  const found = PHRASES.at(tokens, at)
  return found === null ? null : { benchmarks: [found.meaning], form: 'name', next: found.next }
}

/** "in England", "across the region", "nationally", "for similar authorities". */
function afterAt(tokens: readonly Token[], at: number): At | null {
  const adverb = ADVERBS.at(tokens, at)
  if (adverb !== null) return { benchmarks: [adverb.meaning], form: 'after', next: adverb.next }
  if (tokens[at]?.lower === 'elsewhere') {
    const where = placeAfter(tokens, at + 1)
    return where === null ? null : { benchmarks: [where.meaning], form: 'after', next: where.next }
  }
  // "40% of other councils": who, not where.
  if (tokens[at]?.lower === 'of') return null
  const place = placeAfter(tokens, at)
  return place === null ? null : { benchmarks: [place.meaning], form: 'after', next: place.next }
}

function placeAt(tokens: readonly Token[], at: number): At | null {
  const place = PLACES.at(tokens, at) ?? aloneAt(tokens, at)
  return place === null ? null : { benchmarks: [place.meaning], form: 'place', next: place.next }
}

/** An adjective before a word is only that: "the national target". */
function aloneAt(tokens: readonly Token[], at: number) {
  const found = ALONE.at(tokens, at)
  const next = tokens[found?.next ?? at]
  return found === null || (next?.is === 'word' && !GIVES.has(next.lower)) ? null : found
}

const GIVES = new Set(['is', 'was', 'at', 'of'])
/** Adjectives that stand for the average itself in brackets: "(national 52%)". */
const ALONE = new Lexicon<Benchmark>(
  benchmarkWords.flatMap((entry) =>
    entry.benchmark === 'england-average' || entry.benchmark === 'regional-average'
      ? entry.adjectives.map((phrase) => [phrase, entry.benchmark] as const)
      : [],
  ),
)

/** What a benchmark's name may begin with. */
const BEGINNINGS: ReadonlySet<string> = new Set([
  ...PREPOSITIONS,
  'elsewhere',
  ...[ADJECTIVES, MEANS, REST, PLACES, PHRASES, OWNERS, ADVERBS, ALONE].flatMap((one) => [...one.beginnings()]),
])

function placeAfter(tokens: readonly Token[], at: number): { meaning: Benchmark; next: number } | null {
  if (!PREPOSITIONS.has(tokens[at]?.lower ?? '')) return null
  const rest = REST.at(tokens, DETERMINERS.has(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1)
  const start = rest?.next ?? at + 1
  const place =
    AREAS.at(tokens, start) ?? (DETERMINERS.has(tokens[start]?.lower ?? '') ? AREAS.at(tokens, start + 1) : null)
  if (place === null) return null
  const whole = WHOLE.at(tokens, place.next)
  return { meaning: place.meaning, next: whole?.next ?? place.next }
}

/** A name with the place behind it: "national average for England". */
function withPlace(tokens: readonly Token[], next: number, benchmark: Benchmark): number {
  const place = placeAfter(tokens, next)
  return place?.meaning === benchmark ? place.next : next
}
