import { anyOf } from '../text/phrases.ts'
import data from './data/titles.json' with { type: 'json' }

/** A line of a page's frame, not of the document: it begins with one of these. */
export const furnitureLine = new RegExp(`^(?:${anyOf(data.furniture)})(?![\\w-])`, 'i')

/** Words a headline about adult social care holds; find them all with `matchesOf`. */
export const topicalWords = new RegExp(`(?<![\\w-])(?:${anyOf(data.topical)})(?![\\w-])`, 'gi')

/** A line that names its document after a label, as a committee paper's front page does; find the rest behind the match. */
export const titleLabel = new RegExp(`^(?:${anyOf(data.labels)}) ?: ?(?=\\S)`, 'i')

/** Names of a site's sections, which stand alone above a headline; in small letters. */
export const siteSections: ReadonlySet<string> = new Set(data.siteSections)
