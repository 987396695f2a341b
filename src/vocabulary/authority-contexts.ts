import { anyOf, wholeWords } from '../text/phrases.ts'
import data from './data/authority-contexts.json' with { type: 'json' }

const after = (phrases: readonly string[]) => `^(?:'s?)?,? (?:${anyOf(phrases)})(?![\\w-])`
const before = (phrases: readonly string[]) => `(?<![\\w-])(?:${anyOf(phrases)}) $`
const PLAIN_COUNCIL = data.councilAfter.map((phrase) => ` ${phrase}`)

/** What stands beside a name and tells what it is the name of; tested on the text before or after it. */
export const authorityContexts = {
  councilAfter: new RegExp(`^(?:${anyOf([...PLAIN_COUNCIL, ...PLAIN_COUNCIL.map((p) => p.toUpperCase())])})(?![\\w-])`),
  councilBefore: new RegExp(before(data.councilBefore)),
  serviceAfter: new RegExp(after(data.serviceAfter), 'i'),
  /** The council does or has something: "Bury has", "Kent will". */
  actsAfter: new RegExp(`^(?:${anyOf(data.actsAfter.map((word) => ` ${word}`))})(?![\\w-])`),
  placeBefore: new RegExp(before(data.placeBefore), 'i'),
  otherBefore: new RegExp(before(data.otherBefore)),
  personBefore: new RegExp(before(data.personBefore)),
  otherAfter: new RegExp(after(data.otherAfter)),
  comparison: new RegExp(wholeWords(data.comparison), 'i'),
  office: new RegExp(wholeWords(data.office), 'i'),
  subjectBefore: new RegExp(`(?<![\\w-])(?:${anyOf(data.subjectBefore)}) (?:the )?(?:\\w+ )?$`, 'i'),
  subjectAfter: new RegExp(
    `^(?:'s?)?(?: (?:adult|adults'?) (?:social care|social services|services))?(?: services?| department)? (?:${anyOf(data.subjectAfter)})(?![\\w-])`,
    'i',
  ),
}
