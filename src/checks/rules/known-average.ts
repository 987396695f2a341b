import type { Claim, Facts } from '../../schema/index.ts'
import { type EnglandAverage, englandAverages } from '../../vocabulary/indicators.ts'
import { besideInterval } from '../interval.ts'
import { yearOf } from '../measure-key.ts'
import { comparedFigures } from '../place.ts'
import type { Fault, Rule } from '../rule.ts'
import { number, shortMeasure } from '../wording.ts'

/** England's average, against the one that CQC prints elsewhere for the same measure and year. */
export const knownAverage: Rule = {
  id: 'benchmark/known-average',
  severity: 'warning',
  topic: null,
  summary: 'England’s average of an official measure is the one that other reports print for the year',
  why: 'One measure has one average for England in a year. Where a document prints another than CQC’s own reports do, a row or a year was mistaken, or one of the reports is wrong; the message gives both, and the measure whose average the printed one is, where there is such. A remark where only one of CQC’s reports was seen to print the other.',
  examples: {
    fires: survey('62.72'),
    silent: survey('65.39'),
  },
  check(facts) {
    return { faults: facts.report.claims.flatMap((claim) => differing(claim, facts)) }
  },
}

function differing(claim: Claim, facts: Facts): Fault[] {
  const { indicator } = claim
  const year = yearOf(claim)
  if (indicator === null || year === null) return []
  const known = englandAverages.filter(
    (one) => one.indicator === indicator.id && one.narrowing === indicator.narrowing && one.year === year,
  )
  const [average] = known
  if (average === undefined) return []
  return comparedFigures(claim, facts).flatMap(({ benchmark, value, text, span }): Fault[] => {
    if (benchmark !== 'england-average') return []
    const printed = besideInterval(text, value, claim)
    if (printed.low <= average.value && average.value <= printed.high) return []
    const other = englandAverages.find((one) => one.value === value)
    return [
      {
        // One report against one: neither is the likelier.
        severity: average.documents > 1 || other !== undefined ? ('warning' as const) : ('info' as const),
        message: `The England average for \`${shortMeasure(indicator.name)}\` in ${year} is given as \`${number(value)}\`; ${seenIn(average)} give \`${number(average.value)}\`${other === undefined ? '' : `, and \`${number(value)}\` is the average of another measure (${other.indicator}, ${other.year})`}`,
        span,
        related: [claim.span],
      },
    ]
  })
}

function seenIn({ documents }: EnglandAverage): string {
  return documents === 1 ? 'CQC’s reports' : `${documents} other reports of CQC’s`
}

function survey(average: string): string {
  return `In the Adult Social Care Survey 2023/24, 66.10% of people who use services were satisfied with their care and support, higher than the England average of ${average}%.\n`
}
