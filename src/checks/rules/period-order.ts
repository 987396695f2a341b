import { matchesOf } from '../../vocabulary/matches.ts'
import type { Finding, Rule } from '../rule.ts'

/** Periods that end before they begin. */
export const periodOrder: Rule = {
  id: 'period/order',
  severity: 'warning',
  topic: null,
  summary: 'A period must not end before it begins',
  why: '“Between April 2024 and March 2023” has a year mistaken, and every figure told for that period with it.',
  examples: {
    fires: 'Between July 2024 and June 2023 the team handled 1,940 safeguarding contacts.\n',
    silent: 'Between July 2023 and June 2024 the team handled 1,940 safeguarding contacts.\n',
  },
  check({ report }) {
    const findings: Finding[] = []
    const seen = new Set<number>()
    for (const { period } of report.claims) {
      if (period === null || seen.has(period.span.start)) continue
      seen.add(period.span.start)
      if (!endsBeforeItBegins(period.text) && !datesReversed(period.start, period.end)) continue
      findings.push({
        message: `The period \`${period.text.replace(/\s+/g, ' ')}\` ends before it begins`,
        span: period.span,
      })
    }
    return { findings }
  },
}

function datesReversed(start: string | null, end: string | null): boolean {
  if (start === null || end === null) return false
  const length = Math.min(start.length, end.length)
  return end.slice(0, length) < start.slice(0, length)
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const DATED =
  /(?:\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? )?\b((?:19|20)\d\d)(?:[/–-](\d\d)(?!\d))?/gi

/** Read from the words too, since a period that makes no sense may have been given no dates. */
function endsBeforeItBegins(text: string): boolean {
  const points = matchesOf(text, DATED).map((match) => {
    const month = match[1] === undefined ? null : MONTHS.indexOf(match[1].toLowerCase())
    return { year: Number(match[2]), month, short: match[3] }
  })
  const [first, second] = points
  if (first === undefined) return false
  if (second === undefined) {
    // 2023/22 is no financial year; 1999/00 is one.
    return first.short !== undefined && first.short !== '00' && Number(first.short) < first.year % 100
  }
  if (points.length !== 2 || !/\b(?:to|and|until|till|through)\b|[–-]/i.test(text)) return false
  if (first.year !== second.year) return second.year < first.year
  return first.month !== null && second.month !== null && second.month < first.month
}
