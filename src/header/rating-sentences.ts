import type { Rating } from '../schema/index.ts'
import type { AuthorityEntry } from '../vocabulary/authorities.ts'
import { matchesOf } from '../vocabulary/matches.ts'
import { ratingPatterns as patterns, toRating } from '../vocabulary/ratings.ts'
import { findAuthorities } from './authority-mentions.ts'

/** A rating a sentence gives the council, with the offsets of its word and how plainly it says whose it is. */
export interface SentenceRating {
  readonly value: Rating
  readonly from: number
  readonly to: number
  /** 2: by the regulator, or of adult social care, in this sentence; 1: told by what stands around it. */
  readonly strength: 1 | 2
}

/** What a sentence is read in the light of. */
export interface SentenceContext {
  /** GSS code of the document's own council. */
  readonly gssCode: string | null
  readonly isHeadline: boolean
  /** The regulator of adult social care is named in the same paragraph. */
  readonly regulatorNear: boolean
}

const CLAUSE_BREAK = /; |, (?:while|but|although|whereas|with|compared)\b|(?: while| whereas| although) /gi
const BY_OTHERS =
  /^["']? by (?:the |its |their |local )?(?:users|residents|people|carers|staff|visitors|tenants|customers|patients|parents)\b/
/** "has become the latest county to be judged 'good'": it has been. */
const AMONG_THE_RATED =
  /\b(?:become|becomes|became|is|was|now) (?:one of (?:only |just )?[a-z ]{2,30}|(?:the )?(?:latest|first|second|third|only|newest|\d{1,3}(?:st|nd|rd|th)))\b[^.;]{0,60} to (?:be|have been) (?:rated|judged|graded|named|declared|deemed|given an?)(?: as)? ?["']?$/
const NEAR = 70
/** A sentence with more words of rating than this is a table or worse. */
const MOST_WORDS = 12

/** The ratings that a sentence gives the document's council for adult social care; care homes, other services, earlier ratings and targets are left out. */
export function readSentenceRatings(sentence: string, context: SentenceContext): SentenceRating[] {
  if (!patterns.any.test(sentence)) return []
  const words = matchesOf(sentence, patterns.word)
  if (words.length > MOST_WORDS || new Set(words.map((match) => toRating(match[0]))).size > 2) return []
  const found: SentenceRating[] = []
  for (const match of words) {
    const from = match.index
    const to = from + match[0].length
    const value = toRating(match[0])
    if (value === null || !isGiven(sentence, from, to, context.isHeadline)) continue
    const clause = clauseAround(sentence, from)
    if (!isOwn(sentence, clause, from, to, context)) continue
    const named = patterns.regulator.test(sentence) || /\badult (?:social|care|services)|\badults' /i.test(sentence)
    if (!named && !context.regulatorNear) continue
    found.push({ value, from, to, strength: named ? 2 : 1 })
  }
  return found
}

/** A verb, an award or a noun makes the word a rating and not an adjective. */
function isGiven(sentence: string, from: number, to: number, isHeadline: boolean): boolean {
  const before = sentence.slice(Math.max(0, from - 180), from).toLowerCase()
  const after = sentence.slice(to).toLowerCase()
  const marked = /["']$/.test(before) || /^[A-Z]/.test(sentence.slice(from))
  if (patterns.nounAfter.test(after)) return true
  const ends = patterns.ends.test(after)
  if (ends && (patterns.nounBefore.test(before) || patterns.moveBefore.test(before))) return true
  const verb = patterns.verb.exec(before)
  if (verb !== null && (ends || marked) && !hasOwnVerb(verb)) return true
  if (marked && ends && patterns.award.test(before)) return true
  if (
    ends &&
    /^requir/i.test(sentence.slice(from, to)) &&
    patterns.regulator.test(sentence) &&
    patterns.found.test(before)
  )
    return true
  // "… told by the CQC that its adult social care is ‘Outstanding’": of the whole, not of one part of it.
  const isOfTheWhole = patterns.careIs.test(before) && lastMatch(before, patterns.part) === -1
  if (marked && ends && isOfTheWhole && patterns.regulator.test(sentence)) return true
  const verdict = /\b(?:verdict|finds?|found|says?|said|told|overall)\b/i
  const isVerdict = ends || (/["']$/.test(before) && /^["'] (?:adult|council|care|social)\b/i.test(after))
  return isHeadline && marked && isVerdict && patterns.regulator.test(sentence) && verdict.test(sentence)
}

function clauseAround(sentence: string, at: number): { from: number; to: number } {
  let from = 0
  for (const match of matchesOf(sentence, CLAUSE_BREAK)) {
    if (match.index >= at) return { from, to: match.index }
    from = match.index + 1
  }
  return { from, to: sentence.length }
}

function isOwn(
  sentence: string,
  clause: { from: number; to: number },
  from: number,
  to: number,
  context: SentenceContext,
): boolean {
  const text = sentence.slice(clause.from, clause.to)
  const printedBefore = sentence.slice(clause.from, from)
  const before = printedBefore.toLowerCase()
  const after = sentence.slice(to, clause.to).toLowerCase()
  const near = before.slice(-NEAR)
  if (patterns.listAfter.test(after) && !/ to $/.test(before)) {
    if (!/^["']? to /.test(after)) return false
  }
  if (patterns.listBefore.test(before)) return false
  if (patterns.fromBefore.test(before) || /^["']? to ["']?\w/.test(after)) return false
  if ((patterns.earlier.test(near) && !patterns.moveBefore.test(before)) || /\bin 20(?:0\d|1\d)\b/.test(text))
    return false
  if (
    (patterns.target.test(near) && !AMONG_THE_RATED.test(before)) ||
    /^[^,]{0,40}\bby 20\d\d\b/.test(after) ||
    patterns.negation.test(near.slice(-28))
  )
    return false
  if (isOtherService(before, after)) return false
  if (isNamedOtherwise(printedBefore) || BY_OTHERS.test(after)) return false
  if (patterns.partAfter.test(after) || /^["']? (?:or|and) (?:above|better|higher|below|worse)\b/.test(after))
    return false
  const subject = lastMatch(before, patterns.subject)
  const verb = findVerb(before)
  // An active verb turns to its own object: "gave a 3 for most areas and judged it good".
  const turned = verb !== null && !verb.isPassive && verb.gap.trim() !== '' ? verb.at : -1
  if (lastMatch(before, patterns.part) > Math.max(subject, turned) || isPart(verb?.gap ?? '')) return false
  if (lastMatch(before, patterns.provider) > subject || startsWithProvider(after)) return false
  if (patterns.others.test(near) || patterns.others.test(after.slice(0, 30))) return false
  return !isAnothers(text, from - clause.from, context)
}

/** "rated it highly and staff were outstanding": another verb has come between. */
function hasOwnVerb(verb: RegExpExecArray): boolean {
  return /\b(?:were|was|is|are|had|said)\b/i.test(verb.groups?.gap ?? '') && !/\b(?:as|to be) ?["']?$/i.test(verb[0])
}

/** Ofsted's, or of children's services: said last before the rating, or right behind it. */
function isOtherService(before: string, after: string): boolean {
  const behind = after.split(',')[0] ?? ''
  if (patterns.otherService.test(behind)) return true
  const service = lastMatch(before, patterns.otherServices)
  if (service === -1) return false
  const subject = lastMatch(before, patterns.subject)
  const regulator = lastMatch(before, patterns.regulators)
  return service > subject || (/^ofsted|^hmic/i.test(before.slice(service)) && service > regulator)
}

/** A verb of rating before the word, and what stands between. */
interface Verb {
  readonly at: number
  readonly gap: string
  readonly isPassive: boolean
}

function findVerb(before: string): Verb | null {
  const match = patterns.verb.exec(before)
  if (match === null) return null
  const isPassive = /\b(?:was|were|is|are|been|being|be)(?: \w+ly| overall| also)? $/i.test(
    before.slice(0, match.index),
  )
  return { at: match.index, gap: match.groups?.gap ?? '', isPassive }
}

/** What is rated is no council: "The Beeches was rated", "the CQC rated Elm Lodge", "the libraries were rated". */
function isNamedOtherwise(before: string): boolean {
  const verb = findVerb(before)
  if (verb === null) return false
  const said = verb.isPassive ? before.slice(0, verb.at) : verb.gap
  if (said.trim() === '' || lastMatch(said, patterns.subject) !== -1 || findAuthorities(said).length > 0) return false
  if (!verb.isPassive) return /(?:^| )[A-Z][a-z]+/.test(said)
  return !/\b(?:it|they|this|that|which|services?|department|care|provision|work|performance)\b/i.test(said)
}

/** "rated safeguarding at the council as": the verb's object is one part of the assessment. */
function isPart(gap: string): boolean {
  const at = gap.search(patterns.part)
  return at !== -1 && at < 12
}

/** Where the last match begins, -1 when there is none. */
function lastMatch(text: string, pattern: RegExp): number {
  let last = -1
  for (const match of matchesOf(text, pattern)) last = match.index
  return last
}

function startsWithProvider(after: string): boolean {
  const phrase = after.slice(0, 50).split(/[,.;]/)[0] ?? ''
  const at = phrase.search(patterns.provider)
  return at !== -1 && at < 30 && !/\b(?:adult|council|authority)\b/i.test(phrase.slice(0, at))
}

/** The nearest council named is not the document's own. */
function isAnothers(text: string, at: number, context: SentenceContext): boolean {
  const mentions = findAuthorities(text, context.isHeadline)
  // Without a council of its own, the document speaks of several.
  if (context.gssCode === null) return mentions.length > 0
  let nearest: AuthorityEntry | null = null
  let distance = Number.POSITIVE_INFINITY
  for (const mention of mentions) {
    const away = mention.from < at ? at - mention.to : mention.from - at
    if (away >= distance) continue
    nearest = mention.entry
    distance = away
  }
  return nearest !== null && nearest.gssCode !== context.gssCode
}
