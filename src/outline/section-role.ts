import type { Block } from '../document/index.ts'
import { isHeadingLine } from './heading-line.ts'
import type { LineSigns } from './line-signs.ts'
import type { BlockRole } from './outline.ts'
import { enterTheme, leaveStatement, levelOf, properNeighbour, type Walk } from './walk.ts'
import { I_STATEMENT } from './zone-role.ts'

/** Labels and headings. Null when the block is text of the part it stands in. */
export function sectionRole(walk: Walk, at: number, block: Block, sign: LineSigns): BlockRole | null {
  const { label, section } = sign
  const isPart = label === 'consideration' || label === 'strengths'
  if (label !== null && heads(walk, at, block) && !(isPart && walk.statement !== null)) {
    if (label === 'expectations' || label === 'commitment' || label === 'findings') walk.zone = label
    if (isPart && walk.theme !== null && walk.section !== walk.themeHeading) {
      walk.openings.push({ type: 'back', at, heading: null })
      walk.section = walk.themeHeading
    }
    return 'label'
  }
  if (section !== null && heads(walk, at, block) && (walk.statement === null || section.in === 'assessment')) {
    if (isContents(walk, at)) return 'label'
    walk.openings.push({ type: 'section', at, heading: block.passage.text, theme: null, level: section.level })
    enterTheme(walk, null, block.passage.text, 0)
    return 'heading'
  }
  if (walk.zone === 'expectations' && block.kind !== 'heading' && I_STATEMENT.test(block.passage.text)) return null
  if (!isHeadingLine(properNeighbour(walk, at, -1), block, properNeighbour(walk, at, 1), walk.announced)) return null
  return openHeading(walk, at, block)
}

/** A heading that is not in the vocabulary: a sub-heading of what it stands in, unless its mark says that it closes that. */
function openHeading(walk: Walk, at: number, block: Block): BlockRole {
  const heading = block.passage.text
  const mark = levelOf(walk, block)
  const closes = (other: number) => mark > 0 && mark <= other
  walk.section = heading
  if (walk.statement !== null && !closes(walk.statementMark)) {
    walk.openings.push({ type: 'part', at, heading })
    walk.zone = 'findings'
    return 'heading'
  }
  const theme = closes(walk.themeMark) ? null : walk.theme
  leaveStatement(walk, theme)
  const level = theme !== null || mark > 2 ? 2 : 1
  walk.openings.push({ type: 'section', at, heading, theme, level })
  return 'heading'
}

/** A bullet never heads a part; a number may, above text. */
export function heads(walk: Walk, at: number, block: Block): boolean {
  if (block.kind !== 'item') return block.kind !== 'row'
  return /\d/.test(block.marker ?? '') && walk.blocks[at + 1]?.kind !== 'item'
}

/** Headings one under another with nothing between them are a table of contents. */
export function isContents(walk: Walk, at: number): boolean {
  const next = walk.signs[at + 1]
  if (next === undefined) return false
  return next.theme !== null || (next.section?.in === 'peer-challenge' && walk.signs[at]?.section?.in !== 'assessment')
}
