import { splitSentences } from '../document/index.ts'
import type { Attribution } from './attribution.ts'
import { findNames, readSpeaker, type Speaker } from './speakers.ts'

/** What is known of who speaks, from paragraph to paragraph. */
export interface Talk {
  /** The speaker of a speech that the paragraph before left open, ended with, or announced. */
  runs: Speaker | null
  /** The paragraph before had no closing mark. */
  isOpen: boolean
  /** Whom "she" and "it" mean. */
  person: Speaker | null
  body: Speaker | null
  latest: Speaker | null
  /** Everybody named so far, by surname, for "Cllr Stone added". */
  readonly known: Map<string, Speaker>
}

/** Nobody has spoken yet. */
export function startTalk(): Talk {
  return { runs: null, isOpen: false, person: null, body: null, latest: null, known: new Map() }
}

/** Whom an attribution means: a pronoun is the one named last. Null when it names nobody. */
export function resolve(found: Attribution | null, talk: Talk): Speaker | null {
  if (found === null || found.type === 'nobody') return null
  if (found.type === 'pronoun') {
    if (/^the /i.test(found.word)) return inOffice(found.word, talk)
    if (/^it$/i.test(found.word)) return talk.body ?? talk.person
    return /^they$/i.test(found.word) ? talk.latest : talk.person
  }
  if (found.type === 'surname') {
    const known = talk.known.get(found.word) ?? null
    if (known !== null) {
      talk.person = known
      talk.latest = known
    }
    return known
  }
  const speaker = remember(found.speaker, talk)
  if (speaker.isPerson) talk.person = speaker
  else talk.body = speaker
  talk.latest = speaker
  return speaker
}

/** "The leader", "the councillor": whoever has been named with that office; else the words themselves. */
function inOffice(words: string, talk: Talk): Speaker {
  const office = words.slice(4).toLowerCase()
  const holds = ({ name, role }: Speaker) => `${name} ${role ?? ''}`.toLowerCase().includes(office)
  if (talk.latest !== null && holds(talk.latest)) return talk.latest
  const known = [...talk.known.values()].findLast(holds)
  return known ?? { name: words, role: null, isPerson: false }
}

/** "Cllr Stone" is the Councillor Ada Stone named before, with her role. */
export function remember(speaker: Speaker, talk: Talk): Speaker {
  if (!speaker.isPerson) return speaker
  const surname = speaker.name.split(' ').at(-1) ?? speaker.name
  const known = talk.known.get(surname)
  const name = known !== undefined && known.name.length > speaker.name.length ? known.name : speaker.name
  const merged = { ...speaker, name, role: speaker.role ?? known?.role ?? null }
  talk.known.set(surname, merged)
  return merged
}

/** Remembers who heads a sentence: a later "she said" means her. `text` has its quotes blanked out. */
export function notePeople(text: string, talk: Talk): void {
  for (const { from, to } of splitSentences(text)) {
    const sentence = text.slice(from, Math.min(to, from + 240))
    const name = findNames(sentence)[0]
    if (name === undefined || name.from > 90) continue
    const role = /^, [^,.]{3,120}(?=,)/.exec(sentence.slice(name.to))?.[0] ?? ''
    const speaker = readSpeaker(sentence.slice(0, name.to) + role)
    if (speaker?.isPerson !== true) continue
    talk.person = remember(speaker, talk)
    talk.latest = talk.person
  }
}
