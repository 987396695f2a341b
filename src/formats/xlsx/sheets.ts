import { FLAT_TABLES, type FlatTable } from '../flat/index.ts'
import type { Envelope, ReadDocument, RecordType, Run } from '../formatter.ts'
import { cellOf, type SheetPlan, widthsOf } from './cells.ts'
import { councilCell, holdsScores, SCORE_WIDTH } from './looks.ts'

const SHEETS: readonly (readonly [string, Exclude<RecordType, 'overview'>])[] = [
  ['Statements', 'statements'],
  ['Claims', 'claims'],
  ['Findings', 'findings'],
  ['Quotes', 'quotes'],
  ['Check', 'diagnostics'],
]

/** The sheets of a workbook in order: the overview, each kind of record, and where it all comes from. */
export function planSheets(run: Run, envelope: Envelope): SheetPlan[] {
  return [
    overviewSheet(run.documents),
    ...SHEETS.map(([name, records]) => recordSheet(name, FLAT_TABLES[records], run.documents)),
    aboutSheet(run, envelope),
  ]
}

function recordSheet(name: string, table: FlatTable, documents: readonly ReadDocument[]): SheetPlan {
  const heads = table.columns.map((column) => column.name)
  const rows = documents.flatMap(({ report }) =>
    table.rows(report).map((row) => row.map((cell, index) => cellOf(cell, table.columns[index]?.type ?? 'text'))),
  )
  return { name, heads, rows, widths: widthsOf(heads, rows), frozen: 2 }
}

function overviewSheet(documents: readonly ReadDocument[]): SheetPlan {
  const table = FLAT_TABLES.overview
  const heads = table.columns.map((column) => column.name)
  const rows = documents.flatMap(({ report }) =>
    table
      .rows(report)
      .map((row) =>
        row.map((cell, index) => councilCell(cell, table.columns[index]?.type ?? 'text', heads[index] ?? '')),
      ),
  )
  const widths = widthsOf(heads, rows).map((width, index) => (holdsScores(heads[index] ?? '') ? SCORE_WIDTH : width))
  return { name: 'Overview', heads, rows, widths, frozen: 2 }
}

function aboutSheet({ documents, failures, asked }: Run, { generator, schemaVersion }: Envelope): SheetPlan {
  const facts: (readonly [string, string, string])[] = [
    ['program', `${generator.name} ${generator.version}`, ''],
    ['record', `schema version ${schemaVersion}`, ''],
    ...asked.map(([name, value]) => ['option', name, value] as const),
    ...documents.map(({ report: { source } }) => ['read', source.path, `sha256 ${source.sha256}`] as const),
    ...failures.map(({ path, message }) => ['not read', path, message] as const),
  ]
  const heads = ['what', 'name', 'detail']
  const rows = facts.map((row) => row.map((cell) => cellOf(cell, 'text')))
  return { name: 'About', heads, rows, widths: widthsOf(heads, rows), frozen: 0 }
}
