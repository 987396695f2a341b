const RATINGS = /^['"]?(?:good|outstanding|inadequate|requires improvement)\b/i
const SERVICES =
  /^(?:homes?|services?|providers?|agencies|councils?|authorities|hospitals?|surgeries|practices|providers)$/

/** Whether words begin with a rating and their noun is one that is rated: homes that "were outstanding" are, and reviews are overdue. */
export function rating(words: string, noun: string): boolean {
  return SERVICES.test(noun) && RATINGS.test(words)
}
