import { oneOf } from '../../../text/one-of.ts'
import { directionOf } from '../../../vocabulary/changes.ts'
import { baseOf, havingVerbs, isPerson, participleOf, reachingVerbs } from '../../../vocabulary/word-classes.ts'
import { is, NOUN_WORDS, says, type Tagged } from '../../tokens/tags.ts'
import { doneTo as doneToIt, withArticle } from '../agent.ts'
import { figuresBefore } from '../antecedent.ts'
import type { Construction, MeasureInput } from '../construction.ts'
import { asForm } from '../form-of.ts'
import { mainVerbBefore } from '../main-verb.ts'
import { headWord, saidOf } from '../noun.ts'
import { populationOf } from '../population.ts'
import { ownerOf, saysNothing, subjectBefore } from '../subject.ts'
import { tailFrom } from '../tail.ts'
import { topicFor } from '../topic.ts'
import { verbGroupAt, verbGroupBefore } from '../verb-group.ts'
import { join, printed, range, trimmed } from '../words.ts'

const BETWEEN = ['preposition', 'determiner', 'adverb', 'covered', 'number', 'adjective', 'comma'] as const

/** "The average wait was 12 weeks", "waits fell to 6 weeks", "a median wait of 5 weeks": the value that a subject has, or a noun is of. */
export const statistic: Construction = {
  id: 'statistic',
  examples: [
    { text: 'The average wait for a review was 12 weeks.', measures: ['average wait for a review'] },
    { text: 'The vacancy rate in home care stood at 9%.', measures: ['vacancy rate in home care'] },
    {
      text: 'There were 30 people on the list for a carers assessment, with a median wait of 5 weeks.',
      measures: ['people on the list for a carers assessment', 'median wait for a carers assessment'],
    },
    { text: 'In 2024 waits for home care were cut from 6 weeks to 3 weeks.', measures: ['waits for home care'] },
  ],
  read(input) {
    const { tokens, governor, view, figure } = input
    const isCounted = figure.kind === 'count' && figure.noun !== null && !figure.bare
    if (isCounted && !says(tokens[governor], 'to', 'of', 'at')) return null
    const of = nounOf(input)
    if (of !== '') return of
    const verb = verbTo(input)
    if (verb === null) return valueFirst(input)
    const between = trimmed(tokens, range(verb.to, governor + 1))
    // "People rated our website 3.9 out of 5"
    if (figure.kind === 'score' && between.length > 0 && oneOf(verb.base, 'rate', 'score', 'mark', 'grade'))
      return join('rating of the', printed(view, between))
    if (between.some((i) => tokens[i]?.tag === 'noun') && figure.kind !== 'rank')
      return topicFor(input, join(printed(view, between), restOf(input)))
    const subject = verb.subject
    if (subject.length === 0) return null
    if (saysNothing(tokens, subject)) return null
    const named = printed(view, subject)
    const counted = /^(?:total |overall )?numbers? of (.+)$/i.exec(named)?.[1]
    if (counted !== undefined && figure.kind !== 'duration' && figure.kind !== 'rate') return counted
    // "The list had come down to 150": people on it.
    if (/\b(?:list|register|queue)\b/i.test(named) && figure.kind === 'count')
      return join(figure.unit ?? 'people', 'on the', named)
    const form = asForm(named, printed(view, trimmed(tokens, range(verb.to, governor))))
    if (form !== '') return form
    if (verb.base === 'average') return averageOf(input, named)
    if (figure.kind === 'duration' && tokens[input.at + 1]?.lower === 'old')
      return join('age of', withArticle(input, subject))
    const same = subject.length === 1 && figure.kind === 'percentage' ? ofTheSame(input, named) : ''
    if (same !== '') return same
    if (figure.kind === 'money' && verb.isForeseen && !/estimated/.test(named)) return join('estimated', named)
    return topicFor(input, timed(input, join(named, restOf(input))))
  },
}

/** "The workforce had a vacancy rate of 8%, and turnover was 22%": of the same; empty where the figure before is of nobody. */
function ofTheSame(input: MeasureInput, named: string): string {
  const before = input.earlier.at(-1)?.measure ?? ''
  const of = before.lastIndexOf(' of the ')
  const whose = of === -1 ? '' : before.slice(of)
  return is(input.tokens[input.at - 1], 'be') && whose !== '' && restOf(input) === '' ? `${named}${whose}` : ''
}

const TEMPORAL =
  /\b(?:waits?|waiting|times?|delays?|stays?|lengths?|backlogs?|average|median|mean|age|periods?|targets?|turnaround|durations?|duration|absence|sickness|gap|expectancy|days?|weeks?|hours|months|years)\b/i

/** "with staff allocation dropping to 4 days": the waiting time for it, where the sentence speaks of waits; else the time for it. */
function timed({ figure, tokens, view, at }: MeasureInput, named: string): string {
  if (figure.kind !== 'duration' || TEMPORAL.test(named) || isPerson(headWord(named)) || tokens[at] === undefined)
    return named
  const spoken = /\bwait(?:s|ing times?)?\b/.test(view.reading.sentence.lower.slice(0, figure.from))
  return join(spoken ? 'waiting time for' : 'time for', named)
}

/** "complex assessments averaged 21 weeks": the average of what was said before of others ("average wait time for …"). */
function averageOf(input: MeasureInput, named: string): string {
  if (
    /\b(?:waits?|times?|delays?|lengths?|costs?|rates?|numbers?|spend|fees?|stays?|caseloads?|ages?|scores?)\b/i.test(
      named,
    )
  )
    return named.includes("'s ")
      ? join(named.replace("'s ", "'s average "), restOf(input))
      : join('average', named.replace(/^average /i, ''), restOf(input))
  const before = figuresBefore(input).findLast((f) => f.kind === input.figure.kind)
  const statistic = /^(?:average |median |mean )?((?:[a-z]+ ){1,3})for /.exec(before?.measure ?? '')?.[1]
  return statistic === undefined ? join('average', named) : join('average', statistic, 'for', named)
}

/** What limits the value after the figure: "12 weeks for a review". A second noun of the figure's own is none. */
function restOf({ tokens, view, at }: MeasureInput): string {
  const first = tokens[at + 1]
  if (
    first === undefined ||
    !is(first, 'preposition') ||
    says(first, 'of', 'with', 'compared', 'than', 'to', 'by', 'from', 'on', 'against')
  )
    return ''
  return printed(view, trimmed(tokens, tailFrom(view, at + 1).noun))
}

/** "an average wait of 12 weeks", "a rate of 4%": the noun before "of"; empty where there is none. */
function nounOf(input: MeasureInput): string {
  const { tokens, governor, view, figure } = input
  const word = tokens[governor]
  if (word?.tag !== 'preposition' || !says(word, 'of', 'at')) return ''
  let i = governor - 1
  while (i >= 0 && is(tokens[i], 'covered', 'comma')) i -= 1
  const end = i
  while (i >= 0 && is(tokens[i], 'noun', 'adjective', 'quote', 'participle')) i -= 1
  // "length of stay of 12 days", "rate of returning people of 95%"
  if (tokens[i]?.tag === 'preposition' && says(tokens[i], 'for', 'of', 'in', 'to') && i > 0) {
    let k = i - 1
    while (k >= 0 && is(tokens[k], ...NOUN_WORDS)) k -= 1
    if (k < i - 1) i = k
  }
  const noun = trimmed(tokens, range(i + 1, end + 1))
  if (noun.length === 0 || !noun.some((k) => tokens[k]?.tag === 'noun')) return ''
  if (oneOf(printed(view, noun), 'value', 'figure', 'amount')) return mainObject(input)
  const last = input.earlier.at(-1)
  if (oneOf(printed(view, noun), 'cost') && last !== undefined && figure.kind === 'money')
    return join('cost of', last.measure)
  const owner = ownerOf(view, i)
  const rest = figure.kind === 'money' ? moneyRest(input) : restOf(input)
  const said = join(printed(view, noun), rest, doneTo(input))
  if (oneOf(said, 'population')) return join(said, populationOf(input, i))
  if (owner === '') return topicFor(input, said)
  if (figure.kind === 'money') return join(owner, said)
  return topicFor(input, said, owner) === said && !/ (?:of|in|for|among) /.test(said)
    ? join(said, 'of', /^[A-Z]/.test(owner) ? owner : `the ${owner}`)
    : topicFor(input, said, owner)
}

/** "raised the full precept, with a value of 2%": the object of the main clause, whose value it is. */
function mainObject(input: MeasureInput): string {
  const { tokens, at, view } = input
  const verb = mainVerbBefore(tokens, at)
  const group = verb === -1 ? null : verbGroupAt(tokens, verb)
  if (group === null) return ''
  const object = trimmed(tokens, tailFrom(view, group.to).noun)
  return object.length === 0 ? '' : doneToIt(input, object, group.main, '')
}

/** What a sum is for or from: "a grant of £6m from government". */
function moneyRest({ tokens, view, at }: MeasureInput): string {
  const first = tokens[at + 1]
  if (first === undefined || first.tag !== 'preposition' || says(first, 'of', 'than', 'by', 'with', 'against'))
    return ''
  return printed(view, trimmed(tokens, tailFrom(view, at + 1).noun))
}

/** "savings of £7m had been agreed": what was done to them, where the noun is the clause's subject. */
function doneTo({ view, at, figure }: MeasureInput): string {
  if (figure.kind !== 'money') return ''
  const tail = tailFrom(view, at + 1)
  if (tail.verb === null || tail.verb.voice !== 'passive' || tail.noun.length > 0) return ''
  return saidOf(view, tail.verb, tail.predicate, 'sums')
}

/** "At 74%, the take-up of checks was the best": the subject of the clause that the value opens; null elsewhere. */
function valueFirst({ tokens, view, at, governor }: MeasureInput): string | null {
  if (governor !== 0 || tokens[0]?.lower !== 'at' || tokens[at + 1]?.tag !== 'comma') return null
  const verb = tokens.findIndex((t, i) => i > at && is(t, 'verb', 'be', 'have', 'modal'))
  const subject = verb === -1 ? [] : subjectBefore(view, verb)
  return subject.length === 0 ? null : printed(view, subject)
}

interface ToValue {
  readonly to: number
  readonly subject: readonly number[]
  readonly base: string
  /** True where a sum "would be" so much by somebody's estimate. */
  readonly isForeseen: boolean
}

/** The verb that leads to a value, finite or in -ing, with its subject. */
function verbTo({ tokens, governor, view }: MeasureInput): ToValue | null {
  for (let i = governor; i >= 0; i--) {
    const token = tokens[i]
    if (token === undefined) return null
    if (is(token, 'verb', 'be', 'have', 'participle', 'infinitive')) {
      const group = verbGroupBefore(tokens, i + 1)
      if (group === null) continue
      return {
        to: group.to,
        subject: subjectBefore(view, group.from),
        base: group.base,
        isForeseen: tokens[group.from]?.tag === 'modal' && /\bestimated?\b/.test(view.reading.sentence.lower),
      }
    }
    if (token.tag === 'gerund' && !leadsToValue(token.lower)) continue
    if (token.tag === 'gerund') {
      let k = i - 1
      while (
        k >= 0 &&
        is(tokens[k], 'noun', 'adjective', 'determiner', 'preposition', 'participle', 'number') &&
        tokens[k]?.lower !== 'with'
      )
        k -= 1
      return { to: i + 1, subject: trimmed(tokens, range(k + 1, i)), base: baseOf(token.lower), isForeseen: false }
    }
    if (is(token, 'semicolon', 'stop', 'colon', 'figure', 'complementiser', 'ends')) return null
    if (!is(token, ...BETWEEN) && token.tag !== 'noun' && token.tag !== 'coordinator' && token.tag !== 'quote')
      return null
  }
  return null
}

/** "dropping", "being", "reducing": forms that lead to a value; "waiting" only limits its noun. */
function leadsToValue(word: string): boolean {
  return (
    directionOf(word) !== null ||
    directionOf(participleOf(word)) !== null ||
    reachingVerbs.has(baseOf(word)) ||
    havingVerbs.has(baseOf(word))
  )
}

/** The first finite verb of a stretch; -1 where it has none. */
export function verbIn(tokens: readonly Tagged[], words: readonly number[]): number {
  for (const i of words) if (is(tokens[i], 'verb', 'be', 'have', 'modal') && verbGroupAt(tokens, i) !== null) return i
  return -1
}
