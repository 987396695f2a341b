import type { CellObject, SheetData } from 'write-excel-file/universal'
import { CqcExtractError } from '../../errors.ts'
import type { Cell, CellType } from '../flat/index.ts'
import { printable } from '../printable.ts'

/** A sheet before it is written: its name, its rows under their heads, and how wide its columns are, in characters. */
export interface SheetPlan {
  readonly name: string
  readonly heads: readonly string[]
  readonly rows: readonly CellObject[][]
  readonly widths: readonly number[]
  /** How many columns stay in sight when the sheet is moved sideways. */
  readonly frozen: number
}

/** What a sheet of Excel holds. */
const MOST_ROWS = 1_048_576
const LONGEST_CELL = 32_767
const WIDEST = 70
const NARROWEST = 6
const HEAD = { fontWeight: 'bold', backgroundColor: '#1f3a5f', textColor: '#ffffff', alignVertical: 'top' } as const

/**
 * A cell that holds what it says and is never run: words are words whatever they begin with, numbers and whole dates are such.
 * Words longer than a cell may hold are cut, and end with an ellipsis.
 */
export function cellOf(value: Cell, type: CellType): CellObject {
  if (value === null) return {}
  if (typeof value === 'number') return { value, type: Number }
  if (type === 'date') {
    const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null
    if (day !== null && !Number.isNaN(day.getTime())) return { value: day, type: Date, format: 'yyyy-mm-dd' }
  }
  const words = printable(value)
  return words === '' ? {} : { value: shortened(words), type: String, format: '@' }
}

function shortened(words: string): string {
  return words.length <= LONGEST_CELL ? words : `${words.slice(0, LONGEST_CELL - 1).toWellFormed()}…`
}

/** Column widths that fit the heads and most cells; long words wrap nowhere and are cut off by the next cell, as in any table. */
export function widthsOf(heads: readonly string[], rows: readonly CellObject[][]): number[] {
  return heads.map((head, index) => {
    const lengths = rows.slice(0, SAMPLED).map((row) => String(row[index]?.value ?? '').length)
    const usual = lengths.sort((a, b) => a - b)[Math.floor(lengths.length * 0.9)] ?? 0
    return Math.min(WIDEST, Math.max(NARROWEST, head.length, usual) + 2)
  })
}

const SAMPLED = 2000

/** The rows with their heads. Throws a CqcExtractError for more rows than a sheet holds. */
export function sheetData({ name, heads, rows }: SheetPlan): SheetData {
  if (rows.length >= MOST_ROWS)
    throw new CqcExtractError(
      'TOO_LARGE',
      `${name} would have ${rows.length} rows, and a sheet holds ${MOST_ROWS}: csv and parquet hold any number`,
    )
  return [heads.map((value) => ({ value, type: String, ...HEAD })), ...rows.map((row) => [...row])]
}
