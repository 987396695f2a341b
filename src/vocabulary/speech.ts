import { anyOf, wholeWords } from '../text/phrases.ts'
import data from './data/speech.json' with { type: 'json' }

const VERBS = anyOf(data.verbs)
const ANY_VERB = anyOf([...data.verbs, ...data.reporting])
const NAME_WORD = "[A-Z][a-zA-Z'-]*\\.?"
const TITLE = `(?:(?:${anyOf(data.titles)}) ){0,2}`

/** How an article says who speaks; tested on plain text (straight quotes). */
export const speech = {
  /** A verb of speech, and of speech or report. */
  verb: new RegExp(`(?<![\\w-])(?:${VERBS})(?![\\w-])`, 'gi'),
  isVerb: new RegExp(`^(?:${VERBS})$`, 'i'),
  anyVerb: new RegExp(`(?<![\\w-])(?:${ANY_VERB})(?![\\w-])`, 'gi'),
  /** Right after a quote: `, said` and `he said`; the verb stands first, or after a short subject. */
  verbFirst: new RegExp(`^[,.]? ?(?<verb>${VERBS})(?![\\w-])`, 'i'),
  passive: new RegExp(wholeWords(data.passive), 'i'),
  /** A run of capitalised words, with a title or not. */
  capitals: new RegExp(
    `(?<![\\w'-])(?<title>${TITLE})(?<words>${NAME_WORD}(?: (?:(?:van|de|der|da|bin|al|von|el) ){0,2}${NAME_WORD}){0,6})`,
    'g',
  ),
  office: new RegExp(wholeWords(data.offices), 'i'),
  /** A body or a sort of people as the subject, with the words that belong to it. */
  body: new RegExp(
    `(?<![\\w-])(?:(?:the|a|an|one|its|their) )?(?:(?:new|latest|final|full|council|cqc|damning|glowing|authority's|council's|commission's|regulator's|watchdog's|cqc's|inspectors'|care|city|county|borough|opposition) ){0,3}(?:${anyOf([...data.bodies, ...data.people])})(?:'s (?:report|inspectors|assessment|website))?(?: for (?:the )?[A-Z][\\w'-]*(?: [A-Z][\\w'-]*){0,4})?(?![\\w-])`,
    'gi',
  ),
  /** A line that is a body and nothing else: "Council spokesperson". */
  bodyAlone: new RegExp(
    `^(?:(?:the|a|an) )?(?:[\\w']{2,20} ){0,3}(?:${anyOf(data.bodies)})(?: for [\\w' ]{3,60})?$`,
    'i',
  ),
  pronoun: new RegExp(
    `(?:^|[\\s,;("'])(?<word>${anyOf(data.pronouns)})(?: (?:also|then|later|has|have|had|further))?,? ?$`,
    'i',
  ),
  pronounFirst: new RegExp(
    `^[,.]? ?(?<word>${anyOf(data.pronouns)}) (?:also |then |later |further )?(?:${VERBS})(?![\\w-])`,
    'i',
  ),
} as const

export const notNames: ReadonlySet<string> = new Set(data.notNames)

const commission = new Set(data.commission)

/** The one name of the Care Quality Commission, whichever of its names a text prints; any other name as it is. */
export function oneName(body: string): string {
  return commission.has(body.toLowerCase().replace(/^the /, '')) ? 'CQC' : body
}
