import { before, matchAt, type Recogniser } from '../quantity.ts'

const SCORE_OF =
  /\b(?:score|scores|scored|index|decile|rating score)(?: of| was| is| at| stood at| averaged)?(?: an? (?:average|mean) of)? $/
const SUBJECT = /index|deprivation|quality of life|satisfaction|wellbeing|well-being|imd|outcome|loneliness/
const OUT_OF = / (?:out of|\/) ?(\d{1,3})(?![\d,.%])/y
const KEY = /(?:^|[\s(])with (?:a score of )?$/

/** Scores on an index or a scale of a survey, which are not quality-statement scores. */
export const indexScore: Recogniser = {
  id: 'index-score',
  description: 'A score on an index or a survey scale',
  examples: [
    { text: 'Its deprivation index score was 7 (with 10 being the worst).', reads: ['7 = 7'] },
    { text: 'The quality of life score was 18.9.', reads: ['18.9 = 18.9'] },
  ],
  read({ lower, token }) {
    if (token.form !== 'digits') return null
    const ahead = before(lower, token.from, 40)
    if (KEY.test(ahead) && matchAt(/ (?:being|is|=|represents|represent)/y, lower, token.to) !== null)
      return { from: token.from, to: token.to, refusedBy: 'index-score' }
    if (!SCORE_OF.test(ahead) || !SUBJECT.test(lower)) return null
    const outOf = matchAt(OUT_OF, lower, token.to)
    return {
      from: token.from,
      to: token.to + (outOf?.[0].length ?? 0),
      kind: 'score',
      value: token.value,
      upper: null,
      unit: null,
      noun: null,
      modifier: null,
      by: 'index-score',
      bare: false,
    }
  },
}
