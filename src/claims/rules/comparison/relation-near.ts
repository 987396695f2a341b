import {
  ahead,
  Captures,
  clauseEnd,
  either,
  NO,
  opt,
  reachingBack,
  said,
  seq,
  upTo,
  word,
} from '../../grammar/pattern.ts'
import type { FigureChunk, Scan } from '../../grammar/scan.ts'
import { wordAt } from '../../grammar/standing.ts'
import { ADJECTIVE, OPPOSITE, RELATION, type Said, saidBy } from './lead.ts'

const BEFORE = seq(RELATION, upTo(6, either(ADJECTIVE, word('of', 'with', 'at'))), opt(word('(')))
const AFTER = either(
  seq(
    opt(word(')')),
    opt(word(',')),
    opt(word('so', 'and', 'but', 'meaning', 'which')),
    opt(said('points back')),
    said('is'),
    opt(said('adverb')),
    opt(word('a', 'an', 'the')),
    RELATION,
    ahead(either(clauseEnd, word('than', 'and', '('))),
  ),
  seq(word(','), RELATION, ahead(either(clauseEnd, word('than', 'and', '(')))),
)

/** "a significantly higher proportion (A) than": the relation that stands before a figure. */
export function relationBefore(scan: Scan, subject: FigureChunk): Said | null {
  const captures = new Captures()
  return reachingBack(scan, subject.first, 10, BEFORE, captures) === NO ? null : saidBy(captures, scan)
}

/** "the England average was 83.4%, so this was lower", "(national average 66.6%, lower)": the relation that follows a benchmark. */
export function relationAfter(scan: Scan, at: number): Said | null {
  const captures = new Captures()
  const next = AFTER(scan, at, captures)
  const told = next === NO ? null : saidBy(captures, scan)
  const isOfBenchmark = wordAt(scan, next) === 'than' && OURS.has(wordAt(scan, next + 1))
  return told === null || !isOfBenchmark ? told : { ...told, relation: OPPOSITE.get(told.relation) ?? told.relation }
}

/** "both are higher than ours": of the benchmark, so that the council's own is lower. */
const OURS = new Set(['ours', 'us', 'our', 'here'])
