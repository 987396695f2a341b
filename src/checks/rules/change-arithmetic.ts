import type { Claim } from '../../schema/index.ts'
import { claimInterval, type Interval, mentionedInterval, printedNumbers } from '../interval.ts'
import { nearClaim } from '../place.ts'
import type { Finding, Rule } from '../rule.ts'
import { figure, number } from '../wording.ts'

/** The percentage of a change, from the two figures. */
export const changeArithmetic: Rule = {
  id: 'change/arithmetic',
  severity: 'error',
  topic: 'changes',
  summary: 'The percentage given for a change must follow from the two figures',
  why: 'From 410 to 310 is 24.4%. Printed figures are read as intervals (2.4 is 2.35 to 2.45, “about” is wider), so that rounding never counts as a slip. A warning where the percentage is off by less than its last printed digit, as when 24.4 is rounded up; an error beyond. Of percentages a change may be told in percentage points or in per cent, unless the words say which.',
  examples: {
    fires: waiting('26%'),
    silent: waiting('24%'),
  },
  check({ report }) {
    const examined: Claim[] = []
    const findings: Finding[] = []
    for (const claim of report.claims) {
      const { change } = claim
      if (change === null || change.from === null || change.percent === null || change.from === 0) continue
      const stated = statedInterval(claim, change.percent)
      if (stated === null) continue
      examined.push(claim)
      const from = mentionedInterval(change.from, claim)
      const to = claimInterval(claim)
      const possible = possibleChanges(claim, from, to)
      const off = Math.min(
        ...possible.map((interval) => Math.max(0, interval.low - stated.high, stated.low - interval.high)),
      )
      if (off <= 1e-9) continue
      const exact = Math.abs(claim.value / change.from - 1) * 100
      findings.push({
        severity: off < stated.unit / 2 ? 'warning' : 'error',
        message: `\`${figure(change.from, claim)}\` to \`${claim.text}\` is a change of \`${number(Math.round(exact * 10) / 10)}%\`; it is given as \`${number(change.percent)}%\``,
        span: claim.span,
        related: [change.span],
      })
    }
    return { findings, examined }
  },
}

// "Doubled", "halved", "trebled": said of changes that are about as large.
const TOLD_IN_WORDS: ReadonlySet<number> = new Set([50, 100, 200, 300])

/** The printed percentage; null where the text tells it in a word, which leaves nothing to compare. */
function statedInterval(claim: Claim, percent: number): Interval | null {
  const isPrinted = printedNumbers(nearClaim(claim)).some((printed) => Math.abs(printed.value - percent) < 1e-9)
  return isPrinted || !TOLD_IN_WORDS.has(percent) ? mentionedInterval(percent, claim, false) : null
}

function possibleChanges(claim: Claim, from: Interval, to: Interval): Interval[] {
  const relative = spread(from, to, (a, b) => (a === 0 ? Number.POSITIVE_INFINITY : Math.abs(b / a - 1) * 100))
  if (claim.kind !== 'percentage') return [relative]
  const points = spread(from, to, (a, b) => Math.abs(b - a))
  return /\b(?:percentage|per cent|%) ?points?\b/i.test(nearClaim(claim)) ? [points] : [relative, points]
}

function spread(from: Interval, to: Interval, measure: (a: number, b: number) => number): Interval {
  const corners = [from.low, from.high].flatMap((a) => [to.low, to.high].map((b) => measure(a, b)))
  const meet = from.low <= to.high && to.low <= from.high
  return { low: meet ? 0 : Math.min(...corners), high: Math.max(...corners), unit: 0 }
}

function waiting(percent: string): string {
  return `The queue for equipment was down from 410 people in May 2023 to 310 in November 2023, a ${percent} reduction.\n`
}
