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
}

const SAME_LINE = 0.2
const WORD_GAP = 0.13
/** The narrowest gutter in use is one em wide, the default of web pages. */
const CHUNK_GAP = 0.85

/** The runs of a sheet joined to chunks; a text printed twice in one place, as false bold is, counts once. */
export function toChunks(runs: readonly Run[]): Chunk[] {
  const chunks: Chunk[] = []
  for (const line of baselines(runs)) {
    line.sort((a, b) => a.left - b.left)
    let open: Run[] = []
    let right = 0
    for (const run of line) {
      const last = open[open.length - 1]
      if (last !== undefined && last.text === run.text && run.left - last.left < 0.3 * run.size) continue
      if (last !== undefined && run.left - right > CHUNK_GAP * Math.max(run.size, last.size)) {
        chunks.push(joinRuns(open))
        open = []
      }
      right = open.length === 0 ? run.right : Math.max(right, run.right)
      open.push(run)
    }
    if (open.length > 0) chunks.push(joinRuns(open))
  }
  return chunks
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
  }
}

function weight(letters: ReadonlyMap<string, number>, run: Run): number {
  return letters.get(`${run.size} ${run.font}`) ?? 0
}
