import type { Figure, Reading } from '../reading.ts'
import { type Clause, clauseOf } from './clause.ts'
import { countMeasure } from './count-measure.ts'
import { lifeExpectancy } from './life-expectancy.ts'
import { moneyMeasure } from './money-measure.ts'
import { asSubject, join, lastSubject, tidy } from './phrase.ts'
import { shareMeasure } from './share-measure.ts'

/** What a measure is built from. `earlier` are the figures before this one in the sentence, measures and all; `previous` is the sentence before. */
export interface MeasureInput {
  readonly reading: Reading
  readonly previous: Reading | null
  readonly figure: Figure
  readonly clause: Clause
  readonly earlier: readonly Figure[]
}

/** What a figure measures, as a phrase that stands alone; never empty. */
export function measureOf(
  reading: Reading,
  previous: Reading | null,
  figure: Figure,
  earlier: readonly Figure[],
): string {
  const clause = clauseOf(reading, figure)
  const input = { reading, previous, figure, clause, earlier }
  const built = tidy(elsewhere(input) ?? buildFor(input))
  if (built.length >= 3) return built
  const words = tidy(join(asSubject(clause.before), clause.after)) || figure.noun
  if (words) return tidy(words)
  // "£4m in savings in 2024/25 and £3m in 2025/26": a bare figure is another of the same.
  const alike = earlier.findLast((f) => f.kind === figure.kind)
  return alike?.measure ?? tidy(reading.sentence.text)
}

const PLACE = '(?:in|at|across) [^,;\\d]{2,40}?'
const ITS_PLACE = new RegExp(
  `^(?:and |but |while )?(${PLACE})(?:, (?:where|which) [^,;]{2,60},?)? (?:it|this)(?: was| had| has| had reached)?$`,
  'i',
)
const PLACE_AT_END = new RegExp(` ${PLACE}$`)
const FIRST_PLACE = new RegExp(`^ ${PLACE} to $`)

/** "34 days in Bath, and in Keynsham it was 52", "from 5 weeks in the north to 19 weeks in the south": the same of another place. Null elsewhere. */
function elsewhere({ reading, figure, clause, earlier }: MeasureInput): string | null {
  const first = earlier.at(-1)
  if (first === undefined || first.kind !== figure.kind || figure.change !== null) return null
  const place = FIRST_PLACE.test(reading.sentence.lower.slice(first.to, figure.from))
    ? clause.after
    : ITS_PLACE.exec(clause.before)?.[1]
  return place === undefined || place === '' ? null : join(first.measure.replace(PLACE_AT_END, ''), place)
}

function buildFor(input: MeasureInput): string {
  switch (input.figure.kind) {
    case 'percentage':
    case 'ratio':
      return shareMeasure(input)
    case 'money':
      return moneyMeasure(input)
    case 'average':
      // "an average caseload of 18": the caseload is the measure, not the cases.
      return input.figure.bare && input.figure.change === null ? lengthMeasure(input) : countMeasure(input)
    case 'count':
      return countMeasure(input)
    case 'rank':
      return rankMeasure(input)
    default:
      return lengthMeasure(input)
  }
}

/** "third most deprived local authority in England" is the rank as most deprived local authority in England. */
function rankMeasure({ reading, figure, clause }: MeasureInput): string {
  const printed = reading.sentence.text
    .slice(figure.from, figure.to)
    .replace(/^[\w-]+ ?/, '')
    .replace(/^(?:out )?of (?:the )?[\d,]+/, '')
  const place = join(printed, clause.after)
  return printed === ''
    ? join(lastSubject(clause.before), 'rank', place === '' ? '' : `among ${place.replace(/^(?:of|among|in) /, '')}`)
    : join('rank as', place)
}

const STATISTIC = /^(?:median|mean|average|maximum|minimum|longest|shortest)\b/i
/** "and a maximum of 143 days": of the same wait as the median before. */
const ONLY_STATISTIC =
  /^(?:and |with |but )?(?:the |an? |at an? )?(median|mean|average|maximum|minimum|longest|shortest)(?: wait| time| stay| one)?(?: was| of| at)?$/i

/** Durations and scores: what "was" so long, or the thing waited for. */
function lengthMeasure(input: MeasureInput): string {
  const { previous, figure, clause, earlier } = input
  const { after } = clause
  if (/^-?(?:wait|waiting|delay|backlog|gap|extension|turnaround|stay)/.test(after)) return after
  const expected = lifeExpectancy(input)
  if (expected !== null) return expected
  const list = earlier.at(-1) ?? previous?.figures.at(-1)
  const stat = ONLY_STATISTIC.exec(join(clause.before, after))?.[1]
  if (stat !== undefined && list?.kind === figure.kind && STATISTIC.test(list.measure))
    return list.measure.replace(STATISTIC, stat.toLowerCase())
  if (clause.listed && earlier.length > 0 && list !== undefined && list.kind === figure.kind)
    return substitute(list.measure, after)
  const subject = withAntecedent(clause.before, lastSubject(clause.before))
  if (figure.change !== null && figure.change.from !== null) return join(changedThing(clause.before), after)
  if (subject === '' && list !== undefined) return substitute(list.measure, after)
  if (/^(?:this|that|it|this figure|figure|they|these|these figures)$/i.test(subject) && list !== undefined)
    return substitute(list.measure, after)
  if (figure.kind === 'score') return join(subject.replace(/^.*\b(?:has|had|with|have) (?:an? )?/i, ''), after)
  if (/\baverag(?:ed|ing)$/i.test(clause.before)) return join('average for', subject, after)
  return join(subject, after)
}

/** "consultants who responded": a relative is nothing without what it stands for. */
function withAntecedent(before: string, subject: string): string {
  if (!/^(?:who|which|that) /i.test(subject)) return subject
  const at = before.lastIndexOf(subject)
  return at <= 0 ? subject : join(lastSubject(before.slice(0, at).replace(/[, ]{1,9}$/, '')), subject)
}

const SEXES = '(?:women|men|boys|girls|females|males)'
const SEX = new RegExp(`\\b${SEXES}\\b`, 'i')
/** "This figure is 4.5 years for men", after a figure for women. */
const FOR_SEX = new RegExp(`^(?:for|among|in) (${SEXES})$`, 'i')

/** "dementia residential care" after "average waiting time for home care": the tail that begins with the same preposition is put in its place. */
export function substitute(measure: string, after: string): string {
  const other = FOR_SEX.exec(after)?.[1]
  if (other !== undefined && SEX.test(measure)) return measure.replace(SEX, other)
  const preposition = /^(for|in|of|to|at|from|with|by|who|on|among|as|through|into)\b/.exec(after)?.[1]
  if (preposition === undefined) return after === '' ? measure : join(measure, after)
  const at = measure.lastIndexOf(` ${preposition} `)
  return at === -1 ? join(measure, after) : join(measure.slice(0, at), after)
}

const CHANGE_VERB =
  /^(.{0,400})(?:(?:^|,? )(?:has |have |had |also |been |was |were |significantly |substantially |further ){0,6})\b(?:dropp|decreas|increas|reduc|fell|fall|ris|rose|grew|grow|declin|improv|chang|went|go|mov|cut|expand|doubl|halv|shorten|lower|down|up|shr[aiu]nk|swell|swollen)[a-z]{0,12}\b(.{0,400})$/i

const FORESEEN = / (?:was|were|is|are) (?:forecast|expected|projected|predicted|set|due|likely)(?: to)? ?$/i

const LENGTH_OF_TIME =
  /^(?:(?:just|only|under|over) )?(?:an?|one|two|three|four|five|six|ten|twelve|\d{1,2}) (?:weeks?|months?|years?|decades?)$/i

/** What changed: the subject of the verb of change, or its object where the verb leads. */
export function changedThing(before: string): string {
  const match = CHANGE_VERB.exec(before.replace(/,? ?(?:up |down )?from\b[^,]{0,400}$/i, ''))
  if (match === null) return lastSubject(before.replace(/ from$/, ''))
  const subject = lastSubject((match[1] ?? '').replace(FORESEEN, ''))
  const object = asSubject((match[2] ?? '').replace(/^(?:,| from| to)\b/, ''))
  return object.length > 3 &&
    !LENGTH_OF_TIME.test(object) &&
    /^(?:the|its|staff|average|waiting|number|contact|[a-z]+)\b/i.test(object) &&
    !/^(?:to|by|from)\b/.test(object)
    ? subject.split(' ').length > 1 && object.split(' ').length < 2
      ? subject
      : object
    : subject
}
