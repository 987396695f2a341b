import { before } from '../../text/matches.ts'
import type { Recogniser } from '../quantity.ts'

const SAMPLE_BEFORE = /(?:^|[\s(])(?:n ?= ?|n: ?|base: ?|base ?= ?|sample size:? (?:of |was )?)$/

/** "(n = 7,247)": how many answered, which is what the share before it is out of. */
export const sample: Recogniser = {
  id: 'refuse/sample',
  description: 'The size of a sample ("n = 7,247") is what the share before it is out of, and no figure of its own',
  examples: [{ text: 'In all 61% (n = 7,247) agreed.', reads: ['61% = 61 percent'] }],
  read({ lower, token }) {
    if (token.form !== 'digits' || !SAMPLE_BEFORE.test(before(lower, token.from, 20))) return null
    return { from: token.from, to: token.to, refusedBy: sample.id }
  },
}
