import type { Cover, Reading } from '../reading.ts'
import { type Token, tokenAt } from '../tokens/lex.ts'

/** A stretch of a sentence that other fields say, in offsets into it. */
export interface LeftOut {
  readonly from: number
  readonly to: number
  /** True where the words after it say something else: a comparison ends the phrase, and a date in it does not. */
  readonly ends: boolean
}

/**
 * What facts cover, without the figures themselves. A comparison in brackets interrupts the phrase and does not end it. Of a change around its
 * figure ("fell from 159 to 10") only the earlier value is left out: the verb leads to what changed.
 */
export function leftOut(reading: Reading, tokens: readonly Token[]): LeftOut[] {
  const { sentence, covers } = reading
  return covers.flatMap((cover): LeftOut[] => {
    const { from, to, by } = cover
    // "an Index of Multiple Deprivation score of 4": the name of the score is what was measured.
    if (by === 'figure' || (by === 'source' && reading.figures.some((f) => f.kind === 'score'))) return []
    if (by !== 'change') return [{ from, to, ends: by === 'comparison' && sentence.text.charAt(from) !== '(' }]
    return reading.figures.some((f) => from <= f.from && f.to <= to) || !/^[,;(]/.test(sentence.text.slice(from))
      ? earlierValues(reading, tokens, cover)
      : [{ from, to, ends: true }]
  })
}

const LEADS = new Set(
  'from by compared with to up down of a an the peak high low about around over nearly almost just some more than under only further as against at approximately was it roughly well'.split(
    ' ',
  ),
)

/** The earlier values in a change with the words that lead to them: "from 159", "up from about 67%", "by 22%". */
function earlierValues(reading: Reading, tokens: readonly Token[], { from, to }: Cover): LeftOut[] {
  return reading.taken
    .filter((taken) => from <= taken.from && taken.to <= to)
    .map((taken) => {
      let start = taken.from
      for (let i = tokenAt(tokens, taken.from) - 1; i >= 0; i--) {
        const token = tokens[i]
        if (token === undefined || token.from < from || !LEADS.has(token.lower)) break
        start = token.from
        if (token.lower === 'from' || token.lower === 'by') break
      }
      return { from: start, to: taken.to, ends: false }
    })
}
