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
import type { Chunk, FigureChunk, Scan } from '../../grammar/scan.ts'
import { CHANGE_NOUNS, CHANGE_VERBS, FACTORS, LEADS, RELATIONS, STRENGTHS } from '../../tokens/words.ts'
import { AMOUNT, ARTICLE, BREAKS, PASSED, readParts, withArticle } from './parts.ts'
import { when } from './when.ts'

/**
 * How a change is told: by a verb ("fell"), a noun ("a 22% reduction"), only by "from" ("(from 11% in 2011)"), by what it is set
 * against ("compared to 67% in 2023"), by how much more it is ("14% more than in 2022"), or by what had been ("having peaked at").
 */
export type Head = 'verb' | 'noun' | 'from' | 'against' | 'bracket' | 'more' | 'had been'

/** A stretch that tells a change: what it says of the earlier and the later figure, by how much and since when. */
export interface ChangeClause extends Chunk {
  readonly head: Head
  readonly direction: Direction
  /** 2 for "doubled"; null where no such word stands, or it is loosened. */
  readonly factor: number | null
  readonly from: FigureChunk | null
  readonly to: FigureChunk | null
  /** By how much: "by 19% (73)" gives two. */
  readonly amounts: readonly FigureChunk[]
  readonly since: Chunk | null
  /** Where the words of change begin, without what leads to them, and the token after the noun or the amount that they end with. */
  readonly word: number
  readonly told: number
}

/** Which figures are claims of their own still. */
export type IsFree = (chunk: FigureChunk) => boolean

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

/** The clause of change that begins at a token, or null. */
export function clauseAt(scan: Scan, at: number, isFree: IsFree): ChangeClause | null {
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
  if (verb === null || isBareWay(scan, at, verb.next)) return null
  const found = new Captures(isFree)
  const next = readParts(scan, verb.next, found, true)
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
    const next = readParts(scan, noun, found, false)
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

const MORE = seq(
  phrase(RELATIONS, 'relation'),
  either(word('than'), said('compares')),
  either(
    seq(opt(word('in', 'at', 'for')), when('since')),
    seq(opt(word('the')), figure('from'), until(4, PASSED, when('since'))),
  ),
)

const NOUN_OF = seq(opt(word('in'), upTo(6, plain(...BREAKS, 'of'))), word('of'), withArticle(AMOUNT))

/** "an increase of £3.4 billion (14.2%)", "the fall of 22%" */
function nounClause(scan: Scan, at: number, isFree: IsFree, ofAmount: boolean): ChangeClause | null {
  const noun = CHANGE_NOUNS.at(scan.tokens, at)
  if (noun === null) return null
  const found = new Captures(isFree)
  const of = NOUN_OF(scan, noun.next, found)
  if (ofAmount && of === NO) return null
  const next = readParts(scan, of === NO ? noun.next : of, found, false)
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

/** "from 1.4% in 2011 to 2.2% in 2021", "(from 11% in 2011)", "from its peak of 340" */
function fromClause(scan: Scan, at: number, isFree: IsFree): ChangeClause | null {
  if (scan.tokens[at]?.lower !== 'from') return null
  const found = new Captures(isFree)
  const next = readParts(scan, at, found, false)
  if (!found.has('from')) return null
  return clause(found, { head: 'from', direction: null, factor: null, first: at, next, word: at })
}

const QUESTION = opt(
  opt(word("'")),
  opt(word('s')),
  upTo(2, said('in question')),
  opt(word('of', 'was', 'at')),
  opt(word('which')),
  opt(word('was')),
)
const AGAINST_DATED = seq(
  either(
    seq(said('compares'), ARTICLE),
    seq(upTo(2, phrase(STRENGTHS)), phrase(RELATIONS, 'relation'), opt(word('than')), ARTICLE),
    seq(word('and'), word('the')),
  ),
)

const DATED = until(6, PASSED, when('since'))
const HAD_BEEN = seq(
  opt(word(',')),
  said('had been'),
  withArticle(figure('from')),
  opt(until(4, PASSED, when('since'))),
)
const AGAINST = either(
  seq(AGAINST_DATED, either(seq(figure('from'), DATED), seq(when('since'), QUESTION, figure('from')))),
  // "£57.35m in 2024/25 (£48.2m the year before)"
  seq(word('('), figure('from'), until(3, PASSED, when('since'))),
  seq(said('compares'), when('since'), opt(word(',')), word('when'), said('points back'), said('is'), figure('from')),
  seq(
    opt(word(',')),
    word('when', 'whereas'),
    opt(word('only')),
    when('since'),
    opt(word(',')),
    either(said('points back'), word('there')),
    said('is'),
    figure('from'),
  ),
)

/** "compared to 67% in 2023", "lower than the 230 referrals in 2021", "nearly double the 318 of a year before", "when a year ago it was 240" */
function againstClause(scan: Scan, at: number, isFree: IsFree): ChangeClause | null {
  const had = new Captures(isFree)
  const been = HAD_BEEN(scan, at, had)
  if (been !== NO)
    return clause(had, { head: 'had been', direction: null, factor: null, first: at, next: been, word: at })
  const found = new Captures(isFree)
  const next = AGAINST(scan, at, found)
  if (next === NO) return null
  const relation = found.meaning<string>('relation')
  const direction = relation === 'higher' ? 'increase' : relation === 'lower' ? 'decrease' : null
  const head = scan.tokens[at]?.lower === '(' ? 'bracket' : 'against'
  return clause(found, { head, direction, factor: null, first: at, next, word: at })
}

function clause(
  found: Captures,
  said: Pick<ChangeClause, 'head' | 'direction' | 'factor' | 'first' | 'next' | 'word'> & { readonly told?: number },
): ChangeClause {
  const amounts = [found.figure('amount'), found.figure('second')].filter((chunk) => chunk !== null)
  return {
    told: said.next,
    ...said,
    from: found.figure('from'),
    to: found.figure('to'),
    amounts,
    since: found.chunk('since'),
  }
}
