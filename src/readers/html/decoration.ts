import type { Element } from 'hast'
import { textLength, textOf } from './text-of.ts'

/** The mark of a footnote and the note itself, as word processors and encyclopaedias write them. */
export function isNote(node: Element): boolean {
  const { id } = node.properties
  if (typeof id === 'string' && /^(?:note-)?(?:footnote|endnote|fn|cite_note)-?\d{1,5}$/.test(id)) return true
  if (node.tagName !== 'sup') return false
  const text = textOf(node).trim()
  // Lists of marks, too: "1, 2", "(3)", "4-6"; an ordinal's letters are none.
  return /^(?:\[.{1,6}\]|[*†‡§]{1,3}|\(?\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,5}\)?|[a-z])$/.test(text)
}

/** Words only for a screen or only for its reader: icons, and what a toggle says. */
export function isDecoration(node: Element): boolean {
  if (/^(?:span|i|em)$/.test(node.tagName) && textLength(node) < 30) {
    const text = textOf(node).trim()
    if (/^(?:show|hide|open|close|expand|collapse)(?: this section| section| all sections| all)?$/i.test(text))
      return true
    return !/[\d\p{L}]/u.test(text) && text !== '' && isUnseen(node)
  }
  return false
}

/** Meant for a screen reader alone, or for eyes alone. */
function isUnseen(node: Element): boolean {
  const { ariaHidden, className } = node.properties
  return (
    String(ariaHidden) === 'true' ||
    (Array.isArray(className) && className.some((name) => /visually-?hidden|sr-only|screen-reader/i.test(String(name))))
  )
}
