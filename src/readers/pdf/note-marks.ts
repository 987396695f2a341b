import type { Run } from './run.ts'

const MARK = /^\s?[([]?(\d{1,2}(?:\s?[,;–-]\s?\d{1,2}){0,5}|[*†‡§]{1,3})[)\]]?\s?$/
const NOTE = /^\s?[([]?(\d{1,2})[)\].]?\s+(?=[A-Z"“'‘(£\d])/

/**
 * Runs without the small raised numbers that point to notes, and without the same numbers where the notes themselves begin: no number of either is part of a figure.
 * A mark touches the larger letters before it and stands above their line.
 */
export function withoutNoteMarks(runs: readonly Run[]): Run[] {
  const marks = new Set<string>()
  const kept: Run[] = []
  let before: Run | null = null
  let largest = 0
  for (const run of runs) {
    const mark = MARK.exec(run.text)?.[1]
    if (mark !== undefined && before !== null && isRaised(run, before)) {
      for (const number of mark.split(/\D+/)) marks.add(number)
      largest = Math.max(largest, before.size)
      continue
    }
    if (run.text.trim() !== '') before = run
    kept.push(run)
  }
  if (marks.size === 0) return [...runs]
  return kept.map((run) => {
    const note = run.size < 0.95 * largest ? NOTE.exec(run.text) : null
    return note !== null && marks.has(note[1] ?? '') ? { ...run, text: run.text.slice(note[0].length) } : run
  })
}

function isRaised(run: Run, before: Run): boolean {
  const rise = before.baseline - run.baseline
  const gap = run.left - before.right
  return (
    run.size < 0.8 * before.size &&
    rise > 0.15 * before.size &&
    rise < 0.8 * before.size &&
    Math.abs(gap) < 0.4 * before.size
  )
}
