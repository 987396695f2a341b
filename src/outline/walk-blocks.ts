import type { Block } from '../document/index.ts'
import { normalise } from '../text/normalise.ts'
import { statementEntry } from '../vocabulary/quality-statements.ts'
import { buildParts } from './build-parts.ts'
import { findTitle } from './find-title.ts'
import { looksLikeHeading } from './heading-line.ts'
import { levelsTell } from './levels.ts'
import { type LineSigns, readAllSigns } from './line-signs.ts'
import type { BlockRole, Outline, PlacedBlock } from './outline.ts'
import type { ScoreLine } from './score-line.ts'
import { scoreRole } from './score-role.ts'
import { heads, isContents, sectionRole } from './section-role.ts'
import { findStatementSections } from './statement-sections.ts'
import { enterStatement, enterTheme, levelOf, type Walk } from './walk.ts'
import { zoneRole } from './zone-role.ts'

const SHORTEST_PARAGRAPH = 60
const OWN_PARAGRAPHS = 2

/** Gives each block its role and place, in one pass from the first to the last. */
export function walkBlocks(blocks: readonly Block[]): Outline {
  const signs = readAllSigns(blocks)
  const title = findTitle(blocks, signs)
  const sections = findStatementSections(blocks, signs)
  const walk: Walk = {
    blocks,
    signs,
    sections,
    levelsTell: levelsTell(blocks, signs, sections),
    title,
    titleKey: title === -1 ? null : normalise(blocks[title]?.passage.text ?? ''),
    openings: [],
    zone: null,
    statement: null,
    theme: null,
    section: null,
    themeHeading: null,
    themeMark: 0,
    statementMark: 0,
    announced: false,
    ended: false,
    prose: 0,
  }
  const placed: PlacedBlock[] = []
  const scoreLines = new Map<number, ScoreLine>()
  for (const [at, block] of blocks.entries()) {
    const sign = signs[at]
    if (sign === undefined) continue
    const role = readRole(walk, at, block, sign)
    if (role === 'prose') walk.prose += 1
    if (role !== 'furniture') walk.announced = role !== 'prose'
    placed.push({ block, role, place: { statement: walk.statement, theme: walk.theme, section: walk.section } })
    if (sign.score !== null && (role === 'score' || role === 'label' || role === 'statement-heading'))
      scoreLines.set(at, sign.score)
  }
  return { blocks: placed, scoreLines, ...buildParts(walk.openings, placed) }
}

/** The role of one block; opens and closes parts of the outline on the way. */
function readRole(walk: Walk, at: number, block: Block, sign: LineSigns): BlockRole {
  const heading = block.passage.text
  const own = walk.sections.get(at)
  if (own !== undefined) {
    const { theme } = statementEntry(own)
    walk.openings.push({ type: 'statement', at, heading, id: own, theme })
    enterStatement(walk, own, theme, levelOf(walk, block))
    return 'statement-heading'
  }
  if (at === walk.title) {
    walk.openings.push({ type: 'section', at, heading, theme: null, level: 1 })
    walk.section = heading
    return 'title'
  }
  if (sign.furniture !== null || (heading.length < 200 && normalise(heading) === walk.titleKey)) {
    if (sign.furniture === 'ending' && walk.prose > 1 && !goesOn(walk, at)) walk.ended = true
    return 'furniture'
  }
  const score = scoreRole(walk, at, walk.zone === 'head')
  if (score !== null) return score
  if (sign.theme !== null && heads(walk, at, block) && !isSubHeading(walk, at)) {
    if (isContents(walk, at)) return 'label'
    walk.openings.push({ type: 'section', at, heading, theme: sign.theme, level: 1 })
    enterTheme(walk, sign.theme, heading, levelOf(walk, block))
    walk.ended = false
    return 'theme-heading'
  }
  if (walk.ended) return 'furniture'
  if (sign.key || sign.dateline || (at < walk.title && looksLikeHeading(block))) return 'label'
  if (sign.rating) return 'rating'
  if (sign.introduces !== null && walk.statement === null) {
    if (sign.introduces !== walk.theme) {
      walk.openings.push({ type: 'section', at, heading: null, theme: sign.introduces, level: 1 })
      enterTheme(walk, sign.introduces, null, 0)
    }
    return 'prose'
  }
  return sectionRole(walk, at, block, sign) ?? zoneRole(walk, at, block)
}

/** A box of links in mid-article: several paragraphs stand between it and the next line that ends the page's own text. */
function goesOn(walk: Walk, at: number): boolean {
  let paragraphs = 0
  for (let i = at + 1; i < walk.blocks.length; i++) {
    if (walk.signs[i]?.furniture === 'ending') return paragraphs >= OWN_PARAGRAPHS
    const text = walk.blocks[i]?.passage.text ?? ''
    if (text.length > SHORTEST_PARAGRAPH && /[.!?]["')]*$/.test(text)) paragraphs += 1
  }
  return false
}

/** In a statement's findings a bare theme name ("Leadership") is a sub-heading, unless the theme's contents or a statement follow. */
function isSubHeading(walk: Walk, at: number): boolean {
  if (walk.statement === null || /^(?:theme|how)\b/i.test(walk.blocks[at]?.passage.text ?? '')) return false
  const next = walk.signs[at + 1]
  return next?.label !== 'contents' && next?.score == null && next?.introduces == null
}
