import { findAuthorities } from '../header/authority-mentions.ts'
import type { Claim } from '../schema/index.ts'
import { indicatorOf } from '../vocabulary/indicators.ts'
import { clausesOf, type Range, withoutFacts } from './clause.ts'
import { listOpener, paragraphBefore } from './context.ts'
import { isDelta } from './delta.ts'
import { type Match, matchRule, type Setting } from './match.ts'
import { type Word, wordsOf } from './phrase.ts'
import { type Said, termsSaid } from './terms.ts'

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
    const blanked = withoutFacts(group)
    const clauses = clausesOf(group)
    const sides = surroundings(group, blanked, document.text)
    const isElsewhere = speaksOfAnother(group, document.authority)
    let whoBefore: Match['rule']['who'] | null = null
    for (const [index, claim] of group.entries()) {
      const { from, to } = clauses[index] ?? { from: 0, to: 0 }
      const clause = termsSaid(shifted(wordsOf(blanked.slice(from, to)), from))
      const measure = termsSaid(measureWords(claim, blanked, clauses[index]))
      const around = aroundOne(claim, blanked, clauses, index, sides)
      const setting: Setting = {
        claim,
        clause,
        measure,
        ...sides,
        around,
        whoBefore,
        idBefore: named.at(-1)?.naming.indicator.id ?? null,
      }
      const match: Match | null = isElsewhere || isDelta(claim) ? null : matchRule(setting)
      const naming = match === null ? (isElsewhere ? null : carriedOn(claim, named)) : toNaming(match, setting, blanked)
      namings.push(naming)
      if (naming !== null) named.push({ claim, naming })
      if (match !== null) whoBefore = match.rule.who
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

const FEW_WORDS = 7

/**
 * The words of a claim's measure; none where they come from another sentence although the figure has a predicate of its own, which they then
 * do not go with.
 */
function measureWords({ measure, span, sentence }: Claim, blanked: string, own: Range | undefined): Word[] {
  const words = wordsOf(measure)
  const after = own === undefined ? [] : wordsOf(blanked.slice(span.end - sentence.span.start, own.to))
  if (after.length <= FEW_WORDS) return words
  const here = new Set(wordsOf(blanked).map(({ lower }) => lower))
  return words.filter(({ lower }) => here.has(lower)).length * 2 >= words.length ? words : []
}

/**
 * What is said around one figure of a sentence. A figure with next to no words of its own ("59% of women and 66% of men were satisfied")
 * shares those of the figures beside it and what stands before the first; one with a predicate of its own shares neither.
 */
function aroundOne(
  { span, sentence }: Claim,
  blanked: string,
  clauses: readonly Range[],
  index: number,
  { above, lead }: Surroundings,
): Said {
  const own = clauses[index]
  const words = own === undefined ? [] : wordsOf(blanked.slice(span.end - sentence.span.start, own.to))
  if (index > 0 && words.length > FEW_WORDS) return above
  if (words.length > FEW_WORDS) return new Map([...above, ...lead])
  const beside = [clauses[index - 1], clauses[index + 1]].flatMap((one) =>
    one === undefined ? [] : wordsOf(blanked.slice(one.from, one.to)),
  )
  return new Map([...above, ...lead, ...termsSaid(beside)])
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

/** The terms said around a sentence's figures. */
interface Surroundings {
  /** The line that a list hangs from, and the heading. */
  readonly above: Said
  /** In the sentence, before its first figure. */
  readonly lead: Said
  /** In the paragraph, before the sentence. */
  readonly before: Said
  /** In all of the sentence. */
  readonly sentence: Said
}

function surroundings(group: readonly Claim[], blanked: string, text: string): Surroundings {
  const first = group[0]
  if (first === undefined) return { above: new Map(), lead: new Map(), before: new Map(), sentence: new Map() }
  const { start } = first.sentence.span
  return {
    above: termsSaid([...wordsOf(listOpener(text, start)), ...wordsOf(first.section ?? '')]),
    lead: termsSaid(wordsOf(blanked.slice(0, first.span.start - start))),
    before: termsSaid(wordsOf(paragraphBefore(text, start))),
    sentence: termsSaid(wordsOf(first.sentence.text)),
  }
}

function shifted(words: readonly Word[], by: number): Word[] {
  return words.map(({ lower, from, to }) => ({ lower, from: from + by, to: to + by }))
}

function toNaming({ rule, narrowing, average }: Match, { claim, ...said }: Setting, sentence: string): Naming {
  const because = rule.asks.map((ask) => {
    const term = ask.slice(1)
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
