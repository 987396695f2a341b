import type { Benchmark, ClaimStatus } from '../schema/index.ts'
import type { HeadRole } from '../vocabulary/table-heads.ts'
import type { Facts } from './facts.ts'
import type { Resolved } from './resolve.ts'
import { isOwn, seriesOf } from './series.ts'

/** A figure of the table that is set beside another. */
export interface Beside {
  readonly benchmark: Benchmark
  readonly label: string
  readonly figure: Resolved
}

/** A figure of the council with what its row (or its column) sets it against. */
export interface TableFigure {
  readonly main: Resolved
  readonly status: ClaimStatus
  /** The same figure at the time before. */
  readonly previous: Resolved | null
  /** A printed change. */
  readonly change: Resolved | null
  readonly beside: readonly Beside[]
  readonly outOf: number | null
  /** Words that tell what else the figure is: the council it is of, where a table has many, or that it is a rank. */
  readonly adds: string | null
}

/** What stands in for an actual figure where a table has none, the nearest to one first. */
const STAND_INS: readonly (readonly [HeadRole, ClaimStatus])[] = [
  ['forecast', 'forecast'],
  ['expected', 'estimate'],
  ['planned', 'planned'],
  ['target', 'target'],
]

/** Which of a table's figures are the council's, and which are only set beside them: other areas, earlier times, targets, budgets. */
export function toFigures(all: readonly Resolved[], hasOwner: boolean): TableFigure[] {
  const entries = hasOwner ? all : ownedByTable(all)
  return seriesOf(entries).flatMap((series) => readSeries(series))
}

/** In a document of no one council the table's only council is the one it speaks of; where none is named, England is. */
function ownedByTable(all: readonly Resolved[]): readonly Resolved[] {
  const councils = new Set(all.flatMap(({ area }) => (area?.is === 'council' ? [area.name] : [])))
  const isUnnamed = all.every(({ area }) => area?.is === 'england' || area?.is === 'region')
  return all.map((one) => {
    const { area } = one
    if (area?.is === 'council' && councils.size === 1) return { ...one, area: { is: 'own' } }
    if (area?.is === 'council')
      return {
        ...one,
        area: { is: 'own' },
        series: `${one.series} ${area.name}`,
        measure: `${one.measure} in ${area.name}`,
      }
    return isUnnamed && area?.is === 'england' ? { ...one, area: { is: 'own' } } : one
  })
}

function readSeries(series: readonly Resolved[]): TableFigure[] {
  let own = series.filter(isOwn)
  let status: ClaimStatus = 'reported'
  for (const [role, so] of STAND_INS) {
    if (own.length > 0) break
    own = series.filter((one) => one.role === role && (one.area === null || one.area.is === 'own'))
    status = so
  }
  const kinds = [...new Set(own.map(({ unit }) => unit.kind))]
  const figures = kinds.flatMap((kind) => {
    const same = own.filter((one) => one.unit.kind === kind)
    const rest = series.filter((one) => !own.includes(one) && (kinds.length === 1 || one.unit.kind === kind))
    return readOneKind(same, rest, status)
  })
  const forecasts = status === 'reported' ? laterForecasts(series, own) : []
  return [...figures, ...forecasts, ...ranks(series)]
}

/** The latest figure, with the one before it as what it changed from and all earlier ones beside it. */
function readOneKind(own: readonly Resolved[], rest: readonly Resolved[], status: ClaimStatus): TableFigure[] {
  const dated = own.filter(({ period }) => period?.end != null)
  const times = new Set(dated.map(({ period }) => period?.end))
  if (dated.length < own.length || times.size < own.length)
    return own.map((main) => toFigure(main, null, [], own.length === 1 ? rest : sameTime(main, rest), status))
  const sorted = [...dated].sort((a, b) => ((a.period?.end ?? '') < (b.period?.end ?? '') ? 1 : -1))
  const [main, previous = null, ...earlier] = sorted
  return main === undefined ? [] : [toFigure(main, previous, earlier, rest, status)]
}

function sameTime(main: Resolved, rest: readonly Resolved[]): Resolved[] {
  return rest.filter(({ period }) => period === null || period.end === (main.period?.end ?? null))
}

function toFigure(
  main: Resolved,
  previous: Resolved | null,
  earlier: readonly Resolved[],
  rest: readonly Resolved[],
  status: ClaimStatus,
): TableFigure {
  const printedPrevious = rest.find(({ role, area }) => role === 'previous' && (area === null || area.is === 'own'))
  const beside = [
    ...benchmarks(main, rest),
    ...earlier.map((figure): Beside => ({ benchmark: 'other', label: timeOf(figure), figure })),
  ]
  const base = rest.find(({ role }) => role === 'base')
  return {
    main,
    status,
    previous: previous ?? printedPrevious ?? null,
    change: rest.find((one) => one.role === 'change' && isOverTime(one, beside)) ?? null,
    beside,
    outOf: main.entry.value.outOf ?? (main.unit.kind === 'percentage' ? (base?.value ?? null) : null),
    adds: null,
  }
}

function timeOf({ period, entry }: Resolved): string {
  return period === null ? entry.cell.text : period.passage.text.slice(period.from, period.to)
}

/** A variance is told from a budget or from another area where the table has one, and from the time before otherwise. */
function isOverTime({ entry }: Resolved, beside: readonly Beside[]): boolean {
  const head = entry.heads.map(({ passage }) => passage.text.toLowerCase()).join(' ')
  if (/england|national|budget|target|average|region|benchmark|neighbour|over ?spend|under/.test(head)) return false
  return !(/variance|\bvar\b|difference|gap/.test(head) && beside.some(({ benchmark }) => benchmark !== 'other'))
}

const ORDER: readonly Benchmark[] = ['england-average', 'regional-average', 'target', 'expected', 'other']

/** Other areas, targets and budgets: of several times the one of the figure's own, else the latest. */
function benchmarks(main: Resolved, rest: readonly Resolved[]): Beside[] {
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
    .replace(/^[\s,;:()-]+|[\s,;:(-]+$/g, '')
}

/** A forecast for a time of its own is a figure, not what another was expected to be. */
function laterForecasts(series: readonly Resolved[], own: readonly Resolved[]): TableFigure[] {
  return series
    .filter(({ role, area, period }) => role === 'forecast' && area === null && period?.end != null)
    .filter((one) => own.every(({ period }) => period?.end !== one.period?.end))
    .map((main) => toFigure(main, null, [], [], 'forecast'))
}

function ranks(series: readonly Resolved[]): TableFigure[] {
  return series
    .filter(({ role, area }) => role === 'rank' && (area === null || area.is === 'own' || area.is === 'england'))
    .map((main) => ({ ...toFigure(main, null, [], [], 'reported'), adds: 'rank' }))
}
