import type { StatementId } from '../schema/index.ts'
import type { Outline, OutlinePart, OutlineSection, PlacedBlock, StatementSection } from './outline.ts'

/** A heading (or a place where one is missing) that opens a part of the document. */
export type Opening =
  | {
      readonly type: 'section'
      readonly at: number
      readonly heading: string | null
      readonly theme: number | null
      readonly level: number
    }
  | {
      readonly type: 'statement'
      readonly at: number
      readonly heading: string
      readonly id: StatementId
      readonly theme: number
    }
  /** A label ("For consideration") that ends the sub-heading before it and goes back to the part above. */
  | { readonly type: 'back'; readonly at: number; readonly heading: null }
  | { readonly type: 'part'; readonly at: number; readonly heading: string }

/** Turns openings into parts: each ends where the next of its rank begins, and a theme's part holds its statements. */
export function buildParts(
  openings: readonly Opening[],
  placed: readonly PlacedBlock[],
): Pick<Outline, 'sections' | 'statements'> {
  const sections: OutlineSection[] = []
  const statements: StatementSection[] = []
  for (const [index, opening] of openings.entries()) {
    let next = index + 1
    while (next < openings.length && !closes(openings[next], opening)) next += 1
    const to = beforeFurniture(placed, opening.at, openings[next]?.at ?? placed.length)
    const { at: from, heading } = opening
    if (opening.type === 'section') {
      if (to > from + 1 || heading === null) sections.push({ heading, theme: opening.theme, from, to })
    } else if (opening.type === 'statement') {
      statements.push({
        id: opening.id,
        heading,
        from,
        to,
        parts: partsOf(openings.slice(index + 1, next), to, placed),
      })
    }
  }
  return { sections, statements }
}

function closes(next: Opening | undefined, opening: Opening): boolean {
  if (next === undefined) return true
  if (next.type === 'part') return opening.type === 'part'
  if (next.type === 'back') return opening.type === 'section' && opening.level > 1
  if (opening.type !== 'section') return true
  if (next.type === 'section') return next.level <= opening.level
  return opening.level > 1 || opening.theme !== next.theme
}

/** A page's foot, and the head of the next where pages are joined, belong to no part. */
function beforeFurniture(placed: readonly PlacedBlock[], from: number, to: number): number {
  let end = to
  while (end > from + 1 && ['furniture', 'label'].includes(placed[end - 1]?.role ?? '')) end -= 1
  return end
}

function partsOf(inside: readonly Opening[], end: number, placed: readonly PlacedBlock[]): OutlinePart[] {
  return inside.flatMap((part, index) =>
    part.type === 'part'
      ? [{ heading: part.heading, from: part.at, to: beforeFurniture(placed, part.at, inside[index + 1]?.at ?? end) }]
      : [],
  )
}
