import { is, says, type Tagged } from '../tokens/tags.ts'
import type { MeasureInput } from './construction.ts'
import { mainVerbBefore } from './main-verb.ts'
import { saysNothing, subjectBefore } from './subject.ts'
import { viewOf } from './view.ts'
import { join, printed } from './words.ts'

const STATISTIC =
  /^(?:the |an? )?(?:(?:median|mean|average|medium|maximum|minimum|longest|shortest|typical|overall|total) )?(?:waits?|waiting|wait|times?|delays?|stays?|length|backlog|average|median|mean|longest|shortest|maximum|minimum)(?: times?| list| period| lengths?| stay| wait| waits)?$/i

/**
 * A statistic that stands without what it is of ("median wait", "longest wait") with the "for …" of the figure before it, of the same
 * sentence or of the sentence's subject. Other phrases as they are.
 */
export function topicFor(input: MeasureInput, phrase: string, owner = ''): string {
  if (/^medium (?=wait)/i.test(phrase)) return topicFor(input, phrase.replace(/^medium/i, 'median'), owner)
  if (!STATISTIC.test(phrase)) return phrase
  const noun = /^(?:the |an? )?(?:average|median|mean|longest|shortest|maximum|minimum)$/i.test(phrase)
    ? join(phrase, 'wait')
    : phrase
  if (owner !== '') return join(noun, 'for', owner)
  const own = forBefore(input.tokens, input.at)
  if (own !== '') return join(noun, own)
  const verb = mainVerbBefore(input.tokens, input.at)
  const subject = verb === -1 ? [] : subjectBefore(input.view, verb)
  const named = printed(input.view, subject)
  if (
    !saysNothing(input.tokens, subject) &&
    !STATISTIC.test(named) &&
    named !== phrase &&
    /s$/.test(named) &&
    !subject.some((i) => i >= input.at)
  )
    return join(noun, 'for', named)
  const { previous } = input
  const before = previous === null ? '' : forBefore(viewOf(previous).tokens, viewOf(previous).tokens.length)
  return join(noun, before)
}

/** The last "for …" of a sentence before a token: "for a carers assessment"; empty where there is none. */
export function forBefore(tokens: readonly Tagged[], before: number): string {
  for (let i = before - 1; i >= 0; i--) {
    const isFor = tokens[i]?.lower === 'for' || tokens[i]?.lower === 'awaiting'
    if (!isFor || !is(tokens[i + 1], 'noun', 'adjective', 'determiner')) continue
    if (says(tokens[i + 1], 'the', 'this', 'that') && tokens[i + 2]?.tag === 'noun' && says(tokens[i + 2], ...TIMES))
      continue
    if (says(tokens[i - 1], 'need', 'plan', 'responsible', 'aim')) continue
    let end = i + 1
    while (end < before && is(tokens[end], 'noun', 'adjective', 'determiner', 'coordinator', 'quote')) end += 1
    while (is(tokens[end - 1], 'coordinator', 'determiner')) end -= 1
    while (tokens[end]?.lower === 'to' && is(tokens[end + 1], 'noun', 'adjective', 'determiner') && end < before - 1) {
      end += 1
      while (end < before && is(tokens[end], 'noun', 'adjective', 'determiner')) end += 1
    }
    const words = tokens.slice(i + 1, end)
    const named = words.map((t, k) => (k > 0 && t.from === words[k - 1]?.to ? '' : ' ') + t.text).join('')
    return `for${named}`
  }
  return ''
}

const TIMES = ['year', 'month', 'week', 'quarter', 'period', 'time', 'past'] as const
