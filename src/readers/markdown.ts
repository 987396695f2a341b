import type { Root } from 'mdast'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { putBackPlain, takeOutPlain } from './plain-paragraphs.ts'
import { parsePlainText } from './plain-text.ts'

/** A Markdown parser's time grows with the square of these; no report comes near. */
const MOST_CHARACTERS = 1_500_000
const DEEPEST_LIST = 60
const MOST_ITEMS = 10_000
const MOST_LINES = 30_000
const MOST_MARKS = 5000
const MOST_UNDERLINES = 1000
/** An item in an item on one line is as much work for the parser as so many by themselves. */
const NESTED_ITEM = 10

const processor = unified().use(remarkParse).use(tables).freeze()

/**
 * The tree of a Markdown text, tables with bars among it. A text that is too large or too tangled for a Markdown parser is read as plain text, which
 * takes linear time on anything: its headings and lists are then found as they are in plain text. Plain paragraphs and headings are no work for
 * the parser, and count for neither.
 */
export function parseMarkdown(text: string): Root {
  const shortened = takeOutPlain(text)
  if (isTangled(shortened.text)) return parsePlainText(text)
  const tree = putBackPlain(processor.parse(shortened.text), shortened, text)
  return tree ?? (isTangled(text) ? parsePlainText(text) : processor.parse(text))
}

/** Tables are the one part of GitHub's Markdown that reports are full of. */
function tables(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable()]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmTableFromMarkdown()]
}

const MARK = /[|*_`[\]<>!\\~]/g
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/
const CONTAINER = /^([ \t]{0,4000})((?:(?:[-+*>]|\d{1,9}[.)])[ \t]*){0,4000})/

function isTangled(text: string): boolean {
  if (text.length > MOST_CHARACTERS) return true
  let marks = 0
  let items = 0
  let lines = 0
  let underlines = 0
  const indents: number[] = []
  for (const line of text.split(/\r\n|\n|\r/)) {
    lines += 1
    if (lines > MOST_LINES) return true
    const [whole = '', space = '', markers = ''] = CONTAINER.exec(line) ?? []
    if (whole.length === line.length && markers === '') {
      // A blank line ends a paragraph, and with it what its marks can pair with.
      marks = 0
      continue
    }
    if (markers !== '') {
      const depth = markers.match(/[-+*>.)]/g)?.length ?? 1
      items += depth === 1 ? 1 : depth * NESTED_ITEM
      if (items > MOST_ITEMS) return true
      while (indents.length > 0 && (indents[indents.length - 1] ?? 0) >= space.length) indents.pop()
      indents.push(space.length)
    }
    if (indents.length + (markers.match(/[-+*>.)]/g)?.length ?? 0) > DEEPEST_LIST) return true
    if (UNDERLINE.test(line)) underlines += 1
    if (underlines > MOST_UNDERLINES) return true
    marks += line.match(MARK)?.length ?? 0
    if (marks > MOST_MARKS) return true
  }
  return false
}
