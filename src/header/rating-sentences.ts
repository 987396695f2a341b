import type { Rating } from '../schema/index.ts'
import { matchesOf } from '../text/matches.ts'
import { ratingPatterns as patterns, toRating } from '../vocabulary/ratings.ts'
import { ratingForm } from './rating-forms.ts'
import { type Holder, type HolderContext, holderAround, holderOf } from './rating-holder.ts'
import { holds } from './rating-time.ts'

/** A rating a sentence gives the council, with the offsets of its word and how plainly it says whose it is. */
export interface SentenceRating {
  readonly value: Rating
  readonly from: number
  readonly to: number
  /** 2: by the regulator, or of adult social care, in this sentence; 1: told by what stands around it. */
  readonly strength: 1 | 2
}

/** What a sentence is read in the light of. */
export interface SentenceContext extends HolderContext {
  /** The document speaks of CQC or of adult social care, and no other inspectorate or service stands beside this sentence. */
  readonly isCare: boolean
  /** The document is CQC's own: "we" is the regulator. */
  readonly isCommission: boolean
}

const NOTE = /(?<=(?:outstanding|good|improvement|inadequate))\d{1,2}(?=[\s.,;:)]|$)/gi
const CLAUSE_BREAK = /; |, (?:while|but|although|whereas|with|compared|as)\b|(?: while| whereas| although| but) /gi
const BY_OTHERS =
  /^["']? by (?:the |its |their |local )?(?:users|residents|people|carers|staff|visitors|tenants|customers|patients|parents|families)\b/
/** A sentence with more words of rating than this is a table or worse. */
const MOST_WORDS = 12
const LONGEST = 2000

/**
 * The ratings that a sentence gives the document's council for adult social care. Each word of rating is asked how it is given, whose it is,
 * whether it holds and who gives it; care homes, other councils and services, counts of councils, earlier ratings, targets and near misses are left out.
 */
export function readSentenceRatings(printed: string, context: SentenceContext): SentenceRating[] {
  // A note's digits glued to a word become marks, so that every place stays where it is.
  const sentence = printed.replace(NOTE, (digits) => "'".repeat(digits.length))
  if (sentence.length > LONGEST || !patterns.any.test(sentence)) return []
  const words = matchesOf(sentence, patterns.word)
  if (words.length > MOST_WORDS || new Set(words.map((match) => toRating(match[0]))).size > 2) return []
  const found: SentenceRating[] = []
  for (const match of words) {
    const from = match.index
    const to = from + match[0].length
    const value = toRating(match[0])
    const strength = value === null ? null : strengthOf(sentence, from, to, context)
    if (value !== null && strength !== null) found.push({ value, from, to, strength })
  }
  return found
}

function strengthOf(sentence: string, from: number, to: number, context: SentenceContext): 1 | 2 | null {
  const form = ratingForm(sentence, from, to, context.isHeadline)
  if (form === null || isListed(sentence, from, to) || !holds(sentence, form.from, from, to)) return null
  if (!isByCommission(sentence, from, to)) return null
  const after = sentence.slice(to).toLowerCase()
  if (BY_OTHERS.test(after) || patterns.partAfter.test(after)) return null
  const holder = whose(sentence, form.holder, from, to, context)
  if (holder === 'other') return null
  const regulator = patterns.regulator.test(sentence) || (context.isCommission && /\bwe\b/i.test(sentence))
  if (holder === 'unknown' && !regulator) return null
  const isTheirs = /\b(?:their|its) (?:[\w-]{1,20} ){0,2}["']?$/i.test(sentence.slice(0, from))
  const isPlain = holder === 'care' || patterns.care.test(sentence) || (regulator && (holder !== 'unknown' || isTheirs))
  if (!isPlain && !context.isCare) return null
  const isWeak = patterns.toldAsPast.test(sentence.slice(Math.max(0, form.from - 20), from)) || isLoose(sentence, from)
  return isPlain && !isWeak ? 2 : 1
}

/** "Needs to improve" is how some headlines put it, and much else besides. */
function isLoose(sentence: string, from: number): boolean {
  return /^(?:need|must|in need)/i.test(sentence.slice(from))
}

function whose(sentence: string, phrase: string | null, from: number, to: number, context: SentenceContext): Holder {
  const clause = clauseAround(sentence, from)
  const near: HolderContext = { ...context, said: `${context.said} ${sentence.slice(0, from)}` }
  if (startsWithProvider(sentence.slice(to, clause.to))) return 'other'
  if (phrase !== null && /\w/.test(phrase)) {
    const holder = holderOf(phrase, near)
    if (holder !== 'unknown') return holder
    // "The CQC rates good": the one who rates is not what is rated. What else is named and not known is not the council.
    if (!patterns.regulator.test(phrase)) return 'other'
  }
  const around = holderAround(sentence.slice(clause.from, clause.to), near)
  if (around !== 'unknown') return around
  const whole = holderAround(sentence, near)
  // "That is a rating of good": what was spoken of before.
  return whole === 'unknown' && /^(?:that|this|it|which)\b/i.test(sentence) ? holderOf('it', near) : whole
}

function clauseAround(sentence: string, at: number): { from: number; to: number } {
  let from = 0
  for (const match of matchesOf(sentence, CLAUSE_BREAK)) {
    if (match.index >= at) return { from, to: match.index }
    from = match.index + 1
  }
  return { from, to: sentence.length }
}

/** One of several ratings named side by side. */
function isListed(sentence: string, from: number, to: number): boolean {
  const before = sentence.slice(0, from).toLowerCase()
  const after = sentence.slice(to).toLowerCase()
  if (patterns.listBefore.test(before)) return true
  return patterns.listAfter.test(after) && !/^["']? to /.test(after)
}

/** Not Ofsted's, not the council's own opinion, not the public's. */
function isByCommission(sentence: string, from: number, to: number): boolean {
  if (patterns.selfJudged.test(sentence)) return false
  const behind = (sentence.slice(to).split(/[,;]/)[0] ?? '').slice(0, 80)
  if (patterns.otherService.test(behind) && !patterns.care.test(behind)) return false
  const before = sentence.slice(0, from)
  const other = lastMatch(before, patterns.inspectorates)
  return other === -1 || other < lastMatch(before, patterns.commissions)
}

function startsWithProvider(after: string): boolean {
  const phrase = after.slice(0, 50).split(/[,.;]/)[0] ?? ''
  const at = phrase.search(patterns.provider)
  return at !== -1 && at < 30 && !/\b(?:adult|council|authority)\b/i.test(phrase.slice(0, at))
}

/** Where the last match begins, -1 when there is none. */
function lastMatch(text: string, pattern: RegExp): number {
  let last = -1
  for (const match of matchesOf(text, pattern)) last = match.index
  return last
}
