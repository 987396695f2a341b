import type { Claim } from '../schema/index.ts'
import { indicatorOf } from '../vocabulary/indicators.ts'
import { clausesOf, type Range, withoutFacts } from './clause.ts'
import { listOpener } from './context.ts'
import { isDelta } from './delta.ts'
import { type Match, matchRule } from './match.ts'
import { type Word, wordsOf } from './phrase.ts'
import { type Said, termsSaid } from './terms.ts'

/** Which official measure a claim is, and the words that say so. */
export interface Naming {
  readonly indicator: NonNullable<Claim['indicator']>
  /** What made the match, for `explain`: "satisfied (satisfied)", "England average 65.39". */
  readonly because: readonly string[]
}

/** The claims with the official measures that they are. `text` is the document's. Pure; null where it is not sure. */
export function attachIndicators(claims: readonly Claim[], text: string): Claim[] {
  const namings = nameClaims(claims, text)
  return claims.map((claim, index) => ({ ...claim, indicator: namings[index]?.indicator ?? null }))
}

/** For each claim, in order, the official measure that it is; null where there is none or where it is not sure. */
export function nameClaims(claims: readonly Claim[], text: string): (Naming | null)[] {
  const namings: (Naming | null)[] = []
  let idBefore: string | null = null
  for (const group of bySentence(claims)) {
    const blanked = withoutFacts(group)
    const clauses = clausesOf(group)
    const first = group[0]
    const around = first === undefined ? [] : aroundWords(first, blanked, text)
    const sentence = termsSaid(wordsOf(first?.sentence.text ?? ''))
    const aroundSaid = termsSaid(around)
    let whoBefore: Match['rule']['who'] | null = null
    for (const [index, claim] of group.entries()) {
      const { from, to } = clauses[index] ?? { from: 0, to: 0 }
      const clause = shifted(wordsOf(blanked.slice(from, to)), from)
      const measure = wordsOf(claim.measure)
      const said = { clause: termsSaid(clause), measure: termsSaid(measure) }
      const around = new Map([...aroundSaid, ...termsSaid(sharedWords(claim, blanked, clauses, index))])
      const match: Match | null = isDelta(claim)
        ? null
        : matchRule({ claim, ...said, around, sentence, whoBefore, idBefore })
      namings.push(match === null ? null : toNaming(match, claim, blanked, said))
      if (match !== null) {
        idBefore = match.rule.id
        whoBefore = match.rule.who
      }
    }
  }
  return namings
}

const FEW_WORDS = 7

/**
 * "59% of women and 66% of men were satisfied": the words of the figures beside it, where a figure has next to none of its own; else none.
 */
function sharedWords({ span, sentence }: Claim, blanked: string, clauses: readonly Range[], index: number): Word[] {
  const own = clauses[index]
  if (own === undefined || wordsOf(blanked.slice(span.end - sentence.span.start, own.to)).length > FEW_WORDS) return []
  return [clauses[index - 1], clauses[index + 1]].flatMap((one) =>
    one === undefined ? [] : wordsOf(blanked.slice(one.from, one.to)),
  )
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

/** What stands before the sentence's first figure, the line that a list hangs from, and the heading. */
function aroundWords(first: Claim, blanked: string, text: string): Word[] {
  const lead = blanked.slice(0, first.span.start - first.sentence.span.start)
  const parts = [lead, listOpener(text, first.sentence.span.start), first.section ?? '']
  return parts.flatMap((part) => wordsOf(part))
}

function shifted(words: readonly Word[], by: number): Word[] {
  return words.map(({ lower, from, to }) => ({ lower, from: from + by, to: to + by }))
}

function toNaming(
  { rule, narrowing, average }: Match,
  claim: Claim,
  sentence: string,
  said: { readonly clause: Said; readonly measure: Said },
): Naming {
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
