import type { Relation } from '../../../schema/index.ts'
import {
  Captures,
  either,
  figure,
  NO,
  named,
  not,
  opt,
  type Pattern,
  period,
  phrase,
  plain,
  reachingBack,
  said,
  seq,
  until,
  upTo,
  word,
} from '../../grammar/pattern.ts'
import type { Chunk, Scan } from '../../grammar/scan.ts'
import { connecting, RELATIONS, STRENGTHS } from '../../tokens/words.ts'

/** What a relation is when it is told from the other side. */
export const OPPOSITE: ReadonlyMap<Relation, Relation> = new Map([
  ['higher', 'lower'],
  ['lower', 'higher'],
  ['better', 'worse'],
  ['worse', 'better'],
])

/** How a benchmark's words lead back to what is compared: by a relation, by "compared to", by a turn ("while the"), or by a mark ("(", ","). */
export type Lead = 'relation' | 'compares' | 'than' | 'beside' | 'mark' | 'none'

/** A relation with where its words begin. */
export interface Said extends Chunk {
  readonly relation: Relation
  readonly strength: string | null
}

/** A relation with its strength: "statistically significantly higher". */
export const RELATION: Pattern = named(
  'said',
  seq(upTo(2, phrase(STRENGTHS, 'strength')), phrase(RELATIONS, 'relation')),
)

/** A word inside a noun phrase: no verb of being, no preposition and nothing that joins clauses. */
export const ADJECTIVE: Pattern = plain(
  ...'than to with of and or but was were is are for in on at by as from that which who it this they not against versus compared while with about into over below above'.split(
    ' ',
  ),
)
/** A word of a longer noun phrase: "higher proportion of people with a learning disability than". */
const NOUN: Pattern = plain(
  ...'than and but was were is are which it this they not against versus compared while about themselves itself'.split(
    ' ',
  ),
)
const MARK = word(',', ';', '(', ':', '-', '[')
const DETERMINER = seq(opt(said('determiner')), opt(period('when')), upTo(3, ADJECTIVE))
const TURN = upTo(2, said('beside'))
/** Words between a figure and the relation that say nothing: ", which was", "and this is also". */
const INTRO = seq(
  opt(MARK),
  opt(word(')')),
  opt(MARK),
  TURN,
  opt(said('points back')),
  upTo(3, either(said('is'), said('adverb'))),
)
const FEELS = new Set([
  'feel',
  'feels',
  'feeling',
  'felt',
  'get',
  'gets',
  'getting',
  'got',
  'done',
  'do',
  'doing',
  'make',
  'made',
])

/** Nothing, unless the relation is denied or is what somebody feels: "not higher", "feel better about". */
const HOLDS: Pattern = ({ tokens }, at) => {
  const before = tokens[at - 1]?.lower ?? ''
  const relation = RELATIONS.at(tokens, at)?.meaning
  const isFelt = (relation === 'better' || relation === 'worse') && FEELS.has(before)
  return isFelt || (before === 'not' && RELATIONS.at(tokens, at - 1) === null) ? NO : at
}

/** Nothing, where the relation just read is one of these. */
function related(...relations: readonly Relation[]): Pattern {
  return (_, at, captures) => (relations.includes(captures.meaning<Relation>('relation') ?? 'similar') ? at : NO)
}

const LEAD_RELATION = seq(
  INTRO,
  HOLDS,
  RELATION,
  either(
    // "achieved against a target" does not say that it was met.
    seq(related('meets'), opt(word('with', 'within')), DETERMINER),
    seq(not(related('meets')), said('than'), opt(said('determiner')), opt(period('when')), upTo(3, ADJECTIVE)),
    seq(not(related('meets')), upTo(2, said('than')), DETERMINER),
  ),
)
/** "higher proportion of people than the": nouns between the relation and its "than". */
const LEAD_NOUNS = seq(
  INTRO,
  HOLDS,
  RELATION,
  // "on the same day against a standard": which day, not how it compares.
  until(
    10,
    either(NOUN, seq(word('('), figure('inside'), word(')'))),
    either(word('than'), seq(not(related('same', 'meets')), said('compares'))),
  ),
  opt(said('than')),
  DETERMINER,
)
const LEAD_COMPARES = seq(INTRO, said('compares'), opt(word('that'), word('of', 'for')), DETERMINER)
const LEAD_THAN = seq(opt(word(')')), word('than'), opt(said('than')), DETERMINER)
const LEAD_BESIDE = seq(
  opt(MARK),
  said('beside'),
  opt(said('beside')),
  opt(word('in', 'for', 'across', 'of', 'than')),
  DETERMINER,
)
const LEAD_MARK = seq(MARK, opt(said('beside')), DETERMINER)

/** The furthest that a lead reaches back, in tokens. */
const REACH = 26

/** The ways to lead to a benchmark, the most telling first; each keeps what it found. */
const LEADS: readonly (readonly [Lead, Pattern, keyof Near])[] = [
  ['relation', LEAD_RELATION, 'relation'],
  ['relation', LEAD_NOUNS, 'relation'],
  ['compares', LEAD_COMPARES, 'compares'],
  ['than', LEAD_THAN, 'than'],
  ['beside', LEAD_BESIDE, 'any'],
  ['mark', LEAD_MARK, 'any'],
]

/** The words that lead to a benchmark: the first of them, how they do, and the relation that they say. */
export interface LeadWords {
  readonly first: number
  readonly lead: Lead
  readonly relation: Said | null
}

/** Which words that lead to a benchmark stand near it at all. */
interface Near {
  readonly relation: boolean
  readonly compares: boolean
  readonly than: boolean
  readonly any: true
}

function wordsNear({ tokens }: Scan, from: number, to: number): Near {
  let [relation, compares, than] = [false, false, false]
  for (let at = from; at < to; at++) {
    relation ||= RELATIONS.at(tokens, at) !== null
    compares ||= connecting('compares').at(tokens, at) !== null
    than ||= tokens[at]?.lower === 'than'
  }
  return { relation, compares, than, any: true }
}

/** The words that lead to a token, as far back as they go. */
export function leadTo(scan: Scan, end: number, from: number): LeadWords {
  const has = wordsNear(scan, Math.max(from, end - REACH), end)
  for (const [lead, pattern, needs] of LEADS) {
    if (!has[needs]) continue
    const captures = new Captures()
    const first = reachingBack(scan, end, REACH, pattern, captures, from)
    if (first !== NO) return { first, lead, relation: saidBy(captures, scan) }
  }
  return { first: end, lead: 'none', relation: null }
}

/** The relation that a pattern found. */
export function saidBy(captures: Captures, { reading, tokens }: Scan): Said | null {
  const relation = captures.meaning<Relation>('relation')
  const chunk = captures.chunk('said')
  const word = captures.chunk('relation')
  if (relation === null || chunk === null || word === null) return null
  const strength =
    word.first === chunk.first
      ? null
      : reading.sentence.lower.slice(tokens[chunk.first]?.from ?? 0, tokens[word.first - 1]?.to ?? 0)
  // "much the same" is nearly so.
  return { relation: relation === 'same' && strength !== null ? 'similar' : relation, strength, ...chunk }
}
