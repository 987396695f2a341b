import { wholeWords } from '../text/phrases.ts'
import data from './data/corrections.json' with { type: 'json' }

/** Finds the words by which a text in small letters says that it puts a mistake right, or that it tells another text's. */
export const correctionCues = new RegExp(
  `${wholeWords(data.cues.phrases)}(?! (?:budget|strategy|plan|policy|accounts|programme))`,
)
/** Finds what a response to a draft calls itself in its title. */
export const responseTitles = new RegExp(wholeWords(data.titles.phrases))
/** Finds the head of a column that holds another text's words. */
export const draftHeads = new RegExp(wholeWords(data.heads.phrases))
