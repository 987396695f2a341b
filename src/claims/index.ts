import type { Document } from '../document/index.ts'
import type { PlacedBlock } from '../outline/outline.ts'
import type { Claim } from '../schema/index.ts'

/** Every reported figure of the document's prose, in document order. */
export function readClaims(_document: Document, _blocks: readonly PlacedBlock[]): Claim[] {
  return []
}
