import type { Claim } from '../schema/index.ts'

const STARTS_AS_CHANGE =
  /^(?:the )?(?:average |overall |annual |further |planned |amount by which |number of percentage points )?(?:increase|decrease|reduction|rise|fall|drop|growth|improvement|decline|uplift|jump|difference|gap|change|amount by which)\b/i
const OF = /\b(?:increase|rise|drop|fall|reduction|decrease|gap|difference|improvement|growth) of (?:\w+ ){0,2}\**$/i
const MOVED_BY =
  /\b(?:rose|risen|rises?|fell|fallen|falls?|increas(?:ed?|ing)|decreas(?:ed?|ing)|reduc(?:ed?|ing|tion)|dropped|drop|grew|grown?|improv(?:ed?|ing)|declined?|cut)\b[^.;:%]{0,30}\bby (?:\w+ ){0,2}\**$|\b(?:up|down|higher|lower|shorter|less|more) by (?:\w+ ){0,2}\**$/i
const AFTER =
  /^\**\s{0,3}(?:percentage points?\b|points?\b|(?:more|less|fewer|higher|lower|better|worse) than (?!(?:the |its )?(?:england|national|regional))|(?:increase|decrease|rise|drop|fall|reduction|growth|uplift|cut)\b)/i
const LOOK = 60

/** Whether a figure says how far something moved or lies apart, not where it stands. */
export function isDelta({ measure, sentence, span, change, value, kind }: Claim): boolean {
  if (STARTS_AS_CHANGE.test(measure)) return true
  if (change !== null && kind === 'percentage' && change.percent === Math.abs(value) && change.to === null) return true
  const from = span.start - sentence.span.start
  const to = span.end - sentence.span.start
  const before = sentence.text.slice(Math.max(0, from - LOOK), from)
  return OF.test(before) || MOVED_BY.test(before) || AFTER.test(sentence.text.slice(to, to + LOOK))
}
