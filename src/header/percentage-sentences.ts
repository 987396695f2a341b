import { matchesOf } from '../text/matches.ts'
import { ratingPatterns as rating } from '../vocabulary/ratings.ts'
import { isSumOfNine, overallPercentage as patterns } from '../vocabulary/scoring.ts'
import { type HolderContext, holderAround, holderOf } from './rating-holder.ts'
import { holds } from './rating-time.ts'

/** An overall percentage in a sentence: its number's offsets, and whether the sentence says by itself that it is one. */
export interface SentencePercentage {
  readonly value: number
  readonly from: number
  readonly to: number
  readonly isPlain: boolean
}

const CANDIDATE =
  /(?<![\d.,£/])(?<n>\d{2,3}(?:\.\d{1,2})?)(?<unit> ?(?:%|per ?cent\b|pc\b|\/ ?100\b|(?:marks |points )?out of (?:a (?:possible|maximum|total) (?:of )?)?(?:100|a hundred)\b))?(?![\w%]|[.,/-]\d)/g
const LOWEST = 25
/** What is longer is no sentence: a table without its lines, or worse. */
const LONGEST = 2000
const MAY_TELL =
  /\b(?:scor|grade|mark|rat(?:ed|ing)|judg|assess|inspect|award|g[ai]ve|hand|achiev|receiv|got|points|total|result|overall|out of|puts?)/
const CLAUSE = /; |, (?:while|but|although|whereas|compared)\b|(?: while| whereas| although| but) /g
const BEFORE = 120

/** The overall percentages that a sentence gives the council: a figure that is scored, awarded or called a score, of the council as a whole, and no threshold, hope, or part. */
export function readSentencePercentages(sentence: string, context: HolderContext): SentencePercentage[] {
  const lower = sentence.toLowerCase()
  if (sentence.length > LONGEST || !MAY_TELL.test(lower)) return []
  const found: SentencePercentage[] = []
  for (const match of matchesOf(lower, CANDIDATE)) {
    const value = Number(match.groups?.n)
    if (value < LOWEST || value > 100) continue
    const from = match.index
    const to = from + match[0].length
    const plain = isGiven(sentence, lower, from, to, match.groups?.unit !== undefined, context)
    if (plain === null || (!plain && !isSumOfNine(value))) continue
    found.push({ value, from, to: from + (match.groups?.n ?? '').length, isPlain: plain })
  }
  return found
}

/** True where the sentence names the regulator, a rating or the whole; false where only what stands around it does; null where it is none. */
function isGiven(
  sentence: string,
  lower: string,
  from: number,
  to: number,
  hasUnit: boolean,
  context: HolderContext,
): boolean | null {
  const before = lower.slice(Math.max(0, from - BEFORE), from)
  const after = lower.slice(to)
  if (!patterns.ends.test(after) || patterns.others.test(sentence) || patterns.otherWhole.test(after)) return null
  const noun = patterns.nounBefore.exec(before)
  const points = patterns.pointsBefore.exec(before)
  const isPoints = points !== null
  const isBeside = isPoints || (hasUnit && (patterns.ratingBefore.test(before) || patterns.withBefore.test(before)))
  const first = hasUnit && !isBeside ? patterns.verbBefore.exec(before) : null
  // "Rated good with a score of": the noun is nearer.
  const isNearer = first !== null && noun !== null && (noun.index > prefixOf(first) || isNounThere(first))
  const verb = isNearer ? null : first
  const told = verb !== null || noun !== null || isBeside || (hasUnit && (patterns.after.test(after) || isBand(after)))
  if (
    !told ||
    patterns.ofMany.test(before.slice(-45)) ||
    patterns.needed.test(after.slice(0, 40)) ||
    rating.partAfter.test(after)
  )
    return null
  const form = from - (verb === null ? ((noun ?? points)?.[0].length ?? 0) : verb[0].length - prefixOf(verb))
  if (!holds(sentence, form, from, to) || rating.selfJudged.test(sentence)) return null
  const clause = sentence.slice(clauseStart(lower, from), from)
  const isOverall = /\boverall\b/.test(lower.slice(Math.max(0, form - 12), to + 14))
  if ((rating.part.test(clause) && !isOverall) || rating.inspectorate.test(clause)) return null
  const holder = whose(sentence, clause, lower.slice(0, from), verb, context)
  if (holder === 'other') return null
  const named =
    rating.commission.test(sentence) || rating.regulator.test(clause) || /\boverall\b/.test(`${before} ${after}`)
  if (named || rating.word.test(sentence) || rating.care.test(clause)) {
    rating.word.lastIndex = 0
    return true
  }
  return holder === 'unknown' && noun === null && !isPoints ? null : false
}

/** "Its 68% puts it in the good band". */
function isBand(after: string): boolean {
  return /^ (?:puts?|putting|places?|placing|means|gives?|equates to|earns?)\b[^.;]{0,40}\b(?:outstanding|good|requires improvement|inadequate)\b/.test(
    after,
  )
}

function whose(
  sentence: string,
  clause: string,
  before: string,
  verb: RegExpExecArray | null,
  context: HolderContext,
): ReturnType<typeof holderOf> {
  const near = { ...context, said: `${context.said} ${before}` }
  if (verb !== null) {
    const gap = verb.groups?.gap ?? ''
    const end = clause.length - verb[0].length + prefixOf(verb)
    const object =
      gap.trim() === ''
        ? ''
        : clause.slice(end + (verb.groups?.verb?.length ?? 0), end + (verb.groups?.verb?.length ?? 0) + gap.length)
    const phrase =
      object.trim() === ''
        ? clause.slice(0, Math.max(0, end)).replace(/\b(?:was|were|is|has|have|had|been|being)\s*$/gi, '')
        : object
    const holder = /\w/.test(phrase) ? holderOf(phrase, near) : 'unknown'
    if (holder !== 'unknown') return holder
  }
  const around = holderAround(clause, near)
  return around === 'unknown' ? holderAround(sentence, near) : around
}

/** "An overall rating of 67%": what looks like a verb, behind an article, is a noun. */
function isNounThere({ groups }: RegExpExecArray): boolean {
  return (
    /ing$/.test(groups?.verb ?? '') && /\b(?:an?|the|its|their|this|that)(?: [a-z]{3,12})? $/.test(groups?.prefix ?? '')
  )
}

/** What stands before the verb in a match of it. */
function prefixOf(verb: RegExpExecArray): number {
  return verb.groups?.prefix?.length ?? 0
}

function clauseStart(lower: string, at: number): number {
  let from = 0
  for (const match of matchesOf(lower, CLAUSE)) if (match.index < at) from = match.index + match[0].length
  return from
}
