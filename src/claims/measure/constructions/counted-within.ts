import { oneOf } from '../../../text/one-of.ts'
import { directionOf } from '../../../vocabulary/changes.ts'
import { doneByNoun, isPlural, participleOf, pastOf, reportingVerbs } from '../../../vocabulary/word-classes.ts'
import { is, says } from '../../tokens/tags.ts'
import { byMainSubject, withArticle } from '../agent.ts'
import type { Construction, MeasureInput } from '../construction.ts'
import { mainVerbBefore } from '../main-verb.ts'
import { headOf, linkOf, splitNoun, tailOf } from '../noun.ts'
import { antecedentOf, saysNothing, subjectBefore } from '../subject.ts'
import type { Tail } from '../tail.ts'
import { type VerbGroup, verbGroupBefore } from '../verb-group.ts'
import { join, printed, range, trimmed } from '../words.ts'

/** "It worked with 34 people", "in 96% of cases the risk was removed", "a project involving 18 homes": the count inside a phrase. */
export const countedWithin: Construction = {
  id: 'counted-within',
  examples: [
    { text: 'The outreach team worked with 34 people.', measures: ['people with whom the outreach team worked'] },
    { text: 'The risk was removed in 91% of cases.', measures: ['cases in which the risk was removed'] },
    {
      text: 'A prevention project involving 18 care homes ended.',
      measures: ['care homes involved in the prevention project'],
    },
    {
      text: 'Annual reviews were arranged for 64% of people.',
      measures: ['people for whom annual reviews were arranged'],
    },
  ],
  read(input) {
    const tail = tailOf(input)
    if (tail === null) return null
    const { tokens, governor, view } = input
    const word = tokens[governor]
    if (word === undefined) return null
    const noun = trimmed(tokens, tail.noun)
    if (noun.length === 0) return null
    const opened = clauseOpened(input, tail)
    if (opened !== '') return opened
    const { core, rest } = splitNoun(tokens, noun)
    if (core.length === 0) return null
    const thing = printed(view, noun)
    if (word.lower === 'including') return thing
    if (says(word, 'involving', 'covering', 'supporting', 'employing', 'serving')) {
      const holder = printed(view, antecedentOf(view, governor))
      return holder === ''
        ? thing
        : join(
            printed(view, core),
            participleOf(word.lower),
            word.lower === 'involving' ? 'in' : 'by',
            the(holder, 'the'),
            printed(view, rest),
          )
    }
    if (word.tag !== 'preposition') return null
    const whom = linkOf(headOf(tokens, noun)?.lower ?? '') === 'who' ? 'whom' : 'which'
    if (
      word.lower === 'in' &&
      (tokens[tail.end]?.tag === 'comma' || governor === 0 || tokens[governor - 1]?.tag === 'coordinator') &&
      tail.verb === null
    ) {
      const after = clauseAfter(input, tail.end + 1)
      if (after !== '') return join(thing, 'in which', after)
    }
    const attended = word.lower === 'by' ? attendedBy(input, thing, whom === 'whom' ? 'who' : 'that') : null
    if (attended !== null) return attended
    const doing = doingOf(input, whom)
    if (doing !== '') return join(thing, doing)
    const direct = outOfWhat(input, verbGroupBefore(tokens, governor))
    const group = direct ?? verbBeforeObject(input)
    if (group === null) return byGerund(input, thing, whom) ?? thing
    const subject = subjectBefore(view, group.from)
    if (reportingVerbs.has(group.base) && group.voice === 'active') return thing
    if (
      says(word, 'to', 'at') &&
      (directionOf(tokens[group.main]?.lower ?? '') !== null || oneOf(group.base, 'stand', 'amount', 'come', 'be'))
    )
      return null
    // "received an update on the 14 actions": the object says what is on them.
    if (direct === null && group.voice === 'active' && !says(word, 'for', 'to', 'from', 'into')) return thing
    if (word.lower === 'by' && group.voice === 'passive')
      return active(input, thing, whom === 'whom' ? 'who' : 'that', subject, group)
    if (group.base === 'account' && word.lower === 'for')
      return join(thing, 'accounted for by', withArticle(input, subject))
    if (group.base === 'lead' && word.lower === 'to') return join(thing, 'resulting from', printed(view, subject))
    if (subject.length === 0 || subject.some((i) => tokens[i]?.tag === 'figure') || group.to > governor) return thing
    if (says(word, 'of', 'between', 'than', 'per', 'over', 'under', 'within', 'during')) return thing
    const clause = printed(view, [...subject, ...range(group.from, governor)])
    if (saysNothing(tokens, subject) && group.voice === 'active')
      return group.to === governor
        ? join(printed(view, core), participleOf(tokens[group.main]?.lower ?? ''), word.lower, printed(view, rest))
        : thing
    return clause.split(' ').length > 12
      ? thing
      : join(
          thing,
          word.lower,
          whom,
          the(
            clause,
            subject.length > 0 && tokens[(subject[0] ?? 0) - 1]?.tag === 'determiner'
              ? (tokens[(subject[0] ?? 0) - 1]?.lower ?? '')
              : '',
          ),
        )
  },
}

/** "into which the app was integrated" of "the integration of the app into 18 homes": what a noun says was done there; empty elsewhere. */
function doingOf({ tokens, view, governor }: MeasureInput, whom: string): string {
  if (!says(tokens[governor], 'into', 'to', 'across', 'in', 'at')) return ''
  let i = governor - 1
  while (i > 0 && governor - i < 9 && is(tokens[i], 'noun', 'adjective', 'determiner')) i -= 1
  const done = tokens[i]?.lower === 'of' ? doneByNoun.get(tokens[i - 1]?.lower ?? '') : undefined
  const thing = printed(view, trimmed(tokens, range(i + 1, governor)))
  if (done === undefined || thing === '') return ''
  const article = is(tokens[i + 1], 'determiner') ? 'the' : ''
  return join(tokens[governor]?.lower ?? '', whom, article, thing, isPlural(thing) ? 'were' : 'was', done)
}

/** "people got what they wanted in 94% of enquiries": the verb whose object the clause with "what" is. */
function outOfWhat({ tokens }: MeasureInput, group: VerbGroup | null): VerbGroup | null {
  if (group === null) return null
  for (let i = group.from - 1; i > 0 && group.from - i < 4; i--)
    if (says(tokens[i], 'what', 'how', 'where')) return verbGroupBefore(tokens, i)
  return group
}

/** "In 94% of enquiries the risk had been removed": the clause that a phrase opens begins with an article right after its noun; empty elsewhere. */
function clauseOpened({ tokens, view, governor }: MeasureInput, { noun, verb, predicate }: Tail): string {
  const opens = governor === 0 || is(tokens[governor - 1], 'coordinator', 'subordinator', 'complementiser')
  if (!opens || !says(tokens[governor], 'in', 'for', 'at', 'with') || verb === null) return ''
  const article = noun.findIndex(
    (i, k) => k > 0 && is(tokens[i], 'determiner') && is(tokens[noun[k - 1] ?? -1], 'noun'),
  )
  if (article === -1) return ''
  const words = trimmed(tokens, noun.slice(0, article))
  const whom = linkOf(headOf(tokens, words)?.lower ?? '') === 'who' ? 'whom' : 'which'
  const clause = [...noun.slice(article), ...predicate]
  return join(
    printed(view, words),
    tokens[governor]?.lower ?? '',
    whom,
    printed(view, [...clause.slice(0, 1), ...trimmed(tokens, clause.slice(1))]),
  )
}

function the(clause: string, determiner: string): string {
  return oneOf(determiner, 'the', 'this', 'that', 'its', 'their') ? `the ${clause}` : clause
}

/** "31 coffee mornings, attended by 900 residents": residents who attended coffee mornings; null where a finite verb is before "by". */
function attendedBy({ tokens, view, governor }: MeasureInput, thing: string, link: string): string | null {
  const verb = tokens[governor - 1]
  if (verb?.tag !== 'participle' || verbGroupBefore(tokens, governor) !== null) return null
  const what = printed(view, antecedentOf(view, governor - 1))
  return what === '' ? null : join(thing, link, pastOf(verb.lower), what)
}

/** "used by 29% of people": people who used it, in the tense of the passive. */
function active(
  { tokens, view }: MeasureInput,
  thing: string,
  link: string,
  subject: readonly number[],
  group: VerbGroup,
): string {
  const isPast = !range(group.from, group.main).some((i) => says(tokens[i], 'is', 'are'))
  return join(
    thing,
    link,
    isPast ? pastOf(group.base) : group.base,
    withArticle({ tokens, view } as MeasureInput, subject),
  )
}

/** The clause after a comma: "the risk was reduced" of "in 96% of these, the risk was reduced". */
function clauseAfter({ tokens, view }: MeasureInput, from: number): string {
  const words: number[] = []
  let hasVerb = false
  for (let i = from; i < tokens.length; i++) {
    const tag = tokens[i]?.tag ?? 'stop'
    if (oneOf(tag, 'comma', 'semicolon', 'colon', 'stop', 'figure', 'ends', 'dash')) break
    if (oneOf(tag, 'verb', 'be', 'have', 'modal')) hasVerb = true
    words.push(i)
  }
  return hasVerb ? printed(view, words) : ''
}

/** The verb whose object stands between it and the figure's preposition: "arranged reviews for 64% of people". */
function verbBeforeObject({ tokens, governor }: MeasureInput) {
  for (let i = governor - 1; i >= 0; i--) {
    const tag = tokens[i]?.tag ?? 'stop'
    if (oneOf(tag, 'verb', 'participle', 'be', 'have')) return verbGroupBefore(tokens, i + 1)
    if (!oneOf(tag, 'noun', 'adjective', 'determiner', 'adverb', 'number', 'covered')) return null
  }
  return null
}

/** "scheduling annual reviews for 76% of people": people for whom annual reviews were scheduled. */
function byGerund(input: MeasureInput, thing: string, whom: string): string | null {
  const { tokens, governor, view } = input
  const object: number[] = []
  for (let i = governor - 1; i >= 0; i--) {
    const token = tokens[i]
    if (token === undefined) return null
    if (token.tag === 'gerund') {
      const words = trimmed(tokens, object)
      if (words.length === 0) return null
      const isMany = isPlural(tokens[words.at(-1) ?? -1]?.lower ?? '')
      return join(
        thing,
        tokens[governor]?.lower ?? '',
        whom,
        printed(view, words),
        isMany ? 'were' : 'was',
        participleOf(token.lower),
        byMainSubject(input, i),
      )
    }
    if (!is(token, 'noun', 'adjective', 'determiner', 'adverb')) return null
    object.unshift(i)
  }
  return null
}

/** The subject of the sentence, for what its later figures count. */
export function mainSubject({ tokens, view, at }: MeasureInput): number[] {
  const verb = mainVerbBefore(tokens, at)
  return verb === -1 ? [] : subjectBefore(view, verb)
}
