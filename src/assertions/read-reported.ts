import type { Document } from '../document/index.ts'
import type { PlacedBlock } from '../outline/outline.ts'
import type { Span } from '../schema/index.ts'
import { correctionCues } from '../vocabulary/corrections.ts'

/** Paragraphs, rows and points that put a mistake of another text right, or tell its words to object to them. */
export function readReported(document: Document, blocks: readonly PlacedBlock[]): Span[] {
  return blocks.flatMap(({ block, place }) => {
    const text = block.passage.text.toLowerCase().replace(/[’‘]/g, "'")
    return correctionCues.test(text) ||
      (block.kind === 'row' && place.section !== null && correctionCues.test(place.section.toLowerCase()))
      ? [document.toSpan(block.start, block.end)]
      : []
  })
}
