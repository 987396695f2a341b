import { before, matchAt } from '../../text/matches.ts'
import type { Recogniser } from '../quantity.ts'

const AGED_BEFORE =
  /\b(?:ages?|aged|age group|age groups|ages of|age of|between the ages of|turn(?:ed|ing|s)?|turned|under|over)(?: of| from| between| over| under| at)? ?(?:\d{1,3} ?(?:-|to|and|or) ?)?$/
const AGED_ONLY =
  /\b(?:ages?|aged|turn(?:ed|ing|s)?)(?: of| from| between| over| under| at)? ?(?:\d{1,3} ?(?:-|to|and|or) ?)?$/
const AGE_AFTER =
  /(?:\+|s)?(?: ?(?:-|to|and|or) ?\d{1,3})?(?:\+)?(?: years?(?: old)?| year-olds?| year olds?|-year-olds?|-year-old)?(?: (?:and|or|&) (?:over|older|above|under|younger|below|more))?/y
const YEAR_OLD = /(?: ?(?:-|to) ?\d{1,3})?[- ]years?[- ]olds?(?![a-z])/y
const OR_OVER = /(?: years)?(?: (?:and|or|&) (?:over|older|above|under|younger|upwards)|\+)(?! [a-z]{0,6} ?\d)/y
const OVER_IN_YEARS = /\b(?:is|are|was|were) (?:aged )?(?:over|under|above|below) (?:the age of )?$/
const OF_PEOPLE = /%|per ?cent|people|residents|population|adults|third|quarter|half|women|men|carers/
const NO_UNIT = /(?:$|[,.;)]| (?:compared|in|and|nationally|which|with|while|by)(?![a-z]))/y
/** "the 0-25 team", "18 to 25 services": whom they serve. */
const BAND_OF_TEAM =
  /(?:-| to )\d{1,2} (?:(?:[a-z]+ )?(?:teams?|services?|pathways?|panels?)|age (?:group|range|band)s?)(?![a-z])/y
const PLURAL_AGE = /s(?![a-z])/y
const PEOPLE_OVER =
  /\b(?:people|those|adults|residents|person|anyone|everyone|women|men|population|older people) (?:who (?:are|were) )?(?:aged )?(?:over|under|above|below) (?:the age of )?$/

/** Ages and age bands qualify whom a figure speaks of. */
export const age: Recogniser = {
  id: 'refuse/age',
  description: 'Ages and age bands qualify a figure and are none',
  examples: [
    { text: 'People aged 65 and over, those aged 18-64 and adults aged 55+ were asked.', reads: [] },
    { text: 'Reviews start at age 14, for under 18s and for 16 to 25 year olds.', reads: [] },
    { text: 'The 0-25 teams and the 18-25 team held clinics.', reads: [] },
    { text: 'The service helps people over 55; most residents are over 65 compared to others.', reads: [] },
  ],
  read({ lower, token }) {
    if (token.form === 'fraction' || token.form === 'unreadable' || token.percent !== null || !(token.value <= 120))
      return null
    const refuse = (to: number) => ({ from: token.from, to, refusedBy: 'refuse/age' })
    const ahead = before(lower, token.from, 40)
    const yearOld = matchAt(YEAR_OLD, lower, token.to)
    if (yearOld !== null) return refuse(token.to + yearOld[0].length)
    if (AGED_ONLY.test(ahead) || PEOPLE_OVER.test(ahead)) {
      const match = matchAt(AGE_AFTER, lower, token.to)
      return refuse(token.to + (match?.[0].length ?? 0))
    }
    if (token.form !== 'digits') return null
    const band = token.value <= 30 ? matchAt(BAND_OF_TEAM, lower, token.to) : null
    if (band !== null) return refuse(token.to + band[0].length)
    if (
      OVER_IN_YEARS.test(ahead) &&
      OF_PEOPLE.test(lower) &&
      token.value >= 14 &&
      token.value <= 100 &&
      matchAt(NO_UNIT, lower, token.to) !== null
    )
      return refuse(token.to)
    const orOver = matchAt(OR_OVER, lower, token.to)
    if (orOver !== null && token.value >= 10) return refuse(token.to + orOver[0].length)
    const end = lower.charAt(token.to - 1) === '+' ? token.to : token.to + 1
    if (
      lower.charAt(end - 1) === '+' &&
      token.value >= 16 &&
      token.value <= 100 &&
      /\b(?:adults|people|those|over|the|age) (?:in )?$/.test(ahead)
    )
      return refuse(end)
    if (matchAt(PLURAL_AGE, lower, token.to) !== null && AGED_BEFORE.test(ahead)) return refuse(token.to + 1)
    if (matchAt(PLURAL_AGE, lower, token.to) !== null && /(?:over|under)-$/.test(ahead)) return refuse(token.to + 1)
    return null
  },
}
