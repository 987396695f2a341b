import type { RecordType } from '../formatter.ts'
import { claims } from './claims.ts'
import type { FlatTable } from './column.ts'
import { diagnostics, findings, quotes, statements } from './listings.ts'
import { overview } from './overview.ts'

export type { Cell, CellType, FlatTable } from './column.ts'

/** The flat table of each kind of record: what CSV, the workbook and Parquet hold. */
export const FLAT_TABLES: Readonly<Record<RecordType, FlatTable>> = {
  overview,
  statements,
  claims,
  findings,
  quotes,
  diagnostics,
}
