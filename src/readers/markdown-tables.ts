import type { Element, ElementContent } from 'hast'
import type { Html, Paragraph, PhrasingContent, Root, Table, TableCell, Text } from 'mdast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { toTableTree } from './html/table-tree.ts'
import { elements } from './html/text-of.ts'

const parser = unified().use(rehypeParse, { fragment: true }).freeze()
const OPENS = /^<table[\s>]/i
const LONGEST = 400_000

/** Puts tables written in HTML, and grids drawn with dashes and bars, in the place of the blocks that a Markdown parser makes of them. */
export function readOtherTables(tree: Root, text: string): Root {
  const children: Root['children'] = []
  for (let i = 0; i < tree.children.length; i++) {
    const node = tree.children[i]
    if (node === undefined) break
    if (node.type === 'html' && OPENS.test(node.value)) {
      const last = endOfTable(tree, i, text)
      const table = htmlTable(text, startOf(node), endOf(tree.children[last]))
      if (table !== null) {
        children.push(table)
        i = last
        continue
      }
    }
    const grid = node.type === 'paragraph' ? gridTable(text, node) : null
    children.push(grid ?? node)
  }
  return { ...tree, children }
}

function startOf(node: Root['children'][number] | undefined): number {
  return node?.position?.start.offset ?? 0
}

function endOf(node: Root['children'][number] | undefined): number {
  return node?.position?.end.offset ?? 0
}

/** A blank line ends a block of HTML, but not its table. */
function endOfTable(tree: Root, first: number, text: string): number {
  const close = text.indexOf('</table', startOf(tree.children[first]))
  let last = first
  while (close !== -1 && endOf(tree.children[last]) < close && last + 1 < tree.children.length) last += 1
  return last
}

function htmlTable(text: string, start: number, end: number): Table | null {
  if (end - start > LONGEST) return null
  const fragment = parser.parse(text.slice(start, end))
  const table = fragment.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'table',
  )
  if (table === undefined) return null
  const result = toTableTree(table, (cell) => textsOf(cell, start))
  const rows = elements(table).filter((e) => e.tagName === 'tr')
  result.children.forEach((row, i) => {
    const position = rows[i]?.position
    row.position = place(start + (position?.start.offset ?? 0), start + (position?.end.offset ?? 0))
  })
  result.position = place(start, end)
  return result
}

function textsOf(cell: Element, base: number): PhrasingContent[] {
  const texts: Text[] = []
  const visit = (node: ElementContent): void => {
    if (node.type === 'text' && node.position !== undefined) {
      const { start, end } = node.position
      texts.push({
        type: 'text',
        value: node.value,
        position: place(base + (start.offset ?? 0), base + (end.offset ?? 0)),
      })
    } else if (node.type === 'element' && node.tagName === 'br' && node.position !== undefined) {
      const { start, end } = node.position
      const html: Html = {
        type: 'html',
        value: '<br>',
        position: place(base + (start.offset ?? 0), base + (end.offset ?? 0)),
      }
      texts.push(html as unknown as Text)
    } else if (node.type === 'element' && !/^(?:s|del|strike|sup)$/.test(node.tagName)) node.children.forEach(visit)
  }
  cell.children.forEach(visit)
  return texts
}

const RULE = /^\+[-=+:]{3,4000}\+$/

/** Lines between rules of dashes, cut at their bars: all lines between two rules are one row. */
function gridTable(text: string, node: Paragraph): Table | null {
  const start = startOf(node)
  const lines: { at: number; line: string }[] = []
  let at = start
  for (const line of text.slice(start, endOf(node)).split('\n')) {
    lines.push({ at, line: line.trimEnd() })
    at += line.length + 1
  }
  const [first] = lines
  if (first === undefined || !RULE.test(first.line) || !RULE.test(lines[lines.length - 1]?.line ?? '')) return null
  const bars = [...first.line].flatMap((sign, i) => (sign === '+' ? [i] : []))
  const rows: Table['children'] = []
  let open: Text[][] = []
  for (const { at: from, line } of lines) {
    if (RULE.test(line)) {
      if (open.some((cell) => cell.length > 0)) rows.push(toRow(open))
      open = bars.slice(1).map(() => [])
      continue
    }
    if (!line.startsWith('|') || line.length !== first.line.length) return null
    bars.slice(1).forEach((bar, i) => {
      const left = (bars[i] ?? 0) + 1
      const inside = line.slice(left, bar)
      const words = inside.trim()
      const begins = from + left + inside.indexOf(words)
      if (words !== '') open[i]?.push({ type: 'text', value: words, position: place(begins, begins + words.length) })
    })
  }
  return rows.length > 1 ? { type: 'table', children: rows, position: place(start, endOf(node)) } : null
}

function toRow(cells: readonly (readonly Text[])[]): Table['children'][number] {
  const all = cells.flat()
  const start = Math.min(...all.map((text) => text.position?.start.offset ?? 0))
  const end = Math.max(...all.map((text) => text.position?.end.offset ?? 0))
  const children = cells.map((texts): TableCell => ({ type: 'tableCell', children: [...texts] }))
  return { type: 'tableRow', children, position: place(start, end) }
}

function place(start: number, end: number): NonNullable<Table['position']> {
  return { start: { line: 1, column: 1, offset: start }, end: { line: 1, column: 1, offset: end } }
}
