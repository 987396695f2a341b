import type { Heading, Nodes, Paragraph, Root } from 'mdast'
import { parsePlainText } from './plain-text.ts'

/** A stretch of a Markdown text that is nothing but plain paragraphs and headings, and where the word that stands for it begins in the shortened text. */
interface Stretch {
  readonly at: number
  readonly start: number
  readonly end: number
}

/** A Markdown text with one word in the place of every plain stretch. */
export interface Shortened {
  readonly text: string
  readonly stretches: readonly Stretch[]
}

const STAND_IN = 'x'
const LINE = /[^\r\n]*(?:\r\n|\n|\r|$)/g
// A character that means nothing in Markdown within a line; and an end without the space that Markdown would drop or break at.
const INSIDE = '[^#>*_`<|[\\]\\\\&\\0-\\x1f]'
const END = '(?<![\\s\\ufeff])$'
/** A line that begins no block of Markdown and holds no mark of it, so that between blank lines it can only be a paragraph. */
const PLAIN = new RegExp(`^(?!\\d{1,9}[.)](?:\\s|$))(?![\\s+=~:!-])${INSIDE}+${END}`)
/** A heading that holds no mark but its own. */
const PLAIN_HEADING = new RegExp(`^(#{1,6} +)(?!\\s)${INSIDE}+${END}`)

/**
 * Takes the plain paragraphs and headings out of a Markdown text: most of a report, and most of a Markdown parser's time. A paragraph is plain
 * where its lines are, and blank lines (or the ends of the text) stand around it; a heading likewise.
 */
export function takeOutPlain(text: string): Shortened {
  const stretches: Stretch[] = []
  let short = ''
  let copied = 0
  // The stretch that is being read, and the block at its end, which counts once a blank line has followed.
  let start = -1
  let end = -1
  let block = -1
  let blockEnd = -1
  let isHeading = false
  let blankBefore = true
  const endBlock = (): void => {
    if (block === -1) return
    if (start === -1) start = block
    end = blockEnd
    block = -1
  }
  const endStretch = (): void => {
    if (start !== -1 && end - start > STAND_IN.length) {
      short += text.slice(copied, start)
      stretches.push({ at: short.length, start, end })
      short += STAND_IN
      copied = end
    }
    start = -1
  }
  for (let at = 0; at < text.length; at = LINE.lastIndex) {
    LINE.lastIndex = at
    const line = (LINE.exec(text)?.[0] ?? '').replace(/[\r\n]{1,2}$/, '')
    const goesOn = block !== -1 && !isHeading
    if (/^[ \t]*$/.test(line)) {
      endBlock()
      blankBefore = true
    } else if ((blankBefore || goesOn) && PLAIN.test(line)) {
      if (blankBefore) {
        block = at
        isHeading = false
      }
      blockEnd = at + line.length
      blankBefore = false
    } else if (blankBefore && PLAIN_HEADING.test(line)) {
      block = at
      isHeading = true
      blockEnd = at + line.length
      blankBefore = false
    } else {
      block = -1
      endStretch()
      blankBefore = false
    }
  }
  endBlock()
  endStretch()
  return { text: short + text.slice(copied), stretches }
}

/**
 * Puts the plain blocks back into the tree of the shortened text, whose offsets become those of the whole text; lines and columns do not.
 * Null where what stands for a stretch has become anything but a paragraph of its own: it was inside code or HTML.
 */
export function putBackPlain(tree: Root, { stretches }: Shortened, text: string): Root | null {
  const children: Root['children'] = []
  let next = 0
  let grown = 0
  for (const child of tree.children) {
    const stretch = stretches[next]
    const from = child.position?.start.offset ?? 0
    if (stretch === undefined || from < stretch.at) {
      if (stretch !== undefined && (child.position?.end.offset ?? 0) > stretch.at) return null
      move(child, grown)
      children.push(child)
      continue
    }
    if (from !== stretch.at || child.position?.end.offset !== stretch.at + STAND_IN.length) return null
    if (child.type !== 'paragraph') return null
    for (const paragraph of parsePlainText(text.slice(stretch.start, stretch.end)).children as Paragraph[]) {
      const block = asHeading(paragraph) ?? paragraph
      move(block, stretch.start)
      children.push(block)
    }
    grown += stretch.end - stretch.start - STAND_IN.length
    next += 1
  }
  if (next < stretches.length) return null
  if (tree.position?.end.offset !== undefined) tree.position.end.offset += grown
  return { ...tree, children }
}

/** A paragraph of a plain stretch as the heading that it is; null where it is none. */
function asHeading({ children, position }: Paragraph): Heading | null {
  const [words] = children
  if (words?.type !== 'text' || position === undefined) return null
  const mark = PLAIN_HEADING.exec(words.value)?.[1]
  if (mark === undefined) return null
  const from = (position.start.offset ?? 0) + mark.length
  const inside = { start: { ...position.start, offset: from }, end: position.end }
  const text = { type: 'text' as const, value: words.value.slice(mark.length), position: inside }
  return { type: 'heading', depth: mark.trimEnd().length as Heading['depth'], children: [text], position }
}

/** Moves a node, and all in it, towards the end of the text. */
function move(node: Nodes, by: number): void {
  // A reader may use one position for two nodes, and then it must not move twice.
  if (node.position !== undefined) {
    const { start, end } = node.position
    node.position = {
      start: { ...start, offset: (start.offset ?? 0) + by },
      end: { ...end, offset: (end.offset ?? 0) + by },
    }
  }
  if ('children' in node) for (const child of node.children) move(child, by)
}
