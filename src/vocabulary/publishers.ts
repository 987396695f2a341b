import { anyOf } from '../text/phrases.ts'
import data from './data/publishers.json' with { type: 'json' }

const NAME = "(?<name>[A-Z][\\w&'.-]*(?: (?:[A-Z&][\\w&'.-]*|of|and|the|in)){0,6})"
const MASTHEAD = `(?<name>(?:${anyOf(data.names)})|(?:The )?(?:[A-Z][\\w&'-]* ){1,3}(?:${anyOf(data.lastWords)}))`

/** Where a line prints its publisher, the surest first: a label, the end of a headline, a copyright line, a masthead alone on its line. */
export const publisherPatterns: readonly RegExp[] = [
  new RegExp(`^(?:${anyOf(data.labels)})(?: ?: ?| )${NAME}$`, 'iu'),
  new RegExp(`^.{3,100} [|-] ${MASTHEAD}$`, 'u'),
  new RegExp(
    `(?:©|\\(c\\)|\\bcopyright)(?: copyright)?(?: (?:19|20)\\d\\d)?(?:-(?:19|20)?\\d\\d)?,? ${NAME}(?:[ ,.]*(?:19|20)\\d\\d)?(?:\\.? all rights reserved)?[.]?$`,
    'iu',
  ),
  new RegExp(`^(?!By )(?:\\|? ?)?${MASTHEAD}$`, 'u'),
]
