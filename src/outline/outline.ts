import type { Block } from '../document/index.ts'
import type { StatementId } from '../schema/index.ts'
import type { ScoreLine } from './score-line.ts'

/** Where in a report a block stands. */
export interface Place {
  /** The quality statement whose section it is in. */
  readonly statement: StatementId | null
  /** The theme (1 to 4) it is in, told by a theme's heading or by its statement. */
  readonly theme: number | null
  /** The nearest heading above it: a sub-heading of a statement's findings, or a section's heading. */
  readonly section: string | null
}

/**
 * What a block is for. prose: findings and other running text, the only blocks in which claims, findings and quotes are looked for.
 * label: a line that announces what follows (`What people expect`, `For consideration`) or lists names without scores.
 * score: a line that gives a score, or a name in a list of scores. furniture: what the page prints around the report.
 */
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

/** A part of the outline: the blocks from `from` to before `to`. */
export interface OutlinePart {
  readonly heading: string | null
  readonly from: number
  readonly to: number
}

/** A part of the document outside the statements' sections; a theme's part holds its statements. */
export interface OutlineSection extends OutlinePart {
  readonly theme: number | null
}

/** A quality statement's own section, with the sub-headings of its findings. */
export interface StatementSection extends OutlinePart {
  readonly id: StatementId
  readonly parts: readonly OutlinePart[]
}

/** A document's parts: each block with role and place, the sections, the statements' sections, and the score lines by block. */
export interface Outline {
  readonly blocks: readonly PlacedBlock[]
  readonly sections: readonly OutlineSection[]
  readonly statements: readonly StatementSection[]
  /** Lines made of statement names and scores alone, by block index. */
  readonly scoreLines: ReadonlyMap<number, ScoreLine>
}
