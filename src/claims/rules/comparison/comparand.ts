import type { Benchmark } from '../../../schema/index.ts'
import {
  ahead,
  benchmark,
  Captures,
  either,
  figure,
  NO,
  not,
  opt,
  period,
  reachingBack,
  said,
  seq,
  source,
  until,
  upTo,
  word,
} from '../../grammar/pattern.ts'
import type { BenchmarkChunk, Chunk, FigureChunk, Scan } from '../../grammar/scan.ts'
import { ADJECTIVE, type Lead, leadTo, RELATION, type Said } from './lead.ts'

/** A benchmark with its own figures and the words that set it against another figure. */
export interface Comparand extends Chunk {
  readonly benchmarks: readonly Benchmark[]
  /** The benchmark's name. */
  readonly name: Chunk
  /** Its own figures, as claims and printed in the same order as its benchmarks. */
  readonly values: readonly FigureChunk[]
  readonly lead: Lead
  readonly relation: Said | null
  /** Where the benchmark and its figures begin, behind the words that lead to them. */
  readonly core: number
}

/** What stands between a benchmark and its own figure: "for 2023/24, which was", "for the second question was", "of", ":", "(". */
const CONTEXT = upTo(
  2,
  either(
    seq(word('for', 'on'), word('the', 'this', 'that', 'these', 'each'), upTo(4, ADJECTIVE), ahead(said('gives'))),
    seq(opt(word('(')), opt(word('in', 'for', 'at', 'from')), either(period('of'), source), opt(word(')'))),
    word('in'),
  ),
)
const LEADS_ON = either(said('gives'), word(':', ',', '-', '=', '(', '|'))
const LISTED = seq(
  opt(word(')')),
  opt(ADJECTIVE),
  either(seq(word(','), opt(word('and'))), word('and', '/')),
  opt(word('(')),
)
const VALUE_SEEN = seq(figure('value'), upTo(2, said('seen')), opt(word('(')))
/** "Nationally it was 65.4%" */
const PLACE_WITH_VALUE = seq(
  benchmark('name'),
  opt(word(',')),
  opt(said('points back')),
  until(3, LEADS_ON, figure('value')),
)
const NAME_WITH_VALUE = seq(benchmark('name'), CONTEXT, until(5, LEADS_ON, figure('value')))

/** The comparand that a benchmark's name is the middle of. */
export function comparandAt(
  scan: Scan,
  mention: BenchmarkChunk,
  isFree: (chunk: FigureChunk) => boolean,
  from: number,
): Comparand | null {
  const core = coreOf(scan, mention, isFree, from)
  if (core === null) return null
  const found = leadTo(scan, core.first, from)
  // "above 52% nationally", "below the 12-week target": the words that would loosen the benchmark's figure set it against another.
  const [value] = core.values
  const loosened = value?.first === core.first && !TELLS.has(found.lead)
  const relation = loosened ? RELATION(scan, core.first, new Captures()) : NO
  if (relation === NO) return { ...core, core: core.first, ...found }
  return { ...core, core: relation, ...leadTo(scan, relation, from) }
}

const TELLS: ReadonlySet<Lead> = new Set(['relation', 'compares', 'than'])

type Core = Pick<Comparand, 'benchmarks' | 'name' | 'values' | 'first' | 'next'>

function coreOf(
  scan: Scan,
  mention: BenchmarkChunk,
  isFree: (chunk: FigureChunk) => boolean,
  from: number,
): Core | null {
  const { benchmarks, form } = mention.mention
  const own = (values: readonly FigureChunk[], first: number, next: number): Core => ({
    benchmarks,
    name: mention,
    values,
    first,
    next,
  })
  if (form === 'after') {
    const captures = new Captures(isFree)
    const first = reachingBack(scan, mention.first, 8, VALUE_SEEN, captures, from)
    const value = captures.figure('value')
    if (first !== NO && value !== null) return own([value], first, mention.next)
  }
  const captures = new Captures(isFree)
  const next =
    isThan(scan, mention.first) && scan.tokens[mention.next]?.lower === ':'
      ? NO
      : (form === 'after' ? PLACE_WITH_VALUE : NAME_WITH_VALUE)(scan, mention.first, captures)
  const value = captures.figure('value')
  if (next !== NO && value !== null) {
    const values = [value]
    let end = next
    for (let more = listedAt(scan, end, isFree); more !== null; more = listedAt(scan, end, isFree)) {
      values.push(more)
      end = more.next
    }
    return own(values, mention.first, end)
  }
  if (form !== 'name') return own([], mention.first, mention.next)
  const before = new Captures(isFree)
  const first = reachingBack(scan, mention.first, 6, BEFORE_NAME, before, from)
  const early = before.figure('value')
  const article = scan.tokens[first - 1]?.lower ?? ''
  const hyphened = first !== NO && scan.tokens[early?.next ?? 1]?.lower === '-'
  if (first !== NO && early !== null && (hyphened || benchmarks[0] === 'target' || ARTICLES.has(article)))
    return own([early], first, mention.next)
  return own([], mention.first, mention.next)
}

/** "more diverse than England as a whole: 52.8% of …": what is more diverse follows. */
function isThan({ tokens }: Scan, at: number): boolean {
  return [tokens[at - 1], tokens[at - 2]].some((token) => token?.lower === 'than')
}

const ARTICLES = new Set(['the', 'its', 'a', 'an'])
/** "the 11.6 per cent national average", "a 12-week corporate target" */
const BEFORE_NAME = seq(
  figure('value'),
  opt(word('-')),
  upTo(
    2,
    seq(
      not(benchmark('begins')),
      word('national', 'local', 'statutory', 'corporate', 'internal', 'own', 'contractual', 'service'),
    ),
  ),
  not(word('of')),
)

const LISTED_VALUE = seq(LISTED, figure('value'))

function listedAt(scan: Scan, at: number, isFree: (chunk: FigureChunk) => boolean): FigureChunk | null {
  const captures = new Captures(isFree)
  return LISTED_VALUE(scan, at, captures) === NO ? null : captures.figure('value')
}
