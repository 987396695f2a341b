import { matchesOf } from '../text/matches.ts'
import { speech } from '../vocabulary/speech.ts'
import { readSpeaker, type Speaker, surnameIn } from './speakers.ts'

/** What the words around a quote say of its speaker: a name, a pronoun for the one named last, or only that somebody says it. */
export type Attribution =
  | { readonly type: 'named'; readonly speaker: Speaker; readonly isSpeech: boolean }
  /** A surname alone: whoever was named in full before. */
  | { readonly type: 'surname'; readonly word: string; readonly isSpeech: boolean }
  | { readonly type: 'pronoun'; readonly word: string; readonly isSpeech: boolean }
  | { readonly type: 'nobody'; readonly isSpeech: boolean; readonly isPassive: boolean }

const REACH = 110
/** "The CQC, after inspecting Walsall Council's services, says": what it did before is not who speaks. */
const ASIDE = /, (?:after|following|having|during|while|when|despite|in (?:its|a|the|his|her)) [^,]{3,120}(?:,|$)/g

/** Who says what follows: "Jo Hill, leader of the council, said: ". `before` is the sentence up to the quote. */
export function attributionBefore(before: string): Attribution | null {
  const verbs = matchesOf(before, speech.anyVerb).filter((match) => before.length - match.index <= REACH)
  const verb = verbs.findLast((match) => speech.isVerb.test(match[0])) ?? verbs.at(-1)
  if (verb === undefined) return labelBefore(before)
  const isSpeech = speech.isVerb.test(verb[0])
  if (!isSpeech && endsPassive(before)) return { type: 'nobody', isSpeech, isPassive: true }
  const subject = before
    .slice(0, verb.index)
    .replace(/(?:[,\s]{0,9}\b(?:has|have|had|also|then|who|which|further))?[,\s]{0,9}$/i, '')
  if (/^according to$/i.test(verb[0])) return named(before.slice(verb.index + verb[0].length), true)
  const pronoun = speech.pronoun.exec(subject)
  if (pronoun !== null) {
    const word = pronoun.groups?.word ?? ''
    // "The regulator praised its staff, who it said were": the body is named in the sentence itself.
    const own = /^(?:it|they)$/i.test(word) ? readSpeaker(subject.slice(0, pronoun.index)) : null
    if (own !== null && !own.isPerson) return { type: 'named', speaker: own, isSpeech }
    return { type: 'pronoun', word, isSpeech }
  }
  const found = named(subject, isSpeech)
  if (found !== null) return found
  const inverted = /^[\s"x.,]*$/.test(subject) ? named(before.slice(verb.index + verb[0].length), isSpeech) : null
  if (inverted !== null) return inverted
  return isSpeech || subject !== '' ? { type: 'nobody', isSpeech, isPassive: false } : null
}

/** Who said what stands before: `," said Jo Hill, leader`, `," Jo Hill added.`, `," she said`. `after` begins right after the closing mark. */
export function attributionAfter(after: string): Attribution | null {
  const text = after.slice(0, 2 * REACH)
  const pronoun = speech.pronounFirst.exec(text)
  if (pronoun !== null) return { type: 'pronoun', word: pronoun.groups?.word ?? '', isSpeech: true }
  const first = speech.verbFirst.exec(text)
  if (first !== null) {
    const object = text.slice(first[0].length).split(/[.;:"]|, (?:adding|as|after|who|but|and)\b/)[0] ?? ''
    const inverted = /^ (?<word>he|she|they|it)\b/i.exec(object)
    if (inverted !== null) return { type: 'pronoun', word: inverted.groups?.word ?? '', isSpeech: true }
    return named(object, true)
  }
  if (!/^(?:[,.]? ?(?:[A-Z]|the |a |one )|, ?(?:[a-z'-]{1,20} ){1,4}(?=[a-z]))/.test(text)) return dashAfter(text)
  const verb = matchesOf(text, speech.verb)[0]
  if (verb === undefined || /[.;"]/.test(text.slice(2, verb.index))) return dashAfter(text)
  return named(text.slice(0, verb.index).replace(/^[,.\s]{1,9}|[,\s]{1,9}$/g, ''), true)
}

/** A line that is a speaker and nothing else: "Cllr Jo Hill, leader of the council:" above a quote, or below one. */
export function attributionLine(line: string): Speaker | null {
  if (line.length > 2 * REACH || /[.!?"]$/.test(line.replace(/\b(?:Cllr|Dr|Mr|Mrs|Ms|Prof)\./g, ''))) return null
  const bare = line.replace(/^[-\s]{1,9}|[:\s]{1,9}$/g, '')
  const speaker = readSpeaker(bare)
  if (speaker?.isPerson !== true) return null
  const isBare = bare.startsWith(speaker.name) || bare.endsWith(speaker.name)
  const hasAge = /^\S{3,20}, (?:aged )?\d{2,3}\b/.test(bare)
  return isBare && (speaker.role !== null || bare === speaker.name || hasAge) ? speaker : null
}

function labelBefore(before: string): Attribution | null {
  if (!/:\s*$/.test(before)) return null
  const body = speech.bodyAlone.exec(before.replace(/[:\s]{1,9}$/, ''))?.[0]
  const speaker = attributionLine(before) ?? (body === undefined ? null : readSpeaker(body))
  return speaker === null ? null : { type: 'named', speaker, isSpeech: true }
}

function dashAfter(text: string): Attribution | null {
  const line = /^ ?- ?(?<line>[A-Z].{2,160})$/.exec(text)?.groups?.line
  const speaker = line === undefined ? null : attributionLine(line.replace(/\.$/, ''))
  return speaker === null ? null : { type: 'named', speaker, isSpeech: true }
}

function named(phrase: string, isSpeech: boolean): Attribution | null {
  const speaker = readSpeaker(phrase.replace(ASIDE, ''))
  if (speaker !== null) return { type: 'named', speaker, isSpeech }
  const word = surnameIn(phrase)
  return word === null ? null : { type: 'surname', word, isSpeech }
}

/** "was described as": whoever said it, it was not the one spoken of. */
function endsPassive(before: string): boolean {
  return /\b(?:was|were|is|are|been|being) (?:also )?$/i.test(before.slice(0, before.search(speech.passive)))
}
