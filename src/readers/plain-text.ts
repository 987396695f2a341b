import type { Paragraph, Root } from 'mdast'

const PARAGRAPH_BREAK = /(?:\r\n|\n|\r(?!\n))[^\S\r\n]*(?=\r|\n)/g

/**
 * The tree of a plain text: paragraphs between blank lines and nothing else, so that `2023. The survey` is no list, an indented line no code and `<Council>` no HTML.
 * It is the tree that remark-parse gives with every construct switched off, in a fraction of the time; positions carry offsets only, since later stages count lines themselves.
 */
export function parsePlainText(text: string): Root {
  const children: Paragraph[] = []
  let from = 0
  const push = (to: number): void => {
    let start = from
    let end = to
    while (start < end && /\s/.test(text.charAt(start))) start += 1
    while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1
    if (start === end) return
    const position = { start: point(start), end: point(end) }
    children.push({
      type: 'paragraph',
      children: [{ type: 'text', value: text.slice(start, end), position }],
      position,
    })
  }
  for (const match of text.matchAll(PARAGRAPH_BREAK)) {
    push(match.index)
    from = match.index + match[0].length
  }
  push(text.length)
  return { type: 'root', children, position: { start: point(0), end: point(text.length) } }
}

function point(offset: number): { line: number; column: number; offset: number } {
  return { line: 1, column: 1, offset }
}
