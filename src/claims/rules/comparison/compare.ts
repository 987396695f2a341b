import type { Relation } from '../../../schema/index.ts'
import { benchmark, Captures, either, NO, opt, said, seq, word } from '../../grammar/pattern.ts'
import type { FigureChunk, Scan } from '../../grammar/scan.ts'
import { current, free, textOf, wordAt } from '../../grammar/standing.ts'
import { type Figure, type Pair, type Reading, revise } from '../../reading.ts'
import { connecting, RELATIONS } from '../../tokens/words.ts'
import { opensBack } from '../opens-back.ts'
import { alike } from './alike.ts'
import {
  fractionOf,
  inherited,
  isDistance,
  isEarlierEnd,
  isFormerInBracket,
  isFractionOf,
  isTurned,
  onlySoMuch,
  saysBoth,
} from './around.ts'
import { attach, dropOrphan, pairUp } from './attach.ts'
import type { Comparand } from './comparand.ts'
import { OPPOSITE, type Said } from './lead.ts'
import { isAll, ofPrevious } from './of-previous.ts'
import { relationAfter, relationBefore } from './relation-near.ts'

/** How far a benchmark may stand from what is compared with it, in characters. */
const LONGEST_REACH = 170
const OPENS_BACK = seq(
  opt(word('however', 'again', 'but', 'overall')),
  opt(word(',')),
  either(
    said('points back'),
    said('compares'),
    word('nationally', 'however', 'again'),
    seq(word('by', 'in'), word('comparison')),
    seq(opt(said('determiner')), benchmark('opening')),
  ),
)

/** Sets what a comparand is compared with against it: a figure before it, after it, or in the sentence before. `done` is where the comparand before it ended. */
export function compare(pair: Pair, scan: Scan, comparand: Comparand, done: number): Pair {
  const { reading, previous } = pair
  const { values, lead, core } = comparand
  const [first] = values
  const isOwn = (chunk: FigureChunk) => values.includes(chunk)
  const before = scan.figures.filter((chunk) => {
    const figure = free(reading, chunk)
    return (
      figure !== null &&
      chunk.next <= core &&
      !isOwn(chunk) &&
      !isFormerInBracket(scan, chunk) &&
      !isFractionOf(scan, chunk, core) &&
      (first === undefined ? figure.kind !== 'rank' : alike(figure, first.figure))
    )
  })
  const last = before.at(-1)
  const apart = last !== undefined && before.length > 1 && isDistance(scan, before.at(-2), last, comparand)
  const skipped = apart || (last !== undefined && before.length > 1 && isEarlierEnd(scan, last))
  const nearest = before.at(skipped ? -2 : -1)
  if (nearest !== undefined && first === undefined && areTheOnesThat(scan, nearest, comparand)) return pair
  const pointsBack = previous !== null && OPENS_BACK(scan, 0, new Captures()) !== NO
  const { form } = scan.benchmarkAt.get(comparand.name.first)?.mention ?? { form: 'name' }
  if (
    form !== 'name' &&
    !isAll(scan, comparand) &&
    !stands(comparand, scan, form, nearest === undefined && pointsBack, done)
  )
    return pair
  const [main = 'other'] = comparand.benchmarks
  if (values.length >= 2 && before.length >= 2 && comparand.benchmarks.length === 1)
    return pairUp(
      pair,
      scan,
      comparand,
      before.slice(-values.length),
      relationOfList(scan, comparand, before.slice(-values.length)),
    )
  const after = relationAfter(scan, comparand.next)
  if (nearest !== undefined) {
    const subject = current(reading, nearest)
    const relation =
      comparand.relation ??
      (lead === 'than' || wordAt(scan, nearest.next) === ')' ? relationBefore(scan, nearest) : null) ??
      inherited(subject, comparand, done) ??
      (onlySoMuch(scan, nearest) && lead === 'compares' ? ONLY : null) ??
      contrasted(scan, comparand, subject) ??
      after
    if (first === undefined && lead !== 'none' && isTurned(scan, nearest.next, core)) {
      const parted = wordAt(scan, comparand.next) === ':' || wordAt(scan, comparand.next) === ','
      const following = scan.figures.find((chunk) => chunk.first > comparand.next && free(reading, chunk) !== null)
      if (following === undefined || !parted) return pair
      return attach(pair, scan, comparand, [current(reading, following)], relation, after)
    }
    const reach = (scan.tokens[core]?.from ?? 0) - nearest.figure.to
    if (reach > LONGEST_REACH || !joins(comparand, relation)) return dropOrphan(pair, values, main)
    const isShared = first === undefined && saysBoth(scan, comparand)
    const subjects = isShared
      ? before.map((chunk) => current(reading, chunk)).filter((figure) => figure.comparisons.length === 0)
      : [subject]
    const beside = fractionOf(scan, reading, nearest.next, core) ?? (apart ? last : undefined)
    const without = beside === undefined ? reading : revise(reading, new Set([current(reading, beside)]), new Map())
    const turned = turnedFrom(scan, comparand, relation)
    const said = turned === null ? without : withRelation(without, subject, turned)
    const compared =
      turned === null ? subjects : subjects.map((one) => (one === subject ? current(said, nearest) : one))
    return attach({ reading: said, previous }, scan, comparand, compared, relation, after)
  }
  const next = scan.figures.find((chunk) => {
    const figure = free(reading, chunk)
    return (
      figure !== null &&
      chunk.first >= comparand.next &&
      !isOwn(chunk) &&
      !isAnothers(scan, comparand, chunk) &&
      (first === undefined || alike(figure, first.figure))
    )
  })
  const opens = first !== undefined || ((lead === 'compares' || lead === 'relation') && comparand.first === 0)
  const saysBefore = pointsBack && opensBack(scan)
  // "The target is 80%; the service managed 86%": one figure only can be meant.
  const isOnly = first !== undefined && reading.figures.length === values.length + 1
  if (next !== undefined && opens && !saysBefore && (isOnly || !isParted(scan, comparand.next, next.first)))
    return attach(pair, scan, comparand, [current(reading, next)], comparand.relation, after)
  return ofPrevious(pair, scan, comparand, { pointsBack, after, done }) ?? dropOrphan(pair, values, main)
}

/** "31% (590) met the threshold": they are the ones that did, and the number itself meets nothing. */
function areTheOnesThat(scan: Scan, { next }: FigureChunk, { relation }: Comparand): boolean {
  if (relation?.relation !== 'meets') return false
  return relation.first === next || (wordAt(scan, next) === ')' && relation.first === next + 1)
}

const ONLY: Said = { relation: 'lower', strength: null, first: 0, next: 0 }

/** "1,200; an authority of our size will have around 800": said as a contrast, and the figures tell which way. */
function contrasted(scan: Scan, { name, values, lead }: Comparand, subject: Figure): Said | null {
  const [value] = values
  if (value === undefined || lead !== 'mark' || !textOf(scan, name.first, value.first).includes(' size ')) return null
  const relation = subject.value > value.figure.value ? 'higher' : 'lower'
  return { relation, strength: null, first: value.next, next: value.next }
}

const TURNS = new Set(['although', 'though', 'but', 'however'])

/** "above the region's 52% and above the England average of 55%": the next figure is the next benchmark's. */
function isAnothers({ benchmarks }: Scan, { next }: Comparand, chunk: FigureChunk): boolean {
  return benchmarks.some((one) => one.first >= next && one.next <= chunk.first && chunk.first - one.next <= 2)
}

/** "80%, compared to the England average of 87%, although higher than the region's": what it is not of the first, told by the turn. */
function turnedFrom(scan: Scan, { first, core }: Comparand, relation: Said | null): Relation | null {
  for (let at = first; at < core; at++)
    if (TURNS.has(wordAt(scan, at))) return relation === null ? null : (OPPOSITE.get(relation.relation) ?? null)
  return null
}

/** A figure whose comparison had no direction, with the one that a turn tells. */
function withRelation(reading: Reading, subject: Figure, relation: Relation): Reading {
  if (subject.comparisons.every((one) => one.relation !== null)) return reading
  const comparisons = subject.comparisons.map((one) => ({ ...one, relation: one.relation ?? relation }))
  return revise(reading, new Set(), new Map([[subject, { ...subject, comparisons }]]))
}

/** A semicolon parts a benchmark from another's figure, but not from "ours". */
function isParted(scan: Scan, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (wordAt(scan, at) === ';') return !OURS.has(wordAt(scan, at + 1))
  return false
}

const OURS = new Set(['ours', 'here', 'locally'])

/** Whether a name that is only a place, or one behind its figure, is set against something: else "in England" only says where. */
function stands(
  { lead, values, first, name }: Comparand,
  scan: Scan,
  form: string,
  pointsBack: boolean,
  done: number,
): boolean {
  const bracketed = wordAt(scan, first) === '(' || wordAt(scan, first) === '['
  // "; across London it is 12%": a clause of its own that says the same of elsewhere.
  const isClause =
    wordAt(scan, first) === ';' && reachesBack(scan, name.next) && scan.figures.some(({ next }) => next <= first)
  if (form === 'after' && values.length > 0)
    return (
      pointsBack ||
      lead === 'relation' ||
      lead === 'compares' ||
      lead === 'than' ||
      (lead === 'beside' && !isCountOfOthers(values)) ||
      (lead === 'mark' && (bracketed || isClause))
    )
  if (lead === 'relation' || lead === 'compares' || lead === 'than') return true
  return (
    values.length > 0 &&
    ((lead === 'mark' && bracketed) || ((lead === 'beside' || lead === 'mark') && done > 0 && first <= done + 1))
  )
}

/** "41 care homes and 48 agencies in the borough": a count with a noun of its own is of that. */
function isCountOfOthers([value]: readonly FigureChunk[]): boolean {
  return value !== undefined && value.figure.kind === 'count' && !value.figure.bare && value.figure.noun !== null
}

function reachesBack(scan: Scan, at: number): boolean {
  return connecting('points back').at(scan.tokens, at) !== null
}

/** Whether the words that lead to a benchmark set it against the figure before it. */
function joins({ lead, values, benchmarks }: Comparand, relation: Said | null): boolean {
  const [main] = benchmarks
  if (relation !== null) return true
  if (lead === 'none') return false
  if (values.length > 0) return true
  return main !== 'target' && main !== 'expected' && (lead === 'compares' || lead === 'than')
}

/** The relation that a list of figures and benchmarks hangs from: behind the figures, before the first, or in the opening of the list. */
function relationOfList(scan: Scan, comparand: Comparand, subjects: readonly FigureChunk[]): Said | null {
  const [first] = subjects
  if (comparand.relation !== null || first === undefined) return comparand.relation
  const before = relationBefore(scan, first)
  if (before !== null) return before
  for (let at = first.first - 1; at >= 0; at--) {
    const found = RELATIONS.at(scan.tokens, at)
    if (found !== null && found.meaning !== 'meets')
      return { relation: found.meaning, strength: null, first: at, next: found.next }
  }
  return null
}
