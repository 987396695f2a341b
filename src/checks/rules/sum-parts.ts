import type { Claim } from '../../schema/index.ts'
import { outcomeOf } from '../../vocabulary/partitions.ts'
import { claimInterval } from '../interval.ts'
import { aroundClaim, claimsBySentence, offsetInSentence } from '../place.ts'
import type { Finding, Rule } from '../rule.ts'
import { number } from '../wording.ts'

/** A whole and the parts it is said to be made up of. */
interface Sum {
  readonly whole: Claim | null
  readonly total: number
  readonly parts: readonly Claim[]
  /** exact: the parts are the whole; bounded: they are some of it; each: every part alone must fit, since parts may overlap. */
  readonly demand: 'exact' | 'bounded' | 'each'
}

/** Parts that are said to make up a whole. */
export const sumParts: Rule = {
  id: 'sum/parts',
  severity: 'error',
  topic: 'sums',
  summary: 'Parts that make up a whole must add up to it',
  why: 'Of 21 appeals, 9, 5 and 7 leave nothing over. Parts are added up only where words say that they make up the whole (“made up of”, “the remaining”) or name outcomes that exclude one another (upheld, partly upheld, not upheld); else each part alone must not exceed the whole.',
  examples: {
    fires: appeals('9 were not upheld, 5 were upheld, and 8 were partly upheld'),
    silent: appeals('9 were not upheld, 5 were upheld, and 7 were partly upheld'),
  },
  check({ report }) {
    const sums = readSums(report.claims)
    return { findings: sums.flatMap(contradiction), examined: sums }
  },
}

function readSums(claims: readonly Claim[]): Sum[] {
  const sums: Sum[] = []
  let previous: readonly Claim[] = []
  for (const sentence of claimsBySentence(claims)) {
    sums.push(...percentageSums(sentence))
    const sum = countSum(sentence, previous)
    if (sum !== null) sums.push(sum)
    previous = sentence
  }
  return sums
}

const BACK = /\bof (?:these|those|them|this total)\b/i
const WITHIN =
  /\bof (?:which|whom)\b|\b(?:made up of|comprising|comprised(?: of)?|consist(?:s|ed|ing) of|composed of|(?:split|divided|broken down) (?:in)?to|namely)\b|: |, (?:with|including)\b|\bwith\b/i
const WHOLLY =
  /\b(?:made up of|comprising|comprised(?: of)?|consist(?:s|ed|ing) of|composed of|(?:split|divided|broken down) (?:in)?to|namely)\b/i
const REST = /\b(?:the )?(?:remaining|rest|remainder)\b/i

const STAFF = /^(?:staff|people|workers|posts|members|employees|practitioners|professionals|colleagues|team members)$/

function countSum(sentence: readonly Claim[], previous: readonly Claim[]): Sum | null {
  const counts = sentence.filter(isCount)
  const [head] = counts
  if (head === undefined) return null
  const { text } = head.sentence
  const back = BACK.exec(text)
  if (back !== null) {
    const earlier = counts.filter((claim) => offsetInSentence(claim) < back.index)
    const whole = earlier[earlier.length - 1] ?? lastWhole(previous)
    return whole === null
      ? null
      : makeSum(
          whole,
          counts.filter((claim) => offsetInSentence(claim) > back.index),
          text.slice(back.index),
        )
  }
  const cue = /^\s?of (?:the )?$/i.test(
    text.slice(Math.max(0, offsetInSentence(head) - 7), offsetInSentence(head)).trimStart(),
  )
  const link = WITHIN.exec(text.slice(offsetInSentence(head) + head.text.length))
  if (!cue && link === null) return null
  const from = cue ? offsetInSentence(head) : offsetInSentence(head) + head.text.length + (link?.index ?? 0)
  return makeSum(
    head,
    counts.filter((claim) => offsetInSentence(claim) > from),
    text.slice(from),
  )
}

function lastWhole(previous: readonly Claim[]): Claim | null {
  const counts = previous.filter(isCount)
  const largest = counts.reduce<Claim | null>(
    (most, claim) => (most === null || claim.value > most.value ? claim : most),
    null,
  )
  return counts.length === 1 || largest === counts[counts.length - 1] ? largest : null
}

function makeSum(whole: Claim, found: readonly Claim[], text: string): Sum | null {
  const isWholly = WHOLLY.test(text) || REST.test(text)
  const parts = found.filter((part) => part !== whole)
  // "36 staff: 10 social workers, 17 nurses …": where words say that they are the whole, each part has its own noun.
  const fits = (part: Claim) =>
    part.unit === whole.unit || part.unit === null || (isWholly && STAFF.test(whole.unit ?? ''))
  if (parts.length === 0 || !parts.every(fits)) return null
  const outcomes = parts.map((part, index) => outcomeOf(stretchAfter(part, parts[index + 1])))
  const [first] = outcomes
  const members = new Set(outcomes.map((outcome) => outcome?.member))
  const isPartition =
    first !== null &&
    first !== undefined &&
    outcomes.every((outcome) => outcome?.partition === first.partition) &&
    members.size === parts.length
  const total = whole.value
  if (parts.length >= 2 && isWholly) return { whole, total, parts, demand: 'exact' }
  if (isPartition)
    return { whole, total, parts, demand: first.complete && members.size === first.of ? 'exact' : 'bounded' }
  return { whole, total, parts, demand: 'each' }
}

/** Percentages of one whole by outcomes that exclude one another: 55% female and 45% male. */
function percentageSums(sentence: readonly Claim[]): Sum[] {
  const percentages = sentence.filter((claim) => claim.kind === 'percentage' && claim.change === null)
  if (percentages.length < 2) return []
  const runs: { parts: Claim[]; partition: string; members: Set<number>; demand: Sum['demand'] }[] = []
  percentages.forEach((claim, index) => {
    const outcome = outcomeOf(stretchAfter(claim, percentages[index + 1]))
    if (outcome === null) return
    const run = runs[runs.length - 1]
    if (run === undefined || run.partition !== outcome.partition || run.members.has(outcome.member)) {
      runs.push({ parts: [claim], partition: outcome.partition, members: new Set([outcome.member]), demand: 'bounded' })
      return
    }
    run.parts.push(claim)
    run.members.add(outcome.member)
    if (outcome.complete && run.members.size === outcome.of) run.demand = 'exact'
  })
  return runs
    .filter((run) => run.parts.length >= 2)
    .map(({ parts, demand }) => ({ whole: null, total: 100, parts, demand }))
}

function contradiction({ whole, total, parts, demand }: Sum): Finding[] {
  const intervals = parts.map(claimInterval)
  const low = intervals.reduce((sum, interval) => sum + interval.low, 0)
  const high = intervals.reduce((sum, interval) => sum + interval.high, 0)
  const bound = whole === null ? { low: 100, high: 100 } : claimInterval(whole)
  const [first] = parts
  if (first === undefined) return []
  const wholeText = whole === null ? '100%' : whole.text
  if (demand === 'each') {
    const over = parts.find((_, index) => (intervals[index]?.low ?? 0) > bound.high)
    if (over === undefined || whole === null) return []
    return [
      { message: `\`${over.text}\` is told as a part of \`${wholeText}\``, span: over.span, related: [whole.span] },
    ]
  }
  const fits = low <= bound.high + 1e-9 && (demand === 'bounded' || high >= bound.low - 1e-9)
  if (fits) return []
  const added = parts.map((part) => number(part.value)).join(' + ')
  const sum = number(parts.reduce((all, part) => all + part.value, 0))
  return [
    {
      message: `The parts \`${added}\` make \`${sum}\`; the whole is given as \`${whole === null ? '100%' : number(total)}\``,
      span: whole?.span ?? first.span,
      related: whole === null ? parts.slice(1).map((part) => part.span) : parts.map((part) => part.span),
    },
  ]
}

function isCount(claim: Claim): boolean {
  return claim.kind === 'count' && claim.upper === null && claim.change === null
}

function stretchAfter(claim: Claim, next: Claim | undefined): string {
  const after = (aroundClaim(claim)?.after ?? '').slice(0, 80)
  const at = next === undefined ? -1 : after.indexOf(next.text)
  return at === -1 ? after : after.slice(0, at)
}

function appeals(outcomes: string): string {
  return `In 2022, 21 appeals against charges were heard. Of these, ${outcomes}.\n`
}
