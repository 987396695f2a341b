import { pluralNoun } from '../../../vocabulary/count-nouns.ts'
import { queueNouns } from '../../../vocabulary/word-classes.ts'
import {
  Captures,
  either,
  NO,
  opt,
  type Pattern,
  plain,
  reachingBack,
  said,
  seq,
  until,
  word,
} from '../../grammar/pattern.ts'
import type { FigureChunk, Scan } from '../../grammar/scan.ts'
import { current, textOf, wordAt } from '../../grammar/standing.ts'
import type { Figure, Reading } from '../../reading.ts'
import { connecting } from '../../tokens/words.ts'
import { activityAfter, numberOf, pluralBefore, type Unit } from './nouns-near.ts'
import { isOfNumber, isParallel, joinsParts, opensWith, sharesWord, WHOLE } from './whole-near.ts'

/** A number alone, with what a unit may be told by. */
export interface Bare {
  readonly scan: Scan
  readonly reading: Reading
  readonly previous: Reading | null
  readonly chunk: FigureChunk
  readonly figure: Figure
  /** The count last named in the sentence. */
  readonly antecedent: Figure | null
}

const PEOPLE: Unit = { unit: 'people', noun: 'people' }
const LEAST_OF_A_PLACE = 1000
const SURELY_COUNTED = 10

const PLACE = seq(word('county', 'city', 'borough', 'town', 'district', 'area', 'community'), word('of'))
const POPULATION = seq(word('population'), word('at', 'to', 'of'))
const WHICH_THERE = seq(
  opt(word(',')),
  word('of'),
  word('which', 'whom'),
  word('there'),
  word('were', 'are', 'was', 'is'),
  opt(word('now')),
)
const STANDS = either(word('was', 'were', 'is', 'are', 'reached', 'of'), seq(word('stood', 'remained'), word('at')))
const NUMBER_WAS = seq(
  word('number', 'numbers'),
  word('of'),
  until(14, plain('was', 'were', 'is', 'are', 'reached', 'stood', 'remained'), STANDS),
)
const ITS_OWN = seq(word('of'), word('its', 'their', 'the', 'our', 'these', 'those'))
const EACH = seq(word('a', 'an', 'per', 'each', 'every'), word('month', 'week', 'day', 'year', 'quarter', 'hour'))
/** "318 on the waiting list", "212 were waiting", "96 in the queue" */
const QUEUEING = either(
  seq(
    opt(said('auxiliary')),
    opt(said('auxiliary')),
    word('on', 'in'),
    word('the', 'a', 'our', 'its', 'that', 'this'),
    until(3, plain(), word(...queueNouns)),
  ),
  seq(
    opt(word('who')),
    opt(word('were', 'are', 'still', 'had', 'been')),
    opt(word('still', 'been')),
    word('waiting', 'awaiting'),
  ),
)
const DID = new Set(['upheld', 'met', 'held', 'left', 'lost', 'kept'])
const ENDS = new Set([',', ';', '.', ')', ''])

/** The unit of a number alone, in the order in which the ways of telling it are tried; null where none is within reach. */
export function unitOfBare(bare: Bare): Unit | null {
  const { scan, previous, chunk, figure, antecedent } = bare
  const after = behindBracket(scan, chunk.next)
  const whole = wholeOf(bare)
  if (whole !== null) return whole
  if (endsWith(scan, chunk, PLACE) && figure.value >= LEAST_OF_A_PLACE) return PEOPLE
  if (endsWith(scan, chunk, POPULATION)) return PEOPLE
  if (saidBefore(scan, chunk, 'puts at')) return pluralBefore(scan, chunk.first)
  // Those who wait are of what the sentence before counts ("1,405 applications … 302 were waiting"), else people.
  if (figure.value >= SURELY_COUNTED && antecedent === null && matches(scan, after, QUEUEING))
    return same(lastCount(previous)) ?? PEOPLE
  const its = itsOwn(bare, after)
  if (its !== null) return its
  if (wordAt(scan, chunk.first - 1) === 'the' && wordAt(scan, chunk.first - 2) === 'of' && isWho(wordAt(scan, after)))
    return { unit: 'people', noun: null }
  const lead = textOf(scan, chunk.first, chunk.at)
  if (antecedent !== null && lead.includes('average of') && matches(scan, after, EACH)) return same(antecedent)
  if (endsWith(scan, chunk, WHICH_THERE)) return pluralBefore(scan, chunk.first - 4)
  if (saidBefore(scan, chunk, 'caseloads')) return { unit: 'cases', noun: 'cases' }
  if (
    saidBefore(scan, chunk, 'totals') ||
    lead.includes('average of') ||
    lead.includes('total of') ||
    endsWith(scan, chunk, NUMBER_WAS, 20)
  )
    return numberOf(scan, chunk.first) ?? (figure.value >= SURELY_COUNTED ? { unit: null, noun: null } : null)
  const share = shareBefore(bare)
  if (share !== null) return share
  if (figure.change !== null || figure.comparisons.length > 0)
    return (
      numberOf(scan, chunk.first) ?? same(antecedent) ?? pluralBefore(scan, chunk.first) ?? same(lastCount(previous))
    )
  return (
    partOf(bare, after, antecedent ?? lastCount(previous)) ??
    (isPartOfSentence(scan, after) ? partOfBefore(bare, lastCount(previous)) : null)
  )
}

/** "27 out of 30 audits": the noun stands behind the whole. */
function wholeOf({ scan, reading, chunk }: Bare): Unit | null {
  const next = scan.figures.find((one) => one.first >= chunk.next)
  if (next === undefined) return null
  const whole = current(reading, next)
  const isWhole = whole.kind === 'count' && !whole.bare && WHOLE(scan, chunk.next, new Captures()) === next.first
  return isWhole ? { unit: whole.unit, noun: whole.noun } : null
}

/** "all 83 of its clients" */
function itsOwn({ scan, figure }: Bare, after: number): Unit | null {
  const next = ITS_OWN(scan, after, new Captures())
  if (next === NO) return null
  for (let at = next; at < next + 4; at++) {
    const noun = pluralNoun(wordAt(scan, at))
    if (noun === null) continue
    const counted = noun === 'activity' || figure.value >= SURELY_COUNTED
    return counted ? { unit: wordAt(scan, at), noun: null } : null
  }
  return null
}

/** "of which 17% (1,562)", "23.01% (66,828)": the same as a share in people. */
function shareBefore({ scan, reading, chunk, antecedent }: Bare): Unit | null {
  const before = scan.figures.findLast((one) => one.next <= chunk.first)
  if (before === undefined || current(reading, before).kind !== 'percentage') return null
  if (before.next !== chunk.first - 1 || wordAt(scan, before.next) !== '(') return null
  const comma = wordAt(scan, before.first - 1) === ',' ? before.first - 1 : before.first
  if (antecedent !== null && connecting('of them').endingAt(scan.tokens, comma) !== null) return same(antecedent)
  return activityAfter(scan, chunk.next)
}

/** A part of what was counted: "of which 8", "8 of them", "the remaining 23", "and upheld 17". */
function partOf({ scan, figure, chunk, antecedent }: Bare, after: number, counted: Figure | null): Unit | null {
  const ahead = wordAt(scan, chunk.first - 1)
  if ((ahead === 'which' || ahead === 'whom') && wordAt(scan, chunk.first - 2) === 'of') return same(counted)
  const isFurther = textOf(scan, chunk.first, chunk.at).startsWith('a further') || isMore(ahead)
  if (antecedent === null) return isFurther || matches(scan, after, said('of them')) ? same(counted) : null
  if (opensWith(scan, antecedent) && wordAt(scan, chunk.first - 1) === ',') return same(antecedent)
  if (isParallel(scan, chunk, after, antecedent)) return same(antecedent)
  if (isOfNumber(scan, after, antecedent.value)) return same(antecedent)
  const rest = `${wordAt(scan, chunk.first - 2)} ${ahead}`
  if (REST.has(rest) || isFurther) return same(antecedent)
  const ends = ENDS.has(wordAt(scan, after))
  const isDone = ahead.endsWith('ed') || DID.has(ahead)
  if (ends && isDone && wordAt(scan, chunk.first - 2) === 'and') return same(antecedent)
  if (matches(scan, after, said('of them'))) return same(antecedent)
  if (ends && (ahead === 'in' || ahead === 'for' || ahead === 'of')) return same(antecedent)
  return joinsParts(scan, chunk) &&
    (isPartOfSentence(scan, after) || sharesWord(scan, chunk, after, antecedent, figure))
    ? same(antecedent)
    : null
}

const REST = new Set(['the remaining', 'the other', 'a remaining', 'rest ,'])

/** "Of these, 8 were not upheld": a sentence that speaks of parts. */
function partOfBefore({ scan, antecedent }: Bare, before: Figure | null): Unit | null {
  const opens = PARTS_OPEN(scan, 0, new Captures()) !== NO
  const speaks = opens || scan.tokens.some(({ lower }, at) => lower === 'of' && OF_PARTS.has(wordAt(scan, at + 1)))
  return speaks ? same(antecedent ?? before) : null
}

const PARTS_OPEN = seq(
  either(seq(word('out'), word('of')), word('of', 'among')),
  word('these', 'those', 'them', 'the', 'that', 'which'),
)
const OF_PARTS = new Set(['which', 'whom', 'these', 'those'])

function isPartOfSentence(scan: Scan, after: number): boolean {
  const next = wordAt(scan, after)
  return (
    ENDS.has(next) ||
    matches(scan, after, said('part does')) ||
    (next.length > 4 && (next.endsWith('ed') || next.endsWith('ing')))
  )
}

/** "of which 1,091 (22%) became enquiries": what stands in brackets says the same again. */
function behindBracket(scan: Scan, at: number): number {
  if (wordAt(scan, at) !== '(') return at
  for (let end = at + 1; end < at + 8; end++) if (wordAt(scan, end) === ')') return end + 1
  return at
}

function endsWith(scan: Scan, chunk: FigureChunk, pattern: Pattern, reach = 8): boolean {
  return chunk.starts.some((start) => reachingBack(scan, start, reach, pattern, new Captures()) !== NO)
}

function saidBefore(scan: Scan, { starts }: FigureChunk, kind: Parameters<typeof connecting>[0]): boolean {
  return starts.some((start) => connecting(kind).endingAt(scan.tokens, start) !== null)
}

function matches(scan: Scan, at: number, pattern: Pattern): boolean {
  return pattern(scan, at, new Captures()) !== NO
}

/** "a further 122 went on", "another 40 declined" */
function isMore(word: string): boolean {
  return word === 'further' || word === 'another'
}

function isWho(word: string): boolean {
  return word === 'who' || word === 'whose'
}

function same(figure: Figure | null): Unit | null {
  return figure === null ? null : { unit: figure.unit, noun: figure.noun }
}

function lastCount(reading: Reading | null): Figure | null {
  if (reading === null) return null
  const counts = [...reading.figures, ...reading.taken].filter((f) => f.kind === 'count' && f.unit !== null)
  return counts.sort((a, b) => a.from - b.from)[0] ?? reading.counted
}
