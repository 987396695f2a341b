import data from './data/authority-contexts.json' with { type: 'json' }
import { alternation } from './phrase-pattern.ts'

const after = (phrases: readonly string[], flags = '') =>
  new RegExp(`^(?:'s?)?,? (?:${alternation(phrases)})(?![\\w-])`, flags)
const before = (phrases: readonly string[], flags = '') => new RegExp(`(?<![\\w-])(?:${alternation(phrases)}) $`, flags)
const PLAIN_COUNCIL = data.councilAfter.map((phrase) => ` ${phrase}`)

/** What stands beside a name and tells what it is the name of; tested on the text before or after it. */
export const authorityContexts = {
  councilAfter: new RegExp(
    `^(?:${alternation([...PLAIN_COUNCIL, ...PLAIN_COUNCIL.map((p) => p.toUpperCase())])})(?![\\w-])`,
  ),
  councilBefore: before(data.councilBefore),
  serviceAfter: after(data.serviceAfter, 'i'),
  placeBefore: before(data.placeBefore, 'i'),
  otherBefore: before(data.otherBefore),
  personBefore: before(data.personBefore),
  otherAfter: after(data.otherAfter),
  comparison: new RegExp(`(?<![\\w-])(?:${alternation(data.comparison)})(?![\\w-])`, 'i'),
  office: new RegExp(`(?<![\\w-])(?:${alternation(data.office)})(?![\\w-])`, 'i'),
  subjectBefore: new RegExp(`(?<![\\w-])(?:${alternation(data.subjectBefore)}) (?:the )?(?:\\w+ )?$`, 'i'),
  subjectAfter: new RegExp(
    `^(?:'s?)?(?: (?:adult|adults'?) (?:social care|social services|services))?(?: services?| department)? (?:${alternation(data.subjectAfter)})(?![\\w-])`,
    'i',
  ),
}
