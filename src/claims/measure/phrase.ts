import { matchesOf } from '../../vocabulary/matches.ts'

/** Words for people and for those who act, as a pattern. */
export const PERSONS =
  '(?:people|carers|adults|users|residents|individuals|respondents|staff|workers|children|patients|tenants|clients|parents|women|men|partners|providers|families|households|practitioners|employees|members)'
const FINITE =
  '(?:said|felt|reported|were|was|had|have|are|is|found|experienced|received|used|accessed|needed|lived|live|agreed|described|expressed|did|do|spent|told|thought|got|began|started|provided|provide|identified|remained|rated|wanted|chose|stayed|stay|left|worked|reporting)'
const SUBJECT_VERB = new RegExp(
  `^([a-z\\d' +/&-]{0,160}?\\b${PERSONS}\\b(?:(?! who| that| which)[a-z\\d' +/&-]){0,160}?) (${FINITE}) `,
)
const HAS_RELATIVE = /^[^,]*?\b(?:who|that|which|whose)\b/

const USERS = new RegExp(
  `^((?:people|adults|carers|those) who (?:use|used|receive|received|access|accessed|get) [a-z -]{0,40}?(?:services|support|care)) (${FINITE}) `,
)

/** "people said that they knew" to "people who said that they knew": a noun phrase, not a sentence. */
export function asNounPhrase(words: string): string {
  const text = words.replace(/^(?:the|all|its|their|our|those|these|them|that|this) (?=[a-z])/i, '')
  const lower = text.toLowerCase()
  // "adults who were satisfied" reads as well as "adults satisfied", and keeps the words of the report.
  const beforeVerb = (length: number) => cutNextClause(`${text.slice(0, length)} who ${text.slice(length + 1)}`)
  const users = USERS.exec(lower)?.[1]
  if (users !== undefined) return beforeVerb(users.length)
  const subject = SUBJECT_VERB.exec(lower)?.[1]
  if (subject !== undefined && !HAS_RELATIVE.test(subject) && !/ (?:with|of|in|for|by|to|from)$/.test(subject))
    return beforeVerb(subject.length)
  return text.replace(
    /(?<!\b(?:who|that|which)) (?:was|were|are|is|being|(?:(?:has|have|had) )?been) (?=(?:[a-z]+ly )?[a-z]+(?:ed|en|ing)\b|not\b|upheld\b|rated\b|spent\b)/i,
    ' ',
  )
}

/** The same length of text in which "and" parts no age band: "aged 65 and over" is one thing. */
export function maskBands(text: string): string {
  return text.replace(/ and (?=(?:over|above|under|older|younger)\b)/gi, '_and ')
}

/** What follows "and" with a verb of its own is the next clause. */
function cutNextClause(words: string): string {
  const match = / and (?:[a-z',]+ ){1,10}?(?:are|is|was|were|has|remained) /i.exec(maskBands(words))
  return match === null ? words : words.slice(0, match.index)
}

/** Leading articles, conjunctions and trailing verbs and prepositions off: what is left can be a subject. */
export function asSubject(words: string): string {
  let text = words
  for (let i = 0; i < 4; i++) {
    const longer = text
    text = text
      .replace(
        /(?:^| )(?:was|were|is|are|be|been|had|has|have|of|at|to|by|with|averaged|averaging|stood|reached|reaching|being|remained|remains|low|high|took|takes|lasted|totalled|totalling|a|an|the|on|as|for|in|also|now|currently|from|than|come|came|gone|went|fallen|risen|grown|low at|would|will|did|can|could|expect|and|ranked|rated|that|more|nearly|almost|tops|topped|topping|exceeds|trails)$/i,
        '',
      )
      .replace(
        /^(?:and|but|with|while|had|has|the|a|an|that|its|their|his|her|our|there|however|also|this|as|where|when|for|of|in|to|by|then)(?: |$)/i,
        '',
      )
      .trim()
    if (text === longer) break
  }
  return text
}

const CLAUSE_OPENING =
  /[;:,] | with (?=(?:the )?(?:median|average|mean|total|longest|maximum|overall))| (?:and|while|but|that|when|which|because|as) (?=(?:the|a|an|its|their|median|average|mean|total|overall) )/gi

/** The last noun phrase of what stands before a figure: from the last break that begins a clause. */
export function lastSubject(before: string): string {
  const cut = matchesOf(before, CLAUSE_OPENING).at(-1)
  const tail = cut === undefined ? before : before.slice(cut.index + cut[0].length)
  const subject = asSubject(tail)
  return subject.length >= 4 ? subject : asSubject(before)
}

/** What is done to a thing by doing it: "closing" gives "closed"; null for words that do nothing to it. */
export function doneBy(verb: string): string | null {
  const word = verb.toLowerCase()
  if (
    /^(?:having|including|being|waiting|following|during|regarding|concerning|containing|comprising|averaging|totalling|needing|remaining|exceeding|reaching|living|housing|nursing|building|training|funding|meeting|planning|commissioning|ageing|wellbeing|safeguarding|prescribing)$/.test(
      word,
    )
  )
    return null
  const irregular: Readonly<Record<string, string>> = {
    holding: 'held',
    building: 'built',
    making: 'made',
    leaving: 'left',
    bringing: 'brought',
    taking: 'taken',
    giving: 'given',
    seeing: 'seen',
    running: 'run',
    finding: 'found',
    leading: 'led',
  }
  return irregular[word] ?? `${word.slice(0, -3)}ed`.replace(/([^aeiou])yed$/, '$1ied')
}

/** The subject of a sentence up to its first verb; empty where none is plain. */
export function subjectOf(opening: string): string {
  const plain = opening.replace(
    /^(?:however|additionally|similarly|overall|also|(?:last|this) (?:year|month|quarter|winter|spring|summer|autumn)|in [^,]{3,40}|since [^,]{3,40}|by [^,]{3,40}|between [^,]{3,60}|from [^,]{3,60}|over [^,]{3,40}|during [^,]{3,40}),? (?=[a-z])/i,
    '',
  )
  const match =
    /^(.{3,70}?) (?:has|had|have|was|were|is|are|will|did|felt|said|told|saw|found|gave|made|took|held|kept|went|came|ran|spent|planned|plans|[a-z]{3,}ed)\b/i.exec(
      plain,
    )
  return match === null ? '' : asSubject(match[1] ?? '')
}

/** Joins parts with single spaces, empty ones left out. */
export function join(...parts: readonly string[]): string {
  const words = parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ')
  return singleSpaced(words).replaceAll(' ,', ',')
}

/** With one plain space wherever there is space. */
export function singleSpaced(words: string): string {
  return /\s\s|[^\S ]/.test(words) ? words.replace(/\s+/g, ' ') : words
}

/** The longest measure that is still a phrase; longer ones are cut at a word. */
export function tidy(measure: string): string {
  const text = measure
    .replaceAll('**', '')
    .replace(/^[\s,;:.)'"]{1,20}|[\s,;:.(]{1,20}$/g, '')
    .replace(/ (?:and|with|within|of|to|for|in|by|at|the|a|an|was|were|which|from|or|than)$/i, '')
  return text.length <= 180 ? text : text.slice(0, text.lastIndexOf(' ', 180))
}

/** Without the capital of a sentence's beginning, where it begins with a common word and not with a name. */
export function uncapitalised(words: string): string {
  return words.replace(
    /^(?:The|An?|Its|Their|Our|This|There|People|Staff|Carers|Adults|Residents|Women|Men|Boys|Girls)(?= |$)/,
    (word) => word.toLowerCase(),
  )
}
