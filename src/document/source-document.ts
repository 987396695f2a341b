import type { Format } from '../schema/index.ts'

/** A syntax tree (mdast) as whoever uses the library sees it: something to hand on. */
export interface SyntaxTree {
  readonly type: 'root'
  readonly children: readonly object[]
}

/** What a reader hands on: the decoded (or laid-out) text, and its tree, whose node positions are offsets into that text. */
export interface SourceDocument {
  /** A name for messages and for the record; never opened. */
  readonly path: string
  readonly format: Format
  /** Size of the input in bytes, and their SHA-256 in hexadecimal. */
  readonly bytes: number
  readonly sha256: string
  /** What every offset refers to; without a byte order mark. */
  readonly text: string
  readonly tree: SyntaxTree
  /** Offsets at which page 1, 2, … begin; null where the format has no pages. */
  readonly pages: readonly number[] | null
  /** The first words of what a web page held and was not read: furniture, and text that is hidden or struck. */
  readonly dropped?: readonly string[]
  /** Pages, from 1, without a letter; left out where the format has no pages. */
  readonly emptyPages?: readonly number[]
}
