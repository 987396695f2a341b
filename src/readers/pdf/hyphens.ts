/** Decides whether the hyphen at a line's end belongs to the word, from how the document writes that word elsewhere. */
export type JoinsWord = (before: string, after: string) => boolean

const PREFIX =
  /^(?:self|non|co|well|multi|person|strength|high|low|long|short|part|full|cross|inter|pre|post|re|ex|anti|semi|sub|mid|all|end|follow|day|decision|front|face|user|cost|evidence|community|home|place|year|first|second|third|two|three|four|in|out|on|up|over|under|one|hard|joined)$/i

/**
 * Prepares the decision from a document's lines. A soft hyphen or U+2010, which programs print where they break a word, always goes; of a typed hyphen the document's
 * own spelling decides, then whether it breaks words at all, then the word's first part.
 */
export function hyphenation(lines: readonly string[]): JoinsWord {
  const words = new Set<string>()
  const ends: [string, string][] = []
  lines.forEach((line, i) => {
    for (const run of line.toLowerCase().match(/[-\u2010\u2011\u00ad\p{L}\d]+/gu) ?? []) {
      // What follows a doubled or soft hyphen is a word of its own; what ends in a hyphen is a part of one.
      const word = run.split(/^[-\u2010\u2011]|[-\u2010\u2011]{2,9}|\u00ad/).at(-1) ?? ''
      if (word !== '' && !/[-\u2010\u2011]$/.test(word)) words.add(word)
    }
    const before = /(?<!\p{L})(\p{L}+)-$/u.exec(line)?.[1]
    const after = /^[\p{Ll}]+/u.exec(lines[i + 1] ?? '')?.[0]
    if (before !== undefined && after !== undefined) ends.push([before, after])
  })
  let broken = 0
  let typed = 0
  for (const [before, after] of ends) {
    if (words.has((before + after).toLowerCase())) broken += 1
    if (words.has(`${before}-${after}`.toLowerCase())) typed += 1
  }
  const breaksWords = broken > typed && broken >= 2
  return (before, after) => {
    const head = /(?<![\p{L}\d])([\p{L}\d]+)[-\u2010\u00ad]$/u.exec(before)?.[1]
    const tail = /^[\p{L}\d]+/u.exec(after)?.[0]
    if (head === undefined || tail === undefined || !/^\p{Ll}/u.test(tail) || /\d/.test(head)) return false
    const hyphenated = words.has(`${head}-${tail}`.toLowerCase())
    const whole = words.has((head + tail).toLowerCase())
    if (/[\u2010\u00ad]$/.test(before)) return whole || !hyphenated
    if (whole !== hyphenated) return whole && (breaksWords || !PREFIX.test(head))
    return breaksWords && !PREFIX.test(head)
  }
}
