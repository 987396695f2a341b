import { recognise } from '../claims/recognise.ts'
import { type Document, toSource } from '../document/index.ts'
import type { PlacedBlock } from '../outline/outline.ts'
import type { HeadlineReading } from '../schema/index.ts'

/** Only what stands at the head of a document is its headline. */
const FIRST = 4

/** Figures that the title or the headline gives, with its words. */
export function readHeadlines(document: Document, blocks: readonly PlacedBlock[]): HeadlineReading[] {
  return blocks.slice(0, FIRST).flatMap(({ block, role }): HeadlineReading[] => {
    if (role !== 'title' && block.kind !== 'heading') return []
    const { passage } = block
    const { quantities } = recognise(passage.text, passage.text.toLowerCase())
    const [only] = quantities
    if (only === undefined || quantities.length !== 1) return []
    const { start, end } = toSource(passage, only.from, only.to)
    const { kind, value, upper, unit, modifier } = only
    return [
      {
        text: passage.text,
        figure: {
          text: document.text.slice(start, end),
          kind,
          value,
          upper,
          unit,
          modifier,
          span: document.toSpan(start, end),
        },
      },
    ]
  })
}
