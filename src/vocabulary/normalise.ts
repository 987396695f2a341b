/** Case, punctuation, apostrophes and `&` put aside: two lines with the same words give the same key. */
export function normalise(text: string): string {
  return text
    .toLowerCase()
    .replace(/['’‘]/g, '')
    .replaceAll('&', ' and ')
    .replace(/[^a-z0-9{}]+/g, ' ')
    .trim()
}
