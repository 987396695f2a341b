import type { Document } from '../document/index.ts'
import type { PassageReading, Section } from '../schema/index.ts'
import type { Outline } from './outline.ts'

const SHORTEST_PASSAGE = 120

/** The document's parts outside the statements' own sections, as they stand in the record. */
export function recordSections(document: Document, outline: Outline): Section[] {
  return outline.sections.map(({ heading, theme, from, to }) => {
    const start = outline.blocks[from]?.block.start ?? 0
    return { heading, theme, span: document.toSpan(start, outline.blocks[to - 1]?.block.end ?? start) }
  })
}

/** Paragraphs long enough that finding one twice means something; I-statements and commitments are the same in every report and are left out. */
export function readPassages(document: Document, outline: Outline): PassageReading[] {
  return outline.blocks
    .filter(({ role, block }) => role === 'prose' && block.passage.text.length > SHORTEST_PASSAGE)
    .map(({ block }) => ({ text: block.passage.text, span: document.toSpan(block.passage.start, block.passage.end) }))
}
