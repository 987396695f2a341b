import type { Claim, Facts, Span } from '../schema/index.ts'

/** A claim's sentence cut at the claim: what stands before it and after it. Null where the claim's words are not found there. */
export function aroundClaim(claim: Claim): { before: string; after: string } | null {
  const { text, span } = claim.sentence
  const at = nearestIndex(text, claim.text, claim.span.start - span.start)
  return at === -1 ? null : { before: text.slice(0, at), after: text.slice(at + claim.text.length) }
}

/** The sentence's text is folded, so an offset in the source is only near the place in it. */
function nearestIndex(text: string, words: string, near: number): number {
  const before = text.lastIndexOf(words, near)
  const after = text.indexOf(words, Math.max(0, near))
  if (before === -1 || after === -1) return Math.max(before, after)
  return near - before <= after - near ? before : after
}

/** The claims of a record by sentence, in document order. */
export function claimsBySentence(claims: readonly Claim[]): Claim[][] {
  const groups: Claim[][] = []
  for (const claim of claims) {
    const last = groups[groups.length - 1]
    if (last?.[0]?.sentence.span.start === claim.sentence.span.start) last.push(claim)
    else groups.push([claim])
  }
  return groups
}

/** A number for the paragraph a place stands in, or -1: two places with one number stand in one paragraph. */
export function paragraphFinder({ evidence }: Facts): (span: Span) => number {
  const { passages } = evidence
  return (span) => {
    let low = 0
    let high = passages.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((passages[middle]?.span.start ?? 0) <= span.start) low = middle
      else high = middle - 1
    }
    const passage = passages[low]
    return passage !== undefined && passage.span.start <= span.start && span.start < passage.span.end ? low : -1
  }
}
