import type { Modifier } from '../../schema/index.ts'

/** How a number was written: `73.85`, `twenty-five`, `3rd` or `third`, `a quarter`; `unreadable` where it can't be read whole. */
export type NumberForm = 'digits' | 'words' | 'ordinal' | 'fraction' | 'unreadable'

/** A number of a sentence with the marks that belong to it, before anything is known of what it counts. */
export interface NumberToken {
  /** With its sign and its currency. */
  readonly from: number
  /** With its scale ("million"), its plus and its per cent, exclusive. */
  readonly to: number
  /** Its scale applied; NaN for what is unreadable. */
  readonly value: number
  readonly form: NumberForm
  /** True for pounds. */
  readonly money: boolean
  readonly percent: 'percent' | 'percentage points' | null
  /** What a sign beside it says: "300+", ">90%", "~300". */
  readonly loose: Modifier | null
  /** Where that sign begins when it stands before the number, else `from`. */
  readonly looseFrom: number
  /** The whole that it is a part of: 60 in `45/60`. */
  readonly outOf: number | null
  /** The scale as written: "m", "million"; null where there is none. */
  readonly scale: string | null
}

/** Digits that stand for no figure, whatever is written around them. */
export function unreadable(from: number, to: number): NumberToken {
  return {
    from,
    to,
    value: Number.NaN,
    form: 'unreadable',
    money: false,
    percent: null,
    loose: null,
    looseFrom: from,
    outOf: null,
    scale: null,
  }
}
