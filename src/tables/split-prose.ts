import type { PlacedBlock } from '../outline/outline.ts'
import { readCellValue } from './cell-value.ts'
import type { PlacedTable } from './collect-tables.ts'

const SHORTEST_SENTENCE = 40
const SENTENCE = /[a-z)%\d][.!?]["')]?(?:\s|$)/
const FINITE =
  /\b(?:was|were|is|are|has|have|had|said|told|felt|will|would|can|could|did|does|do|received|waited|found|rose|fell|increased|decreased)\b/i

/** The blocks with each row of a table as its cells of running text, so that nothing of a table is read as a sentence but its sentences. */
export function splitProse(blocks: readonly PlacedBlock[], tables: readonly PlacedTable[]): PlacedBlock[] {
  if (tables.length === 0) return [...blocks]
  const rows = new Set(tables.flatMap(({ from, to }) => blocks.slice(from, to)))
  const captions = new Set(tables.flatMap(({ table }) => table.captions))
  return blocks.flatMap((placed) => {
    if (rows.has(placed)) return sentencesOf(placed)
    const { passage } = placed.block
    return captions.has(passage) && !FINITE.test(passage.text) ? [] : [placed]
  })
}

function sentencesOf(placed: PlacedBlock): PlacedBlock[] {
  const { block } = placed
  return block.cells
    .filter((cell) => isSentence(cell.text))
    .map(
      (passage): PlacedBlock => ({
        ...placed,
        block: { ...block, kind: 'paragraph', passage, cells: [], row: null, start: passage.start, end: passage.end },
      }),
    )
}

function isSentence(text: string): boolean {
  if (readCellValue(text) !== null) return false
  return text.length >= SHORTEST_SENTENCE && (SENTENCE.test(text) || FINITE.test(text))
}
