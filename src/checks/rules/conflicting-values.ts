import type { Claim, Facts } from '../../schema/index.ts'
import { intervalOf, overlaps } from '../interval.ts'
import { distinctionKey, measureWords, periodKey } from '../measure-key.ts'
import { addTo } from '../place.ts'
import type { Finding, Rule } from '../rule.ts'
import { shortMeasure } from '../wording.ts'

/** One measure, one value. */
export const conflictingValues: Rule = {
  id: 'claim/conflicting-values',
  severity: 'warning',
  topic: null,
  summary: 'The same measure of the same people at the same time has one value',
  why: 'Figures are repeated in summary, section and theme, and one of them is corrected or copied alone. Source, period, people and answer band must agree word for word before two figures are compared: 71% “extremely, very or quite satisfied” does not contradict 39% “extremely or very satisfied”.',
  examples: {
    fires: survey('62.4%', 'found it easy to get information'),
    silent: survey('31.9%', 'found it very easy to get information'),
  },
  check(facts) {
    const groups = new Map<string, Claim[]>()
    for (const claim of facts.report.claims) {
      const key = keyOf(claim, facts.report.authority?.name ?? null)
      if (key !== null) addTo(groups, key, claim)
    }
    return { findings: [...groups.values()].flatMap((group) => bySameDistinction(group, facts).flatMap(disagreement)) }
  },
}

/** Most measures are met once: the words around a claim are looked at only where there is another to tell it from. */
function bySameDistinction(group: readonly Claim[], facts: Facts): Claim[][] {
  if (group.length < 2) return []
  const groups = new Map<string, Claim[]>()
  for (const claim of group) addTo(groups, distinctionKey(claim, facts), claim)
  return [...groups.values()]
}

/** What must be equal before two values are compared, beside people and answer band; null for a claim too vague to compare. */
function keyOf(claim: Claim, authority: string | null): string | null {
  const period = periodKey(claim)
  if (period === null || claim.upper !== null || claim.kind === 'rank' || claim.kind === 'score') return null
  if (/\b(?:past|last|next|previous|recent|current)\b/.test(period)) return null
  // Without a source the words alone must tell the measure, and its time must stand beside it.
  if (claim.source === null && claim.period?.basis !== 'stated') return null
  const words = measureWords(claim.measure, authority)
  if (words.size < (claim.source === null ? 4 : 2)) return null
  return [claim.kind, claim.unit, claim.source?.id, period, [...words].sort().join(' ')].join('|')
}

function disagreement(claims: readonly Claim[]): Finding[] {
  const [first] = claims
  if (first === undefined) return []
  const other = claims.find(
    (claim) =>
      claim.sentence.span.start !== first.sentence.span.start && !overlaps(intervalOf(claim), intervalOf(first)),
  )
  if (other === undefined) return []
  return [
    {
      message: `\`${shortMeasure(first.measure)}\` is given as \`${first.text}\` in one place and as \`${other.text}\` in another`,
      span: first.span,
      related: [other.span],
    },
  ]
}

function survey(figure: string, answer: string): string {
  return `In the Adult Social Care Survey 2021/22, 64.2% of people using services found it easy to get information.

Staff used a directory to guide people to the right support.

In the Adult Social Care Survey 2021/22, ${figure} of people using services ${answer}.
`
}
