import { before, matchAt, type Recogniser } from '../quantity.ts'

const OUT_OF = /(?: (?:place|position))? (?:out )?of (?:the |all )?(\d{1,3})(?![\d,.]\d|%)(?: [a-z]+ ){0}/y
const SUPERLATIVE =
  / (?:(?:most|least) (?:[a-z]+-)?[a-z]+|(?:[a-z]{2,}est)|best|worst)(?![a-z])(?: out)?(?: of (?:the |all )?\d{1,3}(?! per|%|,|\.\d))?/y
const RANKED_BEFORE = /\b(?:ranked|ranking|ranks|rank|placed|rated|came)(?: as| at| of| is| was)?(?: the)? $/

/** "the second lowest of the four grades": a rating. */
const OF_GRADES = / (?:of (?:the |its )?(?:four |4 )?)?(?:[a-z]+ )?(?:grades?|ratings?|marks)(?![a-z])/y

/** Positions in an order: "3rd out of 153", "third most deprived", "ranked 128th of 153". */
export const rank: Recogniser = {
  id: 'rank',
  description: 'An ordinal with its field or a superlative',
  examples: [
    { text: 'The county came 3rd out of 153 local authorities.', reads: ['3rd out of 153 = 3'] },
    {
      text: 'This is the fourth most rural county and the fifth largest town.',
      reads: ['fourth most rural = 4', 'fifth largest = 5'],
    },
    {
      text: 'It ranked 128th of 153 and third lowest of 16 comparable authorities.',
      reads: ['128th of 153 = 128', 'third lowest of 16 = 3'],
    },
    { text: 'The first report and the third theme were read.', reads: [] },
  ],
  read({ lower, token }) {
    const ahead = before(lower, token.from, 32)
    if (token.form !== 'ordinal') {
      // "ranked 12 out of 152" has a plain number.
      if (token.form !== 'digits' || !/\b(?:ranked|ranking|ranks|rank|placed)(?: as| at| of)?(?: the)? $/.test(ahead))
        return null
      const field = matchAt(OUT_OF, lower, token.to)
      return field === null ? null : make(token.from, token.to + field[0].length, token.value)
    }
    const superlative = matchAt(SUPERLATIVE, lower, token.to)
    if (superlative !== null && matchAt(OF_GRADES, lower, token.to + superlative[0].length) !== null)
      return { from: token.from, to: token.to + superlative[0].length, refusedBy: 'rank' }
    if (superlative !== null) return make(token.from, token.to + superlative[0].length, token.value)
    const field = matchAt(OUT_OF, lower, token.to)
    if (field !== null && Number(field[1]) >= token.value)
      return make(token.from, token.to + field[0].length, token.value)
    return RANKED_BEFORE.test(ahead)
      ? make(token.from, token.to, token.value)
      : { from: token.from, to: token.to, refusedBy: 'rank' }
  },
}

function make(from: number, to: number, value: number) {
  return {
    from,
    to,
    kind: 'rank' as const,
    value,
    upper: null,
    unit: null,
    noun: null,
    modifier: null,
    by: 'rank',
    bare: false,
  }
}
