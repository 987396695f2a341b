import type { Root } from 'mdast'
import type { Format } from '../schema/index.ts'

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
  readonly tree: Root
  /** Offsets at which page 1, 2, … begin; null where the format has no pages. */
  readonly pages: readonly number[] | null
}
