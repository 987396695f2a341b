import type { Mean } from '../schema/index.ts'

/** The mean of what is there, to four decimals, and of how many it is; null of none. */
export function meanOf(values: readonly number[]): Mean {
  if (values.length === 0) return { mean: null, count: 0 }
  return { mean: rounded(values.reduce((total, value) => total + value, 0) / values.length), count: values.length }
}

/** Four decimals: without the traces of binary fractions. */
export function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4
}

/** The rank of a value: one more than how many are better. */
export function rankOf(value: number, values: readonly number[], better: 'higher' | 'lower' | null): number {
  return 1 + values.filter((other) => (better === 'lower' ? other < value : other > value)).length
}

/** Whether a difference goes the good way; null where there is none, or no way is good. */
export function isFavourable(difference: number | null, better: 'higher' | 'lower' | null): boolean | null {
  if (difference === null || difference === 0 || better === null) return null
  return difference > 0 === (better === 'higher')
}
