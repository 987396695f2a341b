import type { Benchmark } from '../schema/index.ts'
import type { Aside } from './aside.ts'
import { round } from './cell-value.ts'
import type { Facts } from './facts.ts'
import type { Resolved } from './resolve.ts'

/** A figure of the table that is set beside another. */
export interface Beside {
  readonly benchmark: Benchmark
  readonly label: string
  readonly figure: Resolved
}

const ORDER: readonly Benchmark[] = ['england-average', 'regional-average', 'target', 'expected', 'other']

/** Other areas, targets and budgets: of several times the one of the figure's own, else the latest. */
export function benchmarks(main: Resolved, rest: readonly Resolved[]): Beside[] {
  const byLabel = new Map<string, Beside[]>()
  for (const figure of rest) {
    const benchmark = benchmarkOf(figure)
    if (benchmark === null) continue
    const label = labelOf(figure)
    const own = byLabel.get(label)
    if (own === undefined) byLabel.set(label, [{ benchmark, label, figure }])
    else own.push({ benchmark, label, figure })
  }
  const chosen = [...byLabel.values()].flatMap((same) => {
    const fits = same.find(({ figure }) => figure.period?.end === main.period?.end)
    const undated = fits ?? same.find(({ figure }) => figure.period === null || main.period === null)
    const other = same.at(-1)
    // Of another time, and its label says so.
    if (undated === undefined && other !== undefined) return [{ ...other, label: headOf(other.figure) }]
    return undated === undefined ? [] : [undated]
  })
  return chosen.sort((a, b) => ORDER.indexOf(a.benchmark) - ORDER.indexOf(b.benchmark))
}

function benchmarkOf({ role, area }: Resolved): Benchmark | null {
  if (area?.is === 'england') return 'england-average'
  if (area?.is === 'region') return 'regional-average'
  if (area?.is === 'council' || area?.is === 'group') return 'other'
  if (role === 'target') return 'target'
  return role === 'expected' || role === 'planned' || role === 'forecast' ? 'expected' : null
}

/** The head or label that names the benchmark, without its period. */
function labelOf({ entry, area, role }: Resolved): string {
  const all = [
    ...entry.heads.toReversed(),
    ...entry.labels.toReversed(),
    ...(entry.group === null ? [] : [entry.group]),
  ]
  const named =
    all.find((facts) => (area !== null && area.is !== 'own' ? facts.area !== null : facts.role === role)) ?? all[0]
  if (named === undefined) return ''
  return withoutPeriod(named)
}

function headOf({ entry }: Resolved): string {
  return entry.heads.map(({ passage }) => passage.text).join(' ')
}

function withoutPeriod(named: Facts): string {
  const { text } = named.passage
  const words = named.period === null ? text : text.slice(0, named.period.from) + text.slice(named.period.to)
  return words
    .replace(/\s+/g, ' ')
    .replace(/\s?\([^()]{0,20}\)/g, '')
    .replace(/^[\s,;:()-]{1,20}|[\s,;:(-]{1,20}$/g, '')
}

/** The second figure of a cell as one of its own; `benchmark` null for that of an earlier time. */
export function asideOf(main: Resolved): { figure: Resolved; benchmark: Benchmark | null; label: string } | null {
  const { entry } = main
  const { aside } = entry
  if (aside === null) return null
  const value = { ...entry.value, from: aside.from, to: aside.to }
  const period =
    aside.time === null
      ? null
      : { ...aside.time, start: null, end: null, partial: null, passage: entry.cell.passage, basis: 'stated' as const }
  const figure = { ...main, entry: { ...entry, value }, value: round(aside.value * main.unit.factor), period }
  return { figure, benchmark: ASIDES[aside.is], label: aside.label }
}

const ASIDES: Readonly<Record<Aside['is'], Benchmark | null>> = {
  england: 'england-average',
  region: 'regional-average',
  other: 'other',
  target: 'target',
  previous: null,
}
