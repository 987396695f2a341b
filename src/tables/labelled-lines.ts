import { makePassage, type Passage, toSource } from '../document/index.ts'
import type { PlacedBlock } from '../outline/outline.ts'
import { readCellValue } from './cell-value.ts'

const LONGEST = 160
const PARTED = /^(.{2,110}?[a-z)\]%])(?:\s?:\s?|\s[-–]\s)(?=[£<>~+-]?\d)/i
const FEWEST = 2
const VERB = /\b(?:is|are|was|were|has|have|had|said|rose|fell|increased|decreased)\b/i

/**
 * Neighbouring lines of the form "label: figure" as rows of a table: "Assessed: 904", "Given a break: 377". `source` is the document's text, `first` the number
 * from which such tables are counted.
 */
export function joinLabelledLines(source: string, blocks: readonly PlacedBlock[], first: number): PlacedBlock[] {
  if (!blocks.some(isCandidate)) return [...blocks]
  const result: PlacedBlock[] = []
  let tables = first
  for (let at = 0; at < blocks.length; ) {
    const rows: PlacedBlock[] = []
    for (let i = at; i < blocks.length; i++) {
      const placed = blocks[i]
      const row = placed === undefined ? null : asRow(source, placed, tables)
      if (row === null || (rows.length > 0 && placed?.block.kind !== blocks[at]?.block.kind)) break
      rows.push(row)
    }
    if (rows.length >= FEWEST) {
      for (const row of rows) result.push(row)
      tables += 1
      at += rows.length
      continue
    }
    const placed = blocks[at]
    if (placed !== undefined) result.push(placed)
    at += 1
  }
  return result
}

function isCandidate({ block, role }: PlacedBlock): boolean {
  return (
    role === 'prose' && (block.kind === 'item' || block.kind === 'paragraph') && block.passage.text.length <= LONGEST
  )
}

function asRow(source: string, placed: PlacedBlock, table: number): PlacedBlock | null {
  if (!isCandidate(placed)) return null
  const { passage } = placed.block
  const match = PARTED.exec(passage.text)
  if (match === null || VERB.test(match[1] ?? '') || /\d/.test(match[1]?.slice(0, 1) ?? '')) return null
  const value = passage.text.slice(match[0].length)
  if (readCellValue(value) === null) return null
  const cells = [
    part(source, passage, 0, (match[1] ?? '').length),
    part(source, passage, match[0].length, passage.text.length),
  ]
  const shape = { columns: 1, rows: 1, head: false }
  return { ...placed, block: { ...placed.block, kind: 'row', cells, row: { table, shapes: [shape, shape] } } }
}

function part(source: string, passage: Passage, from: number, to: number): Passage {
  return makePassage(source, [toSource(passage, from, to)])
}
