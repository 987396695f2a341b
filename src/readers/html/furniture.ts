import type { Element } from 'hast'
import { outermost } from './main-content.ts'
import { elements, textLength, textOf } from './text-of.ts'

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
/** Of those, words that name parts of reports as well. */
const ALSO_CONTENT = /^(?:consent|share|sharing|social|recommended|recommendations|feedback|overlay|toc|skip|civic)$/i
const ASKS_CONSENT = /^(?:cookies?|cookiebanner|consent|gdpr|ccpa|onetrust)$/i
/** Words beside them that say nothing of content: with them alone a name is furniture's. */
const NEUTRAL =
  /^(?:section|list|area|wrapper|container|block|widget|box|bar|banner|links?|buttons?|icons?|menu|main|site|page|top|bottom|left|right|side|sidebar|inner|outer|content|items?|group|row|col|column|js|is|has|hidden|message|notice|panel|form|news|articles?|stories|story|posts?|pages|media|to|us|this|and|the|global|header|govuk|nhsuk|module|component|layout|region|\d{1,4})$/i
/** A page's wrapper may well carry such a word (`has-nav`, `related-layout`): what holds this much of a page is no furniture. */
export const TOO_MUCH = 4000
const SHORT = 120
const CONTROL = /^(?:a|button|input|select|form|textarea|iframe|label)$/

/** Whether an element is dropped for what it is: its tag, its role. */
export function isNeverRead(element: Element, inMain: boolean): boolean {
  if (NEVER.has(element.tagName)) return true
  const { role } = element.properties
  if (typeof role === 'string' && ROLES.test(role)) return true
  return !inMain && element.tagName === 'header' && !holds(element, (e) => /^h1$/.test(e.tagName))
}

/**
 * Whether an element is furniture by its name and its make-up: one whose whole name says so holds something to click or next to no words, and one whose name only
 * has such a word in it (`share-of-carers`) is mostly links and buttons.
 */
export function isNamedFurniture(element: Element): boolean {
  if (/^(?:html|body|main|article|h[1-6]|table|tbody|tr|td|th|p)$/.test(element.tagName)) return false
  const names = wordsOfNames(element)
  if (!names.some((words) => words.some((word) => NAMES.test(word)))) return false
  if (names.flat().some((word) => ASKS_CONSENT.test(word)) && /\bcookies?\b/i.test(textOf(element))) return true
  const whole = names.filter((words) => words.every((word) => NAMES.test(word) || NEUTRAL.test(word)))
  const isSure = whole.some((words) => words.some((word) => NAMES.test(word) && !ALSO_CONTENT.test(word)))
  const share = clickableShare(element)
  if (isSure) return share > 0 || holds(element, isControl) || !hasProse(element)
  if (share >= 0.5) return true
  const hasControl = holds(element, isControl)
  if (whole.length > 0 && hasControl && textLength(element) < 2 * SHORT && !holds(element, isHeading)) return true
  return !hasProse(element) && (textLength(element) < SHORT || hasControl)
}

function isHeading({ tagName }: Element): boolean {
  return /^h[1-6]$/.test(tagName)
}

function wordsOfNames({ properties: { className, id } }: Element): string[][] {
  const names = [...(Array.isArray(className) ? className.map(String) : []), typeof id === 'string' ? id : '']
  return names
    .filter((name) => name !== '')
    .map((name) =>
      name
        .slice(0, 120)
        .replace(/([a-z])([A-Z])/g, '$1-$2')
        .split(/[-_:\s]+/)
        .filter((word) => word !== ''),
    )
}

function isControl({ tagName }: Element): boolean {
  return CONTROL.test(tagName)
}

/** What part of an element's words can be clicked on. */
export function clickableShare(node: Element): number {
  const total = textLength(node)
  if (total === 0) return 0
  const clickable = outermost(elements(node).filter((e) => e.tagName === 'a' || e.tagName === 'button'))
  return clickable.reduce((sum, e) => sum + textLength(e), 0) / total
}

/** Whether an element says something: a sentence, a figure, a list of more than words to click on. */
function hasProse(element: Element): boolean {
  const text = textOf(element).slice(0, TOO_MUCH)
  return (
    /(?:[a-z',]{1,30} ){5}[a-z',-][^?!]{0,200}\.(?:\s|$)/i.test(text) ||
    /\d[\d,.]{0,20}\s?%|£\s?\d|\b\d{2,12}(?:,\d{3})? [a-z]{4}/.test(text)
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
