import { type ContextWord, contextWords } from '../../../vocabulary/contexts.ts'
import type { FigureChunk, Scan } from '../../grammar/scan.ts'
import { offsetOf, wordAt } from '../../grammar/standing.ts'
import { Lexicon } from '../../tokens/lexicon.ts'

const LEXICONS = new Map(
  Object.entries(contextWords).map(([kind, phrases]) => [
    kind,
    new Lexicon<true>(phrases.map((one) => [one, true] as const)),
  ]),
)
const NONE = new Lexicon<true>([])

/** The phrases of a kind. */
export function contextual(kind: ContextWord): Lexicon<true> {
  return LEXICONS.get(kind) ?? NONE
}

/** Whether a sentence opens with a phrase of a kind. */
export function opensWith({ tokens }: Scan, kind: ContextWord): boolean {
  return contextual(kind).at(tokens, 0) !== null
}

/** Whether a phrase of a kind stands anywhere in a sentence. */
export function says({ tokens }: Scan, kind: ContextWord): boolean {
  const lexicon = contextual(kind)
  return tokens.some((_, at) => lexicon.at(tokens, at) !== null)
}

const ALSO_REACH = 46

/** Whether a sentence goes on from the one before: by how it opens, or by an early "also". */
export function continues(scan: Scan): boolean {
  const [first] = scan.tokens
  if (first?.is === 'number' || opensWith(scan, 'continues')) return true
  for (const { from, lower } of scan.tokens) {
    if (lower === ',' || lower === ';' || from > ALSO_REACH) return false
    if (lower === 'also') return true
  }
  return false
}

/** Whether a sentence speaks of the time of the one before. */
export function keepsTime(scan: Scan): boolean {
  return (opensWith(scan, 'same time') && !opensWith(scan, 'no time')) || says(scan, 'same time anywhere')
}

const WHO = new Set(['who', 'whom', 'whose', 'with', 'aged', 'in', 'from'])

/** "62% of these", and not of those who: a part of what was counted before. */
export function isOfThem(scan: Scan, { next }: FigureChunk): boolean {
  if (wordAt(scan, next) !== 'of') return false
  const whose = wordAt(scan, next + 1)
  return whose === 'these' || whose === 'them' || (whose === 'those' && !WHO.has(wordAt(scan, next + 2)))
}

const SAID_WITH = new Set(['in', 'by', 'during', 'on'])

/** "This was accomplished in 2024": the first period of a sentence says when what was told before was done. */
export function saysWhenDone(scan: Scan): boolean {
  const [period] = scan.reading.periods
  const opening = contextual('was done').at(scan.tokens, 0)
  if (period === undefined || opening === null) return false
  const at = scan.tokens.findIndex(({ from }) => from >= period.from)
  const between = scan.tokens.slice(opening.next, at - 1)
  return (
    SAID_WITH.has(wordAt(scan, at - 1)) &&
    between.length <= 2 &&
    between.every(({ is, lower }) => is === 'word' && !lower.endsWith('er') && lower !== 'worse' && lower !== 'than')
  )
}

/** Whether nothing but words that loosen it stands before a figure, and what is said of it at once behind: "Nearly three quarters were done jointly". */
export function isSaidAlone(scan: Scan, { first, next }: FigureChunk): boolean {
  const starts = first === 0 || (first === 1 && (wordAt(scan, 0) === 'a' || wordAt(scan, 0) === 'an'))
  return starts && contextual('says of them').at(scan.tokens, next) !== null
}

/** Where a sentence's tokens begin at an offset or after it. */
export function indexAt(scan: Scan, offset: number): number {
  for (let at = 0; at < scan.tokens.length; at++) if (offsetOf(scan, at) >= offset) return at
  return scan.tokens.length
}
