import type { ClaimStatus } from '../schema/index.ts'
import type { HeadRole } from '../vocabulary/table-heads.ts'
import { asideOf, type Beside, benchmarks } from './beside.ts'
import type { Facts } from './facts.ts'
import type { Resolved } from './resolve.ts'
import { isOwn, seriesOf } from './series.ts'

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
export function toFigures(
  all: readonly Resolved[],
  columns: readonly (readonly Facts[])[],
  hasOwner: boolean,
): TableFigure[] {
  const entries = hasOwner ? all : ownedByTable(all)
  const times = timesOf(columns)
  return seriesOf(entries).flatMap((series) => readSeries(series, times))
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

function readSeries(series: readonly Resolved[], times: Times): TableFigure[] {
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
    return readOneKind(same, withoutOtherTimes(rest, times, same), status)
  })
  const forecasts = status === 'reported' ? laterForecasts(series, own) : []
  return [...figures, ...forecasts, ...ranks(series)]
}

/** For which times a table has a column of each sort of area, be its cells filled or not. */
type Times = ReadonlySet<string>

function timesOf(columns: readonly (readonly Facts[])[]): Times {
  return new Set(
    columns.flatMap((facts) => {
      const area = facts.findLast((one) => one.area !== null)?.area
      const period = facts.findLast((one) => one.period !== null)?.period
      return area == null || period == null ? [] : [`${area.is} ${period.end}`]
    }),
  )
}

/** Where the table has a column for another area at the council's own time, and no figure in it, that area's figure of another time is no benchmark. */
function withoutOtherTimes(rest: readonly Resolved[], times: Times, own: readonly Resolved[]): Resolved[] {
  const ends = own.map(({ period }) => period?.end ?? '').sort()
  const latest = ends[ends.length - 1] ?? ''
  return rest.filter(
    ({ area, period }) =>
      area === null ||
      area.is === 'own' ||
      period?.end == null ||
      period.end === latest ||
      !times.has(`${area.is} ${latest}`),
  )
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
  const told = asideOf(main)
  if (told !== null && told.benchmark !== null)
    beside.push({ benchmark: told.benchmark, label: told.label, figure: told.figure })
  const base = rest.find(({ role }) => role === 'base')
  return {
    main,
    status,
    previous: previous ?? printedPrevious ?? (told?.benchmark === null ? told.figure : null),
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
    .map((main) => ({
      ...toFigure(main, null, [], [], 'reported'),
      adds: 'rank',
      outOf: main.entry.value.outOf ?? rankedAmong(main),
    }))
}

/** "Rank of 16", "Rank (out of 151)". */
function rankedAmong({ entry }: Resolved): number | null {
  const among = entry.heads
    .map(({ passage }) => /\bof (\d{1,3})\b/.exec(passage.text)?.[1])
    .find((n) => n !== undefined)
  return among === undefined ? null : Number(among)
}
