import { matchesOf } from '../text/matches.ts'
import { type AuthorityEntry, firstWord, namesByFirstWord } from '../vocabulary/authorities.ts'
import { authorityContexts as contexts } from '../vocabulary/authority-contexts.ts'

/** A council's name met in a text. */
export interface AuthorityMention {
  readonly entry: AuthorityEntry
  /** Offsets into the text, the word Council included. */
  readonly from: number
  readonly to: number
  /** council: named as a council; service: its adult social care or its people; bare: the name alone. */
  readonly form: 'council' | 'service' | 'bare'
}

const CAPITALISED = /(?<![\w'-])[A-Z][A-Za-z]*/g
const WINDOW = 48

/** Every council named in a text. Names of other things (Kent Road, James Bury, East Devon, Bury Times) are left out. */
export function findAuthorities(text: string, isHeadline = false): AuthorityMention[] {
  const mentions: AuthorityMention[] = []
  let end = 0
  for (const match of matchesOf(text, CAPITALISED)) {
    if (match.index < end) continue
    const names = namesByFirstWord.get(firstWord(match[0].toLowerCase()))
    if (names === undefined) continue
    for (const name of names) {
      const to = match.index + name.text.length
      if (text.slice(match.index, to).toLowerCase() !== name.text || /^(?:\w|-[A-Za-z])/.test(text.slice(to, to + 2)))
        continue
      const mention = judge(text, match.index, to, name.entry, name.official, isHeadline)
      if (mention !== null) mentions.push(mention)
      end = mention?.to ?? to
      break
    }
  }
  return mentions
}

function judge(
  text: string,
  from: number,
  to: number,
  entry: AuthorityEntry,
  official: boolean,
  isHeadline: boolean,
): AuthorityMention | null {
  const before = text.slice(Math.max(0, from - WINDOW), from)
  const after = text.slice(to, to + WINDOW)
  if (contexts.otherBefore.test(before)) return null
  const council = contexts.councilAfter.exec(after)
  if (council !== null) return { entry, from, to: to + council[0].length, form: 'council' }
  if (official) return { entry, from, to, form: 'council' }
  const prefix = contexts.councilBefore.exec(before)
  if (prefix !== null) return { entry, from: from - prefix[0].length, to, form: 'council' }
  if (/\b(?:council|authority) (?:in|for) (?:the )?$/i.test(before)) return { entry, from, to, form: 'council' }
  if (contexts.otherAfter.test(after) || contexts.personBefore.test(before)) return null
  if (contexts.serviceAfter.test(after)) return { entry, from, to, form: 'service' }
  // Short capitals are somebody's initials as often as a council's.
  if (text.slice(from, to).length < 4) return null
  if (!isHeadline && (isPerson(before) || isLongerName(after))) return null
  return {
    entry,
    from,
    to,
    form:
      entry.ambiguous !== 'place' && (contexts.placeBefore.test(before) || contexts.actsAfter.test(after))
        ? 'service'
        : 'bare',
  }
}

const FUNCTION_WORD =
  /(?:^|[.!?:;,("'-] ?|\s)(?:Only|Even|Just|Not|Nearby|Although|Though|If|Where|Today|Yesterday|Instead|Here|Neither|Meet|Why|How|What|Well|Congratulations|In|Across|For|At|And|The|Of|As|While|When|From|With|To|But|By|On|Throughout|Around|Within|About|CQC|Council|Councils|Commission|Both|Like|Unlike|Between|Since|After|Before|Under|Also|Overall|Meanwhile|However|LGA|Neighbouring) $/

/** A capitalised word just before, in running text: a first name. */
function isPerson(before: string): boolean {
  return /(?:^|[\s("'])[A-Z][a-z'-]+ $/.test(before) && !FUNCTION_WORD.test(before)
}

/** A capitalised word just after, in running text, makes it the name of something else. */
function isLongerName(after: string): boolean {
  return /^ [A-Z][a-z]/.test(after) && !/^ (?:Adult|Social|Children|Council|Cabinet|And)\b/.test(after)
}
