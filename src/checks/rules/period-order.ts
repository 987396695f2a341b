import type { Fault, Rule } from '../rule.ts'

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
    const faults: Fault[] = []
    const seen = new Set<number>()
    for (const { period } of report.claims) {
      if (period === null || seen.has(period.span.start)) continue
      seen.add(period.span.start)
      if (period.start === null || period.end === null || period.end >= period.start) continue
      faults.push({
        message: `The period \`${period.text.replace(/\s+/g, ' ')}\` ends before it begins`,
        span: period.span,
      })
    }
    return { faults }
  },
}
