import data from './data/titles.json' with { type: 'json' }
import { anyOf } from './phrases.ts'

/** A line of a page's frame, not of the document: it begins with one of these. */
export const furnitureLine = new RegExp(`^(?:${anyOf(data.furniture)})(?![\\w-])`, 'i')

/** Words a headline about adult social care holds; find them all with `matchesOf`. */
export const topicalWords = new RegExp(`(?<![\\w-])(?:${anyOf(data.topical)})(?![\\w-])`, 'gi')
