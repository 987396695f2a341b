import type { Figure } from '../../reading.ts'

/** Whether two figures can be compared. */
export function alike(a: Figure, b: Figure): boolean {
  if (a.kind === b.kind) return true
  // No share is set against a number of people.
  if ((a.kind === 'percentage' && b.value > 100) || (b.kind === 'percentage' && a.value > 100)) return false
  return a.bare || b.bare
    ? a.kind === 'count' || b.kind === 'count'
    : (a.kind === 'rate' && b.kind === 'count') ||
        (a.kind === 'percentage' && b.kind === 'ratio') ||
        (a.kind === 'ratio' && b.kind === 'percentage')
}
