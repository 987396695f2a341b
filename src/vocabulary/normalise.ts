/** Case, punctuation, apostrophes and `&` put aside: two lines with the same words give the same key. */
export function normalise(text: string): string {
  return text
    .toLowerCase()
    .replace(/['’‘]/g, '')
    .replaceAll('&', ' and ')
    .replace(/[^a-z0-9{}]+/g, ' ')
    .trim()
}

/** A phrase of the vocabulary as part of a pattern over readable text: its words in order, whatever punctuation stands between. */
export function wordsPattern(phrase: string): string {
  const words = phrase.split(/[^A-Za-z0-9']+/).filter(Boolean)
  return words.map(wordPattern).join("[ ,()/'-]{1,3}")
}

function wordPattern(word: string): string {
  if (word.toLowerCase() === 'and') return '(?:and|&)'
  // A possessive is printed people's, peoples' and peoples.
  return word.replace(/'s$/, "'?s'?")
}
