/** Words in a list as one alternation, longest first; a space stands for any one space, other signs for themselves. */
export function alternation(phrases: readonly string[]): string {
  return [...phrases]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((phrase) => phrase.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('|')
}

/** Finds any of the phrases as whole words, whatever their case. */
export function phrasePattern(phrases: readonly string[], flags = 'i'): RegExp {
  return new RegExp(`(?<![\\w-])(?:${alternation(phrases)})(?![\\w-])`, flags)
}
