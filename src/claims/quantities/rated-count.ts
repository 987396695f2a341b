import { matchAt, matchesOf } from '../../text/matches.ts'
import { RATED_AFTER, RATED_SERVICES } from '../../vocabulary/rated-services.ts'
import { figureOf, isCounting, type Recogniser } from '../quantity.ts'

/** Where the framework's own areas are counted, the ratings are theirs. */
const AREAS = /\b(?:areas|statements|categories|themes|standards)\b/

/** Services by their ratings: "care homes: 3 outstanding, 38 good and 9 requires improvement". */
export const ratedCount: Recogniser = {
  id: 'rated-count',
  description: 'A number of services by their rating, with the services named before it in the sentence',
  examples: [
    {
      text: 'Residential homes: 3 outstanding, 38 rated good and 9 requires improvement.',
      reads: ['3 = 3 homes', '38 = 38 homes', '9 = 9 homes'],
    },
    {
      text: 'There were 3 care homes rated outstanding, 38 good and 1 not yet rated.',
      reads: ['3 care homes = 3 homes', '38 = 38 homes', '1 = 1 homes'],
    },
    { text: 'The services in all nine areas were rated good.', reads: [] },
  ],
  read(scan) {
    const { lower, token } = scan
    if (!isCounting(token) || token.percent !== null || token.money) return null
    if (matchAt(RATED_AFTER, lower, token.to) === null || AREAS.test(lower)) return null
    const services = matchesOf(lower.slice(0, token.from), RATED_SERVICES).at(-1)
    if (services === undefined) return null
    return figureOf(scan, 'rated-count', { kind: 'count', unit: services[2] ?? null, noun: services[1] ?? null })
  },
}
