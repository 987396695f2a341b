import { type Document, toSource } from '../document/index.ts'
import type { Claim } from '../schema/index.ts'
import { findHeadPeriod } from './head-period.ts'
import type { TileLine } from './tiles.ts'

/** Claims in document order, those of tiles that name no period with that of the headings over them ("2024/25 in numbers"). */
export function dateTiles(document: Document, claims: readonly Claim[], tiles: readonly TileLine[]): Claim[] {
  let next = 0
  return claims.map((claim) => {
    for (let tile = tiles[next]; tile !== undefined && tile.end <= claim.span.start; tile = tiles[next]) next += 1
    const tile = tiles[next]
    const isTile = tile !== undefined && tile.start <= claim.span.start && claim.span.end <= tile.end
    if (!isTile || claim.period !== null) return claim
    return { ...claim, period: periodOf(document, tile) }
  })
}

function periodOf(document: Document, { context }: TileLine): Claim['period'] {
  for (const passage of context) {
    const found = findHeadPeriod(passage.text)
    if (found === null) continue
    const { start, end } = toSource(passage, found.from, found.to)
    const text = document.text.slice(start, end)
    return { text, start: found.start, end: found.end, basis: 'carried', span: document.toSpan(start, end) }
  }
  return null
}
