import { modifierBefore } from '../../vocabulary/modifiers.ts'
import { matchAt, type Recogniser } from '../quantity.ts'

const PER_MANY =
  / (?:[a-z]+ )?(?:per|in every|for every) (?:1,?000|10,?000|100,?000|1 million|million|thousand|hundred thousand|100)(?![\d,])(?: (?:of the |of )?(?:population|people|adults|residents|older people|head of population))?/y
const PER_ONE =
  / per (?:person|worker|social worker|practitioner|staff member|member of staff|team|month|week|day|year|head|hour)(?![a-z])/y

/** Rates: "531 per 100,000 population", "12.4 per 1,000 people", "1 per person". */
export const rate: Recogniser = {
  id: 'rate',
  description: 'A number per head, per worker or per so many of the population',
  examples: [
    { text: 'There were 531 per 100,000 population.', reads: ['531 per 100,000 population = 531'] },
    { text: 'Allocations fell to 1 per person.', reads: ['1 per person = 1'] },
  ],
  read({ lower, token }) {
    if (token.form !== 'digits' && token.form !== 'words') return null
    const match = matchAt(PER_MANY, lower, token.to) ?? matchAt(PER_ONE, lower, token.to)
    if (match === null) return null
    const counted = /^ ([a-z]+) (?:per|in|for)/.exec(match[0])?.[1]
    return {
      from: token.from,
      to: token.to + match[0].length,
      kind: 'rate',
      value: token.value,
      upper: null,
      unit: counted === undefined || /^(?:per|in|for)$/.test(counted) ? null : counted,
      noun: null,
      modifier: modifierBefore(lower, token.from)?.modifier ?? null,
      by: 'rate',
      bare: false,
    }
  },
}
