import { figureOf, isCounting, type Recogniser } from '../quantity.ts'
import { rangeEnd } from './range.ts'

/** A number alone: kept for the moment, since its noun may stand elsewhere ("with 6 not upheld", "from 159 to 10"). */
export const bareNumber: Recogniser = {
  id: 'bare-number',
  description: 'A number whose noun is to be found elsewhere; dropped later where there is none',
  examples: [{ text: 'The list fell from 159 to 10.', reads: ['159 = 159', '10 = 10'] }],
  read(scan) {
    const { token } = scan
    // "one" alone is nearly always a pronoun; a glued "m" may be a length.
    if (!isCounting(token) || (token.form === 'words' && token.value === 1) || token.outOf !== null) return null
    if (token.scale !== null && token.scale.length <= 2) return null
    const last = rangeEnd(scan)
    return figureOf(scan, 'bare-number', {
      kind: 'count',
      to: last?.to ?? token.to,
      upper: last?.value ?? null,
      bare: true,
    })
  },
}
