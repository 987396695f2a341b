import type { Rule } from '../rule.ts'

/** The first of CQC's assessments under the Care Act were published in 2024. */
const FIRST_ASSESSMENT = '2023-11'

/** A report that is older than its own visit. */
export const dateVisit: Rule = {
  id: 'date/visit',
  severity: 'warning',
  topic: null,
  summary: 'A report is published after the visit that it reports, and CQC has assessed councils since 2023',
  why: 'A year that was not changed from an earlier report makes a report older than its visit. Visits that are told as to come do not count.',
  examples: {
    fires: report('7 to 10 April 2025'),
    silent: report('7 to 10 October 2024'),
  },
  check({ report: { kind, published }, evidence }) {
    if (published === null || (kind !== 'cqc-assessment' && kind !== 'peer-challenge')) return { faults: [] }
    const header = evidence.dates.find(({ date }) => date === published)
    const places = header === undefined ? [] : [header.span]
    const later = evidence.daySpans
      .filter(({ isVisit, last }) => isVisit && last.year !== null && iso(last).slice(0, published.length) > published)
      .map(({ text, span }) => ({
        message: `The visit is dated \`${text}\`, after the report of \`${published}\``,
        span,
        related: places,
      }))
    const early =
      kind === 'cqc-assessment' && published < FIRST_ASSESSMENT
        ? [
            {
              message: `An assessment under the Care Act is dated \`${published}\`, before there were any`,
              span: header?.span ?? null,
            },
          ]
        : []
    return { faults: [...later, ...early] }
  },
}

function iso({
  year,
  month,
  day,
}: {
  readonly year: number | null
  readonly month: number
  readonly day: number
}): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function report(visit: string): string {
  return `Rochdale Council: local authority assessment

Assessment published: 3 March 2025

Overall summary

We carried out our site visit from ${visit}.
`
}
