import { Captures, NO, opt, seq, word } from '../../grammar/pattern.ts'
import type { FigureChunk, Scan } from '../../grammar/scan.ts'
import { wordAt } from '../../grammar/standing.ts'
import type { Figure } from '../../reading.ts'
import { connecting } from '../../tokens/words.ts'

/** "out of", "of the" before the whole. */
export const WHOLE = seq(opt(word('out')), word('of'), opt(word('the', 'these', 'those', 'our')))

/** "Of 50 cases sampled, 43 met": the sentence opens with the whole. */
export function opensWith(scan: Scan, antecedent: Figure): boolean {
  const whole = scan.figures.find(({ figure }) => figure.from === antecedent.from)
  return whole !== undefined && WHOLE(scan, 0, new Captures()) === whole.first
}

/** "318 on the list for an assessment and 96 for a review": the same preposition follows both. */
export function isParallel(scan: Scan, { first }: FigureChunk, after: number, antecedent: Figure): boolean {
  const link = wordAt(scan, after)
  const before = scan.figures.find(({ figure }) => figure.from === antecedent.from)
  if (before === undefined || (link !== 'for' && link !== 'in' && link !== 'at')) return false
  if (wordAt(scan, first - 1) !== 'and' && wordAt(scan, first - 1) !== ',') return false
  return scan.tokens.slice(before.next, first).some(({ lower }) => lower === link)
}

/** "5,865 people had long-term support and 1,140 short-term support": the word that both have tells that the rest is left out. */
export function sharesWord(
  scan: Scan,
  { first }: FigureChunk,
  after: number,
  antecedent: Figure,
  figure: Figure,
): boolean {
  const said = new Set(
    scan.tokens.filter((one) => one.from >= antecedent.to && one.to <= figure.from).map((one) => one.lower),
  )
  return (
    scan.tokens
      .slice(after + 1, after + 5)
      .some(({ lower, is }) => is === 'word' && lower.length > 3 && said.has(lower)) && first > 0
  )
}

/** "12 of the 40": the number of the whole stands behind. */
export function isOfNumber(scan: Scan, after: number, value: number): boolean {
  const next = WHOLE(scan, after, new Captures())
  return next !== NO && Number(wordAt(scan, next).replaceAll(',', '')) === value && wordAt(scan, next + 1) !== '%'
}

/** "8 were upheld, 4 dismissed": what stands before joins one part to the next. */
export function joinsParts(scan: Scan, { first }: FigureChunk): boolean {
  return connecting('joins parts').endingAt(scan.tokens, first) !== null
}
