import type { Block } from '../document/index.ts'
import type { StatementId } from '../schema/index.ts'
import { normalise } from '../vocabulary/normalise.ts'
import { statementEntry } from '../vocabulary/quality-statements.ts'
import { buildParts, type Opening } from './build-parts.ts'
import { findTitle } from './find-title.ts'
import { isHeadingLine, looksLikeHeading } from './heading-line.ts'
import { type LineSigns, readAllSigns } from './line-signs.ts'
import type { BlockRole, Outline, PlacedBlock } from './outline.ts'
import type { ScoreLine } from './score-line.ts'
import { findStatementSections } from './statement-sections.ts'

/** Which stretch of a statement's section a block is in. */
type Zone = 'head' | 'expectations' | 'commitment' | 'findings' | null

/** What is known of the document on the way from block to block. */
interface Walk {
  readonly blocks: readonly Block[]
  readonly signs: readonly LineSigns[]
  readonly sections: ReadonlyMap<number, StatementId>
  readonly title: number
  readonly titleKey: string | null
  readonly openings: Opening[]
  zone: Zone
  statement: StatementId | null
  theme: number | null
  section: string | null
  /** Depth of the mark of the theme's or statement's heading; 0 where it is unmarked. */
  mark: number
  /** The block before announces this one: it is a heading or a label. */
  announced: boolean
  /** Other articles and adverts have begun. */
  ended: boolean
  prose: number
}

const I_STATEMENT = /^["']?(?:I|I'm|I'll|When|If|My)\b/
const WE_STATEMENT = /^["']?We\b/

/** Gives each block its role and place, in one pass from the first to the last. */
export function walkBlocks(blocks: readonly Block[]): Outline {
  const signs = readAllSigns(blocks)
  const title = findTitle(blocks, signs)
  const walk: Walk = {
    blocks,
    signs,
    sections: findStatementSections(blocks, signs),
    title,
    titleKey: title === -1 ? null : normalise(blocks[title]?.passage.text ?? ''),
    openings: [],
    zone: null,
    statement: null,
    theme: null,
    section: null,
    mark: 0,
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
    walk.announced = role !== 'prose' && role !== 'furniture'
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
    Object.assign(walk, { zone: 'head', statement: own, theme, section: null, mark: block.level, ended: false })
    return 'statement-heading'
  }
  if (at === walk.title) {
    walk.openings.push({ type: 'section', at, heading, theme: null, level: 1 })
    walk.section = heading
    return 'title'
  }
  if (sign.furniture !== null || (heading.length < 200 && normalise(heading) === walk.titleKey)) {
    if (sign.furniture === 'ending' && walk.prose > 1) walk.ended = true
    return 'furniture'
  }
  const score = scoreRole(walk, at, sign)
  if (score !== null) return score
  if (sign.theme !== null && heads(walk, at, block)) {
    if (isContents(walk, at)) return 'label'
    walk.openings.push({ type: 'section', at, heading, theme: sign.theme, level: 1 })
    const { theme } = sign
    Object.assign(walk, { zone: null, statement: null, theme, section: heading, mark: block.level, ended: false })
    return 'theme-heading'
  }
  if (walk.ended) return 'furniture'
  if (sign.key || sign.dateline || (at < walk.title && looksLikeHeading(block))) return 'label'
  if (sign.rating) return 'rating'
  if (sign.introduces !== null && walk.statement === null) {
    if (sign.introduces !== walk.theme) {
      walk.openings.push({ type: 'section', at, heading: null, theme: sign.introduces, level: 1 })
      Object.assign(walk, { theme: sign.introduces, section: null })
    }
    return 'prose'
  }
  return sectionRole(walk, at, block, sign) ?? zoneRole(walk, at, block)
}

/** A line of names and scores: a list's entry, a section's score, or names alone; null when it is to be read as something else. */
function scoreRole(walk: Walk, at: number, sign: LineSigns): BlockRole | null {
  if (sign.score === null) return null
  const { tokens } = sign.score
  const names = tokens.filter((token) => token.type === 'name')
  if (names.length === 0) {
    const attached =
      walk.zone === 'head' || walk.signs[at - 1]?.score != null || walk.signs[at - 1]?.furniture === 'banner'
    return attached || tokens.some((token) => token.type === 'score' && token.explicit) ? 'score' : null
  }
  if (tokens.length > names.length || names.some((name) => name.promised && !name.area)) return 'score'
  if (followedByScore(walk, at)) return 'score'
  if (names.every((name) => name.area)) return null
  const alone = names.length === 1 && walk.blocks[at]?.kind !== 'item' && !inList(walk, at)
  return alone ? null : 'label'
}

function followedByScore(walk: Walk, at: number): boolean {
  for (let i = at + 1; i <= at + 2; i++) {
    const next = walk.signs[i]
    if (next?.score != null) return next.score.tokens[0]?.type === 'score'
    if (next?.furniture !== 'banner') return false
  }
  return false
}

function inList(walk: Walk, at: number): boolean {
  const isName = (i: number) => walk.signs[i]?.score?.tokens.some((token) => token.type === 'name') === true
  return isName(at - 1) || isName(at + 1)
}

/** Labels and headings. Null when the block is text of the part it stands in. */
function sectionRole(walk: Walk, at: number, block: Block, sign: LineSigns): BlockRole | null {
  const { label, section } = sign
  const isPart = label === 'consideration' || label === 'strengths'
  if (label !== null && heads(walk, at, block) && !(isPart && walk.statement !== null)) {
    if (label === 'expectations' || label === 'commitment' || label === 'findings') walk.zone = label
    return 'label'
  }
  if (section !== null && heads(walk, at, block) && (walk.statement === null || section.in === 'assessment')) {
    if (isContents(walk, at)) return 'label'
    walk.openings.push({ type: 'section', at, heading: block.passage.text, theme: null, level: section.level })
    Object.assign(walk, { zone: null, statement: null, theme: null, section: block.passage.text, mark: block.level })
    return 'heading'
  }
  if (walk.zone === 'expectations' && block.kind !== 'heading' && I_STATEMENT.test(block.passage.text)) return null
  if (!isHeadingLine(walk.blocks[at - 1], block, nextProper(walk, at), walk.announced)) return null
  return openHeading(walk, at, block)
}

/** A heading that is not in the vocabulary: a sub-heading of what it stands in, unless its mark says that it closes that. */
function openHeading(walk: Walk, at: number, block: Block): BlockRole {
  const heading = block.passage.text
  const closes = block.kind === 'heading' && block.level <= walk.mark
  walk.section = heading
  if (walk.statement !== null && !closes) {
    walk.openings.push({ type: 'part', at, heading })
    walk.zone = 'findings'
    return 'heading'
  }
  if (closes) Object.assign(walk, { statement: null, theme: null, zone: null })
  walk.openings.push({ type: 'section', at, heading, theme: walk.theme, level: walk.theme === null ? 1 : 2 })
  return 'heading'
}

/** Expectations, commitment or findings, by the label above and by how the text begins. */
function zoneRole(walk: Walk, at: number, block: Block): BlockRole {
  const { text } = block.passage
  if (walk.zone === 'expectations') {
    if (I_STATEMENT.test(text)) return 'expectation'
    walk.zone = WE_STATEMENT.test(text) ? 'commitment' : 'findings'
  }
  if (walk.zone === 'commitment') {
    if (!findingsFollow(walk, at)) walk.zone = 'findings'
    return WE_STATEMENT.test(text) || findingsFollow(walk, at) || walk.announced ? 'commitment' : 'prose'
  }
  if (walk.zone === 'head') walk.zone = 'findings'
  return 'prose'
}

function findingsFollow(walk: Walk, at: number): boolean {
  for (let i = at + 1; i <= at + 3; i++) {
    if (walk.signs[i]?.label === 'findings') return true
    if (walk.signs[i]?.score != null) return false
  }
  return false
}

/** A bullet never heads a part; a number may, above text. */
function heads(walk: Walk, at: number, block: Block): boolean {
  if (block.kind !== 'item') return block.kind !== 'row'
  return /\d/.test(block.marker ?? '') && walk.blocks[at + 1]?.kind !== 'item'
}

/** Headings one under another with nothing between them are a table of contents. */
function isContents(walk: Walk, at: number): boolean {
  const next = walk.signs[at + 1]
  if (next === undefined) return false
  return next.theme !== null || (next.section?.in === 'peer-challenge' && walk.signs[at]?.section?.in !== 'assessment')
}

function nextProper(walk: Walk, at: number): Block | undefined {
  for (let i = at + 1; i <= at + 3; i++)
    if (walk.signs[i]?.furniture === null && walk.signs[i]?.dateline === false) return walk.blocks[i]
  return undefined
}
