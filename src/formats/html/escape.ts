import { escapeJson } from '../escape-json.ts'
import { shown } from '../printable.ts'

/** A document's words as text of a page: no sign of it can become markup, and what would turn text round or hide is shown as its code. */
export function escaped(words: string): string {
  return shown(words).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** An element with its attributes, whose values are escaped, and its content, which is markup already. Attributes that are null are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | null>>,
  content = '',
): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${escaped(String(value))}"`],
  )
  return `<${name}${written.join('')}>${content}</${name}>`
}

/** JSON inside a script element: no sign in it can end the element, begin a comment, turn text round or hide. */
export function escapedJson(value: unknown): string {
  return escapeJson(JSON.stringify(value)).replace(/[<>&]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`)
}
