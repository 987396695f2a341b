import type { Block } from '../document/index.ts'
import { looksLikeHeading, looksLikeProse } from './heading-line.ts'
import type { LineSigns } from './line-signs.ts'

const LOOK_AHEAD = 8
const LONGEST_TITLE = 200

/** The block that holds the document's title: its first heading of level 1, else the longest title-like line before the first running text; -1 without one. */
export function findTitle(blocks: readonly Block[], signs: readonly LineSigns[]): number {
  let best = -1
  for (let at = 0; at < Math.min(blocks.length, LOOK_AHEAD); at++) {
    const block = blocks[at]
    const sign = signs[at]
    if (block === undefined || sign === undefined) break
    if (sign.furniture !== null || sign.dateline) continue
    if (block.kind === 'heading' && block.level === 1) return at
    if (sign.label !== null || sign.section !== null || sign.theme !== null || sign.score !== null || sign.rating) break
    const { text } = block.passage
    const isLine = block.kind === 'paragraph' && text.length <= LONGEST_TITLE && !/[.,;:]["')]?$/.test(text)
    if (!isLine && !looksLikeHeading(block)) break
    if (best === -1 || text.length > (blocks[best]?.passage.text.length ?? 0)) best = at
    if (looksLikeProse(block) && text.length > LONGEST_TITLE) break
  }
  return best
}
