import type { MeasureInput } from './measure.ts'
import { asSubject, PERSONS, subjectOf } from './phrase.ts'

/** Who the sentence is about: for "with 1.6% Asian", the population whose majority was named first. */
export function carrierOf({ reading, earlier }: MeasureInput): string {
  const first = earlier[0]
  if (first === undefined) return ''
  if (first.kind === 'count' && first.noun !== null) return first.noun
  const { text } = reading.sentence
  const opening = text.slice(0, first.from)
  const copula =
    /^(?:the (?:majority|breakdown) of )?(.+?) (?:are|is|was|were|had|have|with|identified|reported)\b/i.exec(opening)
  return copula === null ? first.measure.replace(/ (?:who|which|that) .{0,400}$/, '') : asSubject(copula[1] ?? '')
}

const BREAKDOWN = /^(?:the )?(?:breakdown|split|make-?up|profile) of (?:the )?(.+?) (?:is|was|are|were|showed)\b/i
const HAS_GROUP = /^(?:[\w' -]{1,40}?) (?:also )?(?:has|had) (?:an? )?((?:[a-z-]+ ){0,3}(?:population|workforce))\b/i
/** Nouns in the plural of which nobody has a share: "results were good, with 85% satisfied". */
const NO_GROUP =
  /\b(?:results?|figures|findings|rates|levels|outcomes|numbers|times|costs|fees|data|statistics|measures|[a-z]*ss)$/i
const PLURAL = /(?:s|people|staff|children|women|men|population|workforce)$/i

/** Whom a share is of that follows a clause with "with": of "Carers were content, with 72% reporting it", the carers; empty where none is plain. */
export function groupIn(main: string): string {
  const named = BREAKDOWN.exec(main)?.[1] ?? HAS_GROUP.exec(main)?.[1]
  if (named !== undefined) return named
  const subject = subjectOf(main)
  return PLURAL.test(subject) && !NO_GROUP.test(subject) ? subject : ''
}

/** The noun of the last count, for "of these"; empty where nothing was counted before. */
export function antecedent({ earlier, previous }: MeasureInput): string {
  const figures = [...(previous?.figures ?? []), ...earlier]
  const counted = figures.filter((f) => f.kind === 'count' && f.noun !== null).at(-1)
  return counted?.noun ?? figures.at(-1)?.measure.split(' ').slice(0, 4).join(' ') ?? ''
}

const GROUP = new RegExp(`\\b(?:young people|${PERSONS})\\b`, 'i')

/** "people" of "people aged 18-64 who used direct payments", for "those aged 65 and over"; empty where no group was named. */
export function groupOf({ earlier, previous }: MeasureInput): string {
  const measure = [...(previous?.figures ?? []), ...earlier].at(-1)?.measure ?? ''
  return GROUP.exec(measure)?.[0] ?? ''
}
