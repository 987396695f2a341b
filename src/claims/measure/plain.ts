import { oneOf } from '../../text/one-of.ts'
import { is, NOUN_WORDS } from '../tokens/tags.ts'
import { figuresBefore } from './antecedent.ts'
import type { MeasureInput } from './construction.ts'
import { mainVerbBefore } from './main-verb.ts'
import { splitNoun, tailOf } from './noun.ts'
import { saysNothing, subjectBefore } from './subject.ts'
import { tailFrom } from './tail.ts'
import { printed, range, trimmed } from './words.ts'

/**
 * Plainer phrases for a figure that no construction reads, one after the other: its noun, the noun before it, the sentence's subject, another
 * figure's measure, a noun phrase of the sentence, the heading. Made one by one, since the first mostly does.
 */
export function* plainPhrases(input: MeasureInput): Generator<string> {
  const { tokens, view, figure, at } = input
  const tail = tailOf(input)
  if (tail !== null) {
    const noun = trimmed(tokens, tail.noun)
    yield printed(view, noun)
    yield printed(view, trimmed(tokens, splitNoun(tokens, noun).core))
  }
  if (figure.noun !== null && !figure.bare) yield figure.noun
  yield printed(view, nounBefore(input))
  const verb = mainVerbBefore(tokens, at)
  const subject = verb === -1 ? [] : subjectBefore(view, verb)
  if (!saysNothing(tokens, subject)) yield printed(view, subject)
  const same = figuresBefore(input).findLast((f) => f.kind === figure.kind)
  if (same !== undefined) yield same.measure
  yield printed(view, trimmed(tokens, tailFrom(view, at + 1).noun))
  yield* nounPhrases(input)
  if (figure.noun !== null) yield figure.noun
  yield view.reading.sentence.place.section ?? ''
  if (figure.unit !== null && figure.kind === 'count') yield figure.unit
}

const TIME = /^(?:year|month|week|day|quarter|winter|spring|summer|autumn|time|hour|minute)s?$/
const MOST_PHRASES = 12

/** The first noun phrases of the sentence, for want of a better one. */
function* nounPhrases({ tokens, view }: MeasureInput): Generator<string> {
  let run: number[] = []
  let found = 0
  for (let i = 0; i <= tokens.length && found < MOST_PHRASES; i++) {
    // "quality of life" is one thing.
    const isOf = tokens[i]?.lower === 'of' && is(tokens[i - 1], 'noun') && is(tokens[i + 1], ...NOUN_WORDS)
    if (isOf || oneOf(tokens[i]?.tag ?? 'stop', 'noun', 'adjective')) run.push(i)
    else if (run.length > 0) {
      const words = trimmed(tokens, run)
      const isTime = words.length === 1 && TIME.test(tokens[words[0] ?? -1]?.lower ?? '')
      if (!isTime && words.some((k) => tokens[k]?.tag === 'noun')) {
        found += 1
        yield printed(view, words)
      }
      run = []
    }
  }
}

/** The noun phrase that ends nearest before the figure. */
function nounBefore({ tokens, governor }: MeasureInput): number[] {
  let i = governor
  while (
    i >= 0 &&
    is(
      tokens[i],
      'preposition',
      'determiner',
      'verb',
      'be',
      'have',
      'adverb',
      'participle',
      'covered',
      'comma',
      'gerund',
      'open',
      'colon',
      'dash',
      'infinitive',
      'to',
      'modal',
    )
  )
    i -= 1
  const end = i
  while (i >= 0 && is(tokens[i], 'noun', 'adjective', 'quote')) i -= 1
  return trimmed(tokens, range(i + 1, end + 1))
}
