import type { Claim, Facts, HeadlineReading } from '../../schema/index.ts'
import { intervalOf, overlaps } from '../interval.ts'
import { measureWords, sharedPart } from '../measure-key.ts'
import type { Fault, Rule } from '../rule.ts'

/** A headline's figure, against the text under it. */
export const headlineDiffers: Rule = {
  id: 'headline/differs',
  severity: 'warning',
  topic: null,
  summary: 'A headline’s figure must be found in the text under it',
  why: 'Headlines are written last, and rounded. Where no figure of the text can be the headline’s, and one that is told in its words is another, the headline is wrong or the text is.',
  examples: {
    fires: article('More than 500'),
    silent: article('Over 400'),
  },
  check(facts) {
    return { faults: facts.evidence.headlines.flatMap((headline) => differing(headline, facts)) }
  },
}

const ALIKE = 0.6
const NEAR = 0.5

function differing({ text, figure }: HeadlineReading, { report }: Facts): Fault[] {
  const own = intervalOf(figure)
  const claims = report.claims.filter(({ kind, span }) => kind === figure.kind && span.start > figure.span.end)
  const isGiven = claims.some((claim) => overlaps(intervalOf(claim), own) || claim.change?.from === figure.value)
  if (isGiven || figure.value < 3) return []
  const words = measureWords(text, report.authority?.name ?? null)
  const isMeant = (claim: Claim) => {
    const [small, large] = [Math.min(claim.value, figure.value), Math.max(claim.value, figure.value)]
    const told = measureWords(claim.measure, report.authority?.name ?? null)
    return told.size >= 2 && sharedPart(told, words) >= ALIKE && small / large >= NEAR
  }
  const claim = claims.find(isMeant)
  if (claim === undefined) return []
  return [
    {
      message: `The headline gives \`${figure.text}\`; the text gives \`${claim.text}\``,
      span: figure.span,
      related: [claim.span],
    },
  ]
}

function article(number: string): string {
  return `# ${number} people wait for care in the borough

The council’s list of people waiting for care stood at 412 on 1 May 2024.
`
}
