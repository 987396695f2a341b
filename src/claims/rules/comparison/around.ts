import type { FigureChunk, Scan } from '../../grammar/scan.ts'
import { free, textOf, wordAt } from '../../grammar/standing.ts'
import type { Figure, Reading } from '../../reading.ts'
import { CHANGE_NOUNS, CHANGE_VERBS, connecting } from '../../tokens/words.ts'
import type { Comparand } from './comparand.ts'
import type { Said } from './lead.ts'

/** How far before "from" a word of change is looked for, in tokens. */
const EARLIER_REACH = 14

/** "£1,184, £113 more than the average": the second figure is the distance between the two. */
export function isDistance(
  scan: Scan,
  subject: FigureChunk | undefined,
  distance: FigureChunk,
  { relation, lead }: Comparand,
): boolean {
  if (subject === undefined || relation === null || lead !== 'relation' || relation.first !== distance.next)
    return false
  // "Of 50 cases, 43 met the standard": what meets something is no distance from it.
  if (relation.relation === 'meets') return false
  const { tokens } = scan
  return (
    wordAt(scan, distance.first - 1) === ',' ||
    wordAt(scan, distance.first - 1) === '(' ||
    connecting('is').endingAt(tokens, distance.first) !== null
  )
}

/** "more than last year (466) and more than our target of 480": the bracket says what it was, and is not what is compared. */
export function isFormerInBracket({ tokens }: Scan, { first }: FigureChunk): boolean {
  return tokens[first - 1]?.lower === '(' && connecting('former').endingAt(tokens, first - 1) !== null
}

/** "24%, down from 29% and lower than the average": it is the first that is compared, not what it came down from. */
export function isEarlierEnd({ tokens }: Scan, { first }: FigureChunk): boolean {
  if (tokens[first - 1]?.lower !== 'from') return false
  if (tokens[first - 2]?.lower === '(') return true
  // "rose to 601 from 540 the year before, above the average"
  for (let at = first - 2; at >= Math.max(0, first - EARLIER_REACH); at--)
    if (CHANGE_VERBS.at(tokens, at) !== null || CHANGE_NOUNS.at(tokens, at) !== null) return true
  return false
}

/** "16%, half the national average of 33%": the fraction says how much lower, and is no claim. */
export function isFractionOf(scan: Scan, { figure, next }: FigureChunk, core: number): boolean {
  if (figure.kind !== 'ratio' || next > core) return false
  for (let at = next; at < core; at++) if (wordAt(scan, at) !== 'of' && wordAt(scan, at) !== 'the') return false
  return next < core
}

/** The fraction that stands between a figure and its benchmark. */
export function fractionOf(scan: Scan, reading: Reading, from: number, core: number): FigureChunk | undefined {
  return scan.figures.find(
    (chunk) => chunk.first >= from && free(reading, chunk) !== null && isFractionOf(scan, chunk, core),
  )
}

/** "only 41%": less than it is set against. */
export function onlySoMuch(scan: Scan, { first, at }: FigureChunk): boolean {
  return textOf(scan, first, at).includes('only') || textOf(scan, first, at).includes('just ')
}

/** "99 per cent had …, but here it was weaker than the national average: only 41%": the figure follows. */
export function isTurned(scan: Scan, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (wordAt(scan, at) === 'but' || wordAt(scan, at) === ';') return true
  return false
}

/** Whether a comparison holds for all figures before it: "both of which were lower". */
export function saysBoth(scan: Scan, { first, core }: Comparand): boolean {
  for (let at = first; at < core; at++) if (wordAt(scan, at) === 'both' || wordAt(scan, at) === 'all') return true
  return false
}

/** "better than both the South West (78.9%) and England (77.6%)": the second is compared as the first was. */
export function inherited(subject: Figure, { lead, first }: Comparand, done: number): Said | null {
  const said = subject.comparisons.at(-1)
  if (
    said === undefined ||
    said.relation === null ||
    (lead !== 'beside' && lead !== 'mark') ||
    done === 0 ||
    first > done + 1
  )
    return null
  return { relation: said.relation, strength: said.strength, first: 0, next: 0 }
}
