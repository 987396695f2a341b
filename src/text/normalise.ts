/** The text asked about last: a line is looked up in one table of names after the other. */
let last = { text: '', key: '' }

/** Case, punctuation, apostrophes and `&` put aside: two lines with the same words give the same key. */
export function normalise(text: string): string {
  if (text !== last.text) last = { text, key: keyOf(text) }
  return last.key
}

function keyOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/['’‘]/g, '')
    .replaceAll('&', ' and ')
    .replace(/[^a-z0-9{}]+/g, ' ')
    .trim()
}
