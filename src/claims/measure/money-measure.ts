import type { MeasureInput } from './measure.ts'
import { changedThing, substitute } from './measure.ts'
import { asSubject, join, lastSubject, subjectOf, uncapitalised } from './phrase.ts'

const OF =
  /^(.{0,400}?)\b((?:[a-z-]{1,30} ){0,3}(?:budget|budgets|savings?|overspend|underspend|deficit|surplus|grants?|funding|cost|costs|spend|spending|expenditure|fee|fees|rate|rates|investment|pressure|pressures|income|value|precept|reserves|pot|contribution|contributions|debt|gap|shortfall))(?: (?:of|was|is|were|at|totalling|worth|would be|will be|stood at|averaged))?$/

const ASKED =
  /^(.{0,400}?) ?\b((?:(?:has|have|had) been|was|were|is|are) (?:asked|required|expected|committed|told) to (?:deliver|make|find|save|achieve))\b(.{0,400})$/i

const DONE = /^(?:(?:had|has|have) been|was|were) (?=[a-z]+(?:ed|en|t|de)\b)/i

/** Sums of money: the budget, saving or spend they are, whose, and on what. */
export function moneyMeasure(input: MeasureInput): string {
  const { figure, clause, earlier, reading } = input
  const { before } = clause
  // "£2m of funding" is funding.
  const after = clause.after.replace(/^of (?=[a-z])/i, '')
  const last = earlier.at(-1)
  const lower = reading.sentence.lower.slice(figure.to, figure.to + 60)
  const than =
    /^ (less|more|lower|higher|under|over|below|above) than ([a-z ]{0,20}(?:estimated|expected|budgeted|planned|forecast|budget))/.exec(
      lower,
    )
  if (than !== null && last !== undefined)
    return join('amount by which', last.measure, 'was', than[1] ?? '', 'than', than[2] ?? '')
  if (clause.listed && last !== undefined && last.kind === 'money') return substitute(last.measure, after)
  if (figure.change?.from != null) return join(changedThing(before), after)
  const asked = ASKED.exec(before)
  if (asked !== null) return askedFor(asked, input)
  if (/\bworth$/i.test(before) && last?.kind === 'count') return join('value of', last.measure)
  const named = OF.exec(before.toLowerCase())
  const estimated = /\bestimated\b/.test(reading.sentence.lower.slice(0, figure.from)) ? 'estimated' : ''
  if (named !== null) {
    const lead = before.slice(0, named[1]?.length ?? 0)
    const thing = before
      .slice(lead.length, lead.length + (named[2]?.length ?? 0))
      // "ended with an overspend", "was for an overspend"
      .replace(/^(?:(?:was|were|is|had|has|[a-z]+ed) )(?:[a-z]+ )?(?:an?|the|its) /i, '')
    const owner =
      /(?:^| )((?:[A-Z][\w'-]+ ){0,8}[A-Z][\w'-]+(?: (?:department|service|council|directorate))?)(?: has| had| have)?(?: (?:an?|the))?$/.exec(
        lead.trim(),
      )?.[1]
    const whose = owner === undefined ? '' : asSubject(owner)
    return join(
      estimated,
      whose,
      asSubject(thing),
      after,
      /^(?:its|their|the) (?:actual|final)\b/i.test(before) ? spentOn(input) : '',
    )
  }
  const verb =
    /\b(spend|spent|invest|invested|save|saved|allocated|secured|received|awarded|cost|raised|contributed|paid|charge|charges|charged|pays?)(?: (?:an?|the|about|around|over|nearly|up to|additional|extra|further))*$/i.exec(
      before,
    )
  if (verb !== null) return join(estimated, verb[1] ?? '', after)
  // "Savings of £7m were planned, and £6m had been made": of the same.
  const same =
    before === '' && last?.kind === 'money'
      ? /^(.+?) (?:was|were|is|are|had|has|have)\b/.exec(last.measure)?.[1]
      : undefined
  if (same !== undefined && DONE.test(after)) return join(same, after.replace(DONE, ''))
  const overspend =
    /^((?:[a-z-]+ )?(?:overspend|underspend|deficit|surplus|budget|grant|saving|savings|shortfall|gap|investment|fund|funding|pressure|programme|scheme|contract|cost|increase|reduction).*)$/i.exec(
      after,
    )
  return overspend === null ? join(estimated, lastSubject(before), after) : (overspend[1] ?? '')
}

/** "The department was asked to find £3m in savings" measures the savings the department was asked to find. */
function askedFor([, who = '', done = '', thing = '']: RegExpExecArray, input: MeasureInput): string {
  const { clause, earlier, figure, reading } = input
  const { text } = reading.sentence
  const opening = who === '' ? subjectOf(text.slice(0, earlier[0]?.from ?? figure.from)) : who
  const what = asSubject(thing) || clause.after.replace(/^(?:in|of) /, '') || 'amount'
  return join(what, uncapitalised(opening), done, asSubject(thing) === '' ? '' : clause.after)
}

/** "on adult social care", from the estimate in the sentence before: an actual spend is on the same. */
function spentOn({ previous }: MeasureInput): string {
  const estimate = previous?.figures.filter((f) => f.kind === 'money').at(-1)
  return / (on [^,;]{3,60})$/.exec(estimate?.measure ?? '')?.[1] ?? ''
}
