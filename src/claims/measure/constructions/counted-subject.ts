import { oneOf } from '../../../text/one-of.ts'
import { baseOf, isPerson, reportingVerbs } from '../../../vocabulary/word-classes.ts'
import { is, says, VERB_FORMS } from '../../tokens/tags.ts'
import { countedBefore } from '../antecedent.ts'
import type { Construction, MeasureInput } from '../construction.ts'
import { mainVerbBefore } from '../main-verb.ts'
import { headOf, headWord, tailOf, withPredicate } from '../noun.ts'
import { antecedentOf } from '../subject.ts'
import { join, printed, trimmed } from '../words.ts'

/** "62% of people were satisfied", "497 people were waiting": who it is, then what they are or do. */
export const countedSubject: Construction = {
  id: 'counted-subject',
  examples: [
    {
      text: 'In all 58% of people using services said that they felt safe.',
      measures: ['people using services who said that they felt safe'],
    },
    { text: 'At the end of March 212 people were waiting for a review.', measures: ['people waiting for a review'] },
    {
      text: 'Around 12% of care homes had a vacancy for a manager.',
      measures: ['care homes that had a vacancy for a manager'],
    },
  ],
  read(input) {
    const tail = tailOf(input)
    if (tail === null || tail.verb === null || !(opensClause(input) || afterOpening(input))) return null
    if (headOf(input.tokens, tail.noun) === null) return null
    const { tokens, view } = input
    // "volunteers gave 9,800 hours", "contacts led to 1,200 enquiries": what they did is counted by itself.
    const isLeading = oneOf(tail.verb.base, 'lead', 'result') && is(tokens[tail.verb.to + 1], 'figure')
    if (isLeading) return printed(view, trimmed(tokens, tail.noun))
    if (is(tokens[tail.end], 'figure') && trimmed(tokens, tail.predicate).length <= tail.verb.to - tail.verb.from)
      return printed(view, trimmed(tokens, tail.noun))
    if (input.figure.kind === 'duration' && tokens[input.at + 1]?.lower !== 'of')
      return printed(view, trimmed(tokens, tail.noun))
    // "A 12% rise was seen": what was seen is the rise.
    if (
      oneOf(tail.verb.base, 'see', 'record', 'report', 'note', 'observe', 'achieve', 'show') &&
      tail.verb.voice === 'passive' &&
      input.figure.kind === 'percentage' &&
      tokens[input.at + 1]?.lower !== 'of'
    )
      return printed(view, trimmed(tokens, tail.noun))
    const of = casesOf(input, headOf(tokens, tail.noun)?.lower ?? '')
    const named = of === '' ? undefined : join(printed(view, trimmed(tokens, tail.noun)), 'in', of)
    return join(withPredicate(view, tail.noun, tail.verb, tail.predicate, named), placeOf(input))
  },
}

/** "enquiries concluded" for the people of "Of these, 78% of adults said": the cases before whose people they are; empty elsewhere. */
function casesOf(input: MeasureInput, head: string): string {
  const { tokens, governor } = input
  const isOfThese =
    governor > 1 && says(tokens[governor - 1], 'these', 'those') && says(tokens[governor - 2], 'of', 'in')
  if (!isOfThese || !is(tokens[governor], 'comma') || !isPerson(head)) return ''
  const cases = countedBefore(input)
  return cases === '' || isPerson(headWord(cases)) ? '' : cases
}

/** "in care homes" of "In care homes, where 25% of incidents occurred"; empty elsewhere. */
function placeOf({ tokens, governor, view }: MeasureInput): string {
  if (tokens[governor]?.lower !== 'where') return ''
  const place = antecedentOf(view, governor)
  return place.length === 0 ? '' : join('in', printed(view, place))
}

const TIMES = [
  'year',
  'month',
  'week',
  'quarter',
  'winter',
  'spring',
  'summer',
  'autumn',
  'morning',
  'today',
  'yesterday',
] as const

/** "At the time of our visit 68 people were waiting": a phrase of time or place before the subject, and no verb in it. */
function afterOpening({ tokens, governor }: MeasureInput): boolean {
  for (let i = governor; i >= 0; i--) {
    const tag = tokens[i]?.tag ?? 'stop'
    if (oneOf(tag, 'verb', 'be', 'have', 'modal', 'do', 'figure', 'gerund', 'participle', 'infinitive')) return false
    const isFirst =
      i === 0 ||
      is(tokens[i - 1], 'comma', 'semicolon', 'colon', 'complementiser', 'subordinator', 'coordinator', 'stop')
    if (isFirst) return (tag === 'preposition' && i < governor) || says(tokens[governor], ...TIMES)
  }
  return false
}

const OPENERS = [
  'comma',
  'semicolon',
  'colon',
  'dash',
  'complementiser',
  'subordinator',
  'coordinator',
  'stop',
  'covered',
  'ends',
  'close',
  'quote',
  'adverb',
  'pronoun',
] as const

/** Whether a figure can begin the subject of its clause: after a mark, a conjunction, or a verb that says what was found. */
function opensClause({ tokens, governor, at }: MeasureInput): boolean {
  const before = tokens[governor]
  if (before === undefined) return true
  if (before.tag === 'relative') return true
  if (is(before, ...VERB_FORMS) && reportingVerbs.has(baseOf(before.lower))) return true
  if (says(before, 'all', 'total')) return true
  // "feedback was good, with 73% of people said": a verb after "with" is that of its own clause where there was one before.
  if (before.tag === 'preposition')
    return before.lower === 'with' && mainVerbBefore(tokens, governor) !== -1 && tokens[at + 1]?.lower === 'of'
  return is(before, ...OPENERS) || (before.tag === 'number' && governor === 0)
}
