import { type Document, toSource } from '../document/index.ts'
import type { PlacedBlock } from '../outline/outline.ts'
import type { Span } from '../schema/index.ts'
import { matchesOf } from '../text/matches.ts'
import { correctionCues, draftHeads, responseTitles } from '../vocabulary/corrections.ts'

/** What names a place of another text. */
const PLACE = /^[\s*#-]{0,6}(?:page|p\.|pages|para(?:graph)?|section|line|item|point)s? ?\d/
const QUOTED = /"[^"]{3,600}"/g
/** A response says so at its head. */
const HEAD = 8

/**
 * Paragraphs, rows and points that put a mistake of another text right, or tell its words to object to them; in a response to a draft also what
 * stands in quotation marks.
 */
export function readReported(document: Document, blocks: readonly PlacedBlock[]): Span[] {
  const isResponse = blocks
    .slice(0, HEAD)
    .some(({ block }) => block.passage.text.length < 160 && responseTitles.test(fold(block.passage.text)))
  const heads = new Map<number, boolean>()
  return blocks.flatMap(({ block }) => {
    const { passage, row } = block
    const text = fold(passage.text)
    const whole = () => [document.toSpan(block.start, block.end)]
    if (row !== null) {
      if (!heads.has(row.table)) heads.set(row.table, draftHeads.test(text))
      if (heads.get(row.table) === true) return whole()
    }
    if (correctionCues.test(text) || (isResponse && (PLACE.test(text) || row !== null))) return whole()
    if (!isResponse) return []
    return matchesOf(text, QUOTED).map((match) => {
      const { start, end } = toSource(passage, match.index, match.index + match[0].length)
      return document.toSpan(start, end)
    })
  })
}

function fold(text: string): string {
  return text.toLowerCase()
}
