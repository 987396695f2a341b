import type { Document } from '../document/index.ts'
import type { Outline } from './outline.ts'
import { printHeadings } from './print-headings.ts'
import { walkBlocks } from './walk-blocks.ts'

export type {
  BlockRole,
  Outline,
  OutlinePart,
  PlacedBlock,
  StatementSection,
} from './outline.ts'
export type { NameToken, ScoreToken } from './score-line.ts'
export { readPassages, recordSections } from './sections.ts'

/**
 * Gives every block of a document its role and place: headings are told by the vocabulary, by mark, and by line, since plain reports
 * carry no marks. Never throws; a document without any heading has one section-less run of prose.
 */
export function outlineDocument(document: Document): Outline {
  return printHeadings(walkBlocks(document.blocks), document.text)
}
