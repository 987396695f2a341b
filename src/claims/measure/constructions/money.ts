import { baseOf, participleOf, reportingVerbs, sumNames } from '../../../vocabulary/word-classes.ts'
import { byWhom, doesSomething, doneTo, withArticle } from '../agent.ts'
import type { Construction, MeasureInput } from '../construction.ts'
import { withPredicate } from '../noun.ts'
import { saysNothing, subjectBefore } from '../subject.ts'
import { tailFrom } from '../tail.ts'
import { verbGroupBefore } from '../verb-group.ts'
import { join, printed, trimmed } from '../words.ts'

/** "spent £2m on home care", "£7m of funding", "savings of £13m it was asked to make": the budget, spend or saving, whose, and on what. */
export const money: Construction = {
  id: 'money',
  examples: [
    { text: 'It spent £2.1m on equipment for the home.', measures: ['spend on equipment for the home'] },
    { text: 'The council secured £4m of funding for prevention.', measures: ['funding secured for prevention'] },
    {
      text: 'The adult social care department has a budget of £240m.',
      measures: ['adult social care department budget'],
    },
    {
      text: 'The department was asked to deliver savings of £13m.',
      measures: ['savings the department was asked to deliver'],
    },
  ],
  read(input) {
    const { figure, tokens, view, at } = input
    if (figure.kind !== 'money') return null
    const own = ownNoun(input)
    if (own !== null) return own
    const moved = movedSum(input)
    if (moved !== null) return moved
    const verb = movingVerb(input)
    if (verb === -1) return null
    const base = baseOf(tokens[verb]?.lower ?? '')
    const called = sumNames.get(base)
    if (called === undefined || /^(?:rise|fall|increase|reduce|grow)$/.test(base)) return null
    const estimated =
      /\bestimat|\bforecast|\bbudgeted|\bexpects?\b|\bplan(?:s|ned)?\b/.test(
        view.reading.sentence.lower.slice(0, figure.from),
      ) && tokens[verb]?.tag === 'infinitive'
        ? 'estimated'
        : ''
    const rest = afterOf(input)
    if (base === 'cost') {
      const group = verbGroupBefore(tokens, verb + 1)
      const subject = group === null ? [] : subjectBefore(view, group.from)
      return saysNothing(tokens, subject) ? null : join('cost of', printed(view, subject), rest)
    }
    const group = verbGroupBefore(tokens, verb + 1)
    if (group !== null && group.voice === 'passive') {
      const whom = printed(view, subjectBefore(view, group.from))
      if (/^(?:owe|pay|award|grant|offer|give|lend)$/.test(base))
        return join('amount', participleOf(tokens[verb]?.lower ?? ''), 'to', whom, rest)
      if (base === 'fine') return called
      if (rest === '' && whom !== '') return join(called, 'on', whom)
    }
    const by = rest !== '' || group === null ? '' : withArticle(input, subjectBefore(view, group.from))
    const isNamed = by !== '' && !saysNothing(tokens, subjectBefore(view, group?.from ?? 0))
    if (rest === '' && !isNamed) return at > 0 && /^(?:spend|payment|cost|charge|amount)/.test(called) ? null : called
    return join(
      estimated,
      tokens[at + 1]?.lower === 'more' ? 'additional' : '',
      called,
      rest,
      isNamed ? join(/^(?:amount|savings|funding)/.test(called) ? 'by' : 'of', by) : '',
    )
  },
}

/** The verb that moves a sum: right before it, before "in" or "by", or before whom it is moved for ("saved the council £2m"); -1 where none is. */
function movingVerb({ tokens, governor }: MeasureInput): number {
  const isMoving = (i: number): boolean =>
    /^(?:verb|gerund|infinitive|participle)$/.test(tokens[i]?.tag ?? '') && sumNames.has(baseOf(tokens[i]?.lower ?? ''))
  if (isMoving(governor)) return governor
  if (/^(?:in|on|to|by)$/.test(tokens[governor]?.lower ?? '') && isMoving(governor - 1)) return governor - 1
  let i = governor
  while (i > 0 && /^(?:noun|adjective|determiner|pronoun)$/.test(tokens[i]?.tag ?? '')) i -= 1
  return i < governor && isMoving(i) ? i : -1
}

/** "£640,000 had been spent on temporary staff": what a sum was called by what was done with it. */
function movedSum({ tokens, view, at, governor }: MeasureInput): string | null {
  const tail = tailFrom(view, at + 1)
  if (tokens[governor]?.lower === 'of') return null
  if (tail.verb === null || tail.noun.length > 0 || tail.verb.voice !== 'passive') return null
  const group = tail.verb
  const rest = printed(
    view,
    trimmed(
      tokens,
      tail.predicate.filter((i) => i > group.main),
    ),
  )
  const called = sumNames.get(group.base)
  const isPlanned = Array.from({ length: group.main - group.from }, (_, k) => tokens[group.from + k]).some(
    (t) => t?.tag === 'to' || t?.tag === 'modal',
  )
  return called === undefined || / /.test(called)
    ? join('amount', isPlanned ? 'to be' : '', participleOf(tokens[group.main]?.lower ?? ''), rest)
    : join(called, rest)
}

/** The words after a sum that say what it is for: "on home care"; "of its total budget" says nothing of it. */
function afterOf({ tokens, view, at }: MeasureInput): string {
  let from = at + 1
  if (/^(?:more|less|extra)$/.test(tokens[from]?.lower ?? '')) from += 1
  if (tokens[from]?.lower === 'of') {
    while (from < tokens.length && !(tokens[from]?.tag === 'preposition' && tokens[from]?.lower !== 'of')) {
      if (/^(?:comma|stop|semicolon|coordinator)$/.test(tokens[from]?.tag ?? '')) break
      from += 1
    }
  }
  const text = printed(view, trimmed(tokens, tailFrom(view, from).noun))
  return /^(?:on|in|for|to|into|towards|per|from|of|across|by) /.test(text) ? text : ''
}

/** "£7m overspend", "£2m of funding for prevention": the noun right after the sum, with what was done to get it. */
function ownNoun(input: MeasureInput): string | null {
  const { tokens, at, view, governor } = input
  let i = at + 1
  if (tokens[i]?.lower === 'of') i += 1
  while (tokens[i]?.tag === 'determiner') i += 1
  if (
    !/^(?:noun|adjective)$/.test(tokens[i]?.tag ?? '') ||
    /^(?:less|more|lower|higher|extra|total|overall)$/.test(tokens[i]?.lower ?? '')
  )
    return null
  if (/^(?:its|their|our|the)$/.test(tokens[i - 1]?.lower ?? '')) return null
  const tail = tailFrom(view, i)
  const noun = trimmed(tokens, tail.noun)
  const relative = noun.findIndex((k) => tokens[k]?.tag === 'relative')
  const kept = relative === -1 ? noun : noun.slice(0, relative)
  if (tail.verb !== null && governor === -1) return withPredicate(view, kept, tail.verb, tail.predicate)
  const verb = tokens[governor]
  if (
    verb !== undefined &&
    /^(?:verb|participle)$/.test(verb.tag) &&
    doesSomething(verb.lower) &&
    !reportingVerbs.has(baseOf(verb.lower))
  ) {
    const group = verbGroupBefore(tokens, governor + 1)
    if (group !== null && group.voice === 'active') return doneTo(input, kept, governor, byWhom(input, group.from))
  }
  return printed(view, kept)
}
