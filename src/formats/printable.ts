// Controls (C0, DEL, C1), bidirectional marks and controls, zero-width and invisible characters, lone surrogates and
// tags: what may move the cursor, turn text round, or hide.
const UNPRINTABLE =
  /[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Cs}/gu
const NEEDS_WORK = /[^\x20-\x7e\xa1-\xac\xae-\u0600]| {2}|^ | $/u

/**
 * A document's words on one line, safe for a terminal or a spreadsheet: runs of white space become one space, invisible
 * characters and terminal controls are dropped or, where dropping would hide an attack, shown as `<U+001B>`.
 */
export function printable(text: string): string {
  if (!NEEDS_WORK.test(text)) return text
  return text
    .replace(/[^\S\ufeff]+/gu, ' ')
    .replace(UNPRINTABLE, show)
    .trim()
}

/** A path on one line, safe as the first words of a line: a log that knows commands (`::error`) would take some names for one. */
export function printablePath(path: string): string {
  const text = printable(path)
  return /^(?:::|##)/.test(text) ? `./${text}` : text
}

/** A document's words with their white space as it is, and what may move the cursor, turn text round or hide shown as its code. */
export function shown(text: string): string {
  return text.replace(UNPRINTABLE, (character) => (/[\t\n]/.test(character) ? character : show(character)))
}

// Common in pasted web text and without any effect once dropped.
const HARMLESS = new Set(['\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff'])

function show(character: string): string {
  if (HARMLESS.has(character)) return ''
  const code = character.codePointAt(0) ?? 0
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`
}
