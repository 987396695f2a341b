import { matchAt } from '../../text/matches.ts'
import { VULGAR_SIGN, vulgarValue } from '../../vocabulary/numbers.ts'

/** What a run of digits says: a number, a part of a whole (`45/60`), a fraction (`1/3`) or nothing that can be read whole. */
export type DigitsRead =
  | { readonly is: 'number'; readonly to: number; readonly value: number; readonly comma: boolean }
  | { readonly is: 'part'; readonly to: number; readonly value: number; readonly of: number }
  | { readonly is: 'fraction'; readonly to: number; readonly value: number }
  | { readonly is: 'unreadable'; readonly to: number }

/** Digits with all that joins them: nothing in it is ever read by itself. */
const RUN = /[.·]?\d+(?:[,.'·/:]\d+)*/y
/** "12 345": at most nine digits; a longer row is one of cells. */
const SPACED = /(?: \d{3}(?![\d/:']))+/y
const MOST_GROUPS = 2
/** Digits or another fraction glued to a fraction's sign. */
const BESIDE = /[\d\u00bc-\u00be\u2150-\u215e]+/y
const PLAIN = /^\d{1,15}(?:[.·]\d{1,6})?$/
const GROUPED = /^\d{1,3}(?:(?:,\d{3}){1,4}|(?:'\d{3}){1,4})(?:[.·]\d{1,6})?$/
const LEADING_POINT = /^[.·]\d{1,6}$/
const DECIMAL_COMMA = /^\d{1,3},\d{1,2}$/
const OF_TWO = /^(\d{1,3}(?:,\d{3}){1,2}|\d{1,6})\/(\d{1,3}(?:,\d{3}){1,2}|\d{1,6})$/
const MIXED = / (\d)\/(\d{1,2})(?![\d/,.:]\d|\d)/y
const PARTS_OF = new Set([2, 3, 4, 5, 6, 8, 10])
/** "62 1/2" is mixed, "2024 1/2" are two things. */
const LARGEST_MIXED = 999

/**
 * Reads a run of digits whole: any separator of thousands, a point or a middle dot, mixed fractions. What mixes separators, or touches
 * another group that does not belong to it, is unreadable as a whole and never read from its middle.
 */
export function readDigits(lower: string, at: number): DigitsRead {
  const run = matchAt(RUN, lower, at)?.[0] ?? ''
  const to = at + run.length
  const value = numberOf(run)
  if (value === null) return partOrNothing(run, to)
  if (/^[1-9]\d{0,2}$/.test(run)) {
    const spaced = matchAt(SPACED, lower, to)
    if (spaced !== null) return joinSpaced(lower, at, to + spaced[0].length)
  }
  return withFraction(lower, run, to, value)
}

function numberOf(run: string): number | null {
  if (!PLAIN.test(run) && !GROUPED.test(run) && !LEADING_POINT.test(run) && !DECIMAL_COMMA.test(run)) return null
  if (DECIMAL_COMMA.test(run)) return Number(run.replace(',', '.'))
  return Number(run.replace(/[,']/g, '').replace('·', '.'))
}

function partOrNothing(run: string, to: number): DigitsRead {
  const [, a = '', b = ''] = OF_TWO.exec(run) ?? []
  const value = Number(a.replaceAll(',', ''))
  const of = Number(b.replaceAll(',', ''))
  if (a === '' || value > of || of === 0 || a.startsWith('0')) return { is: 'unreadable', to }
  if (a.length === 1 && value < of && PARTS_OF.has(of)) return { is: 'fraction', to, value: value / of }
  // "23/24" and "11/12" are years or alternatives.
  return value + 1 === of ? { is: 'unreadable', to } : { is: 'part', to, value, of }
}

function joinSpaced(lower: string, at: number, end: number): DigitsRead {
  const written = lower.slice(at, end)
  const decimals = matchAt(/[.·]\d{1,6}(?![\d,.])/y, lower, end)?.[0] ?? ''
  const to = end + decimals.length
  // Another group of digits beside it: a row of cells.
  const beside = matchAt(/ ?[\d,'·/]\d*/y, lower, to)?.[0] ?? ''
  if (written.split(' ').length - 1 > MOST_GROUPS || /\d/.test(beside))
    return { is: 'unreadable', to: to + beside.length }
  return { is: 'number', to, value: Number(written.replaceAll(' ', '') + decimals.replace('·', '.')), comma: false }
}

function withFraction(lower: string, run: string, to: number, value: number): DigitsRead {
  const comma = DECIMAL_COMMA.test(run)
  if (!Number.isInteger(value) || value > LARGEST_MIXED || comma) return { is: 'number', to, value, comma }
  const sign = matchAt(VULGAR_SIGN, lower, to)
  if (sign !== null) {
    const end = to + sign[0].length
    const beside = matchAt(BESIDE, lower, end)?.[0] ?? ''
    if (beside !== '') return { is: 'unreadable', to: end + beside.length }
    return { is: 'number', to: end, value: value + (vulgarValue(sign[1] ?? '') ?? 0), comma }
  }
  const mixed = matchAt(MIXED, lower, to)
  const [, a = 0, b = 0] = mixed === null ? [] : mixed.map(Number)
  if (mixed !== null && a < b && PARTS_OF.has(b))
    return { is: 'number', to: to + mixed[0].length, value: value + a / b, comma }
  return { is: 'number', to, value, comma }
}
