import type { Element } from 'hast'
import { elements } from './text-of.ts'

/** Text that is crossed out, as drafts have it: it is said no longer. */
export function isStruck({ tagName, properties }: Element): boolean {
  if (tagName === 's' || tagName === 'strike' || tagName === 'del') return true
  return (
    typeof properties.style === 'string' &&
    /text-decoration(?:-line)?\s{0,3}:[^;]{0,40}line-through/i.test(properties.style)
  )
}

const PANEL = /accordion|collaps|expand|panel|tab(?:s|$|-)|toggle|details|disclosure/i

/** Ids of elements that a control on the page opens: panels of accordions and tabs, which are there to be read. */
export function openedIds(body: Element): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const { properties, tagName } of elements(body)) {
    for (const value of [properties.ariaControls, properties.dataTarget, properties.dataBsTarget])
      for (const id of Array.isArray(value) ? value : [value]) if (typeof id === 'string') ids.add(id.replace(/^#/, ''))
    const { href } = properties
    if (tagName === 'a' && typeof href === 'string' && href.startsWith('#')) ids.add(href.slice(1))
  }
  return ids
}

/** Whether an element is hidden for good: closed panels are not, since a reader of the page opens them. */
export function isHidden({ properties }: Element, opened: ReadonlySet<string>): boolean {
  const { hidden, style, id, role, className, ariaLabelledBy } = properties
  const isUnseen =
    (hidden !== undefined && hidden !== null && hidden !== false && hidden !== 'until-found') ||
    (typeof style === 'string' &&
      /(?:^|;)\s{0,3}(?:display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden)/i.test(style))
  if (!isUnseen) return false
  if (typeof id === 'string' && opened.has(id)) return false
  if (role === 'tabpanel' || role === 'region' || ariaLabelledBy != null) return false
  return !(Array.isArray(className) && className.some((name) => PANEL.test(String(name))))
}
