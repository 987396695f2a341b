import type { Element, ElementContent } from 'hast'
import { elements, textLength, textOf } from './text-of.ts'

/** A term and what is said of it. */
export type Pair = readonly [term: Element, told: Element]

const LONGEST = 160
const BLOCK = /^(?:ul|ol|table|h[1-6]|section|dl|blockquote)$/

/**
 * The pairs of a definition list in which most terms are given a number, as key facts and scores are: they make a table. Null for any other, whose terms head
 * paragraphs.
 */
export function figurePairs(list: Element): Pair[] | null {
  const pairs: Pair[] = []
  let term: Element | null = null
  let told = 0
  for (const item of itemsOf(list)) {
    if (item.tagName === 'dt') {
      if (term !== null && told === 0) return null
      term = item
      told = 0
      continue
    }
    if (isForTheMouse(item)) continue
    if (term === null || told > 0 || textLength(item) > LONGEST) return null
    if (elements(item).some((e) => BLOCK.test(e.tagName))) return null
    pairs.push([term, item])
    told += 1
  }
  const numbers = pairs.filter(([, value]) => isNumber(textOf(value).trim())).length
  return pairs.length > 0 && numbers >= pairs.length / 2 ? pairs : null
}

/** A figure, and not the date on which a page was published. */
function isNumber(text: string): boolean {
  return /^\W{0,3}\d/.test(text) && !/\b(?:19|20)\d\d\b/.test(text)
}

/** A list's items, be they wrapped in groups or not. */
function itemsOf(list: Element): Element[] {
  return list.children.flatMap((child) => {
    if (child.type !== 'element') return []
    if (child.tagName === 'div') return itemsOf(child)
    return child.tagName === 'dt' || child.tagName === 'dd' ? [child] : []
  })
}

/** "Change" beside an answer. */
function isForTheMouse(item: Element): boolean {
  const links = elements(item).filter((e) => e.tagName === 'a' || e.tagName === 'button')
  return links.length > 0 && links.reduce((sum, e) => sum + textLength(e), 0) >= 0.8 * textLength(item)
}

/** The pairs as a table of two columns. */
export function asTable(pairs: readonly Pair[], clean: (node: Element) => ElementContent[]): Element {
  const cell = (node: Element): Element => {
    const children = clean({ ...node, tagName: 'div' })
    return { type: 'element', tagName: 'td', properties: {}, children }
  }
  const rows = pairs.map(
    ([term, told]): Element => ({ type: 'element', tagName: 'tr', properties: {}, children: [cell(term), cell(told)] }),
  )
  return { type: 'element', tagName: 'table', properties: {}, children: rows }
}
