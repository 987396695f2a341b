const NONE: readonly RegExpExecArray[] = []

/**
 * Every match of a global pattern in a text, in order: what `text.matchAll(pattern)` gives, without the copy of the pattern that it makes
 * for each call, which takes longer than most sentences take to search. Throws a TypeError for a pattern without the flag `g`, which would
 * find its first match for ever.
 */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  if (!pattern.global) throw new TypeError(`The pattern is not global: ${pattern.source}`)
  pattern.lastIndex = 0
  let match = pattern.exec(text)
  if (match === null) return NONE
  const found: RegExpExecArray[] = []
  for (; match !== null; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex += 1
  }
  return found
}

/** A match of a sticky pattern at an offset, or null. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** The text before an offset, as much as patterns that look back may need. */
export function before(lower: string, at: number, length = 48): string {
  return lower.slice(Math.max(0, at - length), at)
}
