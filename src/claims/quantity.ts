import type { ClaimKind, Modifier } from '../schema/index.ts'
import { modifierBefore } from '../vocabulary/modifiers.ts'
import type { NumberToken } from './numbers/token.ts'
import type { DateMention } from './period.ts'

/** A recognised figure: what was written, its value and unit. Offsets are into the sentence. */
export interface Quantity {
  readonly from: number
  readonly to: number
  readonly kind: ClaimKind
  readonly value: number
  /** A range's other end, else null. */
  readonly upper: number | null
  /** What a rank, a ratio, a share or a count is out of: 153 in "third of 153"; null where it is not said. */
  readonly outOf: number | null
  /** 'percent', 'GBP', 'weeks', a noun in the plural; null where none is printed beside the number. */
  readonly unit: string | null
  /** The counted noun with its adjectives as printed ("dementia nursing beds"); null for other kinds and bare numbers. */
  readonly noun: string | null
  readonly modifier: Modifier | null
  /** The recogniser that read it. */
  readonly by: string
  /** True where it was a number alone, so that the noun must be found elsewhere. */
  readonly bare: boolean
}

/** A number that is no figure: a date, an age, "Section 42". Nothing inside it is looked at again. */
export interface Refusal {
  readonly from: number
  readonly to: number
  readonly refusedBy: string
}

/** What a recogniser sees: one sentence, its numbers, and which one it is asked about. */
export interface Scan {
  readonly text: string
  readonly lower: string
  readonly tokens: readonly NumberToken[]
  readonly index: number
  readonly token: NumberToken
  /** Stretches of the sentence that are dates, in order. */
  readonly dates: readonly DateMention[]
}

/** An example that runs as a test and prints as documentation: what is read from a sentence, as `text = value unit`; none for a refusal. */
interface Example {
  readonly text: string
  readonly reads: readonly string[]
}

/**
 * One written form of a figure, or one sort of number that is no figure. Asked about each number from left to right, in the
 * order of the list in `recognise.ts`; the first that answers decides. Sees one sentence and never its neighbours.
 */
export interface Recogniser {
  readonly id: string
  readonly description: string
  readonly examples: readonly Example[]
  read(scan: Scan): Quantity | Refusal | null
}

/** Whether a number was written as a count, in digits or in words. */
export function isCounting({ form }: NumberToken): boolean {
  return form === 'digits' || form === 'words'
}

/** The figure that a number is, from its token: what is not given is empty. The modifier is the sign's or the words' before it. */
export function figureOf(
  { lower, token }: Scan,
  by: string,
  given: Pick<Quantity, 'kind'> & Partial<Quantity>,
): Quantity {
  const from = given.from ?? token.from
  return {
    from,
    to: given.to ?? token.to,
    kind: given.kind,
    value: given.value ?? token.value,
    upper: given.upper ?? null,
    outOf: given.outOf ?? token.outOf,
    unit: given.unit ?? null,
    noun: given.noun ?? null,
    modifier:
      given.modifier === undefined ? (token.loose ?? modifierBefore(lower, from)?.modifier ?? null) : given.modifier,
    by,
    bare: given.bare ?? false,
  }
}

/** Whether an answer is a refusal. */
export function isRefusal(answer: Quantity | Refusal): answer is Refusal {
  return 'refusedBy' in answer
}
