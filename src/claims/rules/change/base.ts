import type { Direction } from '../../../vocabulary/changes.ts'
import { Captures, either, NO, opt, phrase, reachingBack, said, seq, upTo, word } from '../../grammar/pattern.ts'
import type { FigureChunk, Scan } from '../../grammar/scan.ts'
import { free, offsetOf, wordAt } from '../../grammar/standing.ts'
import { wordsOf } from '../../measure/words.ts'
import type { Figure, Reading } from '../../reading.ts'
import { CHANGE_NOUNS, CHANGE_VERBS, STRENGTHS } from '../../tokens/words.ts'
import type { ChangeClause } from './told.ts'
import { comparable } from './units.ts'

/** How far back a clause reaches for what changed, in characters. */
const LONGEST_REACH = 220

/** The claim before a clause that can have come from the clause's earlier figure. */
export function baseFor(reading: Reading, scan: Scan, clause: ChangeClause, earlier: Figure): Figure | null {
  const limit = offsetOf(scan, clause.first)
  const base = reading.figures.findLast(
    (f) => f.to <= limit && f.kind !== 'ratio' && comparable(f, earlier) && f.from !== earlier.from,
  )
  if (base === undefined || base.change?.from != null || limit - base.to > LONGEST_REACH) return null
  // A share does not come from a count: "shrunk 16% since its peak of 3,412".
  if (base.kind === 'percentage' && earlier.kind !== 'percentage' && earlier.value > 100) return null
  return base
}

const AUXILIARIES = upTo(4, either(said('auxiliary'), said('is'), said('adverb'), phrase(STRENGTHS)))
const POINTER = seq(said('points back'), AUXILIARIES)
/** "by February this had": what changed was said before. */
export function pointsBack(scan: Scan, at: number): boolean {
  return reachingBack(scan, at, 8, POINTER, new Captures()) !== NO
}

/** The direction of the last word of change between two tokens; null where there is none, or it leaves it open. */
export function directionIn(scan: Scan, from: number, to: number): Direction {
  for (let at = to - 1; at >= Math.max(0, from); at--) {
    const found = CHANGE_VERBS.at(scan.tokens, at) ?? CHANGE_NOUNS.at(scan.tokens, at)
    if (found !== null && found.meaning !== null) return found.meaning
  }
  return null
}

/** The direction of the words around what changed, up to a clause that gives none: "reduced waits to 11 days, from 43". */
export function directionBefore(scan: Scan, base: Figure, { first }: ChangeClause): Direction {
  const at = scan.figures.find((chunk) => chunk.figure.from === base.from)?.first ?? first
  return directionIn(scan, at - 10, first)
}

const APPOSITION = seq(
  opt(either(word(',', '(', '-', ':', ';'))),
  either(
    seq(said('amounts to'), opt(word('a', 'an', 'the', 'of')), opt(phrase(STRENGTHS))),
    seq(word('a', 'an', 'the')),
  ),
)
const APART = new Set([',', '(', '-', ':'])

/** Whether a clause stands in apposition to what is before it: ", a 22% reduction", "which is an increase of", "marking a fall of". */
export function isApposed(scan: Scan, at: number): boolean {
  if (APART.has(wordAt(scan, at - 1))) return true
  const first = reachingBack(scan, at, 6, APPOSITION, new Captures())
  if (first === NO) return false
  const before = wordAt(scan, first - 1)
  return (
    APART.has(wordAt(scan, first)) ||
    APART.has(before) ||
    !(wordAt(scan, first) === 'a' || wordAt(scan, first) === 'an' || wordAt(scan, first) === 'the')
  )
}

/** The claim right before a token, whatever it counts. */
export function claimBefore(reading: Reading, scan: Scan, at: number, except: readonly FigureChunk[]): Figure | null {
  const chunk = scan.figures.findLast((one) => one.next <= at && !except.includes(one) && free(reading, one) !== null)
  return chunk === undefined ? null : free(reading, chunk)
}

/** The figure whose measure shares most words with what leads up to the earlier value; the last one where there is only one to match. */
export function bestMatch(figures: readonly Figure[], ahead: string, several: boolean): Figure | undefined {
  const said = wordsOf(ahead)
  let best: Figure | undefined
  let most = -1
  for (const figure of figures) {
    const words = wordsOf(figure.measure)
    const score = [...said].filter((word) => words.has(word)).length / Math.max(1, words.size)
    if (score >= most) [best, most] = [figure, score]
  }
  return most > 0 || !several ? best : undefined
}
