import type { Claim, Comparison, Facts, Span } from '../schema/index.ts'

/** What stands further from a claim than this says nothing of it; it also keeps the work in proportion where a "sentence" is a whole file. */
const REACH = 600
/** By how much an offset may be off after line breaks and markup were folded out of a sentence. */
const DRIFT = 1200

/** Where in its sentence's text a claim begins; -1 where its words are not found near the place. */
export function offsetInSentence(claim: Claim): number {
  const near = claim.span.start - claim.sentence.span.start
  const from = Math.max(0, near - DRIFT)
  const at = nearestIndex(claim.sentence.text.slice(from, near + claim.text.length + DRIFT), claim.text, near - from)
  return at === -1 ? -1 : from + at
}

/** A claim's sentence cut at the claim: what stands right before it and right after it. Null where the claim's words are not found there. */
export function aroundClaim(claim: Claim): { before: string; after: string } | null {
  const start = offsetInSentence(claim)
  if (start === -1) return null
  const { text } = claim.sentence
  const end = start + claim.text.length
  return { before: text.slice(Math.max(0, start - REACH), start), after: text.slice(end, end + REACH) }
}

/** The part of a claim's sentence that is near it, the claim included. */
export function nearClaim(claim: Claim): string {
  const around = aroundClaim(claim)
  return around === null ? claim.sentence.text.slice(0, 2 * REACH) : `${around.before}${claim.text}${around.after}`
}

/** The sentence's text is folded, so an offset in the source is only near the place in it. */
function nearestIndex(text: string, words: string, near: number): number {
  const before = text.lastIndexOf(words, near)
  const after = text.indexOf(words, Math.max(0, near))
  if (before === -1 || after === -1) return Math.max(before, after)
  return near - before <= after - near ? before : after
}

const COMPARATIVE =
  /^[*\s]{0,3}(?:points? |percentage points? )?(?:higher|lower|more|less|fewer|better|worse|above|below|longer|shorter|over|under|ahead|behind)\b/

/** Whether a claim's figure says by how much it differs from a benchmark ("4% higher than the average of 62%") and is not itself set against it. */
export function isDifference(claim: Claim): boolean {
  return /\bpoints?$/i.test(claim.text) || COMPARATIVE.test((aroundClaim(claim)?.after ?? '').toLowerCase())
}

/** The comparison of a claim whose own figure stands against a benchmark's figure; null for one without, for a rank and for a difference. */
export function comparedFigures(claim: Claim): (Comparison & { readonly value: number }) | null {
  const { kind } = claim
  const comparison = claim.comparisons[0]
  if (comparison === undefined || comparison.value === null || kind === 'rank' || isDifference(claim)) return null
  return { ...comparison, value: comparison.value }
}

/** Of claims in document order, those that begin within `reach` characters of a place. */
export function claimsNear(claims: readonly Claim[], start: number, reach: number): readonly Claim[] {
  let low = 0
  let high = claims.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((claims[middle]?.span.start ?? 0) < start - reach) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < claims.length && (claims[end]?.span.start ?? 0) <= start + reach) end += 1
  return claims.slice(low, end)
}

/** Puts a thing with those of the same key. */
export function addTo<Thing>(groups: Map<string, Thing[]>, key: string, thing: Thing): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [thing])
  else group.push(thing)
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
