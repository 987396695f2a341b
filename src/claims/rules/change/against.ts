import { Captures, either, figure, NO, opt, phrase, said, seq, until, upTo, word } from '../../grammar/pattern.ts'
import type { Scan } from '../../grammar/scan.ts'
import { RELATIONS, STRENGTHS } from '../../tokens/words.ts'
import { ARTICLE, PASSED, readParts, withArticle } from './parts.ts'
import { type ChangeClause, clause, type IsFree } from './told.ts'
import { when } from './when.ts'

/** "from 1.4% in 2011 to 2.2% in 2021", "(from 11% in 2011)", "from its peak of 340" */
export function fromClause(scan: Scan, at: number, isFree: IsFree): ChangeClause | null {
  if (scan.tokens[at]?.lower !== 'from') return null
  const found = new Captures(isFree)
  const next = readParts(scan, at, found, null)
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
  seq(
    AGAINST_DATED,
    either(seq(figure('from'), DATED), seq(when('since'), QUESTION, opt(word('(')), figure('from'), opt(word(')')))),
  ),
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
export function againstClause(scan: Scan, at: number, isFree: IsFree): ChangeClause | null {
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
