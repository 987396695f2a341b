import { before, matchAt } from '../../text/matches.ts'
import { figureOf, type Recogniser } from '../quantity.ts'

const SCORE_OF =
  /\b(?:scores?|scored|index|decile|imd|idaopi|idaci)(?: score)?\)?(?: \([a-z ]{2,40}\))?(?: for [a-z' -]{2,40}?)?(?: of| was| is| at| stood at| stands at| averaged| has been)?(?: currently| now)?(?: an? (?:average|mean) of)? $/
const SUBJECT = /index|deprivation|quality of life|satisfaction|wellbeing|well-being|imd|outcome|loneliness/
const OUT_OF = / (?:out of|\/) ?(\d{1,3})(?![\d%]|[,.]\d)/y
const KEY = /(?:^|[\s(])with (?:a score of )?$/

/** Scores on an index or a scale of a survey, which are not quality-statement scores. */
export const indexScore: Recogniser = {
  id: 'index-score',
  description: 'A score on an index or a survey scale',
  examples: [
    { text: 'Its deprivation index score was 7 (with 10 being the worst).', reads: ['7 = 7'] },
    { text: 'The quality of life score was 18.9.', reads: ['18.9 = 18.9'] },
    { text: 'Tenants gave it 3.6 out of 5.', reads: ['3.6 out of 5 = 3.6'] },
    {
      text: 'The Index of Multiple Deprivation (IMD) for the area is 4, and the deprivation score for Ashby is 25.8.',
      reads: ['4 = 4', '25.8 = 25.8'],
    },
  ],
  read(scan) {
    const { lower, token } = scan
    if (token.form !== 'digits' || token.percent !== null || token.money) return null
    const ahead = before(lower, token.from, 90)
    if (KEY.test(ahead) && matchAt(/ (?:being|is|=|represents|represent)/y, lower, token.to) !== null)
      return { from: token.from, to: token.to, refusedBy: 'index-score' }
    const outOf = matchAt(OUT_OF, lower, token.to)
    // "3.6 out of 5": no share has decimals.
    const isOnScale = outOf !== null && !Number.isInteger(token.value) && token.value <= Number(outOf[1])
    if (!isOnScale && (!SCORE_OF.test(ahead) || !SUBJECT.test(lower))) return null
    return figureOf(scan, 'index-score', {
      kind: 'score',
      to: token.to + (outOf?.[0].length ?? 0),
      outOf: outOf === null ? null : Number(outOf[1]),
      modifier: null,
    })
  },
}
