import type { Nodes, Paragraph, Root } from 'mdast'
import { parsePlainText } from './plain-text.ts'

/** A stretch of a Markdown text that is nothing but plain paragraphs, and where the word that stands for it begins in the shortened text. */
interface Stretch {
  readonly at: number
  readonly start: number
  readonly end: number
}

/** A Markdown text with one word in the place of every stretch of plain paragraphs. */
export interface Shortened {
  readonly text: string
  readonly stretches: readonly Stretch[]
}

const STAND_IN = 'x'
const LINE = /[^\r\n]*(?:\r\n|\n|\r|$)/g
/** A line that begins no block of Markdown and holds no mark of it, so that between blank lines it can only be a paragraph. */
const PLAIN = /^(?!\d{1,9}[.)](?:\s|$))[^\s#>+*=_~`<|[\]\\&:!\0-\x1f-][^#>*_`<|[\]\\&\0-\x1f]*(?<![\s\ufeff])$/

/**
 * Takes the plain paragraphs out of a Markdown text: most of a report, and most of a Markdown parser's time. A paragraph is plain where its
 * lines are, and blank lines (or the ends of the text) stand around it.
 */
export function takeOutPlain(text: string): Shortened {
  const stretches: Stretch[] = []
  let short = ''
  let copied = 0
  // The stretch that is being read, and the paragraph at its end, which counts once a blank line has followed.
  let start = -1
  let end = -1
  let paragraph = -1
  let lastEnd = -1
  const close = (): void => {
    if (start !== -1 && end - start > STAND_IN.length) {
      short += text.slice(copied, start)
      stretches.push({ at: short.length, start, end })
      short += STAND_IN
      copied = end
    }
    start = -1
  }
  let blankBefore = true
  for (let at = 0; at < text.length; at = LINE.lastIndex) {
    LINE.lastIndex = at
    const whole = LINE.exec(text)?.[0] ?? ''
    const line = whole.replace(/[\r\n]+$/, '')
    if (/^[ \t]*$/.test(line)) {
      if (paragraph !== -1) {
        if (start === -1) start = paragraph
        end = lastEnd
      }
      paragraph = -1
      blankBefore = true
    } else if (PLAIN.test(line) && (blankBefore || paragraph !== -1)) {
      if (paragraph === -1) paragraph = at
      lastEnd = at + line.length
      blankBefore = false
    } else {
      close()
      paragraph = -1
      blankBefore = false
    }
  }
  if (paragraph !== -1) {
    if (start === -1) start = paragraph
    end = lastEnd
  }
  close()
  return { text: short + text.slice(copied), stretches }
}

/**
 * Puts the paragraphs back into the tree of the shortened text, whose offsets become those of the whole text; lines and columns do not.
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
      move(paragraph, stretch.start)
      children.push(paragraph)
    }
    grown += stretch.end - stretch.start - STAND_IN.length
    next += 1
  }
  if (next < stretches.length) return null
  if (tree.position?.end.offset !== undefined) tree.position.end.offset += grown
  return { ...tree, children }
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
