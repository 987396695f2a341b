import type { CompareRecord } from '../../schema/index.ts'
import { cellOf, type SheetPlan, widthsOf } from '../xlsx/cells.ts'
import { councilCell, holdsScores, SCORE_WIDTH } from '../xlsx/looks.ts'
import { workbookOf } from '../xlsx/workbook.ts'
import { compareRows } from './csv.ts'
import type { CompareFormatter } from './formatter.ts'

/** A workbook with the comparison as `csv` has it, each number with its place, and what was left out. */
export const compareXlsx: CompareFormatter = (record) => workbookOf([compareSheet(record), aboutSheet(record)])

function compareSheet({ comparison }: CompareRecord): SheetPlan {
  const [first = [], ...body] = compareRows(comparison, true)
  const heads = first.map(String)
  const rows = body.map((row) => row.map((cell, index) => councilCell(cell, 'text', heads[index] ?? '')))
  const widths = widthsOf(heads, rows).map((width, index) => (holdsScores(heads[index] ?? '') ? SCORE_WIDTH : width))
  return { name: 'Compare', heads, rows, widths, frozen: 1 }
}

function aboutSheet({ generator, schemaVersion, unplaced, failures }: CompareRecord): SheetPlan {
  const facts = [
    ['program', `${generator.name} ${generator.version}`, ''],
    ['record', `schema version ${schemaVersion}`, ''],
    ...unplaced.map((path) => ['left out', path, 'it speaks of no one council']),
    ...failures.map(({ path, message }) => ['not read', path, message]),
  ]
  const heads = ['what', 'name', 'detail']
  const rows = facts.map((row) => row.map((cell) => cellOf(cell, 'text')))
  return { name: 'About', heads, rows, widths: widthsOf(heads, rows), frozen: 0 }
}
