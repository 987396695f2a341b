import { printedText } from '../document/index.ts'
import type { BlockRole, Outline, OutlinePart } from './outline.ts'

const HEADINGS: ReadonlySet<BlockRole> = new Set(['title', 'heading', 'theme-heading', 'statement-heading', 'label'])

/** The outline with its headings as they are printed; they are told by their plain form, in which an apostrophe is straight. */
export function printHeadings(outline: Outline, source: string): Outline {
  const printed = new Map<string, string>()
  for (const { block, role } of outline.blocks) {
    if (!HEADINGS.has(role)) continue
    const text = printedText(source, block.passage)
    if (text !== block.passage.text) printed.set(block.passage.text, text)
  }
  if (printed.size === 0) return outline
  const print = (heading: string | null) => (heading === null ? null : (printed.get(heading) ?? heading))
  const printPart = <Part extends OutlinePart>(part: Part): Part => ({ ...part, heading: print(part.heading) })
  return {
    ...outline,
    blocks: outline.blocks.map((placed) => ({
      ...placed,
      place: { ...placed.place, section: print(placed.place.section) },
    })),
    sections: outline.sections.map(printPart),
    statements: outline.statements.map((statement) => ({
      ...printPart(statement),
      parts: statement.parts.map(printPart),
    })),
  }
}
