// What JSON.stringify leaves as it is although a terminal or an editor may act on it: DEL, C1, bidirectional marks and
// controls, zero-width characters, line and paragraph separators, byte order marks. Inside a JSON text they can only stand
// within strings.
const UNSAFE = /[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g

/** Escapes the controls and invisible characters that a JSON text may hold unescaped. */
export function escapeJson(json: string): string {
  return json.replace(UNSAFE, escapeUnit)
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}
