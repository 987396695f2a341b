/** Words of a text in small letters, marks put aside; numbers are words. */
export function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/(\d)[,.](?=\d)/g, '$1_')
    .replace(/[^a-z0-9_£%']+/g, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== '')
}

/** A text as one key: the same words in the same order give the same key, however they are spaced and marked. */
export function keyOf(text: string): string {
  return wordsOf(text).join(' ')
}

/** The same without what numbers it holds: two sentences that differ in figures alone have one. */
export function shapeOf(text: string): string {
  return wordsOf(text)
    .map((word) => (/\d/.test(word) ? '#' : word))
    .join(' ')
}

/** How much two texts share, from 0 to 1: twice the shared words by all of them. */
export function similarity(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 1
  const free = new Map<string, number>()
  for (const word of b) free.set(word, (free.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of a) {
    const left = free.get(word) ?? 0
    if (left === 0) continue
    free.set(word, left - 1)
    shared += 1
  }
  return (2 * shared) / (a.length + b.length)
}
