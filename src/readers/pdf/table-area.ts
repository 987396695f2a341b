import { type Chunk, toChunks } from './chunks.ts'
import type { Grid } from './grid.ts'
import { toLines } from './lines.ts'
import { greatestOf, leastOf, type Run, topOf } from './run.ts'

/** A table that the file itself shows, by tags or by lines, and the runs that stand in it. */
export interface TableArea {
  readonly grid: Grid
  readonly runs: readonly Run[]
}

/** The words of a cell, a line of print each. */
export function linesOf(runs: readonly Run[]): string[] {
  return runs.length === 0 ? [] : toLines(toChunks(runs)).map((line) => line.text.trim())
}

/** A chunk without words that stands where a table begins, so that the table is read in its place among the text. */
export function standIn({ grid, runs }: TableArea): Chunk {
  const [first] = runs
  const size = first?.size ?? 10
  return {
    text: '',
    left: leastOf(runs.map((run) => run.left)),
    right: greatestOf(runs.map((run) => run.right)),
    baseline: leastOf(runs.map(topOf)) + 0.75 * size,
    size,
    font: first?.font ?? '',
    uniform: false,
    mark: null,
    grid,
  }
}
