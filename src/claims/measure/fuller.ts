import { oneOf } from '../../text/one-of.ts'
import { anyOf } from '../../text/phrases.ts'
import { caseNames, STEPS, topicsOf } from '../../vocabulary/topics.ts'
import type { Sentence } from '../sentence.ts'
import { is, NOUN_WORDS, says, type Tagged } from '../tokens/tags.ts'
import type { MeasureInput } from './construction.ts'
import { plainTokens } from './view.ts'

const SENTENCES_BACK = 3
const BARE = /^(?:the|this|that|these|those|its) (?:new )?[a-z]+s?$/i

/**
 * "the service" with the name that it was introduced by in the sentences before ("the rapid response service"); as it is where none was.
 * Only for a noun that stands alone with an article: what names itself needs nothing.
 */
export function fuller({ view }: MeasureInput, phrase: string): string {
  if (!BARE.test(phrase)) return phrase
  const head = phrase.slice(phrase.lastIndexOf(' ') + 1).toLowerCase()
  let sentence: Sentence | null = view.reading.sentence.previous
  for (let back = 0; sentence !== null && back < SENTENCES_BACK; back++) {
    const named = namedIn(sentence, head)
    if (named !== '') return `the ${named}`
    sentence = sentence.previous
  }
  return phrase.replace(/^(?:this|that|these|those|its) /i, 'the ')
}

const CASEWORK = [
  'assessments',
  'reviews',
  'referrals',
  'applications',
  'enquiries',
  'appeals',
  'authorisations',
] as const
const OPEN = ['for', 'of', 'to', 'or', 'and'] as const

/**
 * "people waiting for assessments" with the sort of assessment that the sentences before speak of, where they name one sort and no other:
 * "people waiting for financial assessments".
 */
export function specified(input: MeasureInput, said: string): string {
  const { view } = input
  const phrase = ofCases(input, ofTopic(input, namedHere(input, said)))
  const words = phrase.split(' ')
  const last = words.at(-1) ?? ''
  if (!oneOf(last, ...CASEWORK) || !oneOf(words.at(-2) ?? '', ...OPEN)) return phrase
  let sentence: Sentence | null = view.reading.sentence.previous
  const names = new Set<string>()
  for (let back = 0; sentence !== null && back < SENTENCES_BACK; back++) {
    const named = namedIn(sentence, last)
    if (named !== '') names.add(named)
    sentence = sentence.previous
  }
  const [name] = names
  return names.size === 1 && name !== undefined ? [...words.slice(0, -1), name].join(' ') : phrase
}

const SENTENCES_OF_TOPIC = 4

/** "concerns", "applications in the backlog" with the process that they belong to, where the words before or the heading speak of it. */
function ofTopic({ view, tokens, at }: MeasureInput, phrase: string): string {
  const head = phrase.split(' ', 1)[0]?.toLowerCase() ?? ''
  const topics = topicsOf(head)
  if (topics.length === 0) return phrase
  const { sentence } = view.reading
  const own = sentence.lower.slice(0, tokens[at]?.from ?? 0)
  const said = [own]
  let before: Sentence | null = sentence.previous
  for (let back = 0; before !== null && back < SENTENCES_OF_TOPIC; back++) {
    said.push(before.lower)
    before = before.previous
  }
  said.push((sentence.place.section ?? '').toLowerCase())
  for (const words of said) {
    const found = topics.find(({ cues }) => cues.some((cue) => words.includes(cue)))
    if (found !== undefined) return `${found.name} ${phrase.charAt(0).toLowerCase()}${phrase.slice(1)}`
  }
  return phrase
}

const A_STEP = new RegExp(
  `\\b(?:waits?|time|times|delays?) for (?:${anyOf(STEPS)})(?: (?:or|and) (?:${anyOf(STEPS)}))?$`,
)

/** "longest wait for review or allocation" of the cases that the sentences before speak of: "of DoLS applications". */
function ofCases({ view }: MeasureInput, phrase: string): string {
  if (!A_STEP.test(phrase)) return phrase
  let before: Sentence | null = view.reading.sentence
  for (let back = 0; before !== null && back < SENTENCES_OF_TOPIC; back++) {
    const named = caseNames.find((name) => before?.lower.includes(name.toLowerCase()))
    if (named !== undefined) return `${phrase} of ${named}`
    before = before.previous
  }
  return phrase
}

/**
 * "step down beds and flex beds in care homes, with 11 beds in each home": a noun alone that the sentence has named more fully before, without
 * counting it there, is that.
 */
function namedHere({ view, tokens, at, figure }: MeasureInput, phrase: string): string {
  const [head = '', next = ''] = phrase.split(' ', 2)
  if (figure.kind !== 'count' || head !== figure.noun || !oneOf(next, 'in', 'at', 'per', 'for')) return phrase
  const last = tokens.findLastIndex((token, i) => i < at - 1 && token.lower === head && token.tag === 'noun')
  let first = startOf(tokens, last)
  // "step down beds and flex beds": both.
  if (is(tokens[first - 1], 'coordinator') && tokens[first - 2]?.lower === head) first = startOf(tokens, first - 2)
  if (last < 1 || first === last || is(tokens[first - 1], 'figure', 'number')) return phrase
  return view.text.slice(tokens[first]?.from ?? 0, tokens[last]?.to ?? 0) + phrase.slice(head.length)
}

/** Where the words before a noun begin that say which; "step down beds" are of a sort. */
function startOf(tokens: readonly Tagged[], noun: number): number {
  let first = noun
  while (
    first > 0 &&
    (is(tokens[first - 1], ...NOUN_WORDS) ||
      (says(tokens[first - 1], 'up', 'down') && tokens[first - 2]?.lower === 'step'))
  )
    first -= 1
  return first
}

/** The longest noun phrase of a sentence with this head and something before it; empty where there is none. */
function namedIn({ text, lower }: Sentence, head: string): string {
  if (!lower.includes(` ${head}`)) return ''
  const tokens = plainTokens(text, lower)
  let best = ''
  for (let i = 1; i < tokens.length; i++) {
    const token = tokens[i]
    if (token === undefined || token.lower !== head || token.tag !== 'noun') continue
    let from = i
    while (
      from > 0 &&
      is(tokens[from - 1], ...NOUN_WORDS) &&
      !says(tokens[from - 1], 'new', 'same', 'existing', 'other', 'first', 'recent', 'additional', 'whole', 'entire')
    )
      from -= 1
    const named = text.slice(tokens[from]?.from ?? token.from, token.to)
    if (from < i && named.length > best.length) best = named
  }
  return best
}
