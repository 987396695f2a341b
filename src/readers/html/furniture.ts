import type { Element } from 'hast'

/** Elements that never hold a report's words. */
const NEVER = new Set([
  'script', 'style', 'noscript', 'template', 'svg', 'math', 'canvas', 'iframe', 'object', 'embed', 'applet', 'audio', 'video', 'picture',
  'img', 'map', 'area', 'nav', 'footer', 'dialog', 'input', 'select', 'textarea', 'datalist', 'option', 'link', 'meta', 'base', 'head',
  'title', 'del', 'hr', 'source', 'track', 'param', 'menu', 'progress', 'meter', 'frameset', 'search', 'slot', 'rp', 'rt',
]) // biome-ignore format: a list of names

const ROLES = /^(?:navigation|banner|contentinfo|search|dialog|alertdialog|menu|menubar|toolbar|tooltip|complementary)$/

/**
 * Words in an element's class or id that name furniture, as met in council, GOV.UK, CQC, LGA and news pages.
 * Only whole words of a hyphenated or camel-cased name count, so that `content-sharing-agreement` and `navigate` do not.
 */
const NAMES =
  /^(?:cookies?|cookiebanner|consent|gdpr|ccpa|onetrust|civic|breadcrumbs?|crumbs?|skip|skiplinks?|nav|navbar|navigation|pagination|pager|paginator|share|sharing|sharethis|addthis|addtoany|social|related|recommended|recommendations|newsletter|subscribe|signup|advert|adverts|advertisement|ads|sponsored|promo|popup|modal|overlay|toast|footer|backtotop|feedback|comments|disqus|printlink|toc|masthead)$/i
/** A page's wrapper may well carry such a word (`has-nav`, `related-layout`): what holds this much of a page is no furniture. */
export const TOO_MUCH = 4000

/** Whether an element is dropped for what it is: its tag, its role. */
export function isNeverRead(element: Element, inMain: boolean): boolean {
  if (NEVER.has(element.tagName)) return true
  const { role } = element.properties
  if (typeof role === 'string' && ROLES.test(role)) return true
  return !inMain && element.tagName === 'header' && !holds(element, (e) => /^h1$/.test(e.tagName))
}

/** Whether an element's class or id says that it is furniture. */
export function isNamedFurniture(element: Element): boolean {
  if (/^(?:html|body|main|article|h[1-6]|table|tbody|tr|td|th|p)$/.test(element.tagName)) return false
  const { className, id } = element.properties
  const names = [...(Array.isArray(className) ? className.map(String) : []), typeof id === 'string' ? id : '']
  return names.some((name) =>
    name
      .slice(0, 120)
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .split(/[-_:\s]+/)
      .some((word) => NAMES.test(word)),
  )
}

/** Headings over lists of links that lead elsewhere. */
export const LINK_LIST_HEADING =
  /^(?:related|more (?:like|on|from|articles|news|stories)|see also|share|follow us|in this section|on this page|contents|table of contents|page contents|latest|most (?:read|popular|viewed)|popular|quick links|useful links|further reading|you (?:may|might) also|recommended|tags|topics|categories|navigation|explore|downloads?$)/i

/** Whether any element inside satisfies the test; goes no deeper than a page's furniture does. */
export function holds(element: Element, test: (element: Element) => boolean): boolean {
  const stack: Element[] = [element]
  for (let at = stack.pop(); at !== undefined; at = stack.pop())
    for (const child of at.children) {
      if (child.type !== 'element') continue
      if (test(child)) return true
      stack.push(child)
    }
  return false
}
