import type { Claim } from '../../schema/index.ts'
import { goodDirection } from '../../vocabulary/directions.ts'
import { besideInterval, intervalOf } from '../interval.ts'
import type { Fault, Rule } from '../rule.ts'
import { figure, shortMeasure } from '../wording.ts'

/** Rose and fell, against the two figures. */
export const changeDirection: Rule = {
  id: 'change/direction',
  severity: 'error',
  topic: 'changes',
  summary: 'What is said to have risen must be higher than it was, and what fell lower',
  why: '“Rose from 60 to 52” tells the opposite of its figures: the word, or the order of the figures, is wrong.',
  examples: {
    fires: 'The number of people waiting for a review rose from 60 in March 2024 to 52 in March 2025.\n',
    silent: 'The number of people waiting for a review rose from 52 in March 2024 to 60 in March 2025.\n',
  },
  check(facts) {
    const { report } = facts
    const examined: Claim[] = []
    const faults: Fault[] = []
    for (const claim of report.claims) {
      const { change } = claim
      if (change === null || change.from === null || change.direction === null || claim.kind === 'rank') continue
      examined.push(claim)
      const from = besideInterval(change.fromText, change.from, claim)
      const to = intervalOf(claim)
      const contradicts = change.direction === 'increase' ? to.high < from.low : to.low > from.high
      if (!contradicts) continue
      faults.push({
        message: `\`${shortMeasure(claim.measure)}\` is said to ${change.direction === 'increase' ? '`rise`' : '`fall`'} from \`${figure(change.from, claim)}\` to \`${claim.text}\``,
        span: claim.span,
        related: [change.span],
      })
    }
    for (const { from, to, word, isWait } of facts.evidence.assertions.filter((one) => one.is === 'turn')) {
      const claim = facts.report.claims.find(({ span }) => span.start === to.span.start)
      const good =
        claim?.indicator?.better ??
        goodDirection(claim?.measure ?? '') ??
        (isWait && to.kind === 'duration' ? 'lower' : null)
      if (good === null) continue
      const [a, b] = [intervalOf(from), intervalOf(to)]
      const isRise = b.low > a.high
      if (!isRise && b.high >= a.low) continue
      if ((good === 'higher') === isRise ? word === 'better' : word === 'worse') continue
      faults.push({
        message: `\`${from.text}\` to \`${to.text}\` is called \`${word}\`, where \`${good}\` is better`,
        span: to.span,
        related: [from.span],
      })
    }
    return { faults, examined }
  },
}
