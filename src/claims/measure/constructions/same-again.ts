import { oneOf } from '../../../text/one-of.ts'
import { reportingVerbs } from '../../../vocabulary/word-classes.ts'
import { is, says } from '../../tokens/tags.ts'
import { figuresBefore, groupIn, substituted } from '../antecedent.ts'
import type { Construction, MeasureInput } from '../construction.ts'
import { nounAfter } from '../noun.ts'
import { saysNothing, subjectBefore } from '../subject.ts'
import { tailFrom } from '../tail.ts'
import { verbGroupBefore } from '../verb-group.ts'
import { join, printed, range, trimmed } from '../words.ts'

const SAME =
  /^(?:(?:this|that|the|these|it|which|they) ?)?(?:(?:value|figure|figures|total|rate|level|number|percentage|proportion|share|list|backlog|it|this|that|average) ?)?$/i

/** "this fell to 391", "that share was 12% for carers", "in Bath it was 52": the measure of the figure before, of others or of another time. */
export const sameAgain: Construction = {
  id: 'same-again',
  examples: [
    {
      text: 'The wait for home care was 9 days in March. By June this had fallen to 4 days.',
      measures: ['wait for home care'],
    },
    {
      text: 'The median wait for a review was 34 days, and for carers it was 52 days.',
      measures: ['median wait for a review', 'median wait for carers'],
    },
  ],
  read(input) {
    const { tokens, governor, view, figure, at } = input
    if (nounAfter(input) !== -1 && !figure.bare) return null
    let end = governor
    if (tokens[end]?.tag === 'covered') end -= 1
    if (says(tokens[end], 'at', 'to', 'of', 'by')) end -= 1
    while (is(tokens[end], 'covered', 'comma')) end -= 1
    const group = verbGroupBefore(tokens, end + 1)
    if (group === null || reportingVerbs.has(group.base)) return null
    const subject = subjectBefore(view, group.from)
    const words = printed(view, wordsBefore(input, group.from))
    const named = printed(view, subject)
    if (!(SAME.test(named) && (subject.length > 0 || SAME.test(words)))) return null
    if (subject.length === 0 && words === '') return null
    // "The list fell to 10": of people, on that list.
    if (/\b(?:list|backlog)$/.test(named) && figure.unit !== null) return null
    const last = figuresBefore(input).findLast((f) => f.kind === figure.kind && f.measure !== '') ?? takenBefore(input)
    if (last === undefined || last === '') return null
    const measure = typeof last === 'string' ? last : last.measure
    const rest = printed(view, trimmed(tokens, tailFrom(view, at + 1).noun))
    const whose = placeBefore(input, group.from)
    if (whose !== '')
      return /^(?:among|amongst)\b/.test(whose)
        ? join(groupIn(measure), whose, measure.slice(groupIn(measure).length))
        : substituted(measure, whose)
    return substituted(measure, /^(?:for|in|among|at|on|of) /.test(rest) && rest.split(' ').length <= 8 ? rest : '')
  },
}

function wordsBefore({ tokens }: MeasureInput, verb: number): number[] {
  let i = verb - 1
  while (i >= 0 && is(tokens[i], 'determiner', 'pronoun', 'relative', 'noun')) i -= 1
  return range(i + 1, verb)
}

/** The measure of an earlier figure that this one has taken as its own start. */
function takenBefore(input: MeasureInput): string {
  const { view, previous, figure } = input
  const own = view.reading.taken.findLast((f) => f.to <= figure.from && (f.kind === figure.kind || f.noun !== null))
  if (own !== undefined) return input.measureOf(view.reading, previous, own)
  const before = previous?.taken.findLast((f) => f.kind === figure.kind || f.noun !== null)
  return previous === null || before === undefined ? '' : input.measureOf(previous, null, before)
}

/** "for carers" of ", and for carers it was 52 days"; empty where the clause begins with its subject. */
function placeBefore({ tokens, view }: MeasureInput, verb: number): string {
  let i = verb - 1
  while (i >= 0 && is(tokens[i], 'pronoun', 'relative', 'determiner')) i -= 1
  if (tokens[i]?.tag === 'comma') i -= 1
  const end = i
  for (; i >= 0; i--) {
    const tag = tokens[i]?.tag ?? 'stop'
    if (tag === 'preposition' && says(tokens[i], 'for', 'in', 'at', 'among', 'across')) {
      const opens = i === 0 || is(tokens[i - 1], 'comma', 'coordinator', 'stop', 'dash', 'semicolon', 'subordinator')
      const words = trimmed(tokens, range(i, end + 1))
      return opens && words.length > 1 && !saysNothing(tokens, words)
        ? printed(view, words).replace(/^\w+/, (word) => word.toLowerCase())
        : ''
    }
    if (!oneOf(tag, 'noun', 'adjective', 'determiner', 'number')) return ''
  }
  return ''
}
