import type { Block } from '../document/index.ts'
import type { StatementId } from '../schema/index.ts'
import type { Opening } from './build-parts.ts'
import type { LineSigns } from './line-signs.ts'

/** Which stretch of a statement's section a block is in. */
type Zone = 'head' | 'expectations' | 'commitment' | 'findings' | null

/** What is known of the document on the way from block to block. */
export interface Walk {
  readonly blocks: readonly Block[]
  readonly signs: readonly LineSigns[]
  readonly sections: ReadonlyMap<number, StatementId>
  /** Levels of headings say what belongs to what; where they do not, names and labels alone do. */
  readonly levelsTell: boolean
  readonly title: number
  readonly titleKey: string | null
  readonly openings: Opening[]
  zone: Zone
  statement: StatementId | null
  theme: number | null
  section: string | null
  /** The heading of the theme it is in. */
  themeHeading: string | null
  /** Depth of the marks of the theme's and the statement's heading; 0 where they are unmarked. */
  themeMark: number
  statementMark: number
  /** The block before announces this one: it is a heading or a label. */
  announced: boolean
  /** Other articles and adverts have begun. */
  ended: boolean
  prose: number
}

/** Depth of a heading's mark; 0 where it has none or levels carry nothing. */
export function levelOf(walk: Walk, block: Block): number {
  return walk.levelsTell && block.kind === 'heading' ? block.level : 0
}

/** From here on the document speaks of a theme, or (null) of none, and of no statement. */
export function enterTheme(walk: Walk, theme: number | null, heading: string | null, mark: number): void {
  leaveStatement(walk, theme)
  walk.section = heading
  walk.themeHeading = heading
  walk.themeMark = mark
  walk.statementMark = 0
}

/** From here on the document speaks of a quality statement; its score comes next. */
export function enterStatement(walk: Walk, statement: StatementId, theme: number, mark: number): void {
  walk.zone = 'head'
  walk.statement = statement
  walk.theme = theme
  walk.section = null
  walk.statementMark = mark
  walk.ended = false
}

/** From here on the document speaks of no statement, but of a theme where one is given. */
export function leaveStatement(walk: Walk, theme: number | null): void {
  walk.zone = null
  walk.statement = null
  walk.theme = theme
}

/** The nearest block of the report's own before (-1) or after (1) another. */
export function properNeighbour(walk: Walk, at: number, step: -1 | 1): Block | undefined {
  for (let i = at + step; Math.abs(i - at) <= 3; i += step) {
    const sign = walk.signs[i]
    if (sign !== undefined && sign.furniture === null && !sign.dateline) return walk.blocks[i]
  }
  return undefined
}
