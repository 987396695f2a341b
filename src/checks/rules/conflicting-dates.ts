import type { Rule } from '../rule.ts'

/** One publication date. */
export const conflictingDates: Rule = {
  id: 'date/conflicting',
  severity: 'info',
  topic: null,
  summary: 'Header and text give one date of publication',
  why: 'A page’s date stamp and the date told in its text differ by a day in most cases: the page was prepared the day before. A remark, since nothing else depends on it.',
  examples: {
    fires: dated('11 June 2025', '12 June'),
    silent: dated('12 June 2025', '12 June'),
  },
  check({ evidence }) {
    const [first, ...others] = evidence.dates
    if (first === undefined) return { faults: [] }
    const other = others.find((one) => one.where !== first.where && !agree(one.date, first.date))
    if (other === undefined) return { faults: [] }
    const message = `Publication is dated \`${first.date}\` in the ${PLACES[first.where]} and \`${other.date}\` in the ${PLACES[other.where]}`
    return { faults: [{ message, span: first.span, related: [other.span] }] }
  },
}

const PLACES = { header: 'header', body: 'text' } as const

/** A month agrees with each of its days. */
function agree(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a)
}

function dated(header: string, body: string): string {
  return `Wigan’s care for adults is good, says regulator

Published: ${header}

In a report published today (${body}), the Care Quality Commission (CQC) gives adult social care at Wigan Council a rating of good.
`
}
