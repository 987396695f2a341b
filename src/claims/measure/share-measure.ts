import { clauseOf } from './clause.ts'
import type { MeasureInput } from './measure.ts'
import { changedThing, substitute } from './measure.ts'
import { asNounPhrase, asSubject, doneBy, join, lastSubject, uncapitalised } from './phrase.ts'
import { antecedent, carrierOf, groupIn, groupOf } from './share-group.ts'

const PARTITIVE = /^of (?:these|those|them|which|whom|(?:the |all )?(.+?))$/i
const VERB_FIRST =
  /^(?:said|felt|had|have|were able|found|reported|thought|experienced|received|used|accessed|needed|lived|agreed|did|wanted|knew|got)\b/i
const AMONG = /^(?:among|amongst|for|of) (?:the |those )?(.+)$/i

/** "Nearly all staff (92%) had been trained": the figure says how many, and what follows the bracket what they did. */
const MOST =
  /^(?:most|(?:nearly |almost |over |around |about |more than )?(?:all|half|[a-z]+ (?:in|out of) [a-z]+|[a-z]+[- ](?:thirds?|quarters?))(?: of)?|many|few|some|a (?:large |small |clear |vast )?(?:majority|minority) of|the (?:large |vast |clear )?majority of)(?: of)? (?:the |these |those )?/i
const PREDICATE =
  /^(?:was|were|is|are|had|has|have|did|said|felt|told|reported|found|agreed|received|used|knew|could|would|thought|[a-z]{3,}ed)\b/i

/** "The risk was reduced in 96% of cases": what was so in so many of them. */
const HAPPENED_IN = /^((?:[\w'-]+ ){0,9}?(?:was|were|is|are|had|has|did|met)\b(?: [\w'/-]+){0,12}) in$/i

const SAME_AGAIN = /^(?:that |the |this )?(?:value|figure|total|rate|level|number|percentage|proportion|share)$/i
/** "Among those aged 18 to 64 the figure was", "that share had reached": what was said before, of others or at another time. */
const AGAIN =
  /^(?:and |but |while )?(?:(?<whose>(?:among|for|in) [^,]{3,80}?),? )?(?:the|that|this) (?:value|figure|total|rate|level|number|percentage|proportion|share)(?: (?:was|had reached|reached|had risen to|had fallen to|stood at|is))?$/i

/** Percentages and fractions: whom or what the share is of, and what they said, did or were. */
export function shareMeasure(input: MeasureInput): string {
  const { figure, clause, earlier, reading, previous } = input
  const { before, after } = clause
  if (
    figure.change !== null &&
    figure.change.from === null &&
    figure.change.percent !== null &&
    figure.change.to === null
  )
    return changeMeasure(input)
  const shared = after === '' ? sharedTail(input) : ''
  if (shared !== '') return shareMeasure({ ...input, clause: { ...clause, after: shared } })
  const of = /^(?:rate )?of (.+)$/i.exec(after)
  if (/^rates?\b/.test(after)) return join(contextOf(before), after)
  if (of !== null) return ofMeasure(of[1] ?? '', before, input)
  const opening = before.replace(/,$/, '')
  const partitive = PARTITIVE.exec(opening)
  if (partitive !== null && after !== '')
    return join(asNounPhrase(partitive[1] ?? antecedent(input)), resolveThem(withoutVerb(after), input))
  if (/^or$/i.test(opening) && earlier.length > 0) return earlier.at(-1)?.measure ?? after
  const among = AMONG.exec(opening)
  if (among !== null && after !== '') {
    const group =
      /^(?:those|aged)\b/i.test(among[1] ?? '') || /^for those/i.test(opening)
        ? join(groupOf(input), (among[1] ?? '').replace(/^those /i, ''))
        : (among[1] ?? '')
    return asNounPhrase(join(group, resolveThem(after, input)))
  }
  const last = earlier.at(-1)
  const bracketed = reading.sentence.text.slice(0, figure.from).endsWith('(')
  // "13 vacancies out of 120 posts (10.8%)", "60% of homes were rated good and 4% inadequate"
  if (
    bracketed &&
    last !== undefined &&
    last.kind === 'count' &&
    /^[^,;.]{0,40}$/.test(reading.sentence.text.slice(last.to, figure.from))
  )
    return last.measure
  if (last !== undefined && /^[a-z]+$/i.test(after) && / rated /.test(last.measure))
    return join(last.measure.slice(0, last.measure.indexOf(' rated ') + 6), after)
  if (before === '' && last === undefined && VERB_FIRST.test(after) && groupOf(input) !== '')
    return join(groupOf(input), 'who', after)
  if ((clause.listed || before === '') && last !== undefined && after !== '') {
    if (/^(?:in|for|of|at|from|who|with|on|as|among)\b/.test(after)) return substitute(last.measure, after)
    if (VERB_FIRST.test(after)) return join(groupOf(input), 'who', after)
    const tail = sameTail(last.measure, withoutVerb(after))
    if (tail !== null) return tail
    if (/^(?:were|are) /.test(after) && groupOf(input) !== '') return join(groupOf(input), 'who', after)
    const carrier = carrierOf(input)
    return join(carrier, after)
  }
  if (/\($/.test(reading.sentence.text.slice(0, figure.from).trimEnd()))
    return asNounPhrase(join(before.replace(MOST, ''), PREDICATE.test(after) ? after : ''))
  if (figure.change?.from != null && after === '') return changedThing(before)
  const main = /^(.+?),? (?:and )?with$/i.exec(before)?.[1]
  if (main !== undefined && earlier.length === 0 && after !== '' && !/^(?:of|in|for|at)\b/.test(after))
    return join(groupIn(main), after)
  if (/\bwith$/i.test(before) && !/^(?:of|in|for)\b/.test(after) && after.split(' ').length <= 3)
    return join(carrierOf(input), after)
  const again = AGAIN.exec(before)
  const said =
    again === null ? undefined : (earlier.at(-1) ?? previous?.figures.findLast((f) => f.kind === figure.kind))
  if (said !== undefined)
    return join(
      said.measure,
      (again?.groups?.whose ?? '').replace(/^\w+/, (word) => word.toLowerCase()),
      after,
    )
  const subject = lastSubject(before.replace(/\b(?:had|saw|have|has|with)$/i, ''))
  // "raised the full precept, with a value of 2%": the value of what was said before.
  if (SAME_AGAIN.test(subject))
    return join(lastSubject(before.replace(/,? (?:with|at|to) (?:an? )?[a-z]+(?: of)?$/i, '')), subject, after)
  return asNounPhrase(join(subject, withoutVerb(after)))
}

/** "12% and 27% of carers": what follows the last figure of a list belongs to all. */
function sharedTail({ reading, figure }: MeasureInput): string {
  const next = reading.figures.find((f) => f.from >= figure.to)
  const gap = next === undefined ? '' : reading.sentence.lower.slice(figure.to, next.from)
  return next !== undefined && next.kind === figure.kind && /^(?:,|,? and) $/.test(gap)
    ? clauseOf(reading, next).after
    : ''
}

function ofMeasure(rest: string, before: string, input: MeasureInput): string {
  const whole = rest.replace(/^(?:these|those|its|their|the|all|our) /i, '')
  const part =
    /(.{1,400}) (accounted for|made up|represented|comprised|constituted|formed|making up|accounting for)$/i.exec(
      before,
    )
  if (part !== null)
    return join(whole, part[2]?.startsWith('account') ? 'accounted for by' : 'that are', lastSubject(part[1] ?? ''))
  const inCase = /\bin$/i.test(before) ? /^([^,]+), (.+)$/.exec(rest) : null
  if (inCase !== null) return join((inCase[1] ?? '').replace(/^(?:these|those) /, ''), 'in which', inCase[2] ?? '')
  const when = HAPPENED_IN.exec(before)?.[1]
  const cases = whole.replace(/,? and .{0,400}$/, '')
  if (when !== undefined && cases.split(' ').length <= 3) return join(cases, 'in which', uncapitalised(when))
  const forWhom = /(?:^|[ ,])([a-z]{3,}ing) ([a-z' -]{3,40}) for$/i.exec(before)
  if (forWhom !== null) return join(whole, 'with', forWhom[2] ?? '', doneBy(forWhom[1] ?? '') ?? '')
  const doing = /(?:^|[ ,])([a-z]{3,}ing)$/i.exec(before)
  if (doing !== null && /^(?:[a-z'-]+ ){1,2}(?:within|in|by|for|to|from|at|through|on)\b/i.test(`${whole} `)) {
    const [, head = '', tail = ''] =
      /^([a-z'-]{1,30}(?: [a-z'-]{1,30})??)(?= (?:within|in|by|for|to|from|at|through|on)\b)(.*)$/i.exec(whole) ?? []
    return join(head, doneBy(doing[1] ?? '') ?? '', tail)
  }
  const pointed =
    /^(?:(?:them|which|whom)|(?:these|those)(?= (?:were|was|had|have|are|did|needed|[a-z]+ed)\b))(?: |$)/i.exec(rest)
  if (pointed !== null) return asNounPhrase(join(antecedent(input), rest.slice(pointed[0].length)))
  if (/^(?:these|those|them|which|whom)\b/i.test(rest) && whole.split(' ').length < 2)
    return join(antecedent(input), whole.replace(/^(?:these|those|them|which|whom)/i, ''))
  return asNounPhrase(whole)
}

/** "reduced by 46%" measures the reduction in what was reduced. */
function changeMeasure(input: MeasureInput): string {
  const { figure, clause } = input
  const word =
    figure.change?.direction === 'increase'
      ? 'increase'
      : figure.change?.direction === 'decrease'
        ? 'reduction'
        : 'change'
  const named =
    /^(?:[a-z-]+ )?(?:increase|reduction|decrease|drop|fall|rise|decline|growth|improvement)(?: (?:in|of|to|for|on) (.+))?$/i.exec(
      clause.after,
    )
  const thing = named?.[1] ?? changedThing(clause.before.replace(/ by$/i, ''))
  return join(
    word,
    'in',
    thing.replace(/^(?:in|of) /, ''),
    named === null && /^(?:in|for|among|of) /.test(clause.after) ? clause.after : '',
  )
}

/** "rated 'Outstanding'" after "services rated 'Good'": the tail that begins alike is put in its place. */
function sameTail(measure: string, after: string): string | null {
  if (/^['"]/.test(after)) {
    const quote = measure.search(/ ['"]/)
    return quote === -1 ? null : join(measure.slice(0, quote), after)
  }
  const word = /^[a-z]+(?:ed|ing)\b/i.exec(after)?.[0]
  const at = word === undefined ? -1 : measure.indexOf(` ${word} `)
  return at === -1 ? null : join(measure.slice(0, at), after)
}

function withoutVerb(words: string): string {
  return words.replace(/^(?:of (?:these|those|them) )?(?:were|was|are|is|had been|have been|being) /i, '')
}

/** "used them" says again what the measure before was about. */
function resolveThem(words: string, { earlier, previous }: MeasureInput): string {
  if (!/ them\b/.test(words)) return words
  const measure = [...(previous?.figures ?? []), ...earlier].at(-1)?.measure ?? ''
  const object = / (?:who|that) (?:had )?[a-z]{1,30} (.{1,400})$/.exec(measure)?.[1]
  return object === undefined ? words : words.replace(/ them\b/, ` ${object}`)
}

function contextOf(before: string): string {
  const subject = before.replace(/,? (?:and )?(?:achieved|had|saw|reported|with|recorded)(?: an?)?$/i, '')
  return asSubject(subject.split(/ had | with /)[0] ?? '')
}
