import type { Claim, Comparison } from '../../schema/index.ts'
import { besideInterval, gap, type Interval, intervalOf } from '../interval.ts'
import { comparedFigures } from '../place.ts'
import type { Fault, Rule } from '../rule.ts'
import { figure, shortMeasure } from '../wording.ts'

/** Higher, lower and the same, against the two figures. */
export const comparisonDirection: Rule = {
  id: 'comparison/contradicts-figures',
  severity: 'error',
  topic: 'comparisons',
  summary: 'What is said to be higher, lower or the same must be so in the figures',
  why: '“Lower than the England average” with the higher figure turns the finding round: either the word or one of the figures is wrong. “Similar” is left alone, since surveys call figures similar that differ within their margin.',
  examples: {
    fires:
      'In the Adult Social Care Survey 2021/22, 57.4% of people were satisfied with their care, higher than the England average of 63.1%.\n',
    silent:
      'In the Adult Social Care Survey 2021/22, 57.4% of people were satisfied with their care, lower than the England average of 63.1%.\n',
  },
  check(facts) {
    const examined: Claim[] = []
    const faults: Fault[] = []
    for (const claim of facts.report.claims) {
      for (const comparison of comparedFigures(claim, facts)) {
        const { relation, value, text } = comparison
        if (relation !== 'higher' && relation !== 'lower' && relation !== 'same') continue
        examined.push(claim)
        if (agrees(relation, intervalOf(claim), besideInterval(text, value, claim))) continue
        faults.push({
          severity: relation === 'same' ? 'warning' : 'error',
          message: `\`${claim.text}\` (${shortMeasure(claim.measure)}) is said to be \`${SAID[relation]}\` the ${comparison.label}, which is given as \`${figure(value, claim)}\``,
          span: claim.span,
          related: [comparison.span],
        })
      }
    }
    for (const { own, other, relation } of facts.evidence.assertions.filter((one) => one.is === 'ordered')) {
      if (agrees(relation, intervalOf(own), intervalOf(other))) continue
      faults.push({
        message: `\`${own.text}\` is said to be \`${SAID[relation]}\` \`${other.text}\``,
        span: own.span,
        related: [other.span],
      })
    }
    return { faults, examined }
  },
}

const SAID = { higher: 'higher than', lower: 'lower than', same: 'the same as' } as const

function agrees(relation: NonNullable<Comparison['relation']>, figure: Interval, other: Interval): boolean {
  if (relation === 'higher') return figure.high >= other.low
  if (relation === 'lower') return figure.low <= other.high
  // "The same" is said of figures that differ in their decimals.
  return gap(figure, other) <= Math.max(1, Math.abs(other.high) / 33)
}
