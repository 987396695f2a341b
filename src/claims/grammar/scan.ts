import type { BenchmarkMention } from '../mentions/benchmarks.ts'
import type { PeriodMention } from '../period.ts'
import type { Figure, Reading } from '../reading.ts'
import { lex, type Token, tokenAt } from '../tokens/lex.ts'
import { LEADS } from '../tokens/words.ts'

/** A stretch of tokens that is read as one: `first` is its first token, `next` the one after it. */
export interface Chunk {
  readonly first: number
  readonly next: number
}

/** A figure with the words that loosen it ("just over 40 per cent", "12 or more"); `at` is where the figure itself begins. */
export interface FigureChunk extends Chunk {
  readonly figure: Figure
  readonly at: number
  /** Where the figure may be said to begin: at itself, and at each of the words that loosen it, going back. */
  readonly starts: readonly number[]
}

/** A period or date. */
export interface PeriodChunk extends Chunk {
  readonly period: PeriodMention
}

/** A benchmark's name. */
export interface BenchmarkChunk extends Chunk {
  readonly mention: BenchmarkMention
}

/** A sentence as the grammar sees it: its tokens, and what begins at each. */
export interface Scan {
  readonly reading: Reading
  readonly tokens: readonly Token[]
  /** In order; figures that are no claims of their own any more are among them. */
  readonly figures: readonly FigureChunk[]
  readonly benchmarks: readonly BenchmarkChunk[]
  /** By each of their starts. */
  readonly figureAt: ReadonlyMap<number, FigureChunk>
  readonly periodAt: ReadonlyMap<number, PeriodChunk>
  readonly sourceAt: ReadonlyMap<number, Chunk>
  readonly benchmarkAt: ReadonlyMap<number, BenchmarkChunk>
}

const scans = new WeakMap<object, Scan>()

/** The sentence of a reading as the grammar sees it, made once: where figures stand does not change, whatever becomes of them. */
export function scanOf(reading: Reading): Scan {
  const known = scans.get(reading.sentence)
  if (known !== undefined) return known
  const scan = makeScan(reading)
  scans.set(reading.sentence, scan)
  return scan
}

const lexed = new WeakMap<object, readonly Token[]>()

/** The tokens of a sentence, made once. */
export function tokensOf({ sentence }: Pick<Reading, 'sentence'>): readonly Token[] {
  const known = lexed.get(sentence)
  if (known !== undefined) return known
  const tokens = lex(sentence.text, sentence.lower)
  lexed.set(sentence, tokens)
  return tokens
}

function makeScan(reading: Reading): Scan {
  const tokens = tokensOf(reading)
  const chunk = ({ from, to }: { from: number; to: number }): Chunk => ({
    first: tokenAt(tokens, from),
    next: tokenAt(tokens, to),
  })
  const figures = [...reading.figures, ...reading.taken]
    .sort((a, b) => a.from - b.from)
    .map((figure): FigureChunk => {
      const { first, next } = chunk(figure)
      const starts = leadsOf(tokens, first)
      return { figure, at: first, first: starts.at(-1) ?? first, starts, next: tailOf(tokens, next) }
    })
    // "in the 12 months to September 2024" says when.
    .filter(
      ({ figure }) =>
        figure.kind !== 'duration' || !reading.periods.some((one) => one.from < figure.to && figure.from < one.to),
    )
  const periods = reading.periods.map((period): PeriodChunk => ({ period, ...chunk(period) }))
  const benchmarks = reading.benchmarks.map((mention): BenchmarkChunk => ({ mention, ...chunk(mention) }))
  return {
    reading,
    tokens,
    figures,
    benchmarks,
    figureAt: new Map(figures.flatMap((chunk) => chunk.starts.map((start) => [start, chunk] as const))),
    periodAt: byFirst(periods),
    sourceAt: byFirst(reading.sources.map(chunk)),
    benchmarkAt: byFirst(benchmarks),
  }
}

function byFirst<C extends Chunk>(chunks: readonly C[]): Map<number, C> {
  return new Map(chunks.map((chunk) => [chunk.first, chunk]))
}

const MOST_LEADS = 3

/** Where the words begin that loosen the figure that begins at a token, going back: "no more than", "an estimated" before "40". */
function leadsOf(tokens: readonly Token[], at: number): number[] {
  let first = at
  const starts = [at]
  for (let i = 0; i < MOST_LEADS; i++) {
    const article = ARTICLES.has(tokens[first - 1]?.lower ?? '') ? 1 : 0
    const found = LEADS.endingAt(tokens, first) ?? (article === 1 ? LEADS.endingAt(tokens, first - 1) : null)
    if (found === null) break
    first = found.next
    starts.push(first)
  }
  return starts
}

const ARTICLES = new Set(['a', 'an'])
const OR_MORE = new Set(['more', 'above', 'over', 'less', 'fewer', 'under'])

/** The token after a figure and its "or more". */
function tailOf(tokens: readonly Token[], next: number): number {
  return tokens[next]?.lower === 'or' && OR_MORE.has(tokens[next + 1]?.lower ?? '') ? next + 2 : next
}
