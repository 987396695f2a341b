/** Escapes a phrase for use inside a pattern; a space matches one folded space. */
function escapePattern(phrase: string): string {
  return phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** An alternation of phrases, longest first, so that "just over" is tried before "over". */
export function anyOf(phrases: readonly string[]): string {
  return [...phrases]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map(escapePattern)
    .join('|')
}

/** The source of a pattern that finds any of the phrases as whole words. */
export function wholeWords(phrases: readonly string[]): string {
  return `(?<![\\w-])(?:${anyOf(phrases)})(?![\\w-])`
}
