import type { Direction } from '../../../vocabulary/changes.ts'
import {
  Captures,
  either,
  figure,
  NO,
  opt,
  phrase,
  plain,
  said,
  seq,
  until,
  upTo,
  word,
} from '../../grammar/pattern.ts'
import type { Scan } from '../../grammar/scan.ts'
import { CHANGE_NOUNS, CHANGE_VERBS, connecting, FACTORS, LEADS, RELATIONS, STRENGTHS } from '../../tokens/words.ts'
import { againstClause, fromClause } from './against.ts'
import { AMOUNT, BARE_AMOUNT, BREAKS, PASSED, readParts, withArticle } from './parts.ts'
import { type ChangeClause, clause, type IsFree } from './told.ts'
import { when } from './when.ts'

const TO_BE = new Set(['was', 'were', 'is', 'are', 'been', 'went', 'gone', 'came', 'now', 'be'])
const WAY_BEFORE = new Set([',', '(', '-', ':'])

/** "up" and "down" tell a change only after a form of to be, a comma or a bracket, or before "from" and "by". */
function isBareWay({ tokens }: Scan, at: number, next: number): boolean {
  const lower = tokens[at]?.lower
  if (next !== at + 1 || (lower !== 'up' && lower !== 'down')) return false
  const before = tokens[at - 1]?.lower ?? ','
  const after = tokens[next]?.lower ?? ''
  return !(TO_BE.has(before) || WAY_BEFORE.has(before) || after === 'from' || after === 'on')
}

const BEFORE_NOUN = new Set(['the', 'a', 'an', 'our', 'its', 'their', 'these', 'those', 'of', 'for'])

/** "referrals to the falls service", "these cuts": a form in -s behind an article is no verb. */
function isNoun({ tokens }: Scan, at: number): boolean {
  return tokens[at]?.lower.endsWith('s') === true && BEFORE_NOUN.has(tokens[at - 1]?.lower ?? '')
}

/** "up £3.4 billion on the year before" */
function isWay({ tokens }: Scan, at: number): boolean {
  return tokens[at]?.lower === 'up' || tokens[at]?.lower === 'down'
}

const BARE_OR_ANY = either(BARE_AMOUNT, AMOUNT)
const AMOUNT_NOUN = until(
  2,
  plain(
    ...BREAKS,
    'in',
    'of',
    'to',
    'by',
    'from',
    'on',
    'who',
    'people',
    'requires',
    'require',
    'required',
    'requiring',
  ),
  phrase(CHANGE_NOUNS, 'noun'),
)

/** What a clause of change may begin with, beside a figure; most words begin none. */
const BEGINNINGS: ReadonlySet<string> = new Set([
  ...['from', ',', '(', 'and', 'when', 'whereas'],
  ...[CHANGE_VERBS, CHANGE_NOUNS, RELATIONS, STRENGTHS, connecting('compares'), connecting('had been')].flatMap(
    (one) => [...one.beginnings()],
  ),
])

/** The clause of change that begins at a token, or null. */
export function clauseAt(scan: Scan, at: number, isFree: IsFree): ChangeClause | null {
  const begins = BEGINNINGS.has(scan.tokens[at]?.lower ?? '')
  if (!begins) return amountClause(scan, at, isFree)
  return (
    nounClause(scan, at, isFree, true) ??
    verbClause(scan, at, isFree) ??
    amountClause(scan, at, isFree) ??
    nounClause(scan, at, isFree, false) ??
    fromClause(scan, at, isFree) ??
    againstClause(scan, at, isFree)
  )
}

function verbClause(scan: Scan, at: number, isFree: IsFree): ChangeClause | null {
  const verb = CHANGE_VERBS.at(scan.tokens, at)
  if (verb === null || isBareWay(scan, at, verb.next) || isNoun(scan, at)) return null
  const found = new Captures(isFree)
  const next = readParts(scan, verb.next, found, isWay(scan, at) ? BARE_OR_ANY : BARE_AMOUNT)
  if (!found.has('from') && !found.has('to') && !found.has('amount')) return null
  const loosened = LEADS.endingAt(scan.tokens, at) !== null
  const factor = loosened ? null : (FACTORS.at(scan.tokens, at)?.meaning ?? null)
  return clause(found, { head: 'verb', direction: verb.meaning, factor, first: at, next, word: at })
}

/** "a 22% reduction in …", "14% more than in 2022", "12 fewer than the year before" */
function amountClause(scan: Scan, at: number, isFree: IsFree): ChangeClause | null {
  const chunk = scan.figureAt.get(at)
  if (chunk === undefined || chunk.first !== at || !isFree(chunk)) return null
  const found = new Captures(isFree)
  found.add('amount', chunk, chunk)
  const noun = AMOUNT_NOUN(scan, chunk.next, found)
  if (noun !== NO) {
    const word = found.chunk('noun')?.first ?? noun
    // "a 10% increase target", "had an improvement rating"
    if (scan.tokens[noun]?.lower === 'target' || scan.tokens[noun]?.lower === 'rating') return null
    const next = readParts(scan, noun, found, null)
    return clause(found, {
      head: 'noun',
      direction: found.meaning<Direction>('noun'),
      factor: null,
      first: at,
      next,
      word,
      told: noun,
    })
  }
  const part = chunk.figure.kind === 'ratio' ? PART_OF(scan, chunk.next, found) : NO
  if (part !== NO)
    return clause(found, { head: 'part of', direction: 'decrease', factor: null, first: at, next: part, word: at })
  const relation = MORE(scan, chunk.next, found)
  if (relation === NO) return null
  const said = found.meaning<string>('relation')
  if (said !== 'higher' && said !== 'lower') return null
  return clause(found, {
    head: 'more',
    direction: said === 'higher' ? 'increase' : 'decrease',
    factor: null,
    first: at,
    next: relation,
    word: chunk.next,
  })
}

const IT_WAS = opt(
  opt(word('what')),
  word('it', 'they', 'this', 'that'),
  word('was', 'were', 'had', 'stood', 'did', 'took', 'cost'),
  opt(word('been', 'at')),
)
const MORE = seq(
  phrase(RELATIONS, 'relation'),
  either(word('than'), said('compares')),
  either(
    // "6% more than in 2023/24 (13,974)"
    seq(
      IT_WAS,
      opt(word('in', 'at', 'for', 'during', 'over')),
      when('since'),
      opt(word('('), figure('from'), word(')')),
    ),
    seq(opt(word('the')), figure('from'), until(4, PASSED, when('since'))),
  ),
)

/** "half of what it was in 2022", "a third of the level of a year ago" */
const PART_OF = seq(
  opt(word('of')),
  opt(word('the', 'its', 'their')),
  either(
    seq(word('what'), word('it', 'they'), word('was', 'were', 'had'), opt(word('been'))),
    word('level', 'number', 'rate', 'figure', 'total'),
  ),
  opt(word('in', 'at', 'of', 'for')),
  when('since'),
)

const NOUN_OF = seq(opt(word('in'), upTo(6, plain(...BREAKS, 'of'))), word('of'), withArticle(AMOUNT))

/** "an increase of £3.4 billion (14.2%)", "the fall of 22%" */
function nounClause(scan: Scan, at: number, isFree: IsFree, ofAmount: boolean): ChangeClause | null {
  const noun = CHANGE_NOUNS.at(scan.tokens, at)
  if (noun === null) return null
  const found = new Captures(isFree)
  const of = NOUN_OF(scan, noun.next, found)
  if (ofAmount && of === NO) return null
  const next = readParts(scan, of === NO ? noun.next : of, found, null)
  // "a fall from 640", "an improvement on 52%"
  if (of === NO && !found.has('from')) return null
  return clause(found, {
    head: 'noun',
    direction: noun.meaning,
    factor: null,
    first: at,
    next,
    word: at,
    told: of === NO ? next : of,
  })
}
