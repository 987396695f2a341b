import { oneOf } from '../../text/one-of.ts'
import { timeUnit } from '../../vocabulary/units.ts'
import { baseOf, CAN_BE, happeningVerbs, isPerson, isPlural, isPresent } from '../../vocabulary/word-classes.ts'
import { ADVERBIAL, is, LIST_MARKS, NOUN_WORDS, says, type Tagged } from '../tokens/tags.ts'
import type { MeasureInput } from './construction.ts'
import { rating } from './rating.ts'
import { sharedTail, type Tail, tailFrom } from './tail.ts'
import type { VerbGroup } from './verb-group.ts'
import { plainTokens, type View } from './view.ts'
import { join, printed, range, trimmed } from './words.ts'

const STARTS = ['noun', 'adjective', 'number', 'quote'] as const

/** The token after a figure, past a count in brackets that says the same again: "23% (66,828) of residents". */
export function tokenAfter(tokens: readonly Tagged[], at: number): number {
  return tokens[at + 1]?.tag === 'open' && tokens[at + 2]?.tag === 'figure' && tokens[at + 3]?.tag === 'close'
    ? at + 4
    : at + 1
}

/** Where the noun begins that a figure counts or is a share of; -1 where none follows. */
export function nounAfter(input: MeasureInput): number {
  const { tokens, at, figure } = input
  let i = tokenAfter(tokens, at)
  const isShare = figure.kind === 'percentage' || figure.kind === 'ratio'
  // "12% and 27% of carers": what follows the last of them belongs to all.
  if (isShare && is(tokens[i], ...LIST_MARKS) && tokens[i + 1]?.tag === 'figure')
    return tokens[i + 2]?.lower === 'of' || is(tokens[i + 2], ...LIST_MARKS) ? nounAfter({ ...input, at: i + 1 }) : -1
  const isNamed = /^[A-Z]/.test(tokens[i]?.text ?? '') || says(tokens[i], 'other', 'female', 'male')
  if (tokens[i]?.lower === 'of') i += 1
  // "1.6% Asian or Asian British": what they are, and no noun of the share's own.
  else if (figure.kind === 'percentage' && isNamed && tokens[at - 1]?.tag !== 'determiner') return -1
  else if (!isShare && (figure.noun === null || figure.bare) && !is(tokens[i], ...NOUN_WORDS)) return -1
  if (tokens[i]?.lower === 'those' && is(tokens[i + 1], 'participle', 'gerund', 'relative', 'verb', 'preposition'))
    return i
  // "of its total budget": what a sum is taken from says nothing of what it is.
  if ((figure.kind === 'money' || figure.kind === 'duration') && tokens[i]?.tag === 'determiner') return -1
  while (is(tokens[i], 'determiner', 'number') || says(tokens[i], 'all', 'our', 'its')) i += 1
  const token = tokens[i]
  if (token === undefined) return -1
  if (is(token, ...STARTS)) return i
  if (token.tag === 'adverb' && is(tokens[i + 1], ...STARTS)) return i
  return is(token, 'gerund', 'participle') && tokens[i - 1]?.lower === 'of' && tokens[i + 1]?.tag === 'noun' ? i : -1
}

/** Whether a figure's share or count is of something that only points back: "of these", "of whom", "of them". */
export function pointsBack(tokens: readonly Tagged[], at: number): boolean {
  const of = tokens[at + 1]
  const next = tokens[at + 2]
  if (of?.lower !== 'of' || next === undefined) return false
  if (says(next, 'them', 'whom', 'which')) return true
  return (
    says(next, 'these', 'those', 'that') &&
    !oneOf(tokens[at + 3]?.tag ?? 'stop', 'noun', 'adjective', 'relative', 'participle', 'gerund')
  )
}

/** The head of a noun phrase: the last noun before what limits it. */
export function headOf(tokens: readonly Tagged[], noun: readonly number[]): Tagged | null {
  let head: Tagged | null = null
  for (const index of noun) {
    const token = tokens[index]
    if (token === undefined) continue
    if (token.tag === 'noun' || (head === null && token.lower === 'those')) head = token
    else if (
      head !== null &&
      is(token, 'preposition', 'relative', 'participle', 'gerund', 'to', 'comma', 'be', 'verb', 'determiner')
    )
      break
  }
  return head
}

const ATTACHES = ['of', 'with', 'without', 'aged', 'between', 'per'] as const

/** A noun phrase cut where a participle can be put: "nursing beds | within the borough", "people with autism |". */
export function splitNoun(tokens: readonly Tagged[], noun: readonly number[]): { core: number[]; rest: number[] } {
  let seenHead = false
  for (let k = 0; k < noun.length; k++) {
    const token = tokens[noun[k] ?? -1]
    if (token === undefined) continue
    if (token.tag === 'noun') seenHead = true
    if (!seenHead) continue
    // "gave 40 carers a break": what they were given.
    if (
      token.tag === 'determiner' &&
      is(tokens[noun[k - 1] ?? -1], 'noun') &&
      timeUnit(tokens[noun[k + 1] ?? -1]?.lower ?? '') === null
    )
      return { core: noun.slice(0, k), rest: noun.slice(k) }
    if (token.tag === 'relative' || token.tag === 'gerund' || (token.tag === 'participle' && token.lower !== 'aged'))
      return { core: [...noun], rest: [] }
    if (token.tag === 'to' || token.tag === 'infinitive' || (token.tag === 'preposition' && !says(token, ...ATTACHES)))
      return { core: noun.slice(0, k), rest: noun.slice(k) }
  }
  return { core: [...noun], rest: [] }
}

/** What was counted, with what is said of it: "people who said they felt safe", "appeals not upheld". */
export function withPredicate(
  view: View,
  noun: readonly number[],
  verb: VerbGroup,
  predicate: readonly number[],
  nounText?: string,
): string {
  const { tokens } = view
  const head = headOf(tokens, noun)
  // "12% of residents are": what they are was said before.
  const says = trimmed(
    tokens,
    predicate.filter((i) => i >= verb.to),
  )
  // "people who had care for a year or more who had been reviewed": behind "more" the participle would be no one's.
  if (verb.voice === 'passive' && nounText === undefined && tokens[noun.at(-1) ?? -1]?.tag === 'adverb')
    return join(
      printed(view, trimmed(tokens, noun)),
      linkOf(head?.lower ?? ''),
      printed(view, restored(view, verb, trimmed(tokens, predicate))),
    )
  if (verb.voice === 'copula' && says.length === 0) return nounText ?? printed(view, trimmed(tokens, noun))
  return join(
    nounText ?? printed(view, trimmed(tokens, noun)),
    saidOf(view, verb, predicate, head?.lower ?? headWord(nounText ?? '')),
  )
}

/** The head of a phrase in words: "people" of "people supported by the team". */
export function headWord(text: string): string {
  let head = ''
  for (const token of plainTokens(text, text.toLowerCase())) {
    if (token.tag === 'noun') head = token.lower
    else if (head !== '') break
  }
  return head
}

/** "who" of persons, "that" of all else. */
export function linkOf(noun: string): string {
  return isPerson(noun) || noun === 'those' || noun === '' ? 'who' : 'that'
}

/** A predicate after its noun: participles without their "were", all else with "who" or "that". */
export function saidOf(view: View, verb: VerbGroup, predicate: readonly number[], noun: string): string {
  const { tokens } = view
  const link = linkOf(noun)
  const words = trimmed(tokens, predicate)
  if (verb.voice === 'passive' || verb.voice === 'progressive') {
    const group = range(verb.from, verb.main)
    const isPlanned = group.some((i) => tokens[i]?.tag === 'to' || says(tokens[i], 'will', 'would'))
    const isPossible = !isPlanned && group.some((i) => tokens[i]?.tag === 'modal')
    if (isPlanned)
      return join(
        oneOf(verb.base, 'need', 'require') ? '' : 'to be',
        printed(
          view,
          words.filter((i) => i >= verb.main),
        ),
      )
    if (isPossible) return join(link, printed(view, restored(view, verb, words)))
    return printed(
      view,
      words.filter((i) => i >= verb.main || !is(tokens[i], 'be', 'have', 'modal', 'do')),
    )
  }
  if (verb.voice === 'copula') {
    const complement = printed(
      view,
      words.filter((i) => i >= verb.to),
    )
    if (rating(complement, noun)) return join('rated', complement)
    let after = verb.to
    while (is(tokens[after], ...ADVERBIAL)) after += 1
    const next = tokens[after]
    if (
      next?.tag === 'to' ||
      next?.tag === 'participle' ||
      (next?.tag === 'preposition' &&
        !says(next, 'from', 'of', 'over', 'under', 'above', 'below') &&
        !(next.lower === 'at' && tokens[after + 1]?.tag === 'number'))
    )
      return printed(
        view,
        words.filter((i) => i >= verb.to),
      )
  }
  const said = printed(view, restored(view, verb, words))
  // "300 homes insulated": what was done to things, said without "were".
  const isDone = link === 'that' && /^[a-z]+$/.test(said) && (tokens[verb.main]?.can ?? 0) & CAN_BE.participle
  if (isDone && !happeningVerbs.has(verb.base)) return said
  return join(link, isOfMany(noun) ? agreeing(said) : asSaid(said))
}

/** Whether a measure's noun is of many: "debt" is of one, "people", "staff" and "referrals" are of many. */
function isOfMany(noun: string): boolean {
  return noun === '' || noun === 'those' || isPlural(noun)
}

/** "were" of many, "was" of one. */
export function wereOf(noun: string): string {
  return isOfMany(noun) ? 'were' : 'was'
}

/** A verb of one among the many that a measure is of: "provides" is "provide", "is" is "are". */
function agreeing(said: string): string {
  const first = said.split(' ', 1)[0] ?? ''
  const plural = PLURALS[first] ?? (isPresent(first) ? baseOf(first) : first)
  return asSaid(plural + said.slice(first.length))
}

/** Without whom it was told. */
function asSaid(told: string): string {
  return told
    .replace(/^(?:told|tell) (?:us|the survey|inspectors|the team|staff|researchers)(?= )/, 'said')
    .replace(/^(?:told|tell) (?=that )/, 'said ')
}

const PLURALS: Readonly<Record<string, string>> = { is: 'are', was: 'were', has: 'have', does: 'do' }

/** The words from the verb group's beginning: a trimmed auxiliary belongs to what is said. */
function restored({ tokens }: View, verb: VerbGroup, words: readonly number[]): number[] {
  let from = verb.from
  while (
    is(tokens[from], 'adverb') &&
    says(tokens[from], 'also', 'then', 'therefore', 'only', 'just', 'now', 'still') &&
    tokens[from]?.lower !== 'still'
  )
    from += 1
  const last = words.at(-1) ?? verb.to - 1
  return range(from, Math.min(verb.to, last + 1)).concat(words.filter((i) => i >= verb.to))
}

/** The tail after a figure's noun, with the noun. */
export function tailOf(input: MeasureInput): Tail | null {
  const start = nounAfter(input)
  if (start === -1) return null
  const tail = tailFrom(input.view, start)
  return tail.noun.length === 0 ? null : sharedTail(input.view, tail)
}
