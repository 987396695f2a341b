import type { Benchmark } from '../../schema/index.ts'
import type { BenchmarkMention } from '../../vocabulary/benchmarks.ts'
import { COMPARED, lastRelation, type RelationMention } from '../../vocabulary/relations.ts'
import { type Figure, noted, type Pair, type ReadComparison, type Reading, revise, stretchOf } from '../reading.ts'
import { valueFor } from './benchmark-values.ts'

const COMPARATIVE_BEFORE =
  /\b((?:(?:significantly|slightly|much|far|somewhat|considerably|statistically) )?(?:higher|lower|greater|smaller|larger|better|worse|similar|more|fewer)) (?:[a-z-]+ ){0,4}[("]?$/

/** A benchmark's own figure is no claim, even where what it is compared with was not found. */
export function dropOrphan({ reading, previous }: Pair, values: readonly Figure[], benchmark: Benchmark): Pair {
  return benchmark === 'other' || benchmark === 'expected'
    ? { reading, previous }
    : { reading: revise(reading, new Set(values), new Map()), previous }
}

/** Gives a benchmark to the figures it is set beside, and takes its own figures from the claims. */
export function attach(
  pair: Pair,
  reading: Reading,
  subjects: readonly Figure[],
  values: readonly Figure[],
  mention: BenchmarkMention,
  relation: RelationMention | null,
): Pair {
  const { lower } = reading.sentence
  const replaced = new Map<Figure, Figure>()
  for (const subject of subjects) {
    // The national benchmark is the comparison where a sentence gives two.
    const kept =
      subject.comparison !== null &&
      (subject.comparison.benchmark === 'england-average' || mention.benchmark !== 'england-average')
    if (!kept) {
      const from = Math.min(subject.to, mention.from)
      replaced.set(
        subject,
        noted(subject, 'read-comparison', {
          comparison: toComparison(reading, mention, valueFor(mention, lower, values), relation, from, values),
        }),
      )
    }
  }
  return { reading: revise(reading, new Set(values), replaced), previous: pair.previous }
}

/** Gives the figures of a list their benchmarks one by one: "A1 and A2 … averages of B1 and B2 respectively". */
export function pairUp(
  { reading, previous }: Pair,
  mention: BenchmarkMention,
  subjects: readonly Figure[],
  values: readonly Figure[],
): Pair {
  const { lower } = reading.sentence
  const replaced = new Map<Figure, Figure>()
  const offset = values.length - subjects.length
  subjects.forEach((subject, i) => {
    const value = values[i + offset]
    if (value === undefined || subject.comparison !== null) return
    const relation =
      lastRelation(lower.slice(subjects.at(-1)?.to ?? 0, mention.from)) ??
      lastRelation(lower.slice(0, subjects[0]?.from ?? 0), false)
    replaced.set(
      subject,
      noted(subject, 'read-comparison', {
        comparison: toComparison(reading, mention, value.value, relation, subject.to, values),
      }),
    )
  })
  return { reading: revise(reading, new Set(values), replaced), previous }
}

/** The comparison as the text gives it; `from` is where its words begin. */
export function toComparison(
  reading: Reading,
  mention: BenchmarkMention,
  value: number | null,
  relation: RelationMention | null,
  from: number,
  values: readonly Figure[],
): ReadComparison {
  const { sentence } = reading
  const label = sentence.text.slice(mention.from, mention.to)
  const to = Math.max(mention.to, values.at(-1)?.to ?? 0)
  const stretch = sentence.lower.slice(from, to)
  const start = from + (/^[\s,;()-]*/.exec(stretch)?.[0].length ?? 0)
  return {
    benchmark: mention.benchmark,
    label,
    value,
    // A benchmark other than a target is not met: "achieved" belongs to what was measured.
    relation: relation?.relation === 'meets' && mention.benchmark !== 'target' ? null : (relation?.relation ?? null),
    strength: relation?.strength ?? null,
    at: stretchOf(sentence, Math.min(start, to - 1), to),
  }
}

/** What the words between a figure and its benchmark say of them, or those before a figure in brackets. */
export function relationOf(lower: string, subject: Figure, stretch: string): RelationMention | null {
  const relation = lastRelation(stretch)
  if (relation !== null) return relation
  // "a significantly higher proportion (A) than the national average (B)"
  if (!/\bthan\b|^\)/.test(stretch)) return null
  const ahead = COMPARATIVE_BEFORE.exec(lower.slice(Math.max(0, subject.from - 90), subject.from))
  return ahead === null ? null : lastRelation(`${ahead[1]} than`)
}

/** Whether words without a direction join a figure to a benchmark. */
export function joined(stretch: string, hasValue: boolean, benchmark: Benchmark): boolean {
  if (!hasValue)
    return benchmark !== 'target' && benchmark !== 'expected' && /\b(?:compared|against|than)\b/.test(stretch)
  if (stretch.length <= 8) return true
  return COMPARED.test(stretch) || /[(,;:]\s*(?:the )?$/.test(stretch) || /\(/.test(stretch)
}
