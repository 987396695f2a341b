import { z } from 'zod'
import { Span } from './span.ts'
import { StatementId } from './statement.ts'

/** How a fact is known. */
export const Basis = z.enum(['stated', 'carried']).meta({
  id: 'Basis',
  description: 'stated: written in the claim’s own sentence; carried: from the sentence before or the heading',
})

/** What sort of figure it is. */
export const ClaimKind = z
  .enum(['percentage', 'money', 'count', 'duration', 'rank', 'ratio', 'rate', 'average', 'score'])
  .meta({ id: 'ClaimKind', description: 'The sorts of figures' })

/** Words before a figure that loosen it. */
export const Modifier = z
  .enum(['approximately', 'over', 'under', 'at least', 'up to', 'nearly'])
  .meta({ id: 'Modifier', description: 'How the words before a figure loosen it' })

/** Whether a figure is so or is to be. */
export const ClaimStatus = z.enum(['reported', 'planned', 'forecast', 'target', 'estimate']).meta({
  id: 'ClaimStatus',
  description:
    'reported: it is so; planned or forecast: it is to be; target: it should be; estimate: it is taken to be so until it is counted',
})

/** An official measure. */
export const IndicatorId = z
  .string()
  .meta({ id: 'IndicatorId', description: 'An official measure of the catalogue: a lasting id' })

/** An official measure of the catalogue. */
export const IndicatorName = z
  .object({
    id: IndicatorId.describe('Its lasting id, as `cqc-extract indicators` lists it'),
    name: z.string().describe('Its name in the catalogue'),
    narrowing: z
      .string()
      .nullable()
      .describe('The part of its people that the figure is of: “aged 18-64”, “women”; null for all of them'),
    better: z.enum(['higher', 'lower']).nullable().describe('The good direction; null where there is none'),
  })
  .meta({ id: 'IndicatorName', description: 'An official measure of the catalogue' })

/** When a figure holds. */
export const Period = z
  .object({
    text: z.string().describe('As printed'),
    start: z.string().nullable().describe('First day, an ISO date; null where it cannot be known'),
    end: z.string().nullable().describe('Last day, an ISO date; null where it cannot be known or there is none'),
    basis: Basis.describe('How it is known'),
    span: Span.describe('Where it is written'),
  })
  .meta({ id: 'Period', description: 'When a figure holds; days wherever days can be known' })

/** A survey, a collection or a data set. */
export const SourceId = z
  .string()
  .meta({ id: 'SourceId', description: 'A survey, a collection or a data set: `ascs`, `sace`, `ascof` …' })

/** The survey, collection or data set that a figure comes from. */
export const Source = z
  .object({
    id: SourceId.describe('Which it is'),
    name: z.string().describe('Its full name'),
    text: z.string().describe('As printed'),
    basis: Basis.describe('How it is known'),
    span: Span.describe('Where it is written'),
  })
  .meta({ id: 'Source', description: 'The survey, collection or data set that a figure comes from' })

/** What a figure is set against. */
export const Benchmark = z.enum(['england-average', 'regional-average', 'target', 'expected', 'other']).meta({
  id: 'Benchmark',
  description:
    'What a figure is set against; expected is an estimate or a figure that was expected, target a target or standard',
})

/** How the text says that a figure stands to its benchmark. */
export const Relation = z
  .enum(['higher', 'lower', 'similar', 'same', 'better', 'worse', 'meets'])
  .meta({ id: 'Relation', description: 'How the text says that a figure stands to its benchmark' })

/** A benchmark that the text sets a figure against. */
export const Comparison = z
  .object({
    benchmark: Benchmark.describe('What sort of benchmark it is'),
    label: z.string().describe('The benchmark as printed: “England average”'),
    value: z.number().nullable().describe('The benchmark’s value in the claim’s unit; null where none is given'),
    text: z.string().nullable().describe('The benchmark’s value as printed'),
    relation: Relation.nullable().describe(
      'What the text says, even where the figures disagree; null where it gives no direction',
    ),
    strength: z.string().nullable().describe('How strongly it says so: “significantly”, “slightly”'),
    difference: z.number().nullable().describe('The claim’s value less the benchmark’s, in the claim’s unit'),
    span: Span.describe('Where it is written'),
  })
  .meta({ id: 'Comparison', description: 'A benchmark that the text sets a figure against' })

/** A change over time that the text reports. */
export const Change = z
  .object({
    from: z.number().nullable().describe('The value before, in the claim’s unit'),
    to: z.number().nullable().describe('The value after, in the claim’s unit'),
    percent: z.number().nullable().describe('The change in per cent as printed; never negative'),
    difference: z
      .number()
      .nullable()
      .describe('The change in the claim’s unit as printed: “up by 236”, “by 9 percentage points”'),
    direction: z.enum(['increase', 'decrease']).nullable().describe('Which way it went'),
    fromPeriod: z.string().nullable().describe('When the value was the one before, as printed'),
    fromText: z.string().nullable().describe('The value before, as printed'),
    span: Span.describe('Where it is written'),
  })
  .meta({ id: 'Change', description: 'A change over time that the text reports' })

/** One reported figure: the row that an analyst would want. */
export const Claim = z
  .object({
    text: z.string().describe('The value as printed: “73.85%”, “497 people”'),
    span: Span.describe('Where the value is printed'),
    kind: ClaimKind.describe('What sort of figure it is'),
    value: z.number().describe('The value as a number in `unit`: £1.2m is 1200000, a third is 0.3333'),
    upper: z.number().nullable().describe('The other end of a range; null where it is none'),
    outOf: z.number().nullable().describe('What a rank, a ratio or a count is out of: “third of 153” 153'),
    unit: z
      .string()
      .nullable()
      .describe(
        '`percent`, `GBP`, the counted noun in the plural, `weeks`, `per 100,000 population` …; null where none is known',
      ),
    modifier: Modifier.nullable().describe('How the words before it loosen it'),
    status: ClaimStatus.describe('Whether it is so or is to be'),
    measure: z.string().describe('What was measured: a noun phrase that can be read alone'),
    indicator: IndicatorName.nullable().describe('The official measure that it is; null when that is not sure'),
    period: Period.nullable().describe('When it holds'),
    source: Source.nullable().describe('Where it comes from'),
    comparisons: z.array(Comparison).describe('Every benchmark that the text sets it against, England’s first'),
    change: Change.nullable().describe('How it changed'),
    statement: StatementId.nullable().describe('The quality statement that it stands under'),
    section: z.string().nullable().describe('The heading that it stands under'),
    sentence: z
      .object({ text: z.string().describe('The sentence as printed'), span: Span.describe('Where it stands') })
      .describe('The sentence that reports it'),
  })
  .meta({ id: 'Claim', description: 'One reported figure: the row that an analyst would want' })
