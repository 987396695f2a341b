import { oneOf } from '../../../text/one-of.ts'
import { isPerson } from '../../../vocabulary/word-classes.ts'
import { is, LIST_MARKS, says } from '../../tokens/tags.ts'
import { substituted } from '../antecedent.ts'
import type { Construction, MeasureInput } from '../construction.ts'
import { headWord, nounAfter, saidOf } from '../noun.ts'
import { subjectBefore } from '../subject.ts'
import { tailFrom } from '../tail.ts'
import { beginsFinite, verbGroupAt } from '../verb-group.ts'
import { join, printed, range, trimmed } from '../words.ts'
import { verbIn } from './statistic.ts'

/** "waits were low: 1 day for home care, 57 days for supported living": the opener's noun with each item's own words. */
export const listed: Construction = {
  id: 'listed',
  examples: [
    {
      text: 'Average waits were short: 2 days for home care, 40 days for supported living and 12 days for nursing homes.',
      measures: [
        'average waits for home care',
        'average waits for supported living',
        'average waits for nursing homes',
      ],
    },
  ],
  read(input) {
    const { tokens, governor, at, earlier, figure } = input
    const last = earlier.at(-1)
    const word = tokens[governor]
    if (figure.noun !== null && !figure.bare) return null
    const first = tokens[at + 1]
    if (word?.tag === 'colon' && nounAfter(input) === -1) {
      const isShare = figure.kind === 'percentage' || figure.kind === 'ratio'
      const said = isShare && !beginsFinite(tokens, at + 1) ? clauseBefore(input, governor) : ''
      if (said !== '') return said
      const opener = openerBefore(input, governor)
      if (opener === '') return null
      if (!beginsFinite(tokens, at + 1)) return join(opener, restOf(input))
      const tail = tailFrom(input.view, at + 1)
      return tail.verb === null ? null : join(opener, saidOf(input.view, tail.verb, tail.predicate, headWord(opener)))
    }
    if (last !== undefined && word?.lower === 'or') return last.measure
    const others = last?.kind === figure.kind && says(word, 'to', 'at', 'by') ? othersBefore(input) : ''
    if (last !== undefined && others !== '') return substituted(last.measure, others)
    if (
      last !== undefined &&
      last.kind === figure.kind &&
      word?.lower === 'to' &&
      first?.tag === 'preposition' &&
      rangesTo(input)
    )
      return substituted(last.measure, restOf(input))
    if (last === undefined || last.kind !== figure.kind || word === undefined) return null
    const isWith = word.lower === 'with' && first?.tag === 'preposition' && figure.kind === 'percentage'
    if (
      (!is(word, ...LIST_MARKS) && !isWith) ||
      (first !== undefined &&
        !(first.tag === 'determiner' && says(tokens[at + 2], 'year', 'month', 'week', 'day')) &&
        !is(first, 'preposition', 'comma', 'coordinator', 'stop', 'covered', 'semicolon', 'ends', 'close'))
    )
      return null
    if (first?.lower === 'of') return null
    const rest = restOf(input)
    if (first?.lower === 'on' && tokens[at + 2]?.lower === 'average')
      return `average ${substituted(last.measure, rest).replace(/^average /, '')}`
    return substituted(last.measure, rest)
  },
}

/** "More people were supported at home: 71%": who they are and what was said of them; empty where no clause stands before the colon. */
function clauseBefore({ tokens, view }: MeasureInput, colon: number): string {
  const verb = verbIn(tokens, range(0, colon))
  const group = verb === -1 ? null : verbGroupAt(tokens, verb)
  if (group === null) return ''
  const subject = printed(view, subjectBefore(view, verb)).replace(/^(?:more|fewer|most|many) /i, '')
  return isPerson(headWord(subject))
    ? join(subject, saidOf(view, group, range(group.from, colon), headWord(subject)))
    : ''
}

/** "and for therapists to 5%": the same of others, whose verb is left out; empty elsewhere. */
function othersBefore({ tokens, view, governor }: MeasureInput): string {
  let i = governor - 1
  while (i >= 0 && is(tokens[i], 'noun', 'adjective', 'determiner', 'preposition')) i -= 1
  const words = range(i + 1, governor)
  return tokens[i]?.tag === 'coordinator' && tokens[i + 1]?.tag === 'preposition'
    ? printed(view, trimmed(tokens, words))
    : ''
}

/** "from 5 weeks in the east to 19 weeks in the west": no verb between the two ends. */
function rangesTo({ tokens, governor }: MeasureInput): boolean {
  for (let i = governor - 1; i >= 0; i--) {
    const tag = tokens[i]?.tag ?? 'stop'
    if (tag === 'figure') return true
    if (oneOf(tag, 'verb', 'be', 'have', 'comma', 'gerund', 'participle', 'infinitive')) return false
  }
  return false
}

function restOf({ tokens, view, at }: MeasureInput): string {
  return printed(view, trimmed(tokens, tailFrom(view, at + 1).noun))
}

/** What stands before a colon: its subject where it has a verb, all of it where it is a heading. */
function openerBefore({ tokens, view }: MeasureInput, colon: number): string {
  let start = colon - 1
  while (start >= 0 && !is(tokens[start], 'semicolon', 'stop', 'colon')) start -= 1
  const words = range(start + 1, colon)
  const verb = verbIn(tokens, words)
  if (verb === -1) return printed(view, trimmed(tokens, words))
  return printed(view, subjectBefore(view, verb))
}
