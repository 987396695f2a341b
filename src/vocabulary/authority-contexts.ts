import data from './data/authority-contexts.json' with { type: 'json' }
import { anyOf } from './phrases.ts'

const after = (phrases: readonly string[], flags = '') =>
  new RegExp(`^(?:'s?)?,? (?:${anyOf(phrases)})(?![\\w-])`, flags)
const before = (phrases: readonly string[], flags = '') => new RegExp(`(?<![\\w-])(?:${anyOf(phrases)}) $`, flags)
const PLAIN_COUNCIL = data.councilAfter.map((phrase) => ` ${phrase}`)

/** What stands beside a name and tells what it is the name of; tested on the text before or after it. */
export const authorityContexts = {
  councilAfter: new RegExp(`^(?:${anyOf([...PLAIN_COUNCIL, ...PLAIN_COUNCIL.map((p) => p.toUpperCase())])})(?![\\w-])`),
  councilBefore: before(data.councilBefore),
  serviceAfter: after(data.serviceAfter, 'i'),
  placeBefore: before(data.placeBefore, 'i'),
  otherBefore: before(data.otherBefore),
  personBefore: before(data.personBefore),
  otherAfter: after(data.otherAfter),
  comparison: new RegExp(`(?<![\\w-])(?:${anyOf(data.comparison)})(?![\\w-])`, 'i'),
  office: new RegExp(`(?<![\\w-])(?:${anyOf(data.office)})(?![\\w-])`, 'i'),
  subjectBefore: new RegExp(`(?<![\\w-])(?:${anyOf(data.subjectBefore)}) (?:the )?(?:\\w+ )?$`, 'i'),
  subjectAfter: new RegExp(
    `^(?:'s?)?(?: (?:adult|adults'?) (?:social care|social services|services))?(?: services?| department)? (?:${anyOf(data.subjectAfter)})(?![\\w-])`,
    'i',
  ),
}
