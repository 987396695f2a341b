import { z } from 'zod'
import { Span } from './span.ts'
import { StatementId } from './statement.ts'

/** How a fact is known: written in the claim's own sentence, or carried from the one before or the heading. */
export const Basis = z.enum(['stated', 'carried']).meta({ id: 'Basis' })
export type Basis = z.infer<typeof Basis>

export const ClaimKind = z
  .enum(['percentage', 'money', 'count', 'duration', 'rank', 'ratio', 'rate', 'average', 'score'])
  .meta({ id: 'ClaimKind' })
export type ClaimKind = z.infer<typeof ClaimKind>

export const Modifier = z
  .enum(['approximately', 'over', 'under', 'at least', 'up to', 'nearly'])
  .meta({ id: 'Modifier' })
export type Modifier = z.infer<typeof Modifier>

/** Whether a figure is so (`reported`), is to be (`planned`, `forecast`), should be (`target`) or is taken to be so until it is counted (`estimate`). */
export const ClaimStatus = z.enum(['reported', 'planned', 'forecast', 'target', 'estimate']).meta({ id: 'ClaimStatus' })
export type ClaimStatus = z.infer<typeof ClaimStatus>

/**
 * An official measure of the catalogue; `id` is lasting, `name` its official wording, `narrowing` the part of its people that the figure is
 * of ("aged 18-64", "women"), null for all of them, `better` the good direction, null where there is none.
 */
export const IndicatorName = z
  .object({
    id: z.string(),
    name: z.string(),
    narrowing: z.string().nullable(),
    better: z.enum(['higher', 'lower']).nullable(),
  })
  .meta({ id: 'IndicatorName' })
export type IndicatorName = Readonly<z.infer<typeof IndicatorName>>

/** When a figure holds: `text` as printed; `start` and `end` ISO dates, days wherever days can be known, else null. */
export const Period = z
  .object({ text: z.string(), start: z.string().nullable(), end: z.string().nullable(), basis: Basis, span: Span })
  .meta({ id: 'Period' })
export type Period = Readonly<z.infer<typeof Period>>

/** The survey, collection or data set a figure comes from; `id` is canonical (`ascs`, `sace`, `ascof` …), `text` as printed. */
export const Source = z
  .object({ id: z.string(), name: z.string(), text: z.string(), basis: Basis, span: Span })
  .meta({ id: 'Source' })
export type Source = Readonly<z.infer<typeof Source>>

export const Benchmark = z
  .enum(['england-average', 'regional-average', 'target', 'expected', 'other'])
  .meta({ id: 'Benchmark' })
export type Benchmark = z.infer<typeof Benchmark>

export const Relation = z
  .enum(['higher', 'lower', 'similar', 'same', 'better', 'worse', 'meets'])
  .meta({ id: 'Relation' })
export type Relation = z.infer<typeof Relation>

/** A benchmark the text sets the figure against. `text` is its value as printed; `relation` is what the text says even where the figures disagree; `difference` is the figure less the benchmark. */
export const Comparison = z
  .object({
    benchmark: Benchmark,
    label: z.string(),
    value: z.number().nullable(),
    text: z.string().nullable(),
    relation: Relation.nullable(),
    strength: z.string().nullable(),
    difference: z.number().nullable(),
    span: Span,
  })
  .meta({ id: 'Comparison' })
export type Comparison = Readonly<z.infer<typeof Comparison>>

/**
 * A change over time the text reports. `from` and `to` are in the claim's own unit, and so is `difference`, the change as the text gives
 * it ("up by 236"); `percent` as printed and never negative; `fromText` the value from which it changed, as printed.
 */
export const Change = z
  .object({
    from: z.number().nullable(),
    to: z.number().nullable(),
    percent: z.number().nullable(),
    difference: z.number().nullable(),
    direction: z.enum(['increase', 'decrease']).nullable(),
    fromPeriod: z.string().nullable(),
    fromText: z.string().nullable(),
    span: Span,
  })
  .meta({ id: 'Change' })
export type Change = Readonly<z.infer<typeof Change>>

/**
 * One reported figure: the row an analyst would want. `text` is the value as printed, `outOf` what a rank, a ratio or a count is out of,
 * `measure` says what was measured so that the row stands alone, `comparisons` every benchmark it is set against, England's first.
 */
export const Claim = z
  .object({
    text: z.string(),
    span: Span,
    kind: ClaimKind,
    value: z.number(),
    upper: z.number().nullable(),
    outOf: z.number().nullable(),
    unit: z.string().nullable(),
    modifier: Modifier.nullable(),
    status: ClaimStatus,
    measure: z.string(),
    indicator: IndicatorName.nullable(),
    period: Period.nullable(),
    source: Source.nullable(),
    comparisons: z.array(Comparison),
    change: Change.nullable(),
    statement: StatementId.nullable(),
    section: z.string().nullable(),
    sentence: z.object({ text: z.string(), span: Span }),
  })
  .meta({ id: 'Claim' })
export type Claim = Readonly<z.infer<typeof Claim>>
