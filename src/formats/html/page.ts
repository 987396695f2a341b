import base from './base.css?raw'
import { element, escaped } from './escape.ts'
import { contentPolicy } from './policy.ts'
import tableStyle from './table-page.css?raw'

/** What a page is made of: its title as plain words; the rest as markup, a style sheet and a program. */
export interface Page {
  readonly title: string
  readonly style: string
  readonly body: string
  readonly script: string | null
}

/** One file that loads nothing, in the colours of all pages; nothing but its own style and program runs in it. */
export function pageMarkup({ title, style, body, script }: Page): string {
  const whole = `${base}\n${style}`
  return [
    '<!doctype html>',
    '<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${contentPolicy(script, whole)}">`,
    `${element('title', {}, escaped(title))}<style>${whole}</style></head><body>`,
    body,
    `${script === null ? '' : `<script>${script}</script>`}</body></html>\n`,
  ].join('\n')
}

/** A page of tables, with what made it below. */
export function tablePage(
  title: string,
  body: string,
  maker: { readonly name: string; readonly version: string },
): string {
  const foot = element('p', { class: 'faint' }, escaped(`${maker.name} ${maker.version}`))
  return pageMarkup({
    title,
    style: tableStyle,
    body: element('main', {}, `${element('h1', {}, escaped(title))}\n${body}\n${foot}`),
    script: null,
  })
}

/** A table that scrolls within the page, by mouse or keys. `heads` are plain words, `rows` the markup of their cells. */
export function scrollingTable(name: string, heads: readonly string[], rows: readonly string[]): string {
  const head = element('tr', {}, heads.map((words) => element('th', { scope: 'col' }, escaped(words))).join(''))
  const body = rows.map((row) => element('tr', {}, row)).join('')
  return element(
    'div',
    { class: 'rows', tabindex: 0, role: 'region', 'aria-label': name },
    `<table><thead>${head}</thead><tbody>${body}</tbody></table>`,
  )
}
