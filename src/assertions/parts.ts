import type { Assertion } from '../schema/index.ts'
import { type ExclusiveOutcome, outcomesOf } from '../vocabulary/partitions.ts'
import { behind, between, type Line, type Spot } from './line.ts'

export type Sum = Extract<Assertion, { is: 'sum' }>

/** How the words tie parts to their whole. */
export type Cue = 'wholly' | 'listed' | 'of-which' | 'of-all' | 'with'

/** Words that say that what follows is all of it. */
export const WHOLLY =
  /\b(?:made up of|comprising|comprises|comprised(?: of)?|consist(?:s|ed|ing)? of|composed of|(?:split|divided|broken down) (?:in)?to|namely)\b/
/** Words that leave open what else there is, or say that parts overlap. */
export const OPEN =
  /\b(?:including|includes?|among|such as|some of|others?|both|more than one|also|as well as|at least one|twice|three times|respectively|average|per|each|up to|compared|than)\b/
/** Words that name what is left. */
export const REST = /\b(?:the )?(?:remaining|rest|remainder)\b/
/** What stands between two parts of a list. */
export const GAP = /^[^.;:]{0,90}(?:,|;|\band\b|\bplus\b|\bwith\b|&)[^.;:]{0,60}$/
const MOST_PARTS = 12

/** A count or a sum of money that is no range. */
export function isAmount({ kind, upper }: Spot): boolean {
  return (kind === 'count' || kind === 'money') && upper === null
}

/** A part with the outcomes that its words may name. */
export interface Part {
  readonly spot: Spot
  readonly outcomes: readonly ExclusiveOutcome[]
  /** A percentage in brackets right behind. */
  readonly share: Spot | null
}

/** "30 in care management, of which 12 are social workers, and 25 in reablement": a part of a part. */
const OF_PART = / of (?:which|whom|these|them) (?:only |some |about )?$/

/** The figures of one sort that follow each other in a list, with what stands behind the last. */
export function partsFrom(
  line: Line,
  whole: Spot,
  from: number,
  cue: Cue,
): { parts: Part[]; tail: string; words: string } {
  const parts: Part[] = []
  let words = ''
  let index = from
  for (; index < line.spots.length && parts.length < MOST_PARTS; index += 1) {
    const spot = line.spots[index]
    if (spot === undefined || spot.kind !== whole.kind || spot.upper !== null) break
    const previous = line.spots[index - 1]
    if (parts.length > 0) {
      const gap = previous === undefined ? '' : between(line, previous, spot)
      if (OF_PART.test(gap)) continue
      if (!GAP.test(gap) || (gap.includes(';') && cue !== 'listed' && cue !== 'wholly')) break
      words += gap
    } else if (previous !== undefined) words += between(line, previous, spot)
    const next = line.spots[index + 1]
    const share = next?.kind === 'percentage' && /^[a-z' -]{0,40}\($/.test(between(line, spot, next)) ? next : null
    const stretch = share === null ? behind(line, index) : `${behind(line, index)} ${behind(line, index + 1)}`
    parts.push({
      spot,
      outcomes: outcomesOf(ownWords(stretch, isNext(line.spots[share === null ? index + 1 : index + 2], whole))),
      share,
    })
    if (share !== null) index += 1
  }
  return { parts, tail: behind(line, index - 1), words }
}

function isNext(spot: Spot | undefined, whole: Spot): boolean {
  return spot?.kind === whole.kind
}

/** A part's words end where the next part's begin. */
export function ownWords(stretch: string, hasNext: boolean): string {
  return hasNext ? stretch.slice(0, 90).replace(/(?:,| and| plus)[^,]{0,12}$/, '') : stretch.slice(0, 90)
}

/** Whether parts are members of one set of outcomes, each another: all of the set, or some that exclude one another. */
export function partitionOf(outcomes: readonly (readonly ExclusiveOutcome[])[]): 'complete' | 'exclusive' | null {
  for (const { partition, complete, of, least } of outcomes[0] ?? []) {
    const own = outcomes.map((some) => some.find((outcome) => outcome.partition === partition)?.member)
    const members = new Set(own)
    if (own.length < least || members.has(undefined) || members.size !== own.length) continue
    return complete && members.size >= of ? 'complete' : 'exclusive'
  }
  return null
}
