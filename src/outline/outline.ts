import type { Block } from '../document/index.ts'
import type { StatementId } from '../schema/index.ts'

/** Where in a report a block stands. */
export interface Place {
  /** The quality statement whose section it is in. */
  readonly statement: StatementId | null
  /** The theme (1 to 4) it is in, told by a theme's heading or by its statement. */
  readonly theme: number | null
  /** The nearest heading above it: a sub-heading of a statement's findings, or a section's heading. */
  readonly section: string | null
}

/** What a block is for. prose: findings and other running text, the only blocks in which claims, findings and quotes are looked for. */
export type BlockRole =
  | 'title'
  | 'heading'
  | 'theme-heading'
  | 'statement-heading'
  | 'label'
  | 'score'
  | 'rating'
  | 'expectation'
  | 'commitment'
  | 'furniture'
  | 'prose'

/** A block with its role and its place. */
export interface PlacedBlock {
  readonly block: Block
  readonly role: BlockRole
  readonly place: Place
}
