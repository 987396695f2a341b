import { type BasicType, parquetWriteBuffer } from 'hyparquet-writer'
import { type Cell, type CellType, FLAT_TABLES } from './flat/index.ts'
import type { FileFormatter } from './formatter.ts'

type Stored = string | number | bigint | Date | null

/**
 * One kind of record as a Parquet table, with the columns of CSV: numbers are DOUBLE, whole numbers INT64, the rest is text as it stands in
 * the record, untouched. Dates are text too, since some lack their day: CAST(periodEnd AS DATE) makes dates of those that have one.
 */
export const parquet: FileFormatter = {
  needsText: false,
  async print({ documents }, { records, envelope: { generator } }) {
    const { columns, rows } = FLAT_TABLES[records]
    const all = documents.flatMap(({ report }) => rows(report))
    const columnData = columns.map(({ name, type }, index) => ({
      name,
      type: TYPES[type],
      data: all.map((row) => stored(row[index] ?? null, type)),
    }))
    return new Uint8Array(
      parquetWriteBuffer({
        columnData,
        createdBy: `${generator.name} version ${generator.version}`,
        kvMetadata: [{ key: 'records', value: records }],
      }),
    )
  },
}

const TYPES: Readonly<Record<CellType, BasicType>> = {
  text: 'STRING',
  number: 'DOUBLE',
  whole: 'INT64',
  date: 'STRING',
}

/** INT64 is written of big integers only, and a lone surrogate has no UTF-8. */
function stored(cell: Cell, type: CellType): Stored {
  if (type === 'whole') return typeof cell === 'number' ? BigInt(cell) : null
  return typeof cell === 'string' ? cell.toWellFormed() : cell
}
