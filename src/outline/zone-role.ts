import type { Block } from '../document/index.ts'
import type { BlockRole } from './outline.ts'
import type { Walk } from './walk.ts'

/** How an I-statement begins; some are of the moment ("When I move between services"). */
export const I_STATEMENT = /^["']?(?:I|I'm|I'll|When|If|My)\b/
const WE_STATEMENT = /^["']?We\b/

/** Expectations, commitment or findings, by the label above and by how the text begins. */
export function zoneRole(walk: Walk, at: number, block: Block): BlockRole {
  const { text } = block.passage
  if (walk.zone === 'expectations') {
    if (I_STATEMENT.test(text)) return 'expectation'
    walk.zone = WE_STATEMENT.test(text) ? 'commitment' : 'findings'
  }
  if (walk.zone === 'commitment') {
    if (!findingsFollow(walk, at)) walk.zone = 'findings'
    return WE_STATEMENT.test(text) || findingsFollow(walk, at) || walk.announced ? 'commitment' : 'prose'
  }
  if (walk.zone === 'head') walk.zone = 'findings'
  return 'prose'
}

function findingsFollow(walk: Walk, at: number): boolean {
  for (let i = at + 1; i <= at + 3; i++) {
    if (walk.signs[i]?.label === 'findings') return true
    if (walk.signs[i]?.score != null) return false
  }
  return false
}
