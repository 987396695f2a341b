import { directionOf } from '../../../vocabulary/changes.ts'
import { participleOf } from '../../../vocabulary/word-classes.ts'
import { is, NOUN_WORDS, says, VERB_FORMS } from '../../tokens/tags.ts'
import { byMainSubject, byWhom } from '../agent.ts'
import type { Construction, MeasureInput } from '../construction.ts'
import { withPredicate } from '../noun.ts'
import { nearestNoun, saysNothing, subjectBefore } from '../subject.ts'
import { tailFrom } from '../tail.ts'
import { verbGroupBefore } from '../verb-group.ts'
import { join, printed, range, trimmed } from '../words.ts'

/** "a 12% rise in referrals", "calls fell by 8%", "reducing waits by 20%": a change without its ends measures the change in what changed. */
export const changed: Construction = {
  id: 'changed',
  examples: [
    { text: 'There was a 12% rise in referrals to the front door.', measures: ['rise in referrals to the front door'] },
    { text: 'Calls to the contact centre fell by 8%.', measures: ['reduction in calls to the contact centre'] },
    {
      text: 'The average time taken to approve applications was cut by 46%.',
      measures: ['reduction in average time taken to approve applications'],
    },
    {
      text: 'The service reduced repeat contacts by 30%.',
      measures: ['reduction in repeat contacts by the service'],
    },
  ],
  read(input) {
    const { figure, tokens, at, view, governor } = input
    const { change } = figure
    const isBy = tokens[governor]?.lower === 'by' && change?.from == null
    const of = changeOf(input)
    if (of !== null) return of
    const fewer = figure.kind === 'percentage' && change?.from == null ? fewerAfter(input) : ''
    if (fewer !== '') return join(tokens[at + 1]?.lower === 'more' ? 'increase' : 'reduction', 'in', fewer)
    const isAlone = change !== null && change.from === null && change.percent !== null && change.to === null
    if (!isAlone && !isBy) return null
    if (isBy && !isAlone && changeBefore(input) === null) return null
    const noun = nounOfChange(input)
    if (noun !== -1) {
      const tail = tailFrom(view, at + 1)
      const words = trimmed(tokens, tail.noun)
      const after = words.filter((i) => i > noun)
      if (after.length > 0) return join(tokens[noun]?.lower ?? '', printed(view, after).replace(/^(?:of|on) /, 'in '))
      return join(tokens[noun]?.lower ?? '', 'in', subjectOf(input))
    }
    const direction = change?.direction ?? changeBefore(input)
    const word = direction === 'increase' ? 'increase' : direction === 'decrease' ? 'reduction' : 'change'
    const thing = thingChanged(input)
    if (thing === '') return null
    const after = printed(view, trimmed(tokens, tailFrom(view, at + 1).noun))
    return join(word, 'in', thing, /^(?:in|for|among|of|across|to|on) /.test(after) ? after : '')
  },
}

/** "16% fewer people went into care": those of whom there were fewer. */
function fewerAfter(input: MeasureInput): string {
  const { tokens, at, view } = input
  if (!says(tokens[at + 1], 'fewer', 'more', 'less') || !is(tokens[at + 2], ...NOUN_WORDS)) return ''
  const tail = tailFrom(view, at + 2)
  return tail.verb === null
    ? printed(view, trimmed(tokens, tail.noun))
    : withPredicate(view, tail.noun, tail.verb, tail.predicate)
}

/** "a reduction of 25 posts", "a rise of 60 in referrals": the change in what is counted; null where no noun of change is before. */
function changeOf({ tokens, governor, at, view, figure }: MeasureInput): string | null {
  const noun = tokens[governor - 1]
  if (tokens[governor]?.lower !== 'of' || noun === undefined || noun.tag !== 'noun' || directionOf(noun.lower) === null)
    return null
  if (figure.change?.from != null) return null
  const after = tailFrom(view, at + 1)
  const rest = printed(view, trimmed(tokens, after.noun))
  if (rest === '') return figure.kind === 'percentage' ? printed(view, nearestNoun(view, governor)) : null
  return join(noun.lower, /^(?:in|on|to) /.test(rest) ? '' : 'in', rest)
}

/** The direction of the verb of change before "by"; null where the figure is none of a change. */
function changeBefore({ tokens, governor }: MeasureInput): 'increase' | 'decrease' | null {
  for (let i = governor - 1; i >= 0; i--) {
    const token = tokens[i]
    if (token === undefined || is(token, 'comma', 'semicolon', 'stop', 'figure', 'complementiser', 'subordinator'))
      return null
    if (is(token, 'verb', 'participle', 'gerund', 'infinitive', 'adverb') || says(token, 'up', 'down')) {
      const direction = directionOf(token.lower) ?? directionOf(participleOf(token.lower))
      if (direction !== null && (!says(token, 'up', 'down') || i === governor - 1)) return direction
      if (is(token, 'verb', 'gerund')) return null
    }
  }
  return null
}

/** The noun of change after the figure: "rise" of "12% rise in referrals"; -1 where there is none. */
function nounOfChange({ tokens, at }: MeasureInput): number {
  for (let i = at + 1; i < Math.min(tokens.length, at + 4); i++) {
    const token = tokens[i]
    if (token === undefined || !is(token, 'noun', 'adjective', 'verb')) return -1
    if (directionOf(token.lower) !== null || says(token, 'change', 'improvement', 'decline')) return i
  }
  return -1
}

/** The object of a verb that changes something, or the subject of one that tells that it changed. */
function thingChanged(input: MeasureInput): string {
  const { tokens, governor, view } = input
  let i = governor
  const object: number[] = []
  for (; i >= 0; i--) {
    const token = tokens[i]
    if (token === undefined) break
    if (is(token, ...VERB_FORMS)) break
    if (says(token, 'up', 'down') && token.tag !== 'noun') continue
    if (is(token, 'be', 'have', 'modal')) {
      const group = verbGroupBefore(tokens, i + 1)
      return group === null ? '' : printed(view, subjectBefore(view, group.from))
    }
    if (is(token, 'comma', 'semicolon', 'stop', 'complementiser', 'subordinator')) break
    object.unshift(i)
  }
  const words = trimmed(tokens, object).filter((k) => tokens[k]?.tag !== 'figure')
  const verb = tokens[i]
  const said = printed(view, words).replace(/^(?:by|of|in) /, '')
  if (verb !== undefined && is(verb, ...VERB_FORMS)) {
    if (said !== '' && words.some((k) => tokens[k]?.tag === 'noun'))
      return join(said, verb.tag === 'gerund' ? byMainSubject(input, i) : byVerb(input, i))
    if (verb.tag === 'infinitive') {
      // "expects demand for care to rise by 28%"
      const before = printed(view, nounPhraseBefore(input, i - 1))
      if (before !== '') return before
    }
    if (verb.tag === 'gerund') {
      const before = printed(view, nounBefore(input, i))
      return before
    }
    const group = verbGroupBefore(tokens, i + 1)
    if (group !== null) return printed(view, subjectBefore(view, group.from))
  }
  return said
}

/** The noun phrase between a verb and "to rise": "demand for dementia care". */
function nounPhraseBefore({ tokens }: MeasureInput, to: number): number[] {
  let i = to - 1
  while (i >= 0 && is(tokens[i], 'noun', 'adjective', 'determiner', 'preposition', 'quote', 'number')) i -= 1
  return i >= 0 && is(tokens[i], 'verb', 'gerund') ? trimmed(tokens, range(i + 1, to)) : []
}

/** "by the service" of "The service cut delays by 15%"; empty where nobody did it. */
function byVerb(input: MeasureInput, verb: number): string {
  const group = verbGroupBefore(input.tokens, verb + 1)
  return group === null || group.voice !== 'active' ? '' : byWhom(input, group.from)
}

/** The noun right before a form in -ing: "with calls falling by 8%". */
function nounBefore({ tokens }: MeasureInput, gerund: number): number[] {
  let i = gerund - 1
  while (i >= 0 && is(tokens[i], 'noun', 'adjective', 'determiner', 'coordinator', 'participle')) i -= 1
  return trimmed(tokens, range(i + 1, gerund))
}

function subjectOf({ tokens, governor, view, previous }: MeasureInput): string {
  const group = verbGroupBefore(tokens, governor + 1) ?? verbGroupBefore(tokens, governor)
  const subject = group === null ? [] : subjectBefore(view, group.from)
  return saysNothing(tokens, subject) ? (previous?.figures.at(-1)?.measure ?? '') : printed(view, subject)
}
