import { undoubled } from './double-letters.ts'
import type { Grid } from './grid.ts'
import type { Mark, Run } from './run.ts'

/** Neighbouring runs on one baseline: a line of a column, a cell of a table, or a piece of either. */
export interface Chunk {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  /** Size and font of most of its letters. */
  readonly size: number
  readonly font: string
  /** Whether all its letters are of that font. */
  readonly uniform: boolean
  readonly mark: Mark | null
  /** The table that it stands for; null for words. */
  readonly grid: Grid | null
}

const SAME_LINE = 0.2
const WORD_GAP = 0.13
/** The narrowest gutter in use is one em wide, the default of web pages. */
const CHUNK_GAP = 0.85
const CELL_GAP = 0.33

/** The runs of a sheet joined to chunks; a text printed twice in one place, as false bold is, counts once. */
export function toChunks(runs: readonly Run[]): Chunk[] {
  const groups = baselines(runs).flatMap((line) => splitAt(withoutDoubles(line), (gap, size) => gap > CHUNK_GAP * size))
  const starts = new Map<number, number>()
  for (const group of groups) {
    const at = Math.round(group[0]?.left ?? 0)
    starts.set(at, (starts.get(at) ?? 0) + 1)
  }
  // Cells can be set closer than a gutter: a narrow gap counts where several other chunks begin at the same place.
  const aligned = (left: number): boolean =>
    [-1, 0, 1].reduce((sum, d) => sum + (starts.get(Math.round(left) + d) ?? 0), 0) >= 2
  return groups
    .flatMap((group) => splitAt(group, (gap, size, next) => gap > CELL_GAP * size && aligned(next.left)))
    .map(joinRuns)
}

function withoutDoubles(line: Run[]): Run[] {
  line.sort((a, b) => a.left - b.left)
  const single = undoubled(line)
  if (single !== null) return [single]
  return line.filter((run, i) => {
    const last = line[i - 1]
    return last === undefined || last.text !== run.text || run.left - last.left >= 0.3 * run.size
  })
}

function splitAt(line: readonly Run[], isGap: (gap: number, size: number, next: Run) => boolean): Run[][] {
  const groups: Run[][] = []
  let right = 0
  for (const run of line) {
    const group = groups[groups.length - 1]
    const last = group?.[group.length - 1]
    if (group === undefined || last === undefined || isGap(run.left - right, Math.max(run.size, last.size), run)) {
      groups.push([run])
      right = run.right
    } else {
      group.push(run)
      right = Math.max(right, run.right)
    }
  }
  return groups
}

function baselines(runs: readonly Run[]): Run[][] {
  const sorted = [...runs].sort((a, b) => a.baseline - b.baseline || a.left - b.left)
  const lines: Run[][] = []
  for (const run of sorted) {
    const line = lines[lines.length - 1]
    const first = line?.[0]
    if (
      line !== undefined &&
      first !== undefined &&
      run.baseline - first.baseline <= SAME_LINE * Math.min(run.size, first.size)
    )
      line.push(run)
    else lines.push([run])
  }
  return lines
}

function joinRuns(runs: readonly Run[]): Chunk {
  const letters = new Map<string, number>()
  let text = ''
  let right = 0
  for (const run of runs) {
    if (text !== '' && !text.endsWith(' ') && !run.text.startsWith(' ') && run.left - right > WORD_GAP * run.size)
      text += ' '
    text += run.text
    right = Math.max(right, run.right)
    const key = `${run.size} ${run.font}`
    letters.set(key, (letters.get(key) ?? 0) + run.text.length)
  }
  const main = runs.reduce((a, b) => (weight(letters, b) > weight(letters, a) ? b : a))
  const first = runs[0] ?? main
  return {
    text: text.trim(),
    left: first.left,
    right,
    baseline: main.baseline,
    size: main.size,
    font: main.font,
    uniform: runs.every((run) => run.font === main.font),
    mark: first.mark,
    grid: null,
  }
}

function weight(letters: ReadonlyMap<string, number>, run: Run): number {
  return letters.get(`${run.size} ${run.font}`) ?? 0
}
