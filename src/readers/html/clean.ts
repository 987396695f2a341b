import type { Element, ElementContent, Root } from 'hast'
import { isDecoration, isNote } from './decoration.ts'
import { asTable, figurePairs } from './definition-list.ts'
import { clickableShare, holds, isNamedFurniture, isNeverRead, LINK_LIST_HEADING, TOO_MUCH } from './furniture.ts'
import { isHidden, isStruck, openedIds } from './hidden.ts'
import { mainOf, titleOf } from './main-content.ts'
import { mendTable } from './tables.ts'
import { elements, textLength, textOf } from './text-of.ts'

/** What is kept of a page. page: a saved web page, whose furniture goes; document: a word processor's, which has none. */
export type Origin = 'page' | 'document'

/** The part of a page that a person came to read, as one element without scripts, menus, banners and link lists. */
export function cleanPage(root: Root, origin: Origin, dropped: string[] = []): Element {
  const body = elements(root).find((e) => e.tagName === 'body') ?? element('body', [])
  const main = origin === 'page' ? mainOf(body) : null
  const opened = openedIds(body)
  const kept = element(
    'div',
    (main ?? [body]).flatMap((e) => clean(e, { origin, inMain: main !== null, inHeading: false, opened, dropped })),
  )
  dropLinkLists(kept)
  if (origin === 'page' && !holds(kept, (e) => e.tagName === 'h1')) {
    const title = titleOf(root, body)
    if (title !== null) kept.children.unshift(element('h1', [{ type: 'text', value: title }]))
  }
  return kept
}

interface Where {
  readonly origin: Origin
  readonly inMain: boolean
  readonly inHeading: boolean
  /** Ids of panels that something on the page opens. */
  readonly opened: ReadonlySet<string>
  /** Collects the first words of what is left out. */
  readonly dropped: string[]
}

const BREAKS_WORDS = /^(?:span|a|strong|b|em|label|button|small|time)$/

const MOST_DROPPED = 200
const FIRST_WORDS = 80

function drop(node: Element, { dropped }: Where): ElementContent[] {
  const text = textOf(node).replace(/\s+/g, ' ').trim()
  if (text !== '' && dropped.length < MOST_DROPPED)
    dropped.push(text.length > FIRST_WORDS ? `${text.slice(0, FIRST_WORDS)}…` : text)
  return []
}

function clean(node: ElementContent, where: Where): ElementContent[] {
  if (node.type === 'text') return [node]
  if (node.type !== 'element') return []
  const page = where.origin === 'page'
  if (page && isNeverRead(node, where.inMain)) return []
  if (!page && /^(?:img|script|style)$/.test(node.tagName)) return []
  if (isStruck(node) || (page && isHidden(node, where.opened))) return drop(node, where)
  if (page && (isNamedFurniture(node) || isLinkAside(node)) && textLength(node) < TOO_MUCH && !hasScores(node))
    return drop(node, where)
  if (isNote(node) || isDecoration(node)) return []
  const inHeading = where.inHeading || /^(?:h[1-6]|summary|dt)$/.test(node.tagName)
  if (page && node.tagName === 'button') return button(node, inHeading, where)
  const pairs = node.tagName === 'dl' ? figurePairs(node) : null
  if (pairs !== null) return mendTable(asTable(pairs, (cell) => clean(cell, { ...where, inHeading: false })))
  const children: ElementContent[] = []
  for (const child of node.children) {
    const last = children[children.length - 1]
    const next = clean(child, { ...where, inHeading })
    // A card's name and score stand in neighbouring elements that only a style sheet keeps apart.
    if (last !== undefined && next[0] !== undefined && runTogether(last, next[0]))
      children.push({ type: 'text', value: ' ' })
    for (const one of next) append(one, children)
  }
  return bareSpace(node, children) ?? rename(node, children)
}

/** Texts side by side become one: whoever looks for the next word then finds it in the next node. */
function append(node: ElementContent, children: ElementContent[]): void {
  const last = children[children.length - 1]
  if (node.type === 'text' && last?.type === 'text')
    children[children.length - 1] = { type: 'text', value: last.value + node.value }
  else children.push(node)
}

const IN_LINE = /^(?:a|abbr|b|big|cite|code|em|font|i|mark|q|s|small|span|strike|strong|sub|sup|tt|u|var)$/

/** Space between words, and nothing: marked or not, it is what it is without its marks. */
function bareSpace(node: Element, children: readonly ElementContent[]): ElementContent[] | null {
  if (!IN_LINE.test(node.tagName) || children.length > 1) return null
  const [only] = children
  if (only === undefined) return []
  return only.type === 'text' && only.value.trim() === '' ? [only] : null
}

function rename(node: Element, children: ElementContent[]): ElementContent[] {
  switch (node.tagName) {
    case 'pre':
      return preformatted(textOf({ ...node, children }))
    case 'dl':
    case 'form':
    case 'fieldset':
    case 'details':
    case 'aside':
    case 'header':
    case 'center':
      return [element('div', children)]
    case 'dt':
    case 'dd':
    case 'summary':
    case 'legend':
    case 'figcaption':
      return [element(children.some(isBlock) ? 'div' : 'p', children)]
    case 'caption':
      return [element('p', children, { dataCaption: true })]
    case 'table':
      return mendTable(element('table', children, node.properties))
    default:
      return [element(node.tagName, children, node.properties)]
  }
}

/** A button that opens a panel is the panel's heading; any other is for the mouse. */
function button(node: Element, inHeading: boolean, where: Where): ElementContent[] {
  const { ariaExpanded, ariaControls, className, dataToggle, dataBsToggle } = node.properties
  const opens = [ariaExpanded, ariaControls, dataToggle, dataBsToggle].some(
    (value) => value !== undefined && value !== null,
  )
  const named = Array.isArray(className) && className.some((name) => /accordion|expand|collaps/i.test(String(name)))
  if (!inHeading && !opens && !named) return []
  const children = node.children.flatMap((child) => clean(child, { ...where, inHeading: true }))
  const text = textOf(element('span', children)).trim()
  if (
    text.length < 3 ||
    /^(?:menu|search|close|show|hide|open|more|read more|expand|collapse|share|print)\b.{0,20}$/i.test(text)
  )
    return []
  return inHeading ? children : [element('p', children)]
}

/** Lines of a `<pre>` are as they were typed: paragraphs between blank lines. */
function preformatted(text: string): Element[] {
  return text
    .split(/\n[^\S\n]*(?=\n)/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) =>
      element(
        'p',
        paragraph
          .split('\n')
          .filter((line) => line.trim() !== '')
          .flatMap((line, i): ElementContent[] => [
            ...(i > 0 ? [element('br', [])] : []),
            { type: 'text', value: line },
          ]),
      ),
    )
}

/** An aside that is mostly links leads elsewhere; one with words belongs to the page. */
function isLinkAside(node: Element): boolean {
  return node.tagName === 'aside' && clickableShare(node) > 0.4
}

function hasScores(node: Element): boolean {
  return /\bscore:?\s{0,3}[1-4]\b/i.test(textOf(node).slice(0, TOO_MUCH))
}

/** Takes out lists of links under a heading that says so, heading and all. */
function dropLinkLists(parent: Element): void {
  const kept: ElementContent[] = []
  for (const child of parent.children) {
    if (child.type === 'element') {
      const previous = lastElement(kept)
      if (/^[uo]l$/.test(child.tagName) && clickableShare(child) > 0.8 && previous !== -1) {
        const heading = kept[previous]
        if (heading?.type === 'element' && /^(?:h[1-6]|p|div)$/.test(heading.tagName)) {
          if (LINK_LIST_HEADING.test(textOf(heading).trim()) && textLength(heading) < 60) {
            kept.splice(previous, 1)
            continue
          }
        }
      }
      dropLinkLists(child)
    }
    kept.push(child)
  }
  parent.children = kept
}

function lastElement(nodes: readonly ElementContent[]): number {
  for (let i = nodes.length - 1; i >= 0; i--) {
    const node = nodes[i]
    if (node?.type === 'element') return i
    if (node?.type === 'text' && node.value.trim() !== '') return -1
  }
  return -1
}

function runTogether(left: ElementContent, right: ElementContent): boolean {
  if (left.type !== 'element' || right.type !== 'element') return false
  if (!BREAKS_WORDS.test(left.tagName) || !BREAKS_WORDS.test(right.tagName)) return false
  const before = textOf(left).slice(-1)
  const after = textOf(right).slice(0, 1)
  return (
    (/[a-z)%:]/.test(before) && /[A-Z\d(]/.test(after)) ||
    (before === '%' && /[a-z]/.test(after)) ||
    (/\d/.test(before) && /[A-Za-z]/.test(after) && !/^(?:st|nd|rd|th)\b/.test(textOf(right)))
  )
}

function isBlock(node: ElementContent): boolean {
  return node.type === 'element' && /^(?:p|div|ul|ol|table|h[1-6]|section|article|blockquote|pre)$/.test(node.tagName)
}

function element(tagName: string, children: ElementContent[], properties: Element['properties'] = {}): Element {
  return { type: 'element', tagName, properties, children }
}
