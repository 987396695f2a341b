import type { Block } from '../document/index.ts'
import type { LineSigns } from './line-signs.ts'
import type { BlockRole } from './outline.ts'

/** A document's blocks with what each line is by its words. */
interface Lines {
  readonly blocks: readonly Block[]
  readonly signs: readonly LineSigns[]
}

/** A line of names and scores: a list's entry, a section's score, or names alone; null when it is to be read as something else. */
export function scoreRole(lines: Lines, at: number, inHead: boolean): BlockRole | null {
  const tokens = lines.signs[at]?.score?.tokens
  if (tokens === undefined) return null
  const names = tokens.filter((token) => token.type === 'name')
  if (names.length === 0) {
    const attached = inHead || lines.signs[at - 1]?.score != null || lines.signs[at - 1]?.furniture === 'banner'
    return attached || tokens.some((token) => token.type === 'score' && token.explicit) ? 'score' : null
  }
  if (tokens.length > names.length || names.some((name) => name.promise !== null && !name.area)) return 'score'
  if (followedByScore(lines, at)) return 'score'
  if (names.every((name) => name.area)) return null
  const alone = names.length === 1 && lines.blocks[at]?.kind !== 'item' && !inList(lines, at)
  return alone ? null : 'label'
}

function followedByScore(lines: Lines, at: number): boolean {
  for (let i = at + 1; i <= at + 2; i++) {
    const next = lines.signs[i]
    if (next?.score != null) return next.score.tokens[0]?.type === 'score'
    if (next?.furniture !== 'banner') return false
  }
  return false
}

function inList(lines: Lines, at: number): boolean {
  const isName = (i: number) => lines.signs[i]?.score?.tokens.some((token) => token.type === 'name') === true
  return isName(at - 1) || isName(at + 1)
}
