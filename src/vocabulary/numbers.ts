import type { Modifier } from '../schema/index.ts'
import { anyOf } from '../text/phrases.ts'
import data from './data/numbers.json' with { type: 'json' }

/** What a word says in a number: 7 and 70 are added, 1,000 multiplies, a third or a quarter is a part, `3rd` a place. */
export type NumberWord =
  | { readonly is: 'unit' | 'ten' | 'scale' | 'dozen' | 'ordinal'; readonly value: number }
  /** `plural` for "thirds"; "third" itself is an ordinal until what follows shows a share. */
  | { readonly is: 'part'; readonly value: number; readonly plural: boolean }
  | { readonly is: 'joint' }

const WORDS = new Map<string, NumberWord>([
  ...data.units.map((word, value) => [word, { is: 'unit', value }] as const),
  ...data.tens.map((word, at) => [word, { is: 'ten', value: (at + 2) * 10 }] as const),
  ...data.ordinals.map((word, at) => [word, { is: 'ordinal', value: at + 1 }] as const),
  ...data.tens.map((word, at) => [word.replace(/y$/, 'ieth'), { is: 'ordinal', value: (at + 2) * 10 }] as const),
  ...Object.entries(data.fractions).map(
    ([word, of]) => [word, { is: 'part', value: of, plural: word.endsWith('s') }] as const,
  ),
  ...Object.entries(data.scales).map(([word, value]) => [word, { is: 'scale', value }] as const),
  ['dozen', { is: 'dozen', value: 12 }],
  ...['a', 'an', 'and', 'of'].map((word) => [word, { is: 'joint' }] as const),
])

/** What a word in small letters says in a number, or undefined. */
export function numberWord(word: string): NumberWord | undefined {
  return WORDS.get(word)
}

const spoken = [...WORDS].filter(([, said]) => said.is !== 'joint').map(([word]) => word)
const vulgar = Object.keys(data.vulgar).join('')

/** Where a number can begin in small letters: at digits, at a fraction's sign, or at one of the words. */
export const NUMBER_BEGINS = new RegExp(
  `(?:(?<![a-z0-9])[.·])?\\d|[${vulgar}]|(?<![a-z0-9])(?:${anyOf(spoken)})(?![a-z0-9])`,
  'g',
)

/** Asked first of a passage: whether a number can stand in it at all. */
export const HAS_NUMBER = new RegExp(
  `\\d|[${vulgar}]|\\b(?:${anyOf(spoken.filter((word) => word !== 'first'))})\\b`,
  'i',
)

/** Each number of a text as written, for counting them. */
export const NUMBER_WRITTEN = new RegExp(`\\d[\\d.,]{0,20}|[${vulgar}]|\\b(?:${anyOf(spoken)})\\b`, 'gi')

/** The signs of fractions, for a class of characters. */
export const VULGAR_SIGNS = vulgar

/** The value of a fraction written as one sign ("½"), or undefined. */
export function vulgarValue(sign: string): number | undefined {
  const parts: readonly number[] | undefined = VULGAR.get(sign)
  return parts === undefined ? undefined : (parts[0] ?? 0) / (parts[1] ?? 1)
}
const VULGAR = new Map<string, readonly number[]>(Object.entries(data.vulgar))

/** A fraction's sign at an offset, a space before it or none. */
export const VULGAR_SIGN = new RegExp(` ?([${vulgar}])`, 'y')

/** A scale right after digits: a mark ("1.2m", group 1) or a word ("1.2 million", group 2). */
export const SCALE_AFTER = new RegExp(
  ` ?(?:(${anyOf(Object.keys(data.scaleMarks))})|(${anyOf(Object.keys(data.scales))}))(?![a-z])`,
  'y',
)

/** Marks of a scale that stand glued to digits without a currency too: "1.2m people". */
export const GLUED_SCALES: ReadonlySet<string> = new Set(['k', 'm', 'mn', 'bn'])

/** What a scale's mark or word multiplies with; 1 for what is none. */
export function scaleValue(written: string): number {
  return SCALE_VALUES.get(written) ?? 1
}
const SCALE_VALUES = new Map<string, number>([...Object.entries(data.scaleMarks), ...Object.entries(data.scales)])

/** Percentage points (group 1) or per cent (group 2) after a number. */
export const PERCENT_AFTER = new RegExp(
  `(?: ?| a | of a )(?:(${anyOf(data.points)})(?![a-z])|(%|(?:${anyOf(data.percent.filter((word) => word !== '%'))})(?![a-z])))`,
  'y',
)

/** "pounds" after a number. */
export const POUNDS_AFTER = new RegExp(` ?(?:${anyOf(data.pounds)})(?![a-z])`, 'y')

/** A pound sign or "GBP" at the end of what stands before a number. */
export const POUND_BEFORE = new RegExp(`(?:£|(?<![a-z])(?:${anyOf(data.poundMarks.slice(1))})) ?$`)

/** Another currency, whose sums are no pounds. */
export const OTHER_MONEY_BEFORE = /(?:[€$¥]|(?<![a-z])(?:eur|usd)) ?$/
export const OTHER_MONEY_AFTER = new RegExp(` ?(?:${anyOf(data.otherMoney)})(?![a-z])`, 'y')

/** A sign that loosens the number right behind it: ">90%", "~300", "c.300". */
export const LOOSE_MARK_BEFORE = new RegExp(`(?:^|[^a-z0-9])(${anyOf(Object.keys(data.marks))}) ?$`)

/** What such a sign says. */
export function markModifier(mark: string): Modifier | null {
  return MARKS.get(mark) ?? null
}
const MARKS = new Map(Object.entries(data.marks) as [string, Modifier][]) // the data's test checks the names

/** "1,200+", "500-plus": at least so many. */
export const PLUS_AFTER = new RegExp(`(?:${anyOf(data.plus)})(?![a-z0-9])`, 'y')

/** Letters that may be glued to digits beside scales and per cent: "12hrs", "65s", "9am". */
export const MAY_BE_GLUED: ReadonlySet<string> = new Set(data.glued)

/** A word before a number with a minus sign: elsewhere a hyphen is only a dash. */
export const NEGATIVE_AFTER = new RegExp(`(?:[(:]|(?<![a-z])(?:${anyOf(data.negativeAfter)}) |: )$`)

/** What marks an interval of error, which is no figure of its own. */
export const INTERVAL = new RegExp(`(?<![a-z])(?:${anyOf(data.interval)})(?![a-z])`)

/** A piece of a web address, an address of mail or the name of a file. */
export const ADDRESS = new RegExp(`${anyOf(data.address)}`)
