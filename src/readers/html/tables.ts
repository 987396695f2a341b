import type { Element, ElementContent } from 'hast'
import { elements, textLength } from './text-of.ts'

const LONG_CELL = 600
const MOST_CELLS = 200_000
const BLOCK = /^(?:p|div|ul|ol|li|br|section|h[4-6]|blockquote)$/

/** Keeps a table of data; one that only lays out a page, or has a single column, becomes the blocks it holds. */
export function mendTable(table: Element): ElementContent[] {
  const inside = elements(table)
  const rows = inside.filter((e) => e.tagName === 'tr')
  const widths = rows.map((row) => row.children.filter(isCell).length)
  const widest = widths.reduce((a, b) => Math.max(a, b), 0)
  if (widest < 2 || isLayout(inside) || rows.length * widest > MOST_CELLS) return [asBlocks(table)]
  for (const cell of inside.filter(isCell)) {
    cell.properties = { ...span(cell, 'colSpan'), ...span(cell, 'rowSpan') }
    cell.children = cell.children.flatMap(separated)
  }
  const captions = table.children.filter((child) => child.type === 'element' && child.properties.dataCaption === true)
  return [...captions, { ...table, children: table.children.filter((child) => !captions.includes(child)) }]
}

function isCell(node: ElementContent): node is Element {
  return node.type === 'element' && (node.tagName === 'td' || node.tagName === 'th')
}

function isLayout(inside: readonly Element[]): boolean {
  return inside.some(
    (e) =>
      e.tagName === 'table' ||
      (isCell(e) && (textLength(e) > LONG_CELL || elements(e).some((within) => /^h[1-3]$/.test(within.tagName)))),
  )
}

/** A span of a million columns is a mistake or an attack; no table of scores is wider than this. */
function span(cell: Element, name: 'colSpan' | 'rowSpan'): Element['properties'] {
  const value = Number(cell.properties[name] ?? 1)
  return value > 1 && value <= 40 ? { [name]: value } : {}
}

/** Paragraphs and list items in a cell stand on lines of their own: without their elements a space keeps their words apart. */
function separated(child: ElementContent): ElementContent[] {
  if (child.type !== 'element') return [child]
  const children = child.children.flatMap(separated)
  if (!BLOCK.test(child.tagName)) return [{ ...child, children }]
  return [{ type: 'text', value: ' ' }, ...children, { type: 'text', value: ' ' }]
}

function asBlocks(node: Element): Element {
  const block = /^(?:table|thead|tbody|tfoot|tr|td|th|colgroup|col)$/.test(node.tagName)
  return {
    ...node,
    tagName: block ? 'div' : node.tagName,
    properties: block ? {} : node.properties,
    children: node.children.map((child) => (child.type === 'element' && block ? asBlocks(child) : child)),
  }
}
