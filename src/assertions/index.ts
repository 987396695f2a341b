import { readSentences } from '../claims/index.ts'
import type { Reading } from '../claims/reading.ts'
import type { Document } from '../document/index.ts'
import type { PlacedBlock } from '../outline/outline.ts'
import type { Assertion } from '../schema/index.ts'
import { type Line, readLines } from './line.ts'
import { readAverages, readExtremes, readProducts } from './read-averages.ts'
import { readBudgetShares } from './read-budget-shares.ts'
import { readBudgets } from './read-budgets.ts'
import { readChanges } from './read-changes.ts'
import { readDistances } from './read-distances.ts'
import { readItemSums } from './read-later-parts.ts'
import { readLists } from './read-lists.ts'
import { readMisfits } from './read-misfits.ts'
import { readPercentageSums } from './read-percentage-sums.ts'
import { readShares } from './read-shares.ts'
import { readSums } from './read-sums.ts'
import { readOrdered, readTargets } from './read-targets.ts'

export { readBeside, readDistanceStarts } from './read-beside.ts'
export { readDays } from './read-days.ts'
export { readGrids } from './read-grids.ts'
export { readHeadlines } from './read-headlines.ts'
export { readPoints } from './read-points.ts'
export { readReported } from './read-reported.ts'
export { readHeaded, readStrays } from './read-strays.ts'
export { readSurveys, readTallies } from './read-tallies.ts'

const READERS: readonly ((line: Line) => readonly Assertion[])[] = [
  readSums,
  readPercentageSums,
  readShares,
  readChanges,
  readDistances,
  readBudgets,
  readAverages,
  readExtremes,
  readProducts,
  readMisfits,
  readTargets,
  readOrdered,
]

/** What the text says of its own figures, in the order of the text: sums, shares, differences, averages, lists. */
export function readAssertions(
  document: Document,
  blocks: readonly PlacedBlock[],
  prose: readonly PlacedBlock[],
  readings: readonly Reading[],
): Assertion[] {
  const lines = readLines(document, readings).filter(({ spots }) => spots.length > 0)
  return [
    ...lines.flatMap((line) => READERS.flatMap((read) => read(line))),
    ...readItemSums(prose.length === blocks.length ? lines : itemLines(document, blocks, prose, lines)),
    ...readBudgetShares(lines),
    ...readLists(document, blocks),
  ]
}

/** The points of lists that were read as rows of labels and figures are lines of a list all the same. */
function itemLines(
  document: Document,
  blocks: readonly PlacedBlock[],
  prose: readonly PlacedBlock[],
  lines: readonly Line[],
): readonly Line[] {
  const kept = new Set(prose)
  const isLost = blocks.some((placed) => placed.block.kind === 'item' && !kept.has(placed))
  return isLost ? readLines(document, readSentences(blocks)) : lines
}
