import type { CellObject } from 'write-excel-file/universal'
import { FLAT_TABLES, type FlatTable } from '../flat/index.ts'
import type { Envelope, ReadDocument, RecordType, Run } from '../formatter.ts'
import { cellOf, type SheetPlan, widthsOf } from './cells.ts'

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

/** White on a dark ground or black on a light one: each pair has a contrast of more than 4.5 to 1. */
const SCORES: Readonly<Record<number, { readonly word: string; readonly ground: string; readonly ink: string }>> = {
  1: { word: 'significant shortfalls', ground: '#a4262c', ink: '#ffffff' },
  2: { word: 'some shortfalls', ground: '#f6c667', ink: '#000000' },
  3: { word: 'good standard', ground: '#b7dfb9', ink: '#000000' },
  4: { word: 'exceptional standard', ground: '#1b5e20', ink: '#ffffff' },
}

/** A score is a number that shows what it means beside it, on a ground of its own. */
function scoreCell(score: number): CellObject {
  const look = SCORES[score]
  if (look === undefined) return cellOf(score, 'whole')
  return {
    value: score,
    type: Number,
    format: `0" ${look.word}"`,
    backgroundColor: look.ground,
    textColor: look.ink,
    align: 'left',
  }
}

const RATINGS: Readonly<Record<string, number>> = { inadequate: 1, 'requires-improvement': 2, good: 3, outstanding: 4 }
const STATEMENT_COLUMN = /^(?:[a-z]+-)+[a-z]+$|^safeguarding$/

function overviewSheet(documents: readonly ReadDocument[]): SheetPlan {
  const table = FLAT_TABLES.overview
  const heads = table.columns.map((column) => column.name)
  const rows = documents.flatMap(({ report }) =>
    table.rows(report).map((row) =>
      row.map((cell, index) => {
        const head = heads[index] ?? ''
        if (typeof cell === 'number' && STATEMENT_COLUMN.test(head)) return scoreCell(cell)
        const shown = cellOf(cell, table.columns[index]?.type ?? 'text')
        const look = head === 'rating' ? SCORES[RATINGS[String(cell)] ?? 0] : undefined
        return look === undefined ? shown : { ...shown, backgroundColor: look.ground, textColor: look.ink }
      }),
    ),
  )
  const widths = widthsOf(heads, rows).map((width, index) => (STATEMENT_COLUMN.test(heads[index] ?? '') ? 24 : width))
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
