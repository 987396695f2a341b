import type { Run } from './run.ts'

const FEWEST = 8

/**
 * A line whose letters are each drawn twice, a little apart, to look bold: its letters once. The engine gives such a line as overlapping pieces in which every letter
 * comes twice in a row; null for any other.
 */
export function undoubled(line: readonly Run[]): Run | null {
  const [first] = line
  const last = line[line.length - 1]
  if (first === undefined || last === undefined || line.length < FEWEST / 2 || !overlap(line)) return null
  let text = ''
  let pending: string | null = null
  let spaced = false
  let pairs = 0
  for (const run of line)
    for (const letter of run.text) {
      if (letter === ' ') {
        if (pending === null) spaced = true
        continue
      }
      if (pending === null) {
        pending = letter
        continue
      }
      if (pending !== letter) return null
      text += spaced && text !== '' ? ` ${letter}` : letter
      pairs += 1
      pending = null
      spaced = false
    }
  if (pairs < FEWEST || pending !== null) return null
  return { ...first, text, right: Math.max(...line.map((run) => run.right)) }
}

/** Most pieces begin before the one to their left ends. */
function overlap(line: readonly Run[]): boolean {
  const over = line.filter((run, i) => i > 0 && run.left < (line[i - 1]?.right ?? 0) - 0.05 * run.size).length
  return over > 0.7 * (line.length - 1)
}
