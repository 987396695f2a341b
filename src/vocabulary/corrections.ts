import data from './data/corrections.json' with { type: 'json' }
import { wholeWords } from './phrases.ts'

/** Finds the words by which a text in small letters says that it puts a mistake right, or that it tells another text's. */
export const correctionCues = new RegExp(wholeWords(data.cues.phrases))
