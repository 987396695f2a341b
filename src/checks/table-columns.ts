import type { PrintedFigure, TableCell, TableReading } from '../schema/index.ts'
import { type Interval, intervalOf } from './interval.ts'

/** What a table's column is for, by its head. */
export interface Column {
  readonly index: number
  readonly head: string
  readonly cells: readonly TableCell[]
}

/** Rates, averages, ranks and states at a day add up to nothing. */
const NOT_ADDED =
  /\b(?:rate|average|mean|median|per|ratio|rank|score|target|satisf|%|percent|per cent|age|year end|at the end|waiting at|as at|distance|standard)/i
const TOTAL =
  /^\W*(?:(?:grand |sub-? ?|overall |combined |gross |net )?total\b|all\b(?! about)|sum\b|altogether|overall$|whole (?:year|council))/i
const PART_OF_ROW = /\b(?:of which|of whom|includ(?:ing|es)|incl\.|of these)\b/i

/** The columns of a table that hold figures, the first column apart, which names the rows. */
export function figureColumns({ heads, rows }: TableReading): Column[] {
  return heads.slice(1).flatMap((text, at) => {
    const cells = rows.flatMap((row) => row[at + 1] ?? [])
    return cells.filter(({ figure }) => figure !== null).length < Math.min(2, rows.length)
      ? []
      : [{ index: at + 1, head: text, cells }]
  })
}

/** The words that name a row. */
export function nameOf(row: readonly TableCell[]): string {
  return row[0]?.text ?? ''
}

/** Whether a row's or a column's name says that it adds up the others. */
export function isTotal(name: string): boolean {
  return TOTAL.test(name)
}

const COUNTED_ONCE = /\bonce\b|\b(?:unduplicated|unique|distinct)\b/i

/** "All people (each counted once)": whoever stands in two rows is counted once in the total, which is then no sum of them. */
export function countsOnce(name: string): boolean {
  return COUNTED_ONCE.test(name)
}

/** Whether a row tells a part of another, so that the rows overlap. */
export function isPartOfRow(name: string): boolean {
  return PART_OF_ROW.test(name)
}

/** Whether figures of that name can be added up at all. */
export function isAdded(name: string): boolean {
  return !NOT_ADDED.test(name)
}

/** The figures of cells; null where one of them has none. */
export function figuresOf(cells: readonly (TableCell | undefined)[]): PrintedFigure[] | null {
  const figures = cells.flatMap((cell) => (cell?.figure === null || cell === undefined ? [] : [cell.figure]))
  return figures.length === cells.length ? figures : null
}

/**
 * What a cell's figure may stand for, its sign left out. A table's whole numbers are exact, or rounded all alike: 5,000 beside 5,612 is no
 * rounded number.
 */
export function cellInterval(figure: PrintedFigure, table: TableReading): Interval {
  const value = Math.abs(figure.value)
  if (figure.kind !== 'count' || !Number.isInteger(value) || /\.\d/.test(figure.text))
    return intervalOf({ ...figure, value })
  const grain = grainOf(table)
  return { low: value - (grain === 1 ? 0 : grain / 2), high: value + (grain === 1 ? 0 : grain / 2), unit: grain }
}

/** What all counts of a table are rounded to: 1,000 or 100, else 1. */
function grainOf({ rows }: TableReading): number {
  const counts = rows.flatMap((row) =>
    row.flatMap(({ figure }) => (figure?.kind === 'count' && figure.value !== 0 ? [figure.value] : [])),
  )
  return [1000, 100].find((grain) => counts.length >= 4 && counts.every((count) => count % grain === 0)) ?? 1
}

/** The same with its sign: a cell's figure may be below none. */
export function signedInterval(figure: PrintedFigure, table: TableReading): Interval {
  const { low, high, unit } = cellInterval(figure, table)
  return figure.value < 0 ? { low: -high, high: -low, unit } : { low, high, unit }
}
