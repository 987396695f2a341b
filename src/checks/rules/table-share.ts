import type { PrintedFigure, TableReading } from '../../schema/index.ts'
import { gap, type Interval, intervalOf } from '../interval.ts'
import type { Fault, Rule } from '../rule.ts'
import { cellInterval, figureColumns, isPartOfRow, isTotal, nameOf } from '../table-columns.ts'
import { number } from '../wording.ts'

/** Columns of shares beside the counts they are shares of. */
export const tableShare: Rule = {
  id: 'table/share',
  severity: 'error',
  topic: 'sums',
  summary: 'A column of shares must be that of the counts beside it',
  why: '12 of 40 are 30%, not 36%. The column is taken for shares of the total where it is headed so and most of its rows are. An error beyond rounding.',
  examples: {
    fires: outcomes('36%'),
    silent: outcomes('30%'),
  },
  check({ evidence }) {
    const shares = evidence.tables.flatMap(readShares)
    return { faults: shares.flatMap(wrong), examined: shares }
  },
}

interface RowShare {
  readonly table: TableReading
  readonly name: string
  readonly part: PrintedFigure
  readonly whole: { readonly value: number; readonly interval: Interval; readonly text: string }
  readonly share: PrintedFigure
}

const SHARE =
  /^\W*(?:%|per ?cent(?:age)?|share|proportion)(?: of (?:the )?(?:total|all|whole))?\W*$|\b(?:share|percentage|proportion|%) (?:of|share)\b/i

function readShares(table: TableReading): RowShare[] {
  const { rows } = table
  if (rows.some((row) => isPartOfRow(nameOf(row)))) return []
  const columns = figureColumns(table)
  return columns.flatMap((column, at) => {
    const counted = columns[at - 1]
    if (
      counted === undefined ||
      !SHARE.test(column.head) ||
      !column.cells.some(({ figure }) => figure?.kind === 'percentage')
    )
      return []
    const total = rows.find((row) => isTotal(nameOf(row)))?.[counted.index]?.figure
    const parts = rows.filter((row) => !isTotal(nameOf(row))).flatMap((row) => row[counted.index]?.figure ?? [])
    const whole =
      total == null
        ? sumOf(parts, table)
        : { value: total.value, interval: cellInterval(total, table), text: total.text }
    const shares = rows.flatMap((row): RowShare[] => {
      const [part, share] = [row[counted.index]?.figure, row[column.index]?.figure]
      if (part == null || share?.kind !== 'percentage' || part.kind === 'percentage' || isTotal(nameOf(row))) return []
      return [{ table, name: nameOf(row), part, whole, share }]
    })
    // Shares of something else than this column's total fit nowhere.
    const fitting = shares.filter((share) => offBy(share) <= 1e-9).length
    return shares.length >= 2 && fitting * 2 > shares.length - 1 && fitting > 0 ? shares : []
  })
}

function sumOf(parts: readonly PrintedFigure[], table: TableReading): RowShare['whole'] {
  const value = parts.reduce((all, part) => all + part.value, 0)
  const intervals = parts.map((part) => cellInterval(part, table))
  const interval = {
    low: intervals.reduce((all, one) => all + one.low, 0),
    high: intervals.reduce((all, one) => all + one.high, 0),
    unit: 0,
  }
  return { value, interval, text: number(value) }
}

function offBy({ table, part, whole, share }: RowShare): number {
  const own = cellInterval(part, table)
  if (whole.interval.low <= 0) return 0
  const stated = intervalOf(share)
  return gap(
    { low: (own.low / whole.interval.high) * 100, high: (own.high / whole.interval.low) * 100, unit: 0 },
    { ...stated, low: stated.low - stated.unit * 1e-9, high: stated.high + stated.unit * 1e-9 },
  )
}

function wrong(row: RowShare): Fault[] {
  const off = offBy(row)
  if (off <= 1e-9) return []
  const { name, part, whole, share } = row
  return [
    {
      severity: off < intervalOf(share).unit / 2 ? 'warning' : 'error',
      message: `\`${name}\`: \`${part.text}\` of \`${whole.text}\` is \`${number(Math.round((part.value / whole.value) * 1000) / 10)}%\`; the table gives \`${share.text}\``,
      span: share.span,
      related: [part.span],
    },
  ]
}

function outcomes(share: string): string {
  return `Outcome | Number | %\nUpheld | 18 | 45%\nPartly upheld | 12 | ${share}\nNot upheld | 10 | 25%\nTotal | 40 | 100%\n`
}
