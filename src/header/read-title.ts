import { type Block, type Document, splitSentences } from '../document/index.ts'
import type { ReportKind } from '../schema/index.ts'
import { matchesOf } from '../text/matches.ts'
import { labelNamed } from '../vocabulary/headings.ts'
import { furnitureLine, siteSections, titleLabel, topicalWords } from '../vocabulary/titles.ts'
import { findAuthorities } from './authority-mentions.ts'
import { findDates } from './dates.ts'

const HEAD_BLOCKS = 12
const LONGEST = 220
const WRAPPED = 60
/** The weight of a council's bare name: a banner, unless nothing else is there. */
const LAST_RESORT = 0.5
const SCORE_LINE = /^\d ?- ?\w|\bscore:? ?\d|\bevidence shows\b/i
const OWN_TITLE = {
  'cqc-assessment': /^[^.]{3,120}: ?local authority assessment\b|^local authority assessment\b/i,
  'peer-challenge': /\bpeer (?:challenge|review)\b/i,
  article: null,
  other: titleLabel,
} as const

/** The block that is the document's title: the kind's own form of one, else the most headline-like line before the text. Null when the document begins with running text. */
export function readTitle(document: Document, kind: ReportKind): Block | null {
  const candidates = headLines(document.blocks)
  const own = OWN_TITLE[kind]
  if (own !== null) {
    const titled = candidates.find((block) => own.test(block.passage.text) && !furnitureLine.test(block.passage.text))
    if (titled !== undefined) return titled
  }
  let best: Block | null = null
  let most = 0
  let rank = 0
  for (const block of candidates) {
    // A headline comes early: what follows it is a date, a writer, a standfirst.
    const weight = weigh(block) - rank
    if (weight >= 1) rank += 1
    if (weight > most) {
      best = block
      most = weight
    }
  }
  return best
}

/** The lines before the first paragraph of running text. */
function headLines(blocks: readonly Block[]): Block[] {
  const lines: Block[] = []
  for (const [at, block] of blocks.slice(0, HEAD_BLOCKS).entries()) {
    const { text } = block.passage
    // The first of several lines without a blank one between is a paragraph's, except at the very top.
    const isWrapped = at > 0 && block.gap > 0 && blocks[at + 1]?.gap === 0
    if (block.kind !== 'heading' && (isRunningText(text) || (isWrapped && text.length > WRAPPED))) break
    if (text.length <= LONGEST && block.kind !== 'item' && block.kind !== 'row') lines.push(block)
  }
  return lines
}

function isRunningText(text: string): boolean {
  return text.length > LONGEST || (/[.!?]["')]*$/.test(text) && (text.length > 110 || splitSentences(text).length > 1))
}

function weigh(block: Block): number {
  const { text } = block.passage
  const words = text.split(' ').length
  if (
    words < 2 ||
    isBanner(text) ||
    siteSections.has(text.toLowerCase()) ||
    furnitureLine.test(text) ||
    SCORE_LINE.test(text) ||
    labelNamed(text) !== null
  )
    return 0
  if (/[\w)%'"]\.["']?$/.test(text) && block.kind !== 'heading') return 0
  const date = findDates(text)[0]
  if (date !== undefined && words - text.slice(date.from, date.to).split(' ').length < 4) return 0
  if (text.endsWith(':')) return 0
  // What somebody says stands beside a headline, not in its place.
  if (/^["'][^"]{3,}["'],? (?:says?|said) /.test(text)) return 0
  const [mention] = findAuthorities(text, true)
  if (mention !== undefined && mention.to - mention.from >= text.length - 4) return block.level === 1 ? 2 : LAST_RESORT
  const topical = Math.min(3, matchesOf(text, topicalWords).length)
  const council = mention === undefined ? 0 : 1
  const length = words >= 5 ? 2 : words >= 4 ? 1 : 0
  return 1 + length + topical + council + (block.kind === 'heading' && block.level === 1 ? 4 : 0)
}

/** "Home > News > Adults", "Bolton Council | Newsroom", "The Northern Star - news since 1884": parts of a site, none of which is a sentence. */
function isBanner(text: string): boolean {
  const parts = text.split(/ (?:[|>\u00bb\u203a/]|\u2022|::) /)
  if (parts.length > 1 && parts.every((part) => part.trim().split(' ').length <= 3)) return true
  return /\b(?:since (?:18|19|20)\d\d|your local news|local news|all rights reserved)\b/i.test(text)
}
