import type { Claim, ClaimKind, Modifier, PrintedFigure } from '../schema/index.ts'
import { matchesOf } from '../text/matches.ts'
import { modifierBefore } from '../vocabulary/modifiers.ts'

/** The values a printed number may stand for, ends included; `unit` is the worth of its last printed digit. */
export interface Interval {
  readonly low: number
  readonly high: number
  readonly unit: number
}

const NUMBER = /(?<![\d.,])\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,4})?|(?<![\d.,])\d{1,12}(?:\.\d{1,4})?/g
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^\s?(?:m|mn|million)\b/i, 1e6],
  [/^\s?(?:bn|billion)\b/i, 1e9],
  [/^\s?(?:k|thousand)\b/i, 1e3],
]

/** Kinds whose whole numbers are counted, not measured: 410 people are 410. */
const COUNTED: ReadonlySet<ClaimKind> = new Set(['count', 'rank'])

/** What an interval is made from: a claim, or a figure that belongs to one. */
export type Printed = Pick<PrintedFigure, 'text' | 'kind' | 'value' | 'upper' | 'modifier'>

/**
 * What a figure may stand for: 2.4 % is 2.35 to 2.45, "about 20" is 18 to 22, "over 40" has no upper end, a range is its ends, and a fraction
 * said in words is within a tenth. Whole numbers that were counted are exact, unless they are round.
 */
export function intervalOf({ text, kind, value, upper, modifier }: Printed): Interval {
  const interval =
    kind === 'ratio' && !/\d/.test(text) ? fraction(value) : printedInterval(text, value, COUNTED.has(kind))
  const loosened = loosen(interval, value, modifier)
  return upper === null || upper <= loosened.high ? loosened : { ...loosened, high: upper }
}

/** A fraction said in words is told of shares that are about as large. */
function fraction(value: number): Interval {
  return { low: value * 0.9, high: value * 1.1, unit: value / 5 }
}

/** Loosens what a number may stand for by the word before it. */
function loosen({ low, high, unit }: Interval, value: number, modifier: Modifier | null): Interval {
  const tenth = Math.abs(value) / 10
  switch (modifier) {
    case 'approximately':
      return { low: Math.min(low, value - tenth), high: Math.max(high, value + tenth), unit }
    case 'nearly':
      return { low: Math.min(low, value - tenth), high, unit }
    case 'over':
    case 'at least':
      return { low, high: Number.POSITIVE_INFINITY, unit }
    case 'under':
    case 'up to':
      return { low: Number.NEGATIVE_INFINITY, high, unit }
    default:
      return { low, high, unit }
  }
}

/**
 * What a number may stand for that belongs to a claim besides its own figure, from how it is printed: a benchmark, the start of a change. One
 * that was put into the claim's unit (6 weeks told as 42 days) has a twelfth either way.
 */
export function besideInterval(text: string | null, value: number, { kind, unit }: Claim): Interval {
  const lower = (text ?? '').toLowerCase()
  const first = printedNumbers(lower)[0]
  const word = first === undefined ? null : modifierBefore(lower, first.at)
  if (text !== null && first !== undefined && Math.abs(first.value - value) <= Math.abs(value) * 1e-9)
    return loosen(printedInterval(text, value, COUNTED.has(kind)), value, word?.modifier ?? null)
  if (kind !== 'duration' || unit === null || text === null)
    return printedInterval(String(value), value, COUNTED.has(kind))
  return { low: value - Math.abs(value) / 12, high: value + Math.abs(value) / 12, unit: Math.abs(value) / 6 }
}

/** How many decimals are printed of a number, closing zeros included; those of the number itself where its text is not known. */
export function printedDecimals(text: string | null, value: number): number {
  const printed = printedNumbers(text ?? '').find((one) => Math.abs(one.value - value) < 1e-9)
  return /\.(\d+)$/.exec(printed?.text ?? String(value))?.[1]?.length ?? 0
}

/** Every number a text prints in digits, with its scale word. */
function printedNumbers(text: string): { text: string; value: number; at: number }[] {
  return matchesOf(text, NUMBER).map((match) => {
    const digits = match[0]
    const after = text.slice(match.index + digits.length, match.index + digits.length + 10)
    const scale = SCALES.find(([word]) => word.test(after))?.[1] ?? 1
    return { text: digits, value: Number(digits.replaceAll(',', '')) * scale, at: match.index }
  })
}

function printedInterval(text: string, value: number, counted: boolean): Interval {
  const digits = text.match(NUMBER)?.[0]
  if (digits === undefined) return { low: value, high: value, unit: counted ? 1 : 0 }
  const [whole = '', fraction = ''] = digits.replaceAll(',', '').split('.')
  const number = Number(`${whole}.${fraction || '0'}`)
  const scale = number === 0 ? 1 : value / number
  const round = /^0*$/.test(fraction) ? roundTo(whole) : 1
  const unit = Math.abs(round > 1 ? round * scale : scale * 10 ** -fraction.length)
  if (counted && round === 1 && fraction === '' && scale === 1) return { low: value, high: value, unit: 1 }
  // A hair's breadth beyond the half, since 0.1 + 0.2 is not 0.3.
  const half = unit / 2 + Math.abs(value) * 1e-12
  return { low: value - half, high: value + half, unit }
}

/** From 1,000 up, two or more closing zeros say that a number was rounded there: 3,700 is 3,650 to 3,750. */
function roundTo(whole: string): number {
  if (whole.length < 4) return 1
  const zeros = /0{0,20}$/.exec(whole)?.[0].length ?? 0
  return zeros >= 2 ? 10 ** Math.min(zeros, whole.length - 1) : 1
}

/** Whether two printed numbers may stand for the same value. */
export function overlaps(a: Interval, b: Interval): boolean {
  return a.low <= b.high && b.low <= a.high
}

/** How far apart two intervals are; 0 where they touch. */
export function gap(a: Interval, b: Interval): number {
  return Math.max(0, a.low - b.high, b.low - a.high)
}
