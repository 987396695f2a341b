import { before, matchAt } from '../../text/matches.ts'
import { figureOf, isCounting, type Recogniser } from '../quantity.ts'

const OUT_OF = /(?: (?:place|position))? (?:out )?of (?:the |all )?(\d{1,3})(?![\d,.]\d|%)/y
const SUPERLATIVE =
  / (?:(?:most|least) (?:[a-z]+-)?[a-z]+|(?:[a-z]{2,}est)|best|worst)(?![a-z])(?:(?: out)? of (?:the |all )?(\d{1,3})(?! per|%|,|\.\d))?/y
const RANKED =
  /\b(?:ranked|ranking|ranks|rank|placed|places|placing|rated|came|comes|coming|finished)\b(?: [a-z']+){0,3} $/
/** "ranks at number 18", "ranked 12 out of 152": a plain number is a rank only there. */
const RANKED_PLAIN =
  /\b(?:ranked|ranking|ranks|rank|placed|placing)(?: as| at| of| in| is| was)?(?: (?:number|position|place|no\.))?(?: the)? $/
/** "the second lowest of the four grades", "second lowest mark": a rating. */
const GRADE = / (?:of (?:the |its )?(?:four |4 )?)?(?:[a-z]+ )?(?:grades?|ratings?|marks?|scores?)(?![a-z])/y

/** Positions in an order: "3rd out of 153", "third most deprived", "ranked 128th of 153". */
export const rank: Recogniser = {
  id: 'rank',
  description: 'An ordinal with its field or a superlative, or a number behind "ranks"',
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
    { text: 'It ranks at number 18, which places the borough 2nd.', reads: ['18 = 18', '2nd = 2'] },
    { text: 'The first report and the third theme were read. It got the second lowest mark.', reads: [] },
  ],
  read(scan) {
    const { lower, token } = scan
    if (token.percent !== null || token.money) return null
    const field = matchAt(OUT_OF, lower, token.to)
    const outOf = field === null || Number(field[1]) < token.value ? null : Number(field[1])
    const of = outOf === null ? token.to : token.to + (field?.[0].length ?? 0)
    if (token.form !== 'ordinal') {
      if (!isCounting(token) || !RANKED_PLAIN.test(before(lower, token.from, 40))) return null
      return outOf !== null || /number|position|place/.test(before(lower, token.from, 14))
        ? figureOf(scan, 'rank', { kind: 'rank', to: of, outOf, modifier: null })
        : null
    }
    const superlative = matchAt(SUPERLATIVE, lower, token.to)
    if (superlative !== null) {
      const to = token.to + superlative[0].length
      if (matchAt(GRADE, lower, to) !== null) return { from: token.from, to, refusedBy: 'rank' }
      const among = superlative[1] === undefined ? null : Number(superlative[1])
      return figureOf(scan, 'rank', { kind: 'rank', to, outOf: among, modifier: null })
    }
    return outOf !== null || RANKED.test(before(lower, token.from, 48))
      ? figureOf(scan, 'rank', { kind: 'rank', to: of, outOf, modifier: null })
      : { from: token.from, to: token.to, refusedBy: 'rank' }
  },
}
