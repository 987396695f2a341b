import { oneOf } from '../../../text/one-of.ts'
import { isPerson, reportingVerbs } from '../../../vocabulary/word-classes.ts'
import { is, NOUN_WORDS, says } from '../../tokens/tags.ts'
import { figuresBefore, groupIn, substituted } from '../antecedent.ts'
import type { Construction, MeasureInput } from '../construction.ts'
import { headWord, nounAfter } from '../noun.ts'
import { saysNothing, subjectBefore } from '../subject.ts'
import { tailFrom } from '../tail.ts'
import { verbGroupBefore } from '../verb-group.ts'
import { plainTokens } from '../view.ts'
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
    const whose = placeBefore(input, subject[0] ?? group.from)
    if (whose !== '') return ofOthers(measure, whose)
    return substituted(measure, /^(?:for|in|among|at|on|of) /.test(rest) && rest.split(' ').length <= 8 ? rest : '')
  },
}

/** A measure of others than before: "people who use direct payments" is "carers who use direct payments" for "among carers". */
function ofOthers(measure: string, whose: string): string {
  const preposition = whose.split(' ', 1)[0] ?? ''
  const named = whose.slice(preposition.length + 1)
  const people = peopleIn(measure)
  if (
    people !== null &&
    oneOf(preposition, 'for', 'among', 'amongst') &&
    (named.startsWith('those ') || isPerson(headWord(named)))
  )
    return join(
      measure.slice(0, people.from),
      named.replace(/^those(?= )/, measure.slice(people.from, people.head)),
      measure.slice(people.to),
    )
  return oneOf(preposition, 'among', 'amongst')
    ? join(groupIn(measure), whose, measure.slice(groupIn(measure).length))
    : substituted(measure, whose)
}

/** Where a measure names the people it is of, with their ages; null where it names none. */
function peopleIn(measure: string): { readonly from: number; readonly head: number; readonly to: number } | null {
  const tokens = plainTokens(measure, measure.toLowerCase())
  const head = tokens.findIndex((token) => token.tag === 'noun' && isPerson(token.lower))
  if (head === -1) return null
  let first = head
  while (is(tokens[first - 1], ...NOUN_WORDS)) first -= 1
  let last = tokens[head + 1]?.lower === 'aged' && tokens[head + 2]?.tag === 'number' ? head + 2 : head
  // "aged 18 to 64"
  if (last > head && tokens[last + 2]?.tag === 'number') last += 2
  return { from: tokens[first]?.from ?? 0, head: tokens[head]?.to ?? 0, to: tokens[last]?.to ?? 0 }
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
    const isLimit = says(tokens[i], 'under', 'over', 'aged', 'above') && tokens[i + 1]?.tag === 'number'
    if (!isLimit && !oneOf(tag, 'noun', 'adjective', 'determiner', 'number')) return ''
  }
  return ''
}
