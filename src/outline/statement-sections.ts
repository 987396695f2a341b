import type { Block } from '../document/index.ts'
import type { StatementId } from '../schema/index.ts'
import type { LineSigns } from './line-signs.ts'
import type { NameToken } from './score-line.ts'

const LOOK_AHEAD = 8

/**
 * The blocks that head a quality statement's own section, by index. A name heads a section when a label of the section follows its score
 * ("What people expect", "The local authority commitment", "Key findings"); by itself, above running text, only with a score, where no such section of
 * the same statement exists, and where it does not close a list of scored names.
 */
export function findStatementSections(blocks: readonly Block[], signs: readonly LineSigns[]): Map<number, StatementId> {
  const found = new Map<number, StatementId>()
  const weak: { at: number; id: StatementId; scored: boolean }[] = []
  const labelled = new Set<StatementId>()
  for (const [at, sign] of signs.entries()) {
    const name = headingName(sign)
    if (name === null) continue
    const follows = whatFollows(blocks, signs, at)
    if (follows.label) {
      found.set(at, name.entry.id)
      labelled.add(name.entry.id)
    } else if (follows.prose && !closesList(signs, at) && blocks[at]?.kind !== 'item') {
      weak.push({ at, id: name.entry.id, scored: follows.scored || (sign.score?.tokens.length ?? 0) > 1 })
    }
  }
  for (const { at, id, scored } of weak) {
    if (scored && !labelled.has(id)) {
      found.set(at, id)
      labelled.add(id)
    }
  }
  return found
}

/** The name that a line consists of, a score aside; null for theme names and for lines with several. */
function headingName(sign: LineSigns): NameToken | null {
  const tokens = sign.score?.tokens ?? []
  const [first] = tokens
  if (first?.type !== 'name' || first.area || tokens.filter((token) => token.type === 'name').length > 1) return null
  return first
}

function whatFollows(
  blocks: readonly Block[],
  signs: readonly LineSigns[],
  at: number,
): { label: boolean; prose: boolean; scored: boolean } {
  let scored = false
  for (let i = at + 1; i < Math.min(blocks.length, at + LOOK_AHEAD); i++) {
    const sign = signs[i]
    const block = blocks[i]
    if (sign === undefined || block === undefined) break
    const { label } = sign
    if (label === 'expectations' || label === 'commitment' || label === 'findings')
      return { label: true, prose: false, scored }
    if (sign.score?.tokens.every((token) => token.type === 'score')) {
      scored = true
      continue
    }
    if (sign.furniture !== null || sign.rating) continue
    if (sign.score !== null || sign.theme !== null || sign.section !== null || label !== null || sign.key) break
    return { label: false, prose: true, scored }
  }
  return { label: false, prose: false, scored }
}

/** Whether nothing but scores stands between this name and another one before it. */
function closesList(signs: readonly LineSigns[], at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const sign = signs[i]
    if (sign === undefined) return false
    if (sign.furniture !== null) continue
    if (sign.score === null) return false
    if (sign.score.tokens.some((token) => token.type === 'name')) return true
  }
  return false
}
