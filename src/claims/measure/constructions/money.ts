import { oneOf } from '../../../text/one-of.ts'
import { baseOf, participleOf, reportingVerbs, sumNames } from '../../../vocabulary/word-classes.ts'
import { is, LIST_MARKS, NOUN_WORDS, says, VERB_FORMS } from '../../tokens/tags.ts'
import { byWhom, doesSomething, doneTo, withArticle } from '../agent.ts'
import { figuresBefore, groupIn } from '../antecedent.ts'
import type { Construction, MeasureInput } from '../construction.ts'
import { mainVerbBefore } from '../main-verb.ts'
import { saidOf, withPredicate } from '../noun.ts'
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
    const rated = ratedAlike(input)
    if (rated !== null) return rated
    const own = ownNoun(input)
    if (own !== null) return own
    const moved = movedSum(input)
    if (moved !== null) return moved
    const over = missedBy(input)
    if (over !== null) return over
    const verb = movingVerb(input)
    if (verb === -1) return null
    const base = baseOf(tokens[verb]?.lower ?? '')
    const called = sumNames.get(base)
    if (called === undefined || oneOf(base, 'rise', 'fall', 'increase', 'reduce', 'grow')) return null
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
      return saysNothing(tokens, subject) ? null : join('cost of', withArticle(input, subject), rest)
    }
    const group = verbGroupBefore(tokens, verb + 1)
    if (group !== null && group.voice === 'passive') {
      const whom = printed(view, subjectBefore(view, group.from))
      if (oneOf(base, 'owe', 'pay', 'award', 'grant', 'offer', 'give', 'lend'))
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

/** "to overspend on transport by £1.6m": by how much, after on what; null where another verb leads to "by". */
function missedBy(input: MeasureInput): string | null {
  const { tokens, governor, view } = input
  if (tokens[governor]?.lower !== 'by') return null
  let i = governor - 1
  while (i > 0 && is(tokens[i], 'noun', 'adjective', 'determiner', 'preposition', 'covered')) i -= 1
  const base = baseOf(tokens[i]?.lower ?? '')
  if (!/^(?:over|under)spend$/.test(base) || !is(tokens[i], 'verb', 'infinitive', 'participle')) return null
  const foreseen = tokens[i]?.tag === 'infinitive' ? FORESEEN[baseOf(tokens[i - 2]?.lower ?? '')] : undefined
  const words = trimmed(
    tokens,
    Array.from({ length: governor - i - 1 }, (_, k) => i + 1 + k),
  )
  const on = printed(view, words)
  const isNamed = tokens[words[0] ?? -1]?.tag === 'preposition'
  // "overspend its budget": of what every sum is anyway.
  const of = on === '' || isNamed ? on : on === 'budget' ? '' : `on ${on}`
  return join(foreseen ?? '', base, of === '' ? ofWhom(input, i) : of)
}

/** "of the department" for who overspends, where that says more than the council's name would. */
function ofWhom(input: MeasureInput, verb: number): string {
  const main = mainVerbBefore(input.tokens, verb + 1)
  const subject = main === -1 ? [] : subjectBefore(input.view, main)
  return saysNothing(input.tokens, subject) ? '' : join('of', withArticle(input, subject))
}

const FORESEEN: Readonly<Record<string, string>> = {
  expect: 'expected',
  forecast: 'forecast',
  project: 'projected',
  plan: 'planned',
}

/** "savings of £2m are rated green, £1m amber": another mark of the same sort of sum; null where no mark stands alone after it. */
function ratedAlike({ tokens, at, governor, earlier }: MeasureInput): string | null {
  const mark = tokens[at + 1]
  if (!is(tokens[governor], ...LIST_MARKS) || !is(mark, ...NOUN_WORDS)) return null
  if (!oneOf(tokens[at + 2]?.tag ?? 'stop', 'comma', 'coordinator', 'stop', 'ends', 'semicolon')) return null
  const before = /^(.{1,150} (?:rated|judged|graded|marked|classed as|assessed as)) [a-z]+$/.exec(
    earlier.at(-1)?.measure ?? '',
  )
  return before === null ? null : join(before[1] ?? '', mark?.text ?? '')
}

/** The verb that moves a sum: right before it, before "in" or "by", or before whom it is moved for ("saved the council £2m"); -1 where none is. */
function movingVerb({ tokens, governor }: MeasureInput): number {
  const isMoving = (i: number): boolean => is(tokens[i], ...VERB_FORMS) && sumNames.has(baseOf(tokens[i]?.lower ?? ''))
  if (isMoving(governor)) return governor
  if (says(tokens[governor], 'in', 'on', 'to', 'by') && isMoving(governor - 1)) return governor - 1
  let i = governor
  while (i > 0 && is(tokens[i], 'noun', 'adjective', 'determiner', 'pronoun')) i -= 1
  return i < governor && isMoving(i) ? i : -1
}

/** "£640,000 had been spent on temporary staff": what a sum was called by what was done with it. */
function movedSum(input: MeasureInput): string | null {
  const { tokens, view, at, governor } = input
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
  const whole = rest === '' ? sumBefore(input) : ''
  if (whole !== '') return join(whole, saidOf(view, group, tail.predicate, 'sums'))
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
  if (says(tokens[from], 'more', 'less', 'extra')) from += 1
  if (tokens[from]?.lower === 'of') {
    while (from < tokens.length && !(tokens[from]?.tag === 'preposition' && tokens[from]?.lower !== 'of')) {
      if (is(tokens[from], 'comma', 'stop', 'semicolon', 'coordinator')) break
      from += 1
    }
  }
  const text = printed(view, trimmed(tokens, tailFrom(view, from).noun))
  return /^(?:on|in|for|to|into|towards|per|from|of|across|by) /.test(text) ? text : ''
}

const SUMS = /\b(?:savings|grants?|fund|funding|allocation|budget|reserves?|precept|efficiencies)$/i

/** The sum that the sentence before tells, of which another was "spent" or "delivered": "savings" of "savings agreed"; empty where there is none. */
function sumBefore(input: MeasureInput): string {
  const whole = groupIn(figuresBefore(input).findLast((f) => f.kind === 'money')?.measure ?? '')
  return SUMS.test(whole) ? whole : ''
}

/** "£7m overspend", "£2m of funding for prevention": the noun right after the sum, with what was done to get it. */
function ownNoun(input: MeasureInput): string | null {
  const { tokens, at, view, governor } = input
  let i = at + 1
  if (tokens[i]?.lower === 'of') i += 1
  while (tokens[i]?.tag === 'determiner') i += 1
  if (!is(tokens[i], ...NOUN_WORDS) || says(tokens[i], 'less', 'more', 'lower', 'higher', 'extra', 'total', 'overall'))
    return null
  if (says(tokens[i - 1], 'its', 'their', 'our', 'the')) return null
  const tail = tailFrom(view, i)
  const noun = trimmed(tokens, tail.noun)
  const relative = noun.findIndex((k) => tokens[k]?.tag === 'relative')
  const kept = relative === -1 ? noun : noun.slice(0, relative)
  if (tail.verb !== null && governor === -1) return withPredicate(view, kept, tail.verb, tail.predicate)
  const verb = tokens[governor]
  if (
    verb !== undefined &&
    is(verb, 'verb', 'participle') &&
    doesSomething(verb.lower) &&
    !reportingVerbs.has(baseOf(verb.lower))
  ) {
    const group = verbGroupBefore(tokens, governor + 1)
    if (group !== null && group.voice === 'active') return doneTo(input, kept, governor, byWhom(input, group.from))
  }
  return printed(view, kept)
}
