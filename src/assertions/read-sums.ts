import type { Assertion, PrintedFigure } from '../schema/index.ts'
import { outcomesOf } from '../vocabulary/partitions.ts'
import { behind, between, isOfWhich, type Line, printed, type Spot } from './line.ts'
import { type Cue, GAP, isAmount, OPEN, partitionOf, partsFrom, REST, type Sum, WHOLLY } from './parts.ts'
import { sumOfNext } from './read-later-parts.ts'

type Share = Extract<Assertion, { is: 'share' }>

/** "36 complaints were closed: 12 …", "640 responses – 300 online". */
const LISTED = /^[^.;:]{0,80}(?::| -) (?:(?:there were|they were|these were|of which) )?$/
const BRACKETED = /^[^.;:()]{0,50} \($/
const OF_WHICH = /\bof (?:which|whom|these|those|them)\b/
/** "Of these, 9 were upheld", with the whole in the sentence before. */
const BACK = /^(?:.{0,30}\b)?of (?:these|those|them|this total)\b[^.;:]{0,30}$/
const THEN = /^[^.;:]{0,90}, ?(?:only |just |some )?$/
/** "62 were answered and 28 were not". */
const NOT_SO =
  /^ (?:(?:were|was|are|is|did|do|had|have|has|could|would) not|(?:were|was|did|had|has|have)n't)(?: (?:so|yet))? ?(?:[.,;]|$)/
const IN_ALL = /^(?: [a-z-]{2,20}){0,3} (?:in (?:total|all)|altogether|all told)\b/

/** Wholes and the parts that the words say they are made of, or that exclude one another. */
export function readSums(line: Line): (Sum | Share)[] {
  const found: (Sum | Share)[] = []
  const { spots } = line
  spots.forEach((whole, index) => {
    if (!isAmount(whole)) return
    const gap = spots[index + 1] === undefined ? '' : between(line, whole, spots[index + 1] as Spot) // tested for undefined in the same line
    const cue = cueOf(line, whole, gap, behind(line, index + 1))
    if (cue !== null) found.push(...sumOf(line, line, whole, index + 1, cue))
    if (IN_ALL.test(line.lower.slice(whole.to, whole.to + 60))) found.push(...sumBefore(line, index))
  })
  const start = line.lower.slice(0, spots[0]?.from ?? 0)
  const before = line.previous === null ? undefined : wholeIn(line.previous)
  if (BACK.test(start) && before !== undefined && line.previous !== null)
    found.push(...sumOf(line, line.previous, before, 0, 'of-which'))
  else if (line.previous !== null && !found.some(({ is }) => is === 'sum'))
    found.push(...sumOfNext(line, line.previous, before, start))
  return found
}

function cueOf(line: Line, whole: Spot, gap: string, after: string): Cue | null {
  if (WHOLLY.test(gap)) return 'wholly'
  // "2 - …, 3": a number without its noun announces nothing.
  const isNamed =
    /[a-z]/.test(line.lower.slice(whole.from, whole.to)) || /[a-z]{3}/.test(gap.slice(0, Math.max(0, gap.indexOf(':'))))
  if (isNamed && (LISTED.test(gap) || BRACKETED.test(gap))) return 'listed'
  // "6 of them" is a part itself.
  if (/^ of (?:which|whom|these|those|them)\b/.test(gap)) return null
  if (OF_WHICH.test(gap) || (/^[^.;:]{0,80},(?: with)? $/.test(gap) && OF_WHICH.test(after.slice(0, 30))))
    return 'of-which'
  if (isOfWhich(line, whole) && THEN.test(gap)) return 'of-all'
  // "35 appeals, with 21 not upheld": only where the outcomes exclude one another.
  // "4 homes rated outstanding, 27 good": a part itself.
  if (!/[a-z]/.test(line.lower.slice(whole.from, whole.to)) || outcomesOf(gap).length > 0) return null
  if (/^[^.;:]{0,60},? (?:with|and|,) $/.test(gap) || /^[^.;:]{0,60}, $/.test(gap)) return 'with'
  return null
}

/** The count that "of these" means: the only one of the sentence before, or its last where that is the largest. */
function wholeIn({ spots }: Line): Spot | undefined {
  const money = spots.filter((spot) => spot.kind === 'money' && spot.upper === null)
  const counts = spots.filter((spot) => spot.kind === 'count' && spot.upper === null)
  if (counts.length === 0 && money.length === 1) return money[0]
  const largest = counts.reduce<Spot | undefined>(
    (most, spot) => (most === undefined || spot.value > most.value ? spot : most),
    undefined,
  )
  return counts.length === 1 || largest === counts.at(-1) ? largest : undefined
}

function sumOf(line: Line, wholeLine: Line, whole: Spot, from: number, cue: Cue): (Sum | Share)[] {
  const { parts, tail, words } = partsFrom(line, whole, from, cue)
  const [first, last] = [parts[0], parts.at(-1)]
  if (first === undefined || last === undefined) return []
  const shares = parts.flatMap(({ spot, share }): Share[] =>
    share === null
      ? []
      : [
          {
            is: 'share',
            part: printed(line, spot),
            whole: printed(wholeLine, whole),
            share: printed(line, share),
            sure: false,
          },
        ],
  )
  const isOpen = OPEN.test(words) || OPEN.test(tail)
  const partition = partitionOf(parts.map((part) => part.outcomes))
  const isForeign = parts.some(({ spot }) => spot.unit !== null && spot.unit !== whole.unit)
  const make = (demand: Sum['demand'], sure: Sum['sure']): (Sum | Share)[] => [
    { is: 'sum', whole: printed(wholeLine, whole), parts: parts.map(({ spot }) => printed(line, spot)), demand, sure },
    ...shares,
  ]
  const isRest = REST.test(words) || NOT_SO.test(tail)
  if (parts.length >= 2 && !isOpen) {
    if (cue === 'wholly') return make('exact', 'both')
    if (isRest && !isForeign && cue !== 'with') return make('exact', 'both')
    if (partition !== null)
      return make(
        partition === 'complete' ? 'exact' : 'bounded',
        cue === 'listed' || partition === 'exclusive' ? 'both' : 'over',
      )
    if (cue === 'listed' && (!isForeign || parts.every(({ spot }) => spot.value < whole.value)))
      return make('exact', 'none')
    if (cue !== 'listed' && cue !== 'with' && whole.kind === 'money' && parts.length >= 3)
      return make('bounded', 'none')
  }
  if (isForeign || cue === 'listed' || cue === 'wholly' || cue === 'with' || OPEN.test(words)) return shares
  return make('each', 'both')
}

/** "12, 18 and 25 beds, 55 in total". */
function sumBefore(line: Line, index: number): Sum[] {
  const whole = line.spots[index]
  if (whole === undefined) return []
  const parts: PrintedFigure[] = []
  for (let at = index - 1; at >= 0; at -= 1) {
    const [spot, next] = [line.spots[at], line.spots[at + 1]]
    if (spot === undefined || next === undefined || spot.kind !== whole.kind || spot.upper !== null) break
    const gap = between(line, spot, next)
    if (gap.length > 60 || !GAP.test(gap) || OPEN.test(gap)) break
    parts.unshift(printed(line, spot))
  }
  if (parts.length < 2 || OPEN.test(line.lower)) return []
  return [{ is: 'sum', whole: printed(line, whole), parts, demand: 'exact', sure: 'none' }]
}
