import { isActivity } from '../../vocabulary/count-nouns.ts'
import { ratedAs } from '../../vocabulary/rated-services.ts'
import type { MeasureInput } from './measure.ts'
import { changedThing, measureOf, substitute } from './measure.ts'
import { asNounPhrase, asSubject, doneBy, join, lastSubject, subjectOf } from './phrase.ts'

const TRANSITIVE =
  /^(.{0,400}?)((?:[a-z]{1,20}ed|held|made|led|met|saw|received|heard|undertook|built|ran|gave|took|sent|brought|found)) (?:a total of |an additional |a further |another )?$/i
/** What is done, where it is not said by the same word as was done. */
const PARTICIPLES: Readonly<Record<string, string>> = {
  took: 'taken',
  gave: 'given',
  saw: 'seen',
  ran: 'run',
  undertook: 'undertaken',
}
const PRONOUN = /^(?:it|they|we|he|she|this|these)$/i
const HOLDS = /^(.*?),?(?: which| that| who)? (?:with|had|has|have|having|comprised|comprising)$/i
const MEMBERS = /\b(?:members|staff|beds|places|units|workers|employees|practitioners|officers|volunteers|hours)$/i
const INTRANSITIVE =
  /\b(?:waited|increased|decreased|reduced|dropped|needed|included|stayed|remained|based|related|aged|existed)$/i
const POPULATION =
  /(?:^| )(?:(?:is |was )?home to(?: some| about| around| over| more than| nearly| almost)?|(?:with a |has a )?population of|population (?:is|was))$/i
const NUMBER_OF =
  /\bnumbers? of (.{1,400}?)(?: (?:was|were|is|are|had|has|stood|reached|fell|dropped|rose|decreased|increased|reduced|significantly|to|from)\b.{0,400})?$/i

/** Counts, averages and rates: what was counted, with what was done to it and by whom. */
export function countMeasure(input: MeasureInput): string {
  const { figure, clause, earlier } = input
  const { before, after } = clause
  const noun = figure.noun ?? ''
  const last = earlier.at(-1)
  if (figure.change?.from != null || (figure.change !== null && figure.bare)) return changeOf(input)
  if (figure.bare) {
    // "23.01% (66,828)": the same people twice.
    if (last?.kind === 'percentage' && input.reading.sentence.text.slice(last.to, figure.from) === ' (')
      return last.measure
    const number = NUMBER_OF.exec(before)
    if (number !== null) return join(number[1] ?? '', after)
    const own = /^of (?:its|their|our) (?=[a-z])/i.exec(after)
    if (own !== null) return asNounPhrase(after.slice(own[0].length))
    const group = counted(input)
    // "people receiving long-term support", and 1,140 "short-term support"
    const other = /^[a-z-]+ ([a-z]{4,})$/i.exec(after)?.[1]
    if (other !== undefined && group.endsWith(` ${other}`)) return group.replace(/\S{1,60} \S{1,60}$/, after)
    if (/\bpopulation(?: of| at| to)?$/i.test(before)) return join('population', after)
    return join(group, after.replace(/^(?:were|was|are|had been|of (?:these|those|them)) /i, ''))
  }
  const home = POPULATION.exec(before)
  if (home !== null) {
    const opening = before.slice(0, home.index)
    // "It is a large place to cover, home to 830,000 people"
    const area = /\b(?:is|was|are|were) /.test(opening) ? subjectOf(opening) : opening
    if (PRONOUN.test(area.trim())) return 'population'
    return join('population', lastSubject(area) === '' ? '' : `of ${asSubject(area)}`)
  }
  // "care homes: 3 outstanding"
  if (figure.by === 'rated-count') return join(noun, ratedAs(after))
  const phrase = join(
    noun.replace(/^(?:more|further|additional|other|another) /i, ''),
    /^(?:and|or)\b/.test(after) ? '' : after,
  )
  const list =
    /(?:^|[ ,])((?:[a-z' -]{1,80} )?(?:list|backlog|caseload|register|queue|tray)s?\b.{0,80}?) (?:had|has|stood at|was|of|contained|totalled|reached|included)$/i.exec(
      before,
    )
  if (list !== null) return join(noun, 'on the', asSubject(list[1] ?? ''), after)
  const holder = HOLDS.exec(before)
  if (holder !== null && MEMBERS.test(noun))
    return join(/^(?:was|were|are|is)\b/.test(after) ? noun : phrase, 'of', lastSubject(holder[1] ?? ''))
  if (/^-(?:bed|place|unit)/i.test(input.reading.sentence.text.slice(figure.to - noun.length - 1, figure.to)))
    return join(figure.unit ?? '', 'in', after)
  const doing = /(?:^|[ ,])([a-z]{3,}ing)$/i.exec(before)
  const done = doing === null ? null : doneBy(doing[1] ?? '')
  if (done !== null) return join(noun.replace(/^(?:more|further|additional) /i, ''), done, after, byWhom(input))
  const withWhom = /^(.{0,400}?)([a-z]{1,20}ed) (with|to|for)$/i.exec(before)
  const whose = withWhom === null ? '' : lastSubject(withWhom[1] ?? '')
  if (withWhom !== null && whose !== '')
    return join(
      noun,
      after,
      withWhom[3] ?? '',
      isActivity(figure.unit ?? '') ? 'whom' : 'which',
      whose,
      (withWhom[2] ?? '').toLowerCase(),
    )
  if (clause.listed && last !== undefined && last.unit === figure.unit && after === '')
    return substitute(last.measure, phrase)
  const verb = TRANSITIVE.exec(`${before} `)
  if (verb !== null && !INTRANSITIVE.test(before)) {
    const subject = lastSubject((verb[1] ?? '').replace(/,? (?:which|who|that) ?$/i, '')).replace(
      /^.* (?:was|is|were|are) (?:an? |the )?/i,
      '',
    )
    const said = (verb[2] ?? '').toLowerCase()
    const action = PARTICIPLES[said] ?? said
    if (subject !== '' && subject.split(' ').length <= 9 && !/\b(?:was|were|been)$/i.test(verb[1] ?? ''))
      return join(noun, action, after, PRONOUN.test(subject) ? '' : `by ${subject}`)
    // "prevented 12 delays or admissions", "met 90 people and read": what is done to the one or the other, and no second verb.
    if ((verb[1] ?? '').trim() === '')
      return /^or\b/.test(after)
        ? join(noun, after, action, byWhom(input))
        : join(noun, action, after.replace(/ and [a-z]+$/, ''), byWhom(input))
  }
  return asNounPhrase(phrase)
}

function changeOf(input: MeasureInput): string {
  const { figure, clause, previous, earlier } = input
  const number = NUMBER_OF.exec(clause.before)
  if (number !== null) return join(number[1] ?? '', clause.after)
  if (!figure.bare && figure.noun !== null && clause.after.split(' ').length > 2)
    return asNounPhrase(join(figure.noun, clause.after))
  const thing = changedThing(clause.before).replace(/ (?:has|had|have)(?: since| now| then)?$/i, '')
  if (
    /^(?:|.*\b(?:this|that|it|which|these|they|(?:the )?(?:figure|number|total|list|backlog)))$/i.test(thing) ||
    thing.length < 4
  ) {
    const taken = [...(previous?.taken ?? []), ...input.reading.taken]
      .filter((f) => f.kind === figure.kind || f.noun !== null)
      .at(-1)
    const own = input.reading.taken.filter((f) => f.to <= figure.from && f.kind === figure.kind).at(-1)
    const measure =
      own === undefined ? taken?.measure || earlier.at(-1)?.measure || '' : measureOf(input.reading, previous, own, [])
    return measure === ''
      ? join(figure.noun ?? figure.unit ?? '', sentenceSubject(input), clause.after)
      : substitute(measure, clause.after)
  }
  return join(
    figure.noun !== null && !figure.bare && !thing.toLowerCase().includes(figure.noun.toLowerCase()) ? figure.noun : '',
    thing,
    clause.after,
  )
}

/** "by the team", where the sentence names who does it all. */
function byWhom({ reading, earlier, figure }: MeasureInput): string {
  const opening = reading.sentence.text.slice(0, earlier[0]?.from ?? figure.from)
  const subject = subjectOf(opening)
  const isNamed = subject !== '' && subject.split(' ').length <= 7 && !PRONOUN.test(subject)
  return isNamed && earlier.length > 0 ? `by ${subject}` : ''
}

/** The subject of the sentence that gave the earlier value ("the waiting list for OT assessments"). */
function sentenceSubject({ reading, previous, figure }: MeasureInput): string {
  const own = reading.taken.filter((f) => f.to <= figure.from).at(-1)
  const home = own === undefined ? previous : reading
  const first = own ?? previous?.taken.at(-1)
  if (home === null || first === undefined) return ''
  const opening = home.sentence.text.slice(0, first.from)
  const subject = lastSubject(opening)
  return subject === '' ? '' : `on ${subject.replace(/^(?:the )/i, 'the ')}`
}

function counted({ earlier, previous, figure }: MeasureInput): string {
  const figures = [...(previous?.figures ?? []), ...earlier]
  const whole = figures.filter((f) => f.kind === 'count' && f.noun !== null && f.noun === figure.noun && !f.bare).at(-1)
  const measure = whole?.measure ?? ''
  return measure !== '' && measure.length <= 90 ? measure : (whole?.noun ?? figure.noun ?? figure.unit ?? '')
}
