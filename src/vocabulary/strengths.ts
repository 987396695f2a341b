import data from './data/strengths.json' with { type: 'json' }
import { wholeWords } from './phrases.ts'

/** Words that praise, and words that find fault or hold back praise. */
export const strengthWords = {
  praise: new RegExp(wholeWords(data.praise), 'i'),
  fault: new RegExp(wholeWords(data.fault), 'i'),
}
