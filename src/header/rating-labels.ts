import type { Block } from '../document/index.ts'
import type { ReportKind } from '../schema/index.ts'
import { ratingPatterns as patterns } from '../vocabulary/ratings.ts'
import { findAuthorities } from './authority-mentions.ts'

/** A rating's word at a labelled place, as offsets into a block's text. */
export interface LabelledRating {
  readonly block: Block
  readonly from: number
  readonly to: number
}

const REACH = 4
const HEAD = 40
const SCORED = /\bscored?:? ?\d|\bevidence shows\b/i
const LONGEST = 140

/** Ratings that stand beside or below a label ("Overall rating", "Local authority rating and score"), the council's name perhaps between them. */
export function readLabelledRatings(blocks: readonly Block[], kind: ReportKind): LabelledRating[] {
  const found: LabelledRating[] = kind === 'cqc-assessment' ? bareInHead(blocks) : []
  blocks.forEach((block, index) => {
    const { text } = block.passage
    if (text.length > LONGEST) return
    const label = patterns.label.exec(text)
    if (label === null || isProviderNear(blocks, index)) return
    const word = label.groups?.word
    if (word !== undefined) {
      const from = text.toLowerCase().lastIndexOf(word.toLowerCase())
      found.push({ block, from, to: from + word.length })
    } else {
      const below = wordBelow(blocks, index)
      if (below !== null) found.push(below)
    }
  })
  return found
}

/** CQC prints its rating alone below the council's name, before the first statement's score. */
function bareInHead(blocks: readonly Block[]): LabelledRating[] {
  for (const [at, block] of blocks.slice(0, HEAD).entries()) {
    const { text } = block.passage
    if (SCORED.test(text) && at > 0) break
    const word = patterns.alone.exec(text)?.groups?.word
    if (word === undefined || isProviderNear(blocks, at)) continue
    const from = text.indexOf(word)
    return [{ block, from, to: from + word.length }]
  }
  return []
}

function wordBelow(blocks: readonly Block[], index: number): LabelledRating | null {
  for (const block of blocks.slice(index + 1, index + 1 + REACH)) {
    const { text } = block.passage
    const word = patterns.alone.exec(text)?.groups?.word
    if (word !== undefined) {
      const from = text.indexOf(word)
      return { block, from, to: from + word.length }
    }
    const isBetween = /^\W*\d{1,3} ?%\W*$/.test(text) || (text.length < 80 && findAuthorities(text, true).length > 0)
    if (!isBetween && !/\bcouncil\b/i.test(text)) return null
  }
  return null
}

/** Below a care home's name the rating is the home's. */
function isProviderNear(blocks: readonly Block[], index: number): boolean {
  return blocks.slice(Math.max(0, index - 2), index + 1).some((block) => {
    const text = block.passage.text.slice(0, LONGEST)
    return /\b(?:care home|nursing home|lodge|care agency|ofsted|home care|homecare|children's services)\b/i.test(text)
  })
}
