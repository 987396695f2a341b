import {
  ahead,
  type Captures,
  either,
  figure,
  NO,
  not,
  once,
  opt,
  type Pattern,
  plain,
  said,
  seq,
  until,
  word,
} from '../../grammar/pattern.ts'
import type { FigureChunk, Scan } from '../../grammar/scan.ts'
import { FORMER, when } from './when.ts'

/** Words that turn to something else: a clause of change does not reach over them. */
export const BREAKS = 'and but while whilst whereas which with or although though however when because'.split(' ')
/** A word that a clause of change passes over on its way to its next part. */
export const PASSED: Pattern = either(plain(...BREAKS, 'from', 'to', 'by', 'than'), seq(word("'"), not(word('.'))))
const ARTICLES = word('a', 'an', 'the', 'its', 'their', 'our')
export const ARTICLE = opt(ARTICLES)

/** A figure with or without an article, which may be part of it: "a third". */
export function withArticle(pattern: Pattern): Pattern {
  return either(pattern, seq(ARTICLES, pattern))
}

const MOST_PASSED = 12
const MOST_BETWEEN_ENDS = 18
const MARK = opt(word(',', ':', '-', '('))
/** A figure's words and the time behind them, where one stands there. */
const DATED = opt(until(6, PASSED, when('since')))

/** "19% (73)" */
export const AMOUNT = seq(
  figure('amount'),
  opt(
    seq(either(word('('), seq(opt(word(',')), word('or'))), opt(word('by')), ARTICLE, figure('second'), opt(word(')'))),
  ),
)
/** Anything but the end of a sentence, and no figure of another. */
const untilTo: Pattern = (scan, at, captures) => {
  for (let end = at, i = 0; i <= MOST_BETWEEN_ENDS; i++, end++) {
    const done = TO(scan, end, captures)
    if (done !== NO) return done
    const lower = scan.tokens[end]?.lower
    const other = scan.figureAt.get(end)
    if (lower === undefined || lower === ';' || lower === '.') return NO
    if (lower === ',' && TURNS.has(scan.tokens[end + 1]?.lower ?? '')) return NO
    if (other !== undefined && captures.isFree(other) && other.figure.kind !== 'duration') return NO
  }
  return NO
}
const SHARE = figure('amount', ({ figure: { kind } }) => kind === 'percentage' || kind === 'ratio')
const IN_BRACKETS = opt(word('('), opt(word('by')), ARTICLE, figure('second'), word(')'))
const TURNS = new Set(BREAKS)
const TO = seq(word('to'), figure('to'), opt(once('amount', seq(word('('), SHARE, word(')')))))

/** Right behind the verb: "rose 22%", "fell by 12 to". */
export const BARE_AMOUNT = either(seq(word('by'), withArticle(AMOUNT)), seq(SHARE, IN_BRACKETS))

const SINCE = seq(
  opt(word(',')),
  either(
    seq(word('since'), ARTICLE, when('since')),
    seq(either(said('compares'), word('than', 'on')), opt(word('in', 'at', 'with')), when('since')),
    seq(
      word('over', 'from'),
      opt(seq(word('the', 'same'), opt(word('time', 'period', 'point')))),
      when('since', FORMER),
    ),
  ),
)

/** The parts of a clause of change, in whatever order they stand. */
const PART: Pattern = either(
  once('amount', seq(opt(word(',')), word('by'), withArticle(AMOUNT))),
  once('from', seq(MARK, word('from'), withArticle(figure('from')), DATED, untilTo)),
  once('from', seq(MARK, opt(word('up', 'down')), word('from'), withArticle(figure('from')), DATED, opt(word(')')))),
  once('to', seq(opt(word(',')), TO)),
  once('since', SINCE),
  once(
    'from',
    seq(
      opt(word(',')),
      either(word('on', 'against', 'than'), seq(word('over'), ahead(word('the', 'its', 'their'))), said('compares')),
      ARTICLE,
      figure('from'),
      DATED,
    ),
  ),
  when('held'),
  seq(
    word('in', 'over', 'within'),
    figure('span', ({ figure: { kind } }) => kind === 'duration'),
  ),
)

/** Reads on from the words of change, part after part; the token after the last of them. */
export function readParts(scan: Scan, at: number, found: Captures, bare: Pattern | null): number {
  let end = at
  const amount = bare === null ? NO : bare(scan, at, found)
  if (amount !== NO) end = amount
  for (let i = end, passed = 0; passed <= MOST_PASSED; ) {
    const next = PART(scan, i, found)
    if (next !== NO && next > i) {
      end = next
      i = next
      passed = 0
      continue
    }
    const skipped = PASSED(scan, i, found)
    if (skipped === NO) break
    i = skipped
    passed += 1
  }
  return end
}

/** Whether a figure is a share: by so much can anything change. */
export function isShare({ figure: { kind } }: FigureChunk): boolean {
  return kind === 'percentage' || kind === 'ratio'
}
