import type { PrintedFigure, TableReading } from '../../schema/index.ts'
import { gap, type Interval } from '../interval.ts'
import type { Fault, Rule } from '../rule.ts'
import { type Column, cellInterval, figureColumns, nameOf } from '../table-columns.ts'
import { number } from '../wording.ts'

/** Columns of changes and variances. */
export const tableChange: Rule = {
  id: 'table/change',
  severity: 'error',
  topic: 'changes',
  summary: 'A column of changes or variances must be the difference of the two columns before it',
  why: 'From 280 to 251 is −29 and −10.4%. The two columns before are taken, as they are the two that a reader compares; signs are judged where the column prints them, and for variances only where the other rows agree on which way they go. An error where another row bears the relation out, else a warning.',
  examples: {
    fires: areas('+29'),
    silent: areas('-29'),
  },
  check({ evidence }) {
    const rows = evidence.tables.flatMap(readChanges)
    return { faults: rows.flatMap((row) => wrong(row, rows)), examined: rows }
  },
}

interface RowChange {
  readonly table: TableReading
  readonly name: string
  readonly from: PrintedFigure
  readonly to: PrintedFigure
  readonly by: PrintedFigure
  readonly isRelative: boolean
  /** Which way the column's signs go: 1 for a rise, -1 where budget less spend is told, 0 where there are none to judge. */
  readonly sign: -1 | 0 | 1
}

const CHANGE =
  /\b(?:changes?|difference|movement|increase|decrease|variances?|variation|growth)\b|\+\/-|over ?\/ ?\(?under|^[+-]$|gap/i
const VARIANCE = /variance|variation|over ?\/ ?\(?under|difference|gap/i
const PLAN = /\b(?:budget|plan(?:ned)?|target|estimate|forecast|england|national|average)\b/i

function readChanges(table: TableReading): RowChange[] {
  const columns = figureColumns(table)
  return columns.flatMap((column, at) => {
    if (!CHANGE.test(column.head)) return []
    const before = columns.slice(0, at).filter(({ head }) => !CHANGE.test(head))
    const [from, to] = before.slice(-2)
    if (from === undefined || to === undefined) return []
    const rows = table.rows.flatMap((row): RowChange[] => {
      const [a, b, by] = [from, to, column].map(({ index }) => row[index]?.figure)
      if (a == null || b == null || by == null || a.kind !== b.kind) return []
      const isRelative = by.kind === 'percentage' && a.kind !== 'percentage'
      if (!isRelative && by.kind !== a.kind && by.kind !== 'count' && a.kind !== 'count') return []
      return [{ table, name: nameOf(row), from: a, to: b, by, isRelative, sign: 0 }]
    })
    const sign = signOf(rows, column, from, to)
    return rows.map((row) => ({ ...row, sign: /^(?:over|under)/.test(row.by.unit ?? '') ? wordSign(from, to) : sign }))
  })
}

/** Signs are judged where the column prints some, and go the way that most of its rows do. */
function signOf(rows: readonly RowChange[], { head }: Column, from: Column, to: Column): RowChange['sign'] {
  if (!rows.some(({ by }) => by.value < 0 || by.text.startsWith('+'))) return 0
  const up = rows.filter(({ from: a, to: b, by }) => Math.sign(b.value - a.value) === Math.sign(by.value)).length
  if (!VARIANCE.test(head) && !PLAN.test(from.head) && !PLAN.test(to.head)) return 1
  if (up * 2 === rows.length) return 0
  return up * 2 > rows.length ? 1 : -1
}

/** "over" and "under" are said of what was spent against what was planned. */
function wordSign(from: Column, to: Column): RowChange['sign'] {
  if (PLAN.test(from.head) && !PLAN.test(to.head)) return 1
  return PLAN.test(to.head) && !PLAN.test(from.head) ? -1 : 0
}

function amountOf({ table, from, to, by, isRelative }: RowChange): Interval[] {
  const [a, b] = [cellInterval(from, table), cellInterval(to, table)]
  const corners = [a.low, a.high].flatMap((x) => [b.low, b.high].map((y) => [x, y] as const))
  const meet = a.low <= b.high && b.low <= a.high
  const spread = (measure: (x: number, y: number) => number): Interval => {
    const values = corners.map(([x, y]) => measure(x, y))
    return { low: meet ? 0 : Math.min(...values), high: Math.max(...values), unit: 0 }
  }
  const amount = spread((x, y) => Math.abs(y - x))
  const relative = spread((x, y) => (x === 0 ? Number.POSITIVE_INFINITY : Math.abs(y / x - 1) * 100))
  if (isRelative) return [relative]
  return by.kind === 'percentage' ? [amount, relative] : [amount]
}

function offBy(row: RowChange): number {
  const stated = cellInterval(row.by, row.table)
  return Math.min(...amountOf(row).map((one) => gap(one, stated)))
}

function isTurned({ table, from, to, by, sign }: RowChange): boolean {
  const [a, b] = [cellInterval(from, table), cellInterval(to, table)]
  if (sign === 0 || by.value === 0 || (a.low <= b.high && b.low <= a.high)) return false
  return Math.sign(to.value - from.value) * sign !== Math.sign(by.value)
}

const fits = (row: RowChange) => offBy(row) <= 1e-9 && !isTurned(row)

function wrong(row: RowChange, rows: readonly RowChange[]): Fault[] {
  const { from, to, by, name, isRelative } = row
  if (fits(row)) return []
  const others = rows.filter((other) => other !== row && other.table === row.table)
  const off = offBy(row)
  // Rounded the other way is no contradiction, and neither is a column that measures something else.
  if (off > 1e-9 && others.length >= 2 && !others.some(fits)) return []
  const exact = isRelative
    ? `${number(Math.round((to.value / from.value - 1) * 1000) / 10)}%`
    : number(Math.round((to.value - from.value) * 1e6) / 1e6)
  const isLast = off < cellInterval(by, row.table).unit / 2
  return [
    {
      severity: others.some(fits) && !isLast ? 'error' : 'warning',
      message: `\`${name}\`: \`${from.text}\` to \`${to.text}\` is \`${exact}\`; the table gives \`${by.text}\``,
      span: by.span,
      related: [from.span, to.span],
    },
  ]
}

function areas(change: string): string {
  return `Area | 2022/23 | 2023/24 | Change\nNorth | 310 | 365 | +55\nSouth | 280 | 251 | ${change}\n`
}
