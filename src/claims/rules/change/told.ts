import type { Direction } from '../../../vocabulary/changes.ts'
import type { Captures } from '../../grammar/pattern.ts'
import type { Chunk, FigureChunk } from '../../grammar/scan.ts'

/**
 * How a change is told: by a verb ("fell"), a noun ("a 22% reduction"), only by "from" ("(from 11% in 2011)"), by what it is set
 * against ("compared to 67% in 2023"), by how much more it is ("14% more than in 2022"), as a part ("half of what it
 * was in 2022"), or by what had been ("having peaked at").
 */
type Head = 'verb' | 'noun' | 'from' | 'against' | 'bracket' | 'more' | 'part of' | 'had been'

/** A stretch that tells a change: what it says of the earlier and the later figure, by how much and since when. */
export interface ChangeClause extends Chunk {
  readonly head: Head
  readonly direction: Direction
  /** 2 for "doubled"; null where no such word stands, or it is loosened. */
  readonly factor: number | null
  readonly from: FigureChunk | null
  readonly to: FigureChunk | null
  /** By how much: "by 19% (73)" gives two. */
  readonly amounts: readonly FigureChunk[]
  readonly since: Chunk | null
  /** How long it took: "in six months". */
  readonly span: FigureChunk | null
  /** Where the words of change begin, without what leads to them, and the token after the noun or the amount that they end with. */
  readonly word: number
  readonly told: number
}

/** Which figures are claims of their own still. */
export type IsFree = (chunk: FigureChunk) => boolean

/** The clause that a pattern's captures give. */
export function clause(
  found: Captures,
  said: Pick<ChangeClause, 'head' | 'direction' | 'factor' | 'first' | 'next' | 'word'> & { readonly told?: number },
): ChangeClause {
  const amounts = [found.figure('amount'), found.figure('second')].filter((chunk) => chunk !== null)
  return {
    told: said.next,
    ...said,
    from: found.figure('from'),
    to: found.figure('to'),
    amounts,
    since: found.chunk('since'),
    span: found.figure('span'),
  }
}
