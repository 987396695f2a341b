import { is, LIST_MARKS, NOUN_WORDS, says } from '../../tokens/tags.ts'
import { countedBefore, figuresBefore, groupBefore, groupIn, wholeOf } from '../antecedent.ts'
import type { Construction, MeasureInput } from '../construction.ts'
import { headOf, headWord, linkOf, nounAfter, saidOf, wereOf } from '../noun.ts'
import { rating } from '../rating.ts'
import { saysNothing, subjectBefore } from '../subject.ts'
import { tailFrom } from '../tail.ts'
import { beginsFinite, verbGroupBefore } from '../verb-group.ts'
import { join, printed, range, trimmed } from '../words.ts'
import { mainSubject } from './counted-within.ts'

/** "and 80% felt safe", "with 70% rated good", "Homes had 60% rated good": a share whose group stands elsewhere in the sentence. */
export const shareAlone: Construction = {
  id: 'share-alone',
  examples: [
    {
      text: 'In the survey 90% of partners were confident and 82% felt valued.',
      measures: ['partners who were confident', 'partners who felt valued'],
    },
    { text: 'Home care services did well, with 71% rated good.', measures: ['home care services rated good'] },
    { text: 'Nursing homes had 80% rated good.', measures: ['nursing homes rated good'] },
  ],
  read(input) {
    const { tokens, at, view, figure } = input
    const isShare = figure.kind === 'percentage' || figure.kind === 'ratio'
    if (!isShare && !figure.bare) return null
    const first = tokens[at + 1]
    if (first === undefined) return null
    if (figure.bare && is(first, ...NOUN_WORDS)) {
      const parallel = likeTheLast(input)
      if (parallel !== '') return parallel
    }
    if (beginsFinite(tokens, at + 1)) {
      const group = figure.bare ? partsOf(input) : groupBefore(input) || surveyed(input) || holder(input) || 'those'
      if (group === '') return null
      const tail = tailFrom(view, at + 1)
      if (tail.verb === null) return null
      return join(group, saidOf(view, tail.verb, tail.predicate, headWord(group)))
    }
    if (
      !is(first, 'participle', 'gerund', 'adjective', 'noun', 'quote', 'preposition', 'adverb', 'negative') ||
      first.lower === 'of'
    )
      return null
    if (first.tag === 'noun' && isThing(input)) return null
    const rest = restOf(input)
    const isDone = is(first, 'participle', 'gerund')
    const group = figure.bare ? partsOf(input) : holder(input) || (isDone ? 'those' : '')
    if (group === '' || rest === '') return null
    if (first.tag === 'preposition')
      return tokens[input.governor]?.lower === 'including' && figure.bare ? limited(countedBefore(input), rest) : null
    return is(first, 'participle', 'gerund', 'negative') ||
      first.lower === 'aged' ||
      (first.tag === 'adverb' && tokens[at + 2]?.tag === 'participle')
      ? join(group, rest)
      : join(group.replace(OF_GROUP, ''), described(input, group, rest))
  },
}

/** Of what a number alone is a part; beside the count itself ("312 had an assessment and 144 a budget") it is of the same group. */
function partsOf(input: MeasureInput): string {
  const { tokens, governor, earlier } = input
  const last = earlier.at(-1)
  const isBeside = tokens[governor]?.tag === 'coordinator' && last !== undefined && !last.bare && last.noun !== null
  return isBeside ? groupIn(countedBefore(input)) : wholeOf(countedBefore(input))
}

/** "residents who have signed up", of whom some are "with dementia": residents with dementia who have signed up. */
function limited(measure: string, rest: string): string {
  const group = groupIn(measure)
  return join(group, rest, measure.slice(group.length))
}

const OF_GROUP = / of (?:(?:[A-Z][a-z]+|or|and|other|mixed|multiple|ethnic|minority) )+(?:groups?|backgrounds?)$/

/** "In our survey of staff, 77% said": those who were asked; empty where no survey is named. */
function surveyed({ tokens }: MeasureInput): string {
  const survey = tokens.findIndex((t, k) => t.lower === 'survey' && tokens[k + 1]?.lower === 'of')
  let i = survey + 2
  while (is(tokens[i], 'determiner', 'figure', 'number', 'adjective')) i += 1
  return survey !== -1 && tokens[i]?.tag === 'noun' ? (tokens[i]?.text ?? '') : ''
}

/** How those of a share are: rated so, of a group ("of other ethnic groups"), or what they are in the tense of the one before. */
function described(input: MeasureInput, group: string, rest: string): string {
  if (rating(rest, headWord(group))) return join('rated', rest)
  if (/\b(?:groups?|backgrounds?|heritage|origin|descent)$/.test(rest)) return join('of', rest)
  const last = figuresBefore(input).at(-1)?.measure ?? ''
  return join(linkOf(headWord(group)), / (?:who|that) are /.test(last) ? 'are' : wereOf(headWord(group)), rest)
}

/** "1,140 short-term support" after "people receiving long-term support": the last noun is the same, and what stands before it another. */
function likeTheLast(input: MeasureInput): string {
  const words = restOf(input).split(' ')
  const before = figuresBefore(input).at(-1)?.measure.split(' ') ?? []
  const noun = words.at(-1) ?? ''
  return words.length >= 2 && words.length <= 3 && noun !== '' && before.length > words.length && before.at(-1) === noun
    ? [...before.slice(0, -words.length), ...words].join(' ')
    : ''
}

function restOf({ tokens, view, at }: MeasureInput): string {
  const tail = tailFrom(view, at + 1)
  return printed(view, trimmed(tokens, [...tail.noun, ...tail.predicate]))
}

/** "a 95% rate", "100% compliance": what the share is called, not who has it. */
function isThing(input: MeasureInput): boolean {
  const { tokens, at } = input
  if (/^(?:an?|the|its|their|this)$/.test(tokens[at - 1]?.lower ?? '')) return true
  const word = tokens[at + 1]
  return (
    word !== undefined &&
    !/^[A-Z]/.test(word.text) &&
    !says(word, 'female', 'male', 'women', 'men', 'lesbian', 'gay') &&
    !isListed(input) &&
    nounAfter(input) !== -1
  )
}

function isListed({ tokens, governor, earlier }: MeasureInput): boolean {
  return earlier.length > 0 && is(tokens[governor], ...LIST_MARKS)
}

function lastNoun(group: string): string {
  const head = group.split(/ (?:who|that|in|of|for|with|aged|on|from|by|to|using|accessing|receiving) /)[0] ?? ''
  return head.slice(head.lastIndexOf(' ') + 1).toLowerCase()
}

/** Of whom a share without a noun is: the subject of the verb before, of the main clause before "with", or the group of the share before. */
function holder(input: MeasureInput): string {
  const { tokens, governor, view, earlier, at } = input
  const last = earlier.at(-1)
  if (last !== undefined && (last.kind === 'percentage' || last.kind === 'ratio') && !newSubject(input))
    return groupIn(last.measure)
  const word = tokens[governor]
  const group = word !== undefined && is(word, 'have', 'verb') ? verbGroupBefore(tokens, governor + 1) : null
  const subject = group === null ? mainSubject(input) : subjectBefore(view, group.from)
  const named = saysNothing(tokens, subject) ? '' : printed(view, subject)
  const of = /^(?:the )?(?:breakdown|split|make-?up|profile|majority|composition) of (?:the )?(.+)$/i.exec(named)?.[1]
  if (of !== undefined) return of
  if (named !== '' && isGroup(named)) return named
  const object = objectBefore(input)
  if (object !== '') return object
  if (last !== undefined && last.kind === 'count') return last.measure
  const whole = groupBefore(input)
  if (whole !== '') return whole
  return at > 0 && named !== '' && group !== null ? named : ''
}

function newSubject({ tokens, governor }: MeasureInput): boolean {
  return is(tokens[governor], 'have', 'verb')
}

/** Whether a phrase names a group of which there can be a share: a plural, people or a population. */
function isGroup(phrase: string): boolean {
  const noun = lastNoun(phrase)
  return (
    /(?:[^s]s|people|staff|children|women|men|population|workforce)$/.test(noun) &&
    !/(?:results?|figures|findings|rates|levels|outcomes|numbers|times|costs|fees|data|statistics|measures)$/.test(noun)
  )
}

/** "It also has a young population, with 20% aged under 18": the object of the main clause. */
function objectBefore(input: MeasureInput): string {
  const { tokens, governor, view } = input
  if (tokens[governor]?.lower !== 'with') return ''
  let from = governor - 1
  while (tokens[from]?.tag === 'comma') from -= 1
  let start = from
  while (start >= 0 && is(tokens[start], ...NOUN_WORDS)) start -= 1
  const words = range(start + 1, from + 1)
  const head = headOf(tokens, words)
  const last = figuresBefore(input).at(-1)
  if (head && last?.measure.startsWith(`${head.lower} of `)) return last.measure
  return head !== null && isGroup(head.lower)
    ? printed(view, words).replace(/^(?:young|old|large|small|diverse|ageing) /, '')
    : ''
}
