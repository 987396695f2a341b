import { oneOf } from '../../../text/one-of.ts'
import { directionOf } from '../../../vocabulary/changes.ts'
import { havingVerbs, reachingVerbs } from '../../../vocabulary/word-classes.ts'
import { is, says } from '../../tokens/tags.ts'
import { withArticle } from '../agent.ts'
import { figuresBefore, wholeOf } from '../antecedent.ts'
import type { Construction, MeasureInput } from '../construction.ts'
import { fuller } from '../fuller.ts'
import { headOf, splitNoun, tailOf } from '../noun.ts'
import { populationOf } from '../population.ts'
import { antecedentOf, nearestNoun, ownerOf, saysNothing, subjectBefore } from '../subject.ts'
import { verbGroupBefore } from '../verb-group.ts'
import { join, printed, trimmed } from '../words.ts'

const MEMBERS = ['members', 'councillors', 'seats', 'wards', 'residents', 'inhabitants'] as const
const PLACES =
  /\b(?:teams?|groups?|panels?|workforce|networks?|schemes?|projects?|homes?|centres?|units?|hubs?|services?|villages?|buildings?|hospitals?|plans?|strategy|programmes?|departments?|directorates?|boroughs?|county|city|towns?|district|areas?|wards?|localities|areas|list|backlog|register|sector|market|service|project|pilot)$/i
const HOLDS =
  /\b(?:team|group|panel|list|backlog|caseload|workforce|board|network|cohort|sample|audit|register|pool|forum|programme|portfolio|stock|waitlist|queue|database)s?$/i
const LIST = /\b(?:list|register|waitlist|queue)s?\b/i

/** "The forum has over 60 members", "a scheme with 40 flats", "There were 12 vacancies": what is there, and where. */
export const countedHolder: Construction = {
  id: 'counted-holder',
  examples: [
    { text: 'The carers forum has over 60 members.', measures: ['members of the carers forum'] },
    { text: 'There were 41 vacancies in home care.', measures: ['vacancies in home care'] },
    { text: 'The waiting list for reviews had 120 people.', measures: ['people on the waiting list for reviews'] },
    { text: 'It opened a scheme with 48 flats for older people.', measures: ['flats in the scheme for older people'] },
    { text: 'Knowle is home to 159,000 people.', measures: ['population of Knowle'] },
  ],
  read(input) {
    const tail = tailOf(input)
    if (tail === null) return null
    const { tokens, governor, view, figure } = input
    const word = tokens[governor]
    if (word === undefined) return null
    const noun = trimmed(tokens, tail.noun)
    if (noun.length === 0) return null
    const shared = betweenThem(input, noun)
    if (shared !== '') return shared
    if (word.tag === 'preposition') {
      if (word.lower === 'to' && tokens[governor - 1]?.lower === 'home') return homeTo(input)
      if (says(word, 'at', 'to') && figure.kind === 'count') return reached(input, noun)
      return says(word, 'with', 'of') ? withIt(input, noun) : null
    }
    const group = is(word, 'be', 'have', 'verb', 'participle', 'infinitive')
      ? verbGroupBefore(tokens, governor + 1)
      : null
    if (group === null) return null
    const subject = subjectBefore(view, group.from)
    if (tokens[group.from - 1]?.lower === 'there' || subject.some((i) => tokens[i]?.lower === 'there')) {
      // "There were 1,870 beds left and occupancy was 91%": the next clause has its own subject.
      const next = tail.verb === null ? -1 : noun.findLastIndex((i) => is(tokens[i], 'coordinator'))
      return printed(view, next === -1 ? noun : trimmed(tokens, noun.slice(0, next)))
    }
    if (group.voice === 'copula' && figure.kind === 'count' && subject.length > 0) return sizeOf(input, noun, subject)
    if (!havingVerbs.has(group.base) && !oneOf(group.base, 'include', 'contain', 'total', 'reach')) return null
    if (subject.length === 0) return printed(view, noun)
    if (LIST.test(printed(view, subject))) return sizeOf(input, noun, subject)
    return placedIn(input, noun, withArticle(input, subject), saysNothing(tokens, subject))
  },
}

/** "62 homes, with 1,900 beds between them": beds in those homes; empty elsewhere. */
function betweenThem(input: MeasureInput, noun: readonly number[]): string {
  const { tokens, view } = input
  const between = noun.findIndex((i) => says(tokens[i], 'between', 'among'))
  if (between < 1 || !says(tokens[noun[between + 1] ?? -1], 'them')) return ''
  const whole = figuresBefore(input).findLast((f) => f.kind === 'count' && f.noun !== null)
  return whole === undefined ? '' : join(printed(view, noun.slice(0, between)), 'in', wholeOf(whole.measure))
}

/** "Knowle is home to 159,000 people", "Knowle, home to 159,000 people": the population of the place. */
function homeTo(input: MeasureInput): string {
  const { tokens, governor, view } = input
  const group = verbGroupBefore(tokens, governor - 1)
  const place = group === null ? antecedentOf(view, governor - 1) : subjectBefore(view, group.from)
  const named = withArticle(input, place)
  return named === '' || /^(?:it|we|they|this)$/i.test(named) ? 'population' : join('population of', named)
}

/** "The list stood at 205 people", "the team grew from 6 to 20 social workers": what reached its number. */
function reached(input: MeasureInput, noun: readonly number[]): string | null {
  const { tokens, governor, view } = input
  const group = verbGroupBefore(tokens, governor) ?? verbPast(input)
  if (group === null || (!reachingVerbs.has(group.base) && directionOf(tokens[group.main]?.lower ?? '') === null))
    return null
  const subject = subjectBefore(view, group.from)
  return subject.length === 0 || subject.some((i) => says(tokens[i], 'this', 'it', 'they'))
    ? null
    : sizeOf(input, noun, subject)
}

/** The verb before what another fact covers: "grew [from 6] to 20". */
function verbPast({ tokens, governor }: MeasureInput) {
  let i = governor - 1
  while (i >= 0 && is(tokens[i], 'covered', 'adverb', 'comma', 'number', 'preposition')) i -= 1
  if (/^(?:years?|months?|weeks?|days?)$/.test(tokens[i]?.lower ?? '')) {
    while (i >= 0 && is(tokens[i], 'noun', 'number', 'preposition', 'determiner')) i -= 1
  }
  return verbGroupBefore(tokens, i + 1)
}

/** "The list was 120 people": people on the list; "The number of visits was 40 visits": that number. */
function sizeOf(input: MeasureInput, noun: readonly number[], subject: readonly number[]): string | null {
  const { tokens, view } = input
  const text = printed(view, subject)
  const counted = /^(?:total |overall )?numbers? of (.+)$/i.exec(text)?.[1]
  if (counted !== undefined) return counted
  if (LIST.test(text)) return join(printed(view, noun), 'on the', text)
  // "The average caseload was 21 cases per social worker"
  if (/^(?:average|mean|median|typical)\b/i.test(text)) {
    const [, ...each] = printed(view, noun).split(' per ')
    return each.length === 0 ? text : join(text, 'per', each.join(' per '))
  }
  if (saysNothing(tokens, subject)) return printed(view, noun)
  const head = headOf(tokens, subject)?.lower ?? ''
  return HOLDS.test(head) ? placedIn(input, noun, withArticle(input, subject), false) : null
}

/** What a thing before "with" has; ", with 12 people waiting" says only who they are. */
function withIt(input: MeasureInput, noun: readonly number[]): string | null {
  const { tokens, governor, view } = input
  const before = tokens[governor - 1]
  const isWith = tokens[governor]?.lower === 'with'
  if (before === undefined || is(before, 'comma', 'covered', 'ends', 'close', 'quote'))
    return isWith ? printed(view, noun) : null
  // "consisted of 14 people", "made up of 18 people"
  const made =
    /^(?:consist|make)/.test(before.lower) ||
    (before.lower === 'up' && /^ma[dk]e/.test(tokens[governor - 2]?.lower ?? ''))
  const isMade = made || says(before, 'consisted', 'consists', 'consisting', 'composed', 'comprised', 'made')
  if (isMade) {
    const verb = before.lower === 'up' ? governor - 2 : governor - 1
    const group = verbGroupBefore(tokens, verb + 1)
    const holder = group === null ? antecedentOf(view, verb) : subjectBefore(view, group.from)
    return holder.length === 0 ? null : placedIn(input, noun, withArticle(input, holder), saysNothing(tokens, holder))
  }
  if (before.tag !== 'noun') return isWith && before.tag !== 'verb' ? printed(view, noun) : null
  const place = isWith ? nearestNoun(view, governor) : antecedentOf(view, governor)
  const holder = printed(view, place)
  if (/^population$/i.test(holder)) return join('population', populationOf(input, (place[0] ?? 0) - 1))
  if (holder === '' || (!isWith && !HOLDS.test(holder))) return null
  const owner = isWith ? '' : ownerOf(view, (place[0] ?? 0) - 1)
  if (LIST.test(holder)) {
    const { core, rest } = splitNoun(tokens, noun)
    return join(printed(view, core), 'on the', holder, owner === '' ? '' : `of the ${owner}`, printed(view, rest))
  }
  return placedIn(input, noun, withArticle(input, place), false)
}

/** The counted thing with its place: members are of a board, all else in a scheme. */
function placedIn(input: MeasureInput, noun: readonly number[], holder: string, isCouncil: boolean): string {
  const { tokens, view } = input
  const head = headOf(tokens, noun)?.lower ?? ''
  const thing = printed(view, noun)
  if (isCouncil)
    return oneOf(head, ...MEMBERS) && /\b(?:council|authority)\b/i.test(holder) ? join(thing, 'of the council') : thing
  const named = fuller(input, holder)
  const place =
    /^(?:the|an?|its|their|our|each|every|this|all|two|three|four|five|six|seven|eight|nine|ten|[A-Z]\S*)\b/.test(
      named,
    ) || /s$/.test(named)
      ? named
      : `the ${named}`
  const isLimited = noun.some((i, k) => k > 0 && is(tokens[i], 'gerund', 'participle', 'relative'))
  if (isLimited && !PLACES.test(holder)) return thing
  const at = isLimited
    ? -1
    : thing.search(oneOf(head, ...MEMBERS) ? / (?:for|to|within|across|at|in|on) / : / (?:for|to|within|across) /)
  const [core, rest] = at === -1 ? [thing, ''] : [thing.slice(0, at), thing.slice(at + 1)]
  const isIn =
    !oneOf(head, ...MEMBERS) &&
    (PLACES.test(holder) ||
      HOLDS.test(holder) ||
      /^[A-Z]{2,}/.test(holder) ||
      /\b(?:scheme|home|team|hub|centre|service|list|backlog)s?\b/i.test(holder))
  return join(core, isIn ? 'in' : 'of', place, rest)
}
