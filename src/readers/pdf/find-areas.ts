import { readRuledTables } from './ruled-tables.ts'
import type { Sheet } from './run.ts'
import type { TableArea } from './table-area.ts'
import { readTaggedTables } from './tagged-tables.ts'

/** The tables of a sheet that need no guess: those that are tagged, and of the rest those with ruling lines. */
export function findTableAreas(sheet: Sheet): TableArea[] {
  const tagged = readTaggedTables(sheet.runs)
  const taken = new Set(tagged.flatMap(({ runs }) => runs))
  const rest = taken.size === 0 ? sheet.runs : sheet.runs.filter((run) => !taken.has(run))
  return [...tagged, ...readRuledTables(rest, sheet.rulings)]
}
