import type { Benchmark } from '../../../schema/index.ts'
import type { FigureChunk, Scan } from '../../grammar/scan.ts'
import { current, endOf, offsetOf, wordAt } from '../../grammar/standing.ts'
import {
  type Cover,
  type Figure,
  noted,
  type Pair,
  type ReadComparison,
  type Reading,
  revise,
  stretchOf,
} from '../../reading.ts'
import type { Comparand } from './comparand.ts'
import type { Said } from './lead.ts'

const ID = 'read-comparison'

/** A benchmark's own figure is no claim, even where what it is compared with was not found. */
export function dropOrphan({ reading, previous }: Pair, values: readonly FigureChunk[], benchmark: Benchmark): Pair {
  if (values.length === 0 || benchmark === 'other' || benchmark === 'expected') return { reading, previous }
  return { reading: revise(reading, new Set(values.map((value) => current(reading, value))), new Map()), previous }
}

/** Gives a benchmark to the figures it is set beside, and takes its own figures from the claims. */
export function attach(
  pair: Pair,
  scan: Scan,
  comparand: Comparand,
  subjects: readonly Figure[],
  relation: Said | null,
  after: Said | null,
): Pair {
  let { reading } = pair
  for (const subject of subjects) {
    const compared = toComparisons(reading, scan, comparand, subject, relation, after)
    reading = revise(compared.reading, new Set(), new Map([[subject, compared.figure]]))
  }
  return {
    reading: revise(reading, new Set(comparand.values.map((value) => current(reading, value))), new Map()),
    previous: pair.previous,
  }
}

/** Gives the figures of a list their benchmarks one by one: "A1 and A2 … averages of B1 and B2 respectively". */
export function pairUp(
  pair: Pair,
  scan: Scan,
  comparand: Comparand,
  subjects: readonly FigureChunk[],
  relation: Said | null,
): Pair {
  let { reading } = pair
  subjects.forEach((chunk, i) => {
    const value = comparand.values[i]
    const subject = current(reading, chunk)
    if (value === undefined || subject.comparisons.length > 0) return
    const compared = toComparisons(reading, scan, { ...comparand, values: [value] }, subject, relation, null)
    reading = revise(compared.reading, new Set(), new Map([[subject, compared.figure]]))
  })
  return {
    reading: revise(reading, new Set(comparand.values.map((value) => current(reading, value))), new Map()),
    previous: pair.previous,
  }
}

/** The figure with the comparisons that a comparand gives it, and the reading with the words that they cover. */
export function toComparisons(
  reading: Reading,
  scan: Scan,
  comparand: Comparand,
  figure: Figure,
  relation: Said | null,
  after: Said | null,
): { readonly figure: Figure; readonly reading: Reading } {
  const next = endOfWords(scan, comparand, relation !== null && relation === after ? after : null)
  const cover: Cover = { from: offsetOf(scan, comparand.first), to: endOf(scan, next), by: 'comparison' }
  const at = stretchOf(
    reading.sentence,
    withoutMark(reading.sentence.lower, offsetOf(scan, comparand.relation?.first ?? comparand.first)),
    cover.to,
  )
  const { text } = reading.sentence
  const label = text.slice(offsetOf(scan, comparand.name.first), endOf(scan, comparand.name.next))
  const made = comparand.benchmarks.map((benchmark, i): ReadComparison => {
    const value = comparand.values[i]
    return {
      benchmark,
      label,
      value: value?.figure.value ?? null,
      text: value === undefined ? null : text.slice(value.figure.from, value.figure.to),
      // A benchmark other than a target is not met: "achieved" belongs to what was measured.
      relation: relation?.relation === 'meets' && benchmark !== 'target' ? null : (relation?.relation ?? null),
      strength: relation?.strength ?? null,
      at,
    }
  })
  return {
    figure: noted(figure, ID, { comparisons: inOrder([...figure.comparisons, ...made]) }),
    reading: { ...reading, covers: [...reading.covers, cover] },
  }
}

const ORDER: readonly Benchmark[] = ['england-average', 'regional-average', 'target', 'expected', 'other']

/** England's first, the rest as they stand in the text. */
function inOrder(comparisons: readonly ReadComparison[]): ReadComparison[] {
  const rank = ({ benchmark }: ReadComparison) => (benchmark === ORDER[0] ? 0 : 1)
  return [...comparisons].sort((a, b) => rank(a) - rank(b))
}

/** The token after a comparison's words: a bracket that they opened is closed. */
function endOfWords(scan: Scan, comparand: Comparand, after: Said | null): number {
  const end = Math.max(comparand.next, after?.next ?? 0)
  return wordAt(scan, end) === ')' ? end + 1 : end
}

/** The first letter or digit from an offset on. */
function withoutMark(lower: string, from: number): number {
  let at = from
  while (at < lower.length && ',;:(-[ )'.includes(lower.charAt(at))) at += 1
  return at
}
