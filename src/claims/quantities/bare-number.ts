import { modifierBefore } from '../../vocabulary/modifiers.ts'
import type { Recogniser } from '../quantity.ts'
import { rangeEnd } from './range.ts'

/** A number alone: kept for the moment, since its noun may stand elsewhere ("with 6 not upheld", "from 159 to 10"). */
export const bareNumber: Recogniser = {
  id: 'bare-number',
  description: 'A number whose noun is to be found elsewhere; dropped later where there is none',
  examples: [{ text: 'The list fell from 159 to 10.', reads: ['159 = 159', '10 = 10'] }],
  read(scan) {
    const { lower, token } = scan
    // "one" alone is nearly always a pronoun.
    if ((token.form !== 'digits' && token.form !== 'words') || (token.form === 'words' && token.value === 1))
      return null
    const last = rangeEnd(scan)
    return {
      from: token.from,
      to: last?.to ?? token.to,
      kind: 'count',
      value: token.value,
      upper: last?.value ?? null,
      unit: null,
      noun: null,
      modifier: modifierBefore(lower, token.from)?.modifier ?? null,
      by: 'bare-number',
      bare: true,
    }
  },
}
