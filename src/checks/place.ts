import type { Claim, Comparison, Facts, Span } from '../schema/index.ts'

/** The comparisons of a claim whose own figure stands against a benchmark's figure; none for a rank and for a claim that says by how much it differs. */
export function comparedFigures(claim: Claim, { evidence }: Facts): (Comparison & { readonly value: number })[] {
  if (claim.kind === 'rank' || /\bpoints?$/i.test(claim.text) || evidence.distances.has(claim.span.start)) return []
  return claim.comparisons.flatMap((comparison) =>
    comparison.value === null ? [] : [{ ...comparison, value: comparison.value }],
  )
}

/** Puts a thing with those of the same key. */
export function addTo<Thing>(groups: Map<string, Thing[]>, key: string, thing: Thing): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [thing])
  else group.push(thing)
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
