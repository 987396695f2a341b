import type { Document } from '../document/index.ts'
import type { Outline } from '../outline/index.ts'
import type { Diagnostic, Statement } from '../schema/index.ts'
import { labelNamed } from '../vocabulary/headings.ts'

/** Scored statements whose section announces key findings and has none: the text was lost on the way, or went to another part. */
export function diagnoseFindings(document: Document, outline: Outline, statements: readonly Statement[]): Diagnostic[] {
  return outline.statements.flatMap(({ id }) => {
    const statement = statements.find((one) => one.id === id)
    const blocks = outline.blocks.filter(({ place }) => place.statement === id)
    const label = blocks.find(({ role, block }) => role === 'label' && labelNamed(block.passage.text) === 'findings')
    if (statement?.score == null || label === undefined || blocks.some(({ role }) => role === 'prose')) return []
    return [
      {
        rule: 'statement/no-findings',
        severity: 'warning' as const,
        message: `No findings under \`${label.block.passage.text}\` for ${statement.name}`,
        span: document.toSpan(label.block.start, label.block.end),
        related: [],
      },
    ]
  })
}
