import type { Document } from '../document/index.ts'
import type { ReportKind } from '../schema/index.ts'
import { publisherPatterns } from '../vocabulary/publishers.ts'

const HEAD_BLOCKS = 12
const FOOT_BLOCKS = 40
const LONGEST = 120

/**
 * Who published a document: 'CQC' for its own assessments, 'LGA' for peer challenges; for an article the name printed as its
 * publisher (a masthead, "Source: …", "© 2025 …", the end of a headline after `|`). Null when none is printed.
 */
export function readPublisher(document: Document, kind: ReportKind): string | null {
  if (kind === 'cqc-assessment') return 'CQC'
  if (kind === 'peer-challenge') return 'LGA'
  const { blocks } = document
  const edges =
    blocks.length <= HEAD_BLOCKS + FOOT_BLOCKS
      ? blocks
      : [...blocks.slice(0, HEAD_BLOCKS), ...blocks.slice(-FOOT_BLOCKS)]
  for (const pattern of publisherPatterns) {
    for (const block of edges) {
      const { text } = block.passage
      if (text.length > LONGEST) continue
      const name = pattern.exec(text)?.groups?.name?.trim()
      if (name !== undefined && name !== '') return name
    }
  }
  return null
}
