import { speaksOfWaits } from '../../vocabulary/word-classes.ts'
import type { Sentence } from '../sentence.ts'
import { is, NOUN_WORDS, says } from '../tokens/tags.ts'
import type { MeasureInput } from './construction.ts'
import { forBefore } from './topic.ts'
import { plainTokens } from './view.ts'
import { join } from './words.ts'

const SENTENCES_BACK = 3
const QUEUE =
  /^(?:(?:people|adults|carers|residents|children|individuals)(?: (?:who (?:were|are) )?(?:waiting|(?:on|in) the (?:waiting )?(?:list|queue)))|(?:(?:average|median|mean|longest|shortest|maximum|typical) )?(?:wait|waiting time|wait time)s?)$/i
const LIST = /^(?:waiting )?list$/i

/**
 * "people waiting", "longest wait", "list" with what is waited for, from the words before in the sentence or from the nearest sentence before
 * that speaks of waiting for something; as it is where none does.
 */
export function queuedFor({ view, tokens, at }: MeasureInput, phrase: string): string {
  const named = LIST.test(phrase) ? 'waiting list' : phrase
  if (named === phrase && !QUEUE.test(phrase)) return phrase
  const { sentence } = view.reading
  const isAbout = speaksOfWaits(sentence.lower.slice(0, tokens[at]?.from ?? 0))
  const own = isAbout ? forBefore(tokens, at) : ''
  if (own !== '') return join(named, own)
  let before: Sentence | null = sentence.previous
  for (let back = 0; before !== null && back < SENTENCES_BACK; back++) {
    if (speaksOfWaits(before.lower)) {
      const words = plainTokens(before.text, before.lower)
      const awaited = forBefore(words, words.length) || waitedFor(words)
      if (awaited !== '') return join(named, awaited)
    }
    before = before.previous
  }
  return phrase
}

const WAITS = ['wait', 'waits', 'waiting', 'queue', 'queues', 'backlog', 'backlogs', 'delays'] as const
const NO_THING = [
  'long',
  'longer',
  'longest',
  'average',
  'median',
  'mean',
  'current',
  'total',
  'overall',
  'new',
  'these',
  'such',
  'typical',
  'short',
  'shorter',
] as const

/** "Occupational therapy waits were longer": what the waits are named by, as "for occupational therapy"; empty where they have no name. */
function waitedFor(tokens: ReturnType<typeof plainTokens>): string {
  const wait = tokens.findIndex((token, i) => i > 0 && says(token, ...WAITS) && is(tokens[i - 1], ...NOUN_WORDS))
  let first = wait
  while (first > 0 && is(tokens[first - 1], ...NOUN_WORDS) && !says(tokens[first - 1], ...NO_THING)) first -= 1
  const words = tokens.slice(first, wait)
  if (wait === -1 || !words.some((token) => is(token, 'noun'))) return ''
  const [start] = words
  const isName = start !== undefined && start.text.slice(1) !== start.text.slice(1).toLowerCase()
  const named = words.map(({ text }, i) => (i === 0 && first === 0 && !isName ? text.toLowerCase() : text)).join(' ')
  return `for ${named}`
}
