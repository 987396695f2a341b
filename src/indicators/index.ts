import { findAuthorities } from '../header/authority-mentions.ts'
import type { Claim } from '../schema/index.ts'
import { indicatorOf } from '../vocabulary/indicators.ts'
import { isDelta } from './delta.ts'
import { type Match, matchRule, rulesFor, type Setting } from './match.ts'
import { settings } from './settings.ts'

/** Which official measure a claim is, and the words that say so. */
export interface Naming {
  readonly indicator: NonNullable<Claim['indicator']>
  /** What made the match, for `explain`: "satisfied (satisfied)", "England average 65.39". */
  readonly because: readonly string[]
}

/** The document that claims are of: its text, and the council that it speaks of, where that is one. */
export interface ClaimedDocument {
  readonly text: string
  readonly authority: { readonly gssCode: string } | null
}

/** The claims with the official measures that they are. Pure; null where it is not sure. */
export function attachIndicators(claims: readonly Claim[], document: ClaimedDocument): Claim[] {
  const namings = nameClaims(claims, document)
  return claims.map((claim, index) => ({ ...claim, indicator: namings[index]?.indicator ?? null }))
}

/** For each claim, in order, the official measure that it is; null where there is none or where it is not sure. */
export function nameClaims(claims: readonly Claim[], document: ClaimedDocument): (Naming | null)[] {
  const namings: (Naming | null)[] = []
  const named: Named[] = []
  for (const group of bySentence(claims)) {
    const isElsewhere = speaksOfAnother(group, document.authority)
    const settingOf = settings(group, document.text)
    let whoBefore: Match['rule']['who'] | null = null
    for (const [index, claim] of group.entries()) {
      const open = isElsewhere || isDelta(claim) ? [] : rulesFor(claim)
      let naming: Naming | null = null
      if (open.length > 0) {
        const idBefore = named.at(-1)?.naming.indicator.id ?? null
        const { setting, blanked } = settingOf(claim, index, { whoBefore, idBefore })
        const match = matchRule(setting, open)
        if (match !== null) {
          naming = toNaming(match, setting, blanked)
          whoBefore = match.rule.who
        }
      }
      if (naming === null && !isElsewhere) naming = carriedOn(claim, named)
      namings.push(naming)
      if (naming !== null) named.push({ claim, naming })
    }
  }
  return namings
}

interface Named {
  readonly claim: Claim
  readonly naming: Naming
}

const AS_FAR_BACK = 3

/** A figure that changed from one that was named just before is the same measure: "530 people … the number had fallen from 530 to 361". */
function carriedOn({ change, kind, unit }: Claim, named: readonly Named[]): Naming | null {
  if (change === null || change.from === null) return null
  const earlier = named
    .slice(-AS_FAR_BACK)
    .findLast(
      ({ claim }) => claim.value === change.from && claim.kind === kind && (unit === null || claim.unit === unit),
    )
  if (earlier === undefined) return null
  return { indicator: earlier.naming.indicator, because: [`changed from ${change.from}, which was told before`] }
}

/** Whether a sentence names other councils than the document's own, and not its own, beside its figures. */
function speaksOfAnother(group: readonly Claim[], own: ClaimedDocument['authority']): boolean {
  const sentence = group[0]?.sentence
  if (own === null || sentence === undefined) return false
  const benchmarks = group.flatMap(({ comparisons }) => comparisons.map(({ span }) => span))
  const named = findAuthorities(sentence.text).filter(({ from }) => {
    const at = sentence.span.start + from
    return !benchmarks.some(({ start, end }) => start <= at && at < end)
  })
  return named.length > 0 && named.every(({ entry }) => entry.gssCode !== own.gssCode)
}

function bySentence(claims: readonly Claim[]): Claim[][] {
  const groups: Claim[][] = []
  for (const claim of claims) {
    const last = groups.at(-1)
    if (last?.[0]?.sentence.span.start === claim.sentence.span.start) last.push(claim)
    else groups.push([claim])
  }
  return groups
}

function toNaming({ rule, narrowing, average }: Match, { claim, ...said }: Setting, sentence: string): Naming {
  const because = rule.asks.map((term) => {
    const here = said.clause.get(term)
    const there = said.measure.get(term)
    const words = here ? sentence.slice(...here) : there ? claim.measure.slice(...there) : 'told before'
    return `${term}: ${words.replace(/\s+/g, ' ').trim()}`
  })
  if (rule.who !== 'any') because.push(`told by ${rule.who === 'carers' ? 'carers' : 'people who use services'}`)
  if (claim.source !== null && indicatorOf(rule.id)?.sources.includes(claim.source.id))
    because.push(`source: ${claim.source.name}`)
  if (average !== null) because.push(`England's average of ${average}`)
  const { name = rule.id, better = null } = indicatorOf(rule.id) ?? {}
  return { indicator: { id: rule.id, name, narrowing, better }, because }
}
