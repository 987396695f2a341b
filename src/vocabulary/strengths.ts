import data from './data/strengths.json' with { type: 'json' }
import { phrasePattern } from './phrase-pattern.ts'

/** Words that praise. */
export const praise = phrasePattern(data.praise)

/** Words that find fault or hold back praise. */
export const fault = phrasePattern(data.fault)
