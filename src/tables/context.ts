import type { Passage } from '../document/index.ts'
import type { PlacedBlock } from '../outline/outline.ts'

const FARTHEST = 80
const MOST_CONTEXT = 5
/** Lines that speak of the figures beside them, and not of what they show. */
const OF_FIGURES = /\b(?:figures?|data|numbers|results|table|below|above|tiles?|charts?|facts|glance)\b/i

/** What dates a place of the document: headings above it up to the title, and lines that say of when the figures are. */
export function contextOf(blocks: readonly PlacedBlock[], from: number): Passage[] {
  const context: Passage[] = []
  for (let at = from - 1; at >= 0 && at >= from - FARTHEST && context.length < MOST_CONTEXT; at--) {
    const placed = blocks[at]
    if (placed === undefined) break
    const { passage, kind } = placed.block
    const heads = placed.role === 'heading' || placed.role === 'title' || kind === 'heading'
    const tells =
      placed.role === 'prose' && kind === 'paragraph' && passage.text.length < 160 && OF_FIGURES.test(passage.text)
    if (heads || (tells && at >= from - 3)) context.push(passage)
    if (placed.role === 'title') break
  }
  return context
}
