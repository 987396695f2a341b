import type { Passage } from './passage.ts'

/** heading: marked as one in the source; item: of a list; row: of a table; paragraph: everything else, unmarked headings among them. */
export type BlockKind = 'heading' | 'paragraph' | 'item' | 'row'

/** What a cell of a table takes, and whether it is marked as the head of others. */
export interface CellShape {
  readonly columns: number
  readonly rows: number
  readonly head: boolean
}

/** Where a row stands: the number of its table in the document, and the shape of each of its cells. */
export interface RowPlace {
  readonly table: number
  readonly shapes: readonly CellShape[]
}

/** One logical line of a document: a paragraph, a heading, a list item or a table row, with hard wraps and page breaks undone. */
export interface Block {
  readonly kind: BlockKind
  /** Heading depth from 1, list depth from 1; 0 for the rest. */
  readonly level: number
  /** The list marker as printed: `•`, `-`, `4.`; else null. */
  readonly marker: string | null
  readonly passage: Passage
  /** A row's cells by column, without words where nothing stands or another cell reaches; else empty. */
  readonly cells: readonly Passage[]
  /** A row's place in its table; null for all else. */
  readonly row: RowPlace | null
  /** Blank lines between this block and the one before, 0 when they stand on neighbouring lines. */
  readonly gap: number
  /** Source offsets from the first to the last character, marker included. */
  readonly start: number
  readonly end: number
}
