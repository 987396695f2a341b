import type { Block } from '../document/index.ts'
import type { StatementId } from '../schema/index.ts'
import type { LineSigns } from './line-signs.ts'

/**
 * Whether the levels of a document's headings say what belongs to what. Converters mark every heading alike: where a label that only stands inside a
 * part ("What people expect", "For consideration") is at or above the level of that part's own heading, names and labels decide and levels carry nothing.
 */
export function levelsTell(
  blocks: readonly Block[],
  signs: readonly LineSigns[],
  statements: ReadonlyMap<number, StatementId>,
): boolean {
  let part = 0
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== 'heading') continue
    const sign = signs[at]
    if (statements.has(at) || sign?.theme != null) part = block.level
    else if (sign?.label != null && part !== 0 && block.level <= part) return false
    else if (sign?.section != null) part = 0
  }
  return true
}
