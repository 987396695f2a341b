import type { PrintedFigure, TableReading } from '../../schema/index.ts'
import { gap, type Interval } from '../interval.ts'
import type { Fault, Rule } from '../rule.ts'
import {
  countsOnce,
  figureColumns,
  figuresOf,
  isAdded,
  isPartOfRow,
  isTotal,
  nameOf,
  signedInterval,
} from '../table-columns.ts'
import { number } from '../wording.ts'

/** Totals of columns and of rows. */
export const tableTotal: Rule = {
  id: 'table/total',
  severity: 'error',
  topic: 'sums',
  summary: 'A total of a table must be the sum of its column or its row',
  why: 'Totals are typed, or kept when a row is changed. Columns of rates, averages and targets, and rows that overlap (“of which”), are left alone; percentages only add up where their total is 100. An error where the same total of another column or row is right, else a warning: those counted may overlap.',
  examples: {
    fires: homes('1,520'),
    silent: homes('1,420'),
  },
  check({ evidence }) {
    const sums = evidence.tables.flatMap((table) => [...columnSums(table), ...rowSums(table)])
    return { faults: sums.flatMap((sum) => wrong(sum, sums)), examined: sums }
  },
}

interface TableSum {
  readonly table: TableReading
  readonly way: 'column' | 'row'
  readonly name: string
  readonly total: PrintedFigure
  /** Several where sub-totals leave open what is added up. */
  readonly parts: readonly (readonly PrintedFigure[])[]
}

function columnSums(table: TableReading): TableSum[] {
  const { rows } = table
  if (rows.some((row) => isPartOfRow(nameOf(row)))) return []
  return figureColumns(table).flatMap(({ index, head }): TableSum[] => {
    const isShare = rows.at(-1)?.[index]?.figure?.kind === 'percentage'
    // Shares beside their counts are held to the counts.
    if (isShare ? index > 1 : !isAdded(head)) return []
    let from = 0
    return rows.flatMap((row, at): TableSum[] => {
      const total = row[index]?.figure
      if (!isTotal(nameOf(row)) || countsOnce(nameOf(row)) || total == null) return []
      if (total.kind === 'percentage' && Math.abs(total.value - 100) > 0.01) return []
      const since = figuresOf(rows.slice(from, at).map((one) => one[index]))
      const all = figuresOf(
        rows
          .slice(0, at)
          .filter((one) => !isTotal(nameOf(one)))
          .map((one) => one[index]),
      )
      const totals = figuresOf(
        rows
          .slice(0, at)
          .filter((one) => isTotal(nameOf(one)))
          .map((one) => one[index]),
      )
      from = at + 1
      const parts = [since, all, totals].filter(
        (one): one is PrintedFigure[] =>
          one !== null && one.length >= 2 && one.every(({ kind }) => kind === total.kind),
      )
      return parts.length === 0 ? [] : [{ table, way: 'column', name: head, total, parts }]
    })
  })
}

const YEAR = /^(?:full |whole )?year(?: total| to date)?$|^ytd$|^year to date$/i

/** Rows whose last figure is the total of those before, by its head; a year of its quarters only where another row bears it out. */
function rowSums(table: TableReading): TableSum[] {
  const columns = figureColumns(table)
  return columns.flatMap((column, at): TableSum[] => {
    const isYear = YEAR.test(column.head.trim())
    if (!isTotal(column.head) && !isYear) return []
    const before = columns.slice(0, at).filter(({ head }) => isAdded(head) && !isTotal(head))
    const sums = table.rows.flatMap((row): TableSum[] => {
      const total = row[column.index]?.figure
      if (total == null || !isAdded(nameOf(row))) return []
      const parts = before.flatMap(({ index }) => row[index]?.figure ?? []).filter(({ kind }) => kind === total.kind)
      return parts.length < 2 || parts.length < before.length
        ? []
        : [{ table, way: 'row', name: nameOf(row), total, parts: [parts] }]
    })
    return isYear && !sums.some((sum) => fits(sum)) ? [] : sums
  })
}

function fits({ table, total, parts }: TableSum): boolean {
  return parts.some(
    (some) => gap(sumOf(some, table), signedInterval(total, table)) <= Math.abs(total.value) * 1e-9 + 1e-9,
  )
}

function sumOf(parts: readonly PrintedFigure[], table: TableReading): Interval {
  const intervals = parts.map((part) => signedInterval(part, table))
  return {
    low: intervals.reduce((all, one) => all + one.low, 0),
    high: intervals.reduce((all, one) => all + one.high, 0),
    unit: 0,
  }
}

function wrong(sum: TableSum, all: readonly TableSum[]): Fault[] {
  if (fits(sum)) return []
  const [parts = []] = sum.parts
  const isBorneOut = all.some(
    (other) => other !== sum && other.table === sum.table && other.way === sum.way && fits(other),
  )
  const added = number(Math.round(parts.reduce((total, { value }) => total + value, 0) * 1e6) / 1e6)
  return [
    {
      severity: isBorneOut && sum.total.kind !== 'percentage' ? 'error' : 'warning',
      message: `The ${sum.way} \`${sum.name}\` adds up to \`${added}\`; its total is given as \`${sum.total.text}\``,
      span: sum.total.span,
      related: parts.map(({ span }) => span),
    },
  ]
}

function homes(total: string): string {
  return `Service | People\nHome care | 820\nResidential care | 410\nNursing care | 190\nTotal | ${total}\n`
}
