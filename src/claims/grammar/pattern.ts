import type { Connector } from '../../vocabulary/connectors.ts'
import type { Lexicon } from '../tokens/lexicon.ts'
import { connecting } from '../tokens/words.ts'
import type { BenchmarkChunk, Chunk, FigureChunk, PeriodChunk, Scan } from './scan.ts'

/** What a pattern has found, by name; the last of a name holds. */
export class Captures {
  /** Which figures may be found: those that are claims of their own still. */
  readonly isFree: (chunk: FigureChunk) => boolean
  readonly #found: { readonly name: string; readonly chunk: Chunk; readonly value: unknown }[] = []

  constructor(isFree: (chunk: FigureChunk) => boolean = () => true) {
    this.isFree = isFree
  }

  get size(): number {
    return this.#found.length
  }

  add(name: string, chunk: Chunk, value: unknown): void {
    this.#found.push({ name, chunk, value })
  }

  /** Forgets what was found since the captures had a size: an alternative failed. */
  cut(size: number): void {
    this.#found.length = size
  }

  figure(name: string): FigureChunk | null {
    return (this.#last(name)?.value ?? null) as FigureChunk | null // put there by `figure`
  }

  period(name: string): PeriodChunk | null {
    return (this.#last(name)?.value ?? null) as PeriodChunk | null // put there by `period`
  }

  benchmark(name: string): BenchmarkChunk | null {
    return (this.#last(name)?.value ?? null) as BenchmarkChunk | null // put there by `benchmark`
  }

  /** The meaning that a lexicon gave, or null; the caller names the type that the pattern put there. */
  meaning<Meaning>(name: string): Meaning | null {
    return (this.#last(name)?.value ?? null) as Meaning | null
  }

  chunk(name: string): Chunk | null {
    return this.#last(name)?.chunk ?? null
  }

  has(name: string): boolean {
    return this.#last(name) !== null
  }

  #last(name: string) {
    return this.#found.findLast((one) => one.name === name) ?? null
  }
}

/** Matches from a token on and gives the token after what it matched, or NO. Never goes back on an alternative that it took. */
export type Pattern = (scan: Scan, at: number, captures: Captures) => number

export const NO = -1

/** All of them, one after the other. */
export function seq(...patterns: readonly Pattern[]): Pattern {
  return (scan, at, captures) => {
    const size = captures.size
    let next = at
    for (const pattern of patterns) {
      next = pattern(scan, next, captures)
      if (next === NO) {
        captures.cut(size)
        return NO
      }
    }
    return next
  }
}

/** The first that matches. */
export function either(...patterns: readonly Pattern[]): Pattern {
  return (scan, at, captures) => {
    for (const pattern of patterns) {
      const next = pattern(scan, at, captures)
      if (next !== NO) return next
    }
    return NO
  }
}

/** It, or nothing. */
export function opt(...patterns: readonly Pattern[]): Pattern {
  const pattern = patterns.length === 1 && patterns[0] !== undefined ? patterns[0] : seq(...patterns)
  return (scan, at, captures) => {
    const next = pattern(scan, at, captures)
    return next === NO ? at : next
  }
}

/** It, where nothing was found under the name yet. */
export function once(name: string, pattern: Pattern): Pattern {
  return (scan, at, captures) => (captures.has(name) ? NO : pattern(scan, at, captures))
}

/** As many as there are, up to a number; none is enough. */
export function upTo(most: number, pattern: Pattern): Pattern {
  return (scan, at, captures) => {
    let end = at
    for (let i = 0; i < most; i++) {
      const next = pattern(scan, end, captures)
      if (next === NO || next === end) break
      end = next
    }
    return end
  }
}

/** Passes over up to a number of such things until the last pattern matches, as early as it can. */
export function until(most: number, passed: Pattern, last: Pattern): Pattern {
  return (scan, at, captures) => {
    let end = at
    for (let i = 0; i <= most; i++) {
      const done = last(scan, end, captures)
      if (done !== NO) return done
      end = passed(scan, end, captures)
      if (end === NO) return NO
    }
    return NO
  }
}

/** Matches nothing, where the pattern does not match. */
export function not(pattern: Pattern): Pattern {
  return (scan, at, captures) => {
    const size = captures.size
    const next = pattern(scan, at, captures)
    captures.cut(size)
    return next === NO ? at : NO
  }
}

/** Matches nothing, where the pattern matches. */
export function ahead(pattern: Pattern): Pattern {
  return not(not(pattern))
}

/** One of these words or marks. */
export function word(...words: readonly string[]): Pattern {
  const set = new Set(words)
  return ({ tokens }, at) => (set.has(tokens[at]?.lower ?? '') ? at + 1 : NO)
}

/** A phrase of a lexicon. */
export function phrase<Meaning>(lexicon: Lexicon<Meaning>, name?: string): Pattern {
  return ({ tokens }, at, captures) => {
    const found = lexicon.at(tokens, at)
    if (found === null) return NO
    if (name !== undefined) captures.add(name, { first: at, next: found.next }, found.meaning)
    return found.next
  }
}

/** A connecting phrase of a kind. */
export function said(kind: Connector): Pattern {
  return phrase(connecting(kind))
}

/** Keeps the stretch that a pattern matched. */
export function named(name: string, pattern: Pattern): Pattern {
  return (scan, at, captures) => {
    const next = pattern(scan, at, captures)
    if (next !== NO) captures.add(name, { first: at, next }, null)
    return next
  }
}

/** A figure, loosened or not. */
export function figure(name: string, is: (chunk: FigureChunk) => boolean = () => true): Pattern {
  return (scan, at, captures) => {
    const chunk = scan.figureAt.get(at)
    if (chunk === undefined || !captures.isFree(chunk) || !is(chunk)) return NO
    captures.add(name, chunk, chunk)
    return chunk.next
  }
}

/** A period or date. */
export function period(name: string): Pattern {
  return (scan, at, captures) => {
    const chunk = scan.periodAt.get(at)
    if (chunk === undefined) return NO
    captures.add(name, chunk, chunk)
    return chunk.next
  }
}

/** A source's name. */
export const source: Pattern = (scan, at) => scan.sourceAt.get(at)?.next ?? NO

/** A benchmark's name. */
export function benchmark(name: string): Pattern {
  return (scan, at, captures) => {
    const chunk = scan.benchmarkAt.get(at)
    if (chunk === undefined) return NO
    captures.add(name, chunk, chunk)
    return chunk.next
  }
}

/** A word that is no figure, period or benchmark, nor in the list. */
export function plain(...except: readonly string[]): Pattern {
  const set = new Set(except)
  return (scan, at) => {
    const token = scan.tokens[at]
    if (token === undefined || token.is !== 'word' || set.has(token.lower)) return NO
    return scan.figureAt.has(at) || scan.periodAt.has(at) || scan.benchmarkAt.has(at) ? NO : at + 1
  }
}

/** Nothing, at the end of the sentence or before a mark that ends a clause. */
export const clauseEnd: Pattern = ({ tokens }, at) =>
  tokens[at] === undefined || CLAUSE_ENDS.has(tokens[at]?.lower ?? '') ? at : NO

const CLAUSE_ENDS = new Set(['.', ',', ';', ')', ':', '!', '?'])

/**
 * The earliest token from which a pattern matches up to exactly a token, no further back than a reach; NO where there is none.
 * What it found is added to the captures.
 */
export function reachingBack(
  scan: Scan,
  end: number,
  reach: number,
  pattern: Pattern,
  captures: Captures,
  from = 0,
): number {
  // Nothing is seen behind the end, so that no part of a pattern takes more than leads up to it.
  const upToEnd = { ...scan, tokens: scan.tokens.slice(0, end) }
  for (let first = Math.max(from, end - reach); first < end; first++) {
    const size = captures.size
    if (pattern(upToEnd, first, captures) === end) return first
    captures.cut(size)
  }
  return NO
}
