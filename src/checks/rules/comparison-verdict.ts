import type { Claim, Comparison } from '../../schema/index.ts'
import { goodDirection } from '../../vocabulary/directions.ts'
import { besideInterval, intervalOf } from '../interval.ts'
import { comparedFigures } from '../place.ts'
import type { Fault, Rule } from '../rule.ts'
import { figure, shortMeasure } from '../wording.ts'

/** Better, worse and met targets, where it is known which way the measure is good. */
export const comparisonVerdict: Rule = {
  id: 'comparison/verdict',
  severity: 'error',
  topic: 'comparisons',
  summary: 'What is said to be better or worse than a benchmark, or to meet a target, must be so in the figures',
  why: 'Of some measures it is known which way they are good: more people satisfied is better, a longer wait is worse. “Better than the England average” on the wrong side turns the verdict round. Where the direction is not known the rule stays silent.',
  examples: {
    fires: 'Among carers, 17.2% had control over their daily life, better than the England average of 24.8%.\n',
    silent: 'Among carers, 17.2% had control over their daily life, worse than the England average of 24.8%.\n',
  },
  check(facts) {
    const examined: Claim[] = []
    const faults: Fault[] = []
    for (const claim of facts.report.claims) {
      for (const comparison of comparedFigures(claim, facts)) {
        const { relation, value } = comparison
        if (relation !== 'better' && relation !== 'worse' && relation !== 'meets') continue
        const good = goodDirection(claim.measure) ?? targetDirection(claim, comparison)
        if (good === null) continue
        examined.push(claim)
        if (isSo(relation, good, claim, comparison)) continue
        faults.push({
          message: `\`${claim.text}\` (${shortMeasure(claim.measure)}, \`${good}\` is better) is said to ${SAID[relation]} the ${comparison.label}, which is given as \`${figure(value, claim)}\``,
          span: claim.span,
          related: [comparison.span],
        })
      }
    }
    for (const { figure: own, target, met } of facts.evidence.assertions.filter((one) => one.is === 'target')) {
      const claim = facts.report.claims.find(({ span }) => span.start === own.span.start)
      const good =
        claim === undefined
          ? null
          : (claim.indicator?.better ??
            goodDirection(claim.measure) ??
            (own.kind === 'duration'
              ? 'lower'
              : own.kind === 'percentage' && !LATE.test(claim.measure)
                ? 'higher'
                : null))
      if (claim === undefined || good === null || claim.comparisons.some(({ relation }) => relation === 'meets'))
        continue
      examined.push(claim)
      const [value, bound] = [intervalOf(own), target.value]
      const isMet = good === 'higher' ? value.high >= bound : value.low <= bound
      const isMissed = good === 'higher' ? value.low < bound : value.high > bound
      if (met ? isMet : isMissed) continue
      faults.push({
        message: `\`${own.text}\` (${shortMeasure(claim.measure)}, \`${good}\` is better) is said to ${met ? '`meet`' : '`miss`'} the target \`${target.text}\``,
        span: own.span,
        related: [target.span],
      })
    }
    return { faults, examined }
  },
}

const SAID = { better: 'be `better` than', worse: 'be `worse` than', meets: '`meet`' } as const

function isSo(
  relation: keyof typeof SAID,
  good: 'higher' | 'lower',
  claim: Claim,
  { benchmark, text, value }: Valued,
): boolean {
  const own = intervalOf(claim)
  // A target is what it says: 16 weeks do not meet one of 15.
  const other = benchmark === 'target' ? { low: value, high: value } : besideInterval(text, value, claim)
  const isAbove = own.low > other.high
  const isBelow = own.high < other.low
  const isBetter = good === 'higher' ? isAbove : isBelow
  const isWorse = good === 'higher' ? isBelow : isAbove
  return relation === 'worse' ? !isBetter : !isWorse
}

type Valued = Comparison & { readonly value: number }

/** A time set against a target is a time to wait, which is good when short; a share of things done in time is good when large. */
function targetDirection({ kind, measure }: Claim, { benchmark }: Comparison): 'lower' | 'higher' | null {
  if (benchmark !== 'target') return null
  if (kind === 'duration') return 'lower'
  return kind === 'percentage' && DONE_IN_TIME.test(measure) ? 'higher' : null
}

const LATE = /\b(?:overdue|late|delayed|waiting|vacan|turnover|sickness|complaints)/i
const DONE_IN_TIME = /\b(?:within|on time|in time|completed|decided|reviewed|seen|answered|met|started|resolved)\b/i
