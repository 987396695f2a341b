import type { Element, Root } from 'hast'
import { elements, textLength, textOf } from './text-of.ts'

/** The elements marked as a page's content, when most of its words are there; else null. */
export function mainOf(body: Element): Element[] | null {
  const all = elements(body)
  const marked = outermost(all.filter((e) => e.tagName === 'main' || e.properties.role === 'main'))
  const enough = (chosen: readonly Element[]): boolean =>
    chosen.reduce((sum, e) => sum + textLength(e), 0) >= 0.3 * textLength(body)
  if (marked.length > 0 && enough(marked)) return marked
  const articles = outermost(all.filter((e) => e.tagName === 'article'))
  const only = articles[0]
  return articles.length === 1 && only !== undefined && textLength(only) >= 0.6 * textLength(body) ? [only] : null
}

/** The chosen elements that are in none of the others. */
export function outermost(chosen: readonly Element[]): Element[] {
  const inside = new Set<Element>()
  for (const e of chosen) if (!inside.has(e)) for (const within of elements(e)) inside.add(within)
  return chosen.filter((e) => !inside.has(e))
}

/** A page's heading, wherever it stands, or its title without the site's name; null when it has none worth the name. */
export function titleOf(root: Root, body: Element): string | null {
  const heading = elements(body).find((e) => e.tagName === 'h1')
  const source = heading ?? elements(root).find((e) => e.tagName === 'title')
  if (source === undefined) return null
  const text = textOf(source).replace(/\s+/g, ' ').trim()
  // A title repeats the site's name after its last bar or dash.
  const shorter =
    heading === undefined ? text.replace(/\s(?:\||-|–|—|::)\s(?:(?!\s(?:\||-|–|—|::)\s).){1,80}$/, '') : text
  // One or two words name a site or a template, not a report.
  return heading === undefined && shorter.split(' ').length < 3 ? null : shorter.slice(0, 300) || null
}
