import { anyOf } from '../text/phrases.ts'
import data from './data/rated-services.json' with { type: 'json' }
import ratings from './data/ratings.json' with { type: 'json' }

const RATING = anyOf([...Object.values(ratings.words).flat(), ...data.unrated])

/** Right after a number: "rated outstanding", "were good", "as requires improvement", "not yet rated". */
export const RATED_AFTER = new RegExp(
  ` (?:(?:was|were|is|are) )?(?:(?:rated|judged|graded|found) )?(?:as |to be )?["']?(?:${RATING})["']?(?![a-z-])(?! [a-z]+s\\b)`,
  'y',
)

const UNRATED = new RegExp(`^(?:${anyOf(data.unrated)})`, 'i')
const VERB = /^(?:(?:was|were|is|are) )?(?:(?:rated|judged|graded|found) )?(?:as |to be )?(?:rated )?/i

/** What follows a number of services as it reads after their name: "rated good", of "were judged as good"; "not yet rated". */
export function ratedAs(words: string): string {
  const rating = words.replace(VERB, '')
  return UNRATED.test(rating) ? rating : `rated ${rating}`
}

/** A kind of service that is rated, with the words that say which. */
export const RATED_SERVICES = new RegExp(
  `(?<![a-z])((?:(?:${anyOf(data.qualifiers)}) ){0,3}(${anyOf(data.nouns)}))(?![a-z])`,
  'g',
)
