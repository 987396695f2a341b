import { matchAt } from '../../text/matches.ts'
import { PER_MANY_AFTER, PER_ONE_AFTER } from '../../vocabulary/units.ts'
import { figureOf, isCounting, type Recogniser } from '../quantity.ts'

/** Rates: "531 per 100,000 population", "12.4 per 1,000 people", "1 per person". */
export const rate: Recogniser = {
  id: 'rate',
  description: 'A number per head, per worker or per so many of the population',
  examples: [
    {
      text: 'There were 531 per 100,000 population.',
      reads: ['531 per 100,000 population = 531 per 100,000 population'],
    },
    { text: 'Allocations fell to 1 per person.', reads: ['1 per person = 1 per person'] },
  ],
  read(scan) {
    const { lower, token } = scan
    if (!isCounting(token) || token.percent !== null) return null
    const many = matchAt(PER_MANY_AFTER, lower, token.to)
    const match = many ?? matchAt(PER_ONE_AFTER, lower, token.to)
    if (match === null) return null
    return figureOf(scan, 'rate', { kind: 'rate', to: token.to + match[0].length, unit: match[0].trimStart() })
  },
}
