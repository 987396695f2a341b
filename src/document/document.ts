import type { Root } from 'mdast'
import type { Block } from './blocks.ts'
import { readLines } from './lines.ts'
import { makePassage } from './passage.ts'
import { spanner, type ToSpan } from './position.ts'
import { type LineGroup, rejoinLines } from './rejoin.ts'
import { withoutRunningLines } from './running-lines.ts'
import type { SourceDocument } from './source-document.ts'

/** A document as every later stage sees it: its text, its logical lines, and a way from offsets to spans. */
export interface Document {
  readonly source: SourceDocument
  readonly text: string
  readonly blocks: readonly Block[]
  readonly toSpan: ToSpan
}

/** Flattens a source's tree into blocks, with hard wraps and page breaks undone. A text without words gives no blocks. */
export function layDocument(source: SourceDocument): Document {
  const { text } = source
  const lines = withoutRunningLines(text, readLines(text, source.tree as Root, source.format !== 'text')) // what every reader makes
  const groups = rejoinLines(text, lines)
  const blocks: Block[] = []
  let previousEnd = 0
  for (const group of groups) {
    const block = makeBlock(text, group, countBlankLines(text, previousEnd, group[0].start))
    if (block.passage.text.trim() === '') continue
    blocks.push(block)
    previousEnd = block.end
  }
  return { source, text, blocks, toSpan: spanner(text, source.pages) }
}

function makeBlock(text: string, group: LineGroup, gap: number): Block {
  const [head] = group
  const last = group[group.length - 1] ?? head
  return {
    kind: head.kind,
    level: head.level,
    marker: head.marker,
    passage: makePassage(text, group.length === 1 ? head.ranges : group.flatMap((line) => line.ranges)),
    cells: head.cells.map((ranges) => makePassage(text, ranges)),
    row: head.row,
    gap,
    start: head.start,
    end: last.end,
  }
}

function countBlankLines(text: string, from: number, to: number): number {
  // Only the gap is looked at: a search from here to a line break far behind it would make the whole quadratic.
  const breaks = text.slice(from, to).match(/\r\n|\n|\r/g)?.length ?? 0
  return Math.max(0, breaks - 1)
}
