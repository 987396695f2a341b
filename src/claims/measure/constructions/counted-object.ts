import { oneOf } from '../../../text/one-of.ts'
import {
  baseOf,
  havingVerbs,
  isPerson,
  isPrepositional,
  participleOf,
  reachingVerbs,
  reportingVerbs,
} from '../../../vocabulary/word-classes.ts'
import { is, says } from '../../tokens/tags.ts'
import { byMainSubject, byWhom, doesSomething, doneTo, toDo } from '../agent.ts'
import { countedBefore, groupIn } from '../antecedent.ts'
import type { Construction, MeasureInput } from '../construction.ts'
import { headWord, splitNoun, tailOf } from '../noun.ts'
import { saysNothing, subjectBefore } from '../subject.ts'
import { verbGroupBefore } from '../verb-group.ts'
import { join, printed, trimmed } from '../words.ts'

/** "The service managed 833 referrals", "closing 16 cases": what was counted, what was done to it, and by whom. */
export const countedObject: Construction = {
  id: 'counted-object',
  examples: [
    { text: 'The out-of-hours team took 3,400 calls.', measures: ['calls taken by the out-of-hours team'] },
    { text: 'The council received 214 complaints about home care.', measures: ['complaints received about home care'] },
    {
      text: 'It closed the gap by adding 24 nursing beds in the north.',
      measures: ['nursing beds added in the north'],
    },
    {
      text: 'The pilot triaged 71% of referrals within two weeks.',
      measures: ['referrals triaged within two weeks by the pilot'],
    },
  ],
  read(input) {
    const tail = tailOf(input)
    if (tail === null) return numberAlone(input)
    const { tokens, governor, view } = input
    const dealt = dealtWith(input)
    if (dealt !== -1)
      return doneTo(
        input,
        trimmed(tokens, tail.noun),
        dealt,
        byOrNot(input, dealt),
        baseOf(tokens[dealt]?.lower ?? '') === 'plan' ? '' : (tokens[governor]?.lower ?? ''),
      )
    const verb =
      tokens[governor]?.tag === 'adverb' &&
      says(tokens[governor], 'out', 'up', 'in', 'off', 'over', 'on', 'down', 'back', 'away')
        ? governor - 1
        : governor
    const word = tokens[verb]
    if (word === undefined || !is(word, 'verb', 'participle', 'gerund', 'infinitive', 'have')) return null
    const noun = trimmed(tokens, tail.noun)
    if (noun.length === 0) return null
    // "it identified 54 cases": finding a thing does nothing to it, but its number is of it.
    if (
      reportingVerbs.has(baseOf(word.lower)) &&
      !oneOf(baseOf(word.lower), 'identify', 'record', 'hear', 'see', 'recognise', 'list')
    )
      return tail.verb === null ? printed(view, noun) : null
    if (!doesSomething(word.lower) || havingVerbs.has(baseOf(word.lower))) return null
    if (word.tag === 'gerund') {
      if (says(word, 'including', 'following', 'regarding', 'concerning', 'covering', 'being')) return null
      return doneTo(input, noun, verb, isAfterNoun(input, verb) ? '' : byMainSubject(input, verb))
    }
    if (word.tag === 'infinitive') {
      const wanted = plannedBy(input, verb)
      return wanted === -1 ? doneTo(input, noun, verb, '') : toBeDone(input, noun, verb, wanted)
    }
    const group = verbGroupBefore(tokens, verb + 1)
    if (group === null) return null
    if (group.voice === 'passive') return given(input, noun, verb)
    if (participleOf(word.lower) === 'made' && tokens[verb + 1]?.lower === 'up')
      return partOf(input, noun, subjectBefore(view, group.from))
    return doneTo(input, noun, verb, byWhom(input, group.from))
  },
}

/** "People aged 65 and over made up 18% of residents": residents aged 65 and over; carers of the population: who are carers. */
function partOf({ tokens, view }: MeasureInput, noun: readonly number[], part: readonly number[]): string {
  const whole = printed(view, noun)
  const head = part.findIndex((i) => isPerson(tokens[i]?.lower ?? ''))
  if (head === -1 || !isPerson(headWord(whole))) return join(whole, 'made up of', printed(view, part))
  const limits = printed(view, part.slice(head + 1))
  return head === 0 && limits !== '' ? join(whole, limits) : join(whole, 'who are', printed(view, part))
}

/** "received 19 complaints and upheld 11": complaints upheld. */
function numberAlone(input: MeasureInput): string | null {
  const { tokens, governor, figure, at } = input
  const verb = tokens[governor]
  if (
    !figure.bare ||
    verb?.tag !== 'verb' ||
    !oneOf(tokens[at + 1]?.tag ?? 'stop', 'stop', 'comma', 'semicolon', 'coordinator', 'covered')
  )
    return null
  if (
    !doesSomething(verb.lower) ||
    reachingVerbs.has(baseOf(verb.lower)) ||
    tokens[governor - 1]?.tag !== 'coordinator'
  )
    return null
  const whole = groupIn(countedBefore(input))
  return whole === '' ? null : join(whole, participleOf(verb.lower))
}

/** "a service helping 40 people": the form in -ing belongs to the noun before it. */
function isAfterNoun({ tokens }: MeasureInput, gerund: number): boolean {
  return tokens[gerund - 1]?.tag === 'noun'
}

/** "aims to build 400 homes", "plans to recruit 12 staff": not done yet. Null where the infinitive says what was done. */
function plannedBy({ tokens }: MeasureInput, infinitive: number): number {
  for (let i = infinitive - 1; i >= Math.max(0, infinitive - 5); i--) {
    const base = baseOf(tokens[i]?.lower ?? '')
    if (
      oneOf(
        base,
        'plan',
        'aim',
        'intend',
        'hope',
        'target',
        'expect',
        'propose',
        'ambition',
        'commitment',
        'seek',
        'goal',
      )
    )
      return i
    if (oneOf(base, 'will', 'would', 'shall')) return i
  }
  return -1
}

/** "will deliver 600 units": units to be delivered. */
function toBeDone(input: MeasureInput, noun: readonly number[], verb: number, planned: number): string {
  const { tokens, view } = input
  const { core, rest } = splitNoun(tokens, noun)
  const group =
    tokens[planned]?.tag === 'modal' || tokens[planned]?.tag === 'verb' ? verbGroupBefore(tokens, planned + 1) : null
  const by = group === null ? '' : byWhom(input, group.from)
  return join(
    printed(view, core),
    'to be',
    participleOf(tokens[verb]?.lower ?? ''),
    toDo(tokens, rest),
    printed(view, trimmed(tokens, rest)),
    by,
  )
}

/** The verb of "dealt with 5,600 calls", "looks after 1,100 children"; -1 elsewhere. */
function dealtWith({ tokens, governor }: MeasureInput): number {
  const verb = tokens[governor - 1]
  const isVerb = verb !== undefined && is(verb, 'verb', 'participle', 'gerund', 'infinitive', 'noun')
  return isVerb && isPrepositional(verb.lower, tokens[governor]?.lower ?? '') ? governor - 1 : -1
}

function byOrNot(input: MeasureInput, verb: number): string {
  if (input.tokens[verb]?.tag === 'gerund') return byMainSubject(input, verb)
  const group = verbGroupBefore(input.tokens, verb + 1)
  return group === null ? '' : byWhom(input, group.from)
}

/** "was given access to 108 documents": what the subject was given. */
function given({ tokens, view }: MeasureInput, noun: readonly number[], verb: number): string {
  const subject = subjectBefore(view, verbGroupBefore(tokens, verb + 1)?.from ?? verb)
  const who = saysNothing(tokens, subject) ? '' : join('to', printed(view, subject))
  return join(printed(view, noun), tokens[verb]?.lower ?? '', who)
}
