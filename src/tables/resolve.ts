import type { HeadRole } from '../vocabulary/table-heads.ts'
import { areaOf, type Entry, type TableReading } from './entries.ts'
import type { Area, Facts, ToldPeriod, ToldSource } from './facts.ts'
import { inYear } from './head-period.ts'
import { measureWords } from './measure-words.ts'
import { hintedUnit, type Unit } from './unit.ts'

/** An entry with what is true of its figure, wherever in the table that is said. */
export interface Resolved {
  readonly entry: Entry
  readonly role: HeadRole | null
  readonly area: Area | null
  readonly period: (ToldPeriod & { readonly basis: 'stated' | 'carried' }) | null
  /** Whether the period stands beside the row, so that rows of one measure are figures of their own. */
  readonly datedByRow: boolean
  readonly source: (ToldSource & { readonly basis: 'stated' | 'carried' }) | null
  readonly unit: Unit
  /** In its unit: thousands and brackets are worked out. */
  readonly value: number
  readonly upper: number | null
  readonly measure: string
  /** What tells its series from the others of its row. */
  readonly series: string
}

/** Settles role, area, period, unit and measure of every entry; `place` is the heading that the table stands under. */
export function resolveEntries(reading: TableReading): Resolved[] {
  return reading.entries.map((entry) => resolve(entry, reading))
}

function resolve(entry: Entry, reading: TableReading): Resolved {
  const { heads, labels, remarks, group } = entry
  const over = heads.toReversed()
  const beside = labels.toReversed()
  const around = [...(group === null ? [] : [group]), ...reading.corner, ...reading.captions, ...reading.context]
  // Only the row itself is the figure's sentence: what a head says is carried down to it.
  const inRow = [...beside, ...remarks]
  const near = [...over, ...inRow]
  const role = roleOf(over, beside, reading.corner)
  const told = near.find(({ period }) => period !== null)?.period ?? null
  const carried = around.find(({ period }) => period !== null)?.period ?? null
  const period = completed(told, [...near, ...around]) ?? carried
  const unit = unitOf(entry, [...over, ...remarks, ...beside], around)
  const sources = [...near, ...around, ...reading.notes]
  const source = sources.find((facts) => facts.source !== null)
  return {
    entry,
    role,
    area: areaOf(entry),
    period:
      period === null
        ? null
        : {
            ...period,
            basis: inRow.some((facts) => facts.period?.from === period.from && facts.passage === period.passage)
              ? 'stated'
              : 'carried',
          },
    datedByRow: told !== null && !over.some((facts) => facts.period !== null),
    source: source?.source == null ? null : { ...source.source, basis: inRow.includes(source) ? 'stated' : 'carried' },
    ...scaled(entry, unit, role),
    measure: measureWords(entry, reading, unit.kind === 'money'),
    series: heads
      .map(({ words }) => words.toLowerCase())
      .join(' ')
      .trim(),
  }
}

/** The role nearest the figure that says more than whose it is. */
function roleOf(over: readonly Facts[], beside: readonly Facts[], corner: readonly Facts[]): HeadRole | null {
  const stated = corner
    .map(({ role }) => role)
    .filter((role) => role === 'expected' || role === 'planned' || role === 'forecast')
  const roles = [...[...over, ...beside].map(({ role }) => role), ...stated]
  return (
    roles.find((role) => role !== null && role !== 'own' && role !== 'period') ??
    roles.find((role) => role !== null) ??
    null
  )
}

/** A quarter or a month without a year is one of the year that is told farther off. */
function completed(told: ToldPeriod | null, facts: readonly Facts[]): ToldPeriod | null {
  if (told?.partial == null) return told
  const year = facts.find(({ period }) => period?.partial === null && period.start !== null)?.period?.start
  return year == null ? told : { ...told, ...inYear(told.partial, Number(year.slice(0, 4))) }
}

function unitOf(entry: Entry, near: readonly Facts[], around: readonly Facts[]): Unit {
  const own = entry.value.unit
  const told = [...near, ...around].find(({ unit }) => unit !== null)?.unit ?? null
  if (own !== null) {
    const isMoney = own.kind === 'money' && told?.kind === 'money'
    return isMoney ? { ...told, unit: own.unit === 'GBP' ? told.unit : own.unit } : own
  }
  if (told !== null && told.kind !== 'count') return told
  const words = [...entry.labels, ...entry.heads].map((facts) => facts.words.toLowerCase()).join(' ')
  const hint = told === null ? hintedUnit(words) : null
  if (hint !== null) return hint
  return { kind: told === null && !Number.isInteger(entry.value.value) ? 'average' : 'count', unit: null, factor: 1 }
}

function scaled(entry: Entry, unit: Unit, role: HeadRole | null): Pick<Resolved, 'unit' | 'value' | 'upper'> {
  const { value, upper, bracketed, unit: own } = entry.value
  // A cell that says million itself is not multiplied again.
  const isScaled = own !== null && own.kind === 'money' && value >= 1e5 && unit.factor > 1
  const factor = isScaled ? 1 : unit.factor
  const sign = bracketed && (unit.kind === 'money' || role === 'change') ? -1 : 1
  const times = (n: number): number => Math.round(n * factor * sign * 1e6) / 1e6
  return { unit, value: times(value), upper: upper === null ? null : times(upper) }
}
