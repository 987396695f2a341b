import { pluralNoun, pluralOf } from '../../../vocabulary/count-nouns.ts'
import type { Scan } from '../../grammar/scan.ts'
import { wordAt } from '../../grammar/standing.ts'
import { isNumber } from '../../tokens/number-token.ts'

/** Units that are lengths of time: "the number of days" is one. */
export const LENGTHS: ReadonlySet<string> = new Set(['days', 'weeks', 'months', 'hours', 'years', 'minutes'])

/** What a number alone counts: the unit, and the noun phrase where one was printed. */
export interface Unit {
  readonly unit: string | null
  readonly noun: string | null
}

const unitOf = (noun: string): Unit => ({ unit: noun, noun })
const MOST_BACK = 32
const MOST_OF_NUMBER = 7
const MOST_AHEAD = 12

/** The words of a stretch, without lengths of time that are said by themselves: "overdue by more than 2 years" counts no years. */
function wordsIn({ tokens }: Scan, from: number, to: number): string[] {
  const words: string[] = []
  for (let at = Math.max(0, from); at < to; at++) {
    const token = tokens[at]
    // "carers' assessments": whose they are.
    if (token?.is !== 'word' || tokens[at + 1]?.lower === "'") continue
    const isLength = LENGTHS.has(token.lower) || LENGTHS.has(`${token.lower}s`)
    const before = tokens[tokens[at - 1]?.lower === '-' ? at - 2 : at - 1]
    if (!isLength || !isNumber(before)) words.push(token.lower)
  }
  return words
}

/** A word that surely counts: a length of time, people, events or things. */
function counts(word: string): boolean {
  const noun = pluralNoun(word)
  return LENGTHS.has(word) || noun === 'activity' || noun === 'thing'
}

/** The noun of the nearest clause before a token: its head comes first ("days lost to delayed discharge"). Null where it has none. */
export function pluralBefore(scan: Scan, to: number): Unit | null {
  for (let end = to, from = to - 1; from >= Math.max(-1, to - MOST_BACK); from--) {
    const mark = wordAt(scan, from)
    if (from >= 0 && mark !== ',' && mark !== ';' && mark !== ':' && from > to - MOST_BACK) continue
    const words = wordsIn(scan, from + 1, end)
    const noun = words.find(counts) ?? words.map(pluralOf).findLast((one) => one !== null)
    if (noun !== undefined && noun !== null) return unitOf(noun)
    end = from
  }
  return null
}

/** What "the number of people waiting" counts, said last before a token; null where nothing is said to be a number. */
export function numberOf(scan: Scan, to: number): Unit | null {
  for (let at = to - 2; at >= 0; at--) {
    const word = wordAt(scan, at)
    if ((word !== 'number' && word !== 'numbers') || wordAt(scan, at + 1) !== 'of') continue
    const words = wordsIn(scan, at + 2, Math.min(to, at + 2 + MOST_OF_NUMBER))
    const noun = words.find(counts) ?? words.find((one) => pluralNoun(one) !== null)
    if (noun !== undefined) return unitOf(noun)
  }
  return null
}

/** The first people or events named from a token on. */
export function activityAfter({ tokens }: Scan, from: number): Unit {
  const found = tokens.slice(from, from + MOST_AHEAD).find(({ lower }) => pluralNoun(lower) === 'activity')
  return { unit: found?.lower ?? null, noun: found?.lower ?? null }
}
