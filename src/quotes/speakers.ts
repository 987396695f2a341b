import { matchesOf } from '../text/matches.ts'
import { notNames, oneName, speech } from '../vocabulary/speech.ts'

/** Who speaks, as printed. A person may have a role; a body (the CQC, a report, residents) has none. */
export interface Speaker {
  readonly name: string
  readonly role: string | null
  readonly isPerson: boolean
}

/** A person's name in a text, with its offsets. */
interface Name {
  readonly text: string
  readonly from: number
  readonly to: number
}

const LONGEST_ROLE = 160

/** A word that may be a surname by itself: "Badger stated". Null for any other phrase. */
export function surnameIn(phrase: string): string | null {
  const word = /^(?:(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|Coun) )?(?<word>[A-Z][A-Za-z'-]{2,24})$/.exec(phrase.trim())
    ?.groups?.word
  return word === undefined || notNames.has(word) || /^(?:CQC|LGA|NHS)$/.test(word) ? null : word
}

/**
 * The speaker a phrase names: the subject of a verb of speech ("James Bullion, CQC's chief inspector", "the council's leader Jo Hill",
 * "A spokesperson for the council"). The last person named stands before any body. Null when it names none.
 */
export function readSpeaker(phrase: string): Speaker | null {
  const names = findNames(phrase)
  const name = chooseName(phrase, names)
  if (name !== undefined) return { name: name.text, role: readRole(phrase, name), isPerson: true }
  let body: RegExpMatchArray | null = null
  for (const match of matchesOf(phrase, speech.body)) body = preferred(body, match)
  const council = lastCouncil(phrase)
  if (council !== null && (body === null || council.end >= (body.index ?? 0) + body[0].length))
    return { name: council.name, role: null, isPerson: false }
  if (body === null) return readFirstName(phrase)
  return { name: oneName(body[0].replace(/^(?:[Tt]he|[Ii]ts|[Tt]heir) (?=[A-Z])/, '')), role: null, isPerson: false }
}

/** Somebody known by a first name: "Delroy, 57, who moved"; where no age or story follows it may be a place. */
function readFirstName(phrase: string): Speaker | null {
  const name =
    /^ ?(?<name>[A-Z][a-z'-]{2,20}),? (?:\(?(?:aged )?\d{2,3}\b|(?<=, )(?:who|whose|a [a-z]+ (?:of|from))\b)/.exec(
      phrase,
    )?.groups?.name
  return name === undefined || notNames.has(name) ? null : { name, role: null, isPerson: true }
}

/** People named in a text, in order. */
export function findNames(text: string): Name[] {
  const names: Name[] = []
  for (const match of matchesOf(text, speech.capitals)) {
    const title = match.groups?.title ?? ''
    let at = match.index + title.length
    let run: { word: string; at: number }[] = []
    const flush = () => {
      const first = run[0]
      const last = run[run.length - 1]
      const titled = title !== '' && first?.at === match.index + title.length
      if (first !== undefined && last !== undefined && (run.length > 1 || titled)) {
        const from = titled ? match.index : first.at
        const to = last.at + last.word.length
        names.push({ text: text.slice(from, to), from, to })
      }
      run = []
    }
    for (const word of (match.groups?.words ?? '').split(' ')) {
      if (notNames.has(word) || /^[A-Z]{2,}$/.test(word) || /'s$/.test(word)) flush()
      else run.push({ word, at })
      at += word.length + 1
    }
    flush()
  }
  return names
}

/** The one with a role right after it, else the last. */
function chooseName(phrase: string, names: readonly Name[]): Name | undefined {
  const people = names.filter(
    (name, i) =>
      !/^ (?:Council|City|County|Borough|Hospital|Road)\b/.test(phrase.slice(name.to)) &&
      // "Coun Jo Hill (Lib Dem)": a party.
      (i === 0 || phrase.charAt(name.from - 1) !== '('),
  )
  return people.find((name) => readRole(phrase, name) !== null) ?? people[people.length - 1]
}

function readRole(phrase: string, name: Name): string | null {
  const beside = phrase.slice(name.to)
  const after =
    /^ \([^()]{2,30}\)(?:,| -)/.test(beside) && !isRole(beside.slice(2, beside.indexOf(')')))
      ? beside.slice(beside.indexOf(')') + 1)
      : beside
  const apposed =
    /^(?:,| -) (?<role>.{1,200}?)[,\s-]{0,9}$/.exec(after)?.groups?.role ??
    /^ \((?<role>[^)]+)\)/.exec(after)?.groups?.role
  if (apposed !== undefined && isRole(apposed)) return bareRole(apposed)
  const before = phrase.slice(0, name.from).replace(/[,\s]{1,9}$/, '')
  const clause = before.split(/(?:[.:;"] |, (?=the |its |[a-z]+ing |[A-Z]))/).at(-1) ?? ''
  const direct = clause.replace(/^(?:and|but|as|while|however,?|meanwhile,?) /i, '')
  const apart = direct.split(/, /).at(-1) ?? ''
  const isIntroduction =
    /^(?:commenting|speaking|responding|discussing|reacting|welcoming|following|in a|asked)\b/i.test(direct)
  const role = isRole(direct) && !isIntroduction ? direct : apart
  return isRole(role) && !(isIntroduction && role === direct) ? bareRole(role) : null
}

function bareRole(role: string): string {
  return role.trim().replace(/^(?:who (?:is|was) )?(?:[Tt]he |an? )?/, '')
}

/** Whether a text is an office that somebody holds ("Director of Adult Services"), and short enough to be nothing else. */
export function isRole(text: string): boolean {
  return text.length > 2 && text.length <= LONGEST_ROLE && speech.office.test(text)
}

/** A named council as the speaker: "Liverpool City Council". */
function lastCouncil(phrase: string): { name: string; end: number } | null {
  let found: { name: string; end: number } | null = null
  for (const match of matchesOf(
    phrase,
    /(?<![\w-])(?:[A-Z][\w'&-]{0,30},? (?:and |of |upon |with )?){1,6}Council(?!\w|'s)/g,
  ))
    found = { name: match[0].replace(/^The /, ''), end: match.index + match[0].length }
  return found
}

/** The first body is the subject; a later one only when it stands for more ("CQC inspectors" after "the report by"). */
function preferred(before: RegExpMatchArray | null, match: RegExpMatchArray): RegExpMatchArray {
  return before === null || /[,;] [^,;]*$/.test((match.input ?? '').slice(before.index, match.index)) ? match : before
}
