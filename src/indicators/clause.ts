import type { Claim } from '../schema/index.ts'
import { findSources } from '../vocabulary/sources.ts'

/** A half-open range of a sentence's text. */
export interface Range {
  readonly from: number
  readonly to: number
}

const STRONG = /[;:]|,? \b(?:while|whereas|but|although|though|however)\b|\), /g
const COMMA = /,(?= )/g
const JOINS_NEXT =
  /(?:^|[\s,;(])(?:and|with|while|whereas|but|then|plus|as well as|\()\s{0,2}(?:[a-z]+\s){0,2}(?:\*\*)?$/i
const JOINS_BEFORE = /^[)*\s]{0,4}(?:,|;|and\b|while\b|whereas\b|but\b|with\b)/i

/** Sources whose name says what was measured. */
const SAYS_WHAT: ReadonlySet<string> = new Set(['imd'])

/**
 * Where each claim of a sentence is spoken of: the words from the break before it to the break before the next. Claims in order, all of one
 * sentence. A length of time may only limit what another figure counts ("a break of 1 to 24 hours"), and so ends no other figure's words.
 */
export function clausesOf(claims: readonly Claim[]): Range[] {
  const all = rangesOf(claims)
  const others = claims.filter(({ kind }) => kind !== 'duration')
  const ranges = new Map(rangesOf(others).map((range, index) => [others[index], range]))
  return claims.map((claim, index) => ranges.get(claim) ?? all[index] ?? { from: 0, to: 0 })
}

function rangesOf(claims: readonly Claim[]): Range[] {
  const sentence = claims[0]?.sentence
  if (sentence === undefined) return []
  const offset = sentence.span.start
  const cuts = claims.slice(1).map((claim, index) => {
    const before = claims[index]
    const start = claim.span.start - offset
    return before === undefined ? start : cutBetween(sentence.text, endOf(before, claim.span.start) - offset, start)
  })
  return claims.map((_, index) => ({
    from: index === 0 ? 0 : (cuts[index - 1] ?? 0),
    to: cuts[index] ?? sentence.text.length,
  }))
}

/** The end of what is said of a claim with figures: its benchmarks and its change belong to it. */
function endOf({ span, comparisons, change }: Claim, limit: number): number {
  const ends = [...comparisons.map((one) => one.span.end), change?.span.end ?? 0].filter((end) => end <= limit)
  return Math.max(span.end, ...ends)
}

function cutBetween(text: string, from: number, to: number): number {
  const between = text.slice(from, to)
  const next = JOINS_NEXT.exec(between)
  if (next !== null) return from + next.index
  if (JOINS_BEFORE.test(between)) return from
  const breaks = [...between.matchAll(STRONG)].at(-1) ?? [...between.matchAll(COMMA)].at(-1)
  if (breaks !== undefined) return from + breaks.index
  const and = between.lastIndexOf(' and ')
  return and === -1 ? to : from + and
}

/**
 * The text of the sentence of some claims, of the same length, blank where a source or a benchmark stands: they have words of their own
 * ("adult carers", "England average") that say nothing of what was measured.
 */
export function withoutFacts(claims: readonly Claim[]): string {
  const sentence = claims[0]?.sentence
  if (sentence === undefined) return ''
  const plain = sentence.text.replace(/[‘’]/g, "'").replace(/\s/g, ' ')
  const lower = plain.toLowerCase()
  let blanked = plain
  const blank = (from: number, to: number) => {
    blanked = blanked.slice(0, from) + ' '.repeat(to - from) + blanked.slice(to)
  }
  for (const { id, from, to } of findSources(plain, lower)) if (!SAYS_WHAT.has(id)) blank(from, to)
  for (const { label, span } of claims.flatMap(({ comparisons }) => comparisons)) {
    const from = lower.indexOf(label.toLowerCase(), span.start - sentence.span.start)
    if (from !== -1 && from < span.end - sentence.span.start) blank(from, from + label.length)
  }
  return blanked
}
