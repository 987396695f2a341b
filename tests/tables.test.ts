import { extractReport } from '../src/extract.ts'
import { readDocument } from '../src/readers/index.ts'
import type { Claim } from '../src/schema/index.ts'
import { describeFixtures } from './fixture-pairs.ts'

/** A claim of a table in full: its value, what was measured and when, what stands beside it, and what it changed from. */
function tableLine(claim: Claim): string {
  const { period, source, change } = claim
  const carried = (basis: string | undefined) => (basis === 'carried' ? ' (carried)' : '')
  const facts = [
    `${claim.text} = ${[claim.modifier, claim.value, claim.outOf === null ? null : `of ${claim.outOf}`, claim.unit].filter((x) => x !== null).join(' ')} (${claim.kind}${claim.status === 'reported' ? '' : `, ${claim.status}`})`,
    claim.measure,
    period === null ? null : `${period.text}${carried(period.basis)} ${period.start ?? '?'} to ${period.end ?? '?'}`,
    source === null ? null : `${source.id}${carried(source.basis)}`,
    ...claim.comparisons.map((c) => `${c.benchmark} "${c.label}" ${c.text} = ${c.value}, ${c.difference}`),
    change === null
      ? null
      : `${[change.direction, `from ${change.fromText} = ${change.from}`, change.fromPeriod === null ? null : `in ${change.fromPeriod}`, change.difference === null ? null : `by ${change.difference}`, change.percent === null ? null : `by ${change.percent}%`].filter((x) => x !== null).join(' ')}`,
  ]
  return `${facts.filter((x) => x !== null).join('\n    ')}\n`
}

describeFixtures('tables', 'claims', async ({ bytes, name }) => {
  const report = extractReport(await readDocument(bytes, name))
  const remarks = report.diagnostics
    .filter(({ rule }) => rule.startsWith('table/'))
    .map(({ rule, message }) => `${rule}: ${message}\n`)
  const lines = [...report.claims.map(tableLine), ...remarks]
  return lines.length === 0 ? 'nothing\n' : lines.join('')
})
