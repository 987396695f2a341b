import type { Report, Span } from '../../schema/index.ts'

/** A cell: null is an empty one. */
export type Cell = string | number | null

/** What a column holds: words, any number, a whole number, or an ISO date that may lack its day or month. */
export type CellType = 'text' | 'number' | 'whole' | 'date'

/** A column of a flat table: what it holds, and its cell for a row of a report, which is the report's `index`th of its kind. */
export interface Column<Row> {
  readonly type: CellType
  cell(row: Row, report: Report, index: number): Cell
}

/** Columns by name, in their order. */
export type Columns<Row> = Readonly<Record<string, Column<Row>>>

/** One kind of record as a flat table: its columns in order, and its rows in a report. */
export interface FlatTable {
  readonly columns: readonly { readonly name: string; readonly type: CellType }[]
  rows(report: Report): Cell[][]
}

/** The flat table of these rows with these columns. */
export function flatTable<Row>(rowsOf: (report: Report) => readonly Row[], columns: Columns<Row>): FlatTable {
  const cells = Object.values(columns)
  return {
    columns: Object.entries(columns).map(([name, { type }]) => ({ name, type })),
    rows: (report) => rowsOf(report).map((row, index) => cells.map(({ cell }) => cell(row, report, index))),
  }
}

/** A column of words. */
export function text<Row>(cell: Column<Row>['cell']): Column<Row> {
  return { type: 'text', cell }
}

/** A column of numbers. */
export function number<Row>(cell: Column<Row>['cell']): Column<Row> {
  return { type: 'number', cell }
}

/** A column of whole numbers. */
export function whole<Row>(cell: Column<Row>['cell']): Column<Row> {
  return { type: 'whole', cell }
}

/** A column of ISO dates, as precise as they are known. */
export function date<Row>(cell: Column<Row>['cell']): Column<Row> {
  return { type: 'date', cell }
}

/** Which document a row comes from; so that tables of several documents, or of several kinds of record, can be joined. */
export const DOCUMENT: Columns<unknown> = {
  path: text((_, { source }) => source.path),
  authority: text((_, { authority }) => authority?.name ?? null),
  gssCode: text((_, { authority }) => authority?.gssCode ?? null),
  kind: text((_, { kind }) => kind),
  published: date((_, { published }) => published),
}

/** Where a row stands in its document. */
export function place<Row>(spanOf: (row: Row) => Span | null): Columns<Row> {
  return {
    page: whole((row) => spanOf(row)?.page ?? null),
    line: whole((row) => spanOf(row)?.line ?? null),
    column: whole((row) => spanOf(row)?.column ?? null),
    start: whole((row) => spanOf(row)?.start ?? null),
    end: whole((row) => spanOf(row)?.end ?? null),
  }
}
