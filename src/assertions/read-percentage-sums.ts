import { type ExclusiveOutcome, outcomesOf } from '../vocabulary/partitions.ts'
import { behind, type Line, printed, type Spot } from './line.ts'
import { GAP, ownWords, partitionOf, type Sum } from './parts.ts'

const OTHER_WHOLE =
  /\b(?:than|compared|average|against|from|england|national(?:ly)?|region(?:al)?|in 20\d\d|up|down|target)\b/

/** "62% of women felt safe" is a share of women, and no women's share: what counts is said behind the verb. */
function saidOfShare(words: string): string {
  if (!/^ of (?!them|these|those|whom|which)/.test(words)) return words
  const verb = /\b(?:is|are|was|were|identif(?:y|ied) as|described? (?:themselves|their ethnicity) as|rated)\b/.exec(
    words,
  )
  return verb === null ? '' : words.slice(verb.index)
}

/** Percentages of one whole by outcomes that exclude one another: 55% female and 45% male. */
export function readPercentageSums(line: Line): Sum[] {
  const spots = line.spots.filter(({ kind, upper }) => kind === 'percentage' && upper === null)
  const runs: { spots: Spot[]; outcomes: (readonly ExclusiveOutcome[])[] }[] = []
  spots.forEach((spot, at) => {
    const outcomes = outcomesOf(
      saidOfShare(ownWords(behind(line, line.spots.indexOf(spot)), spots[at + 1] !== undefined)),
    )
    const run = runs.at(-1)
    const last = run?.spots.at(-1)
    const gap = last === undefined ? '' : line.lower.slice(last.to, spot.from)
    const shared = (run?.outcomes ?? []).reduce<readonly ExclusiveOutcome[]>(
      (common, some) => common.filter((one) => some.some((other) => other.partition === one.partition)),
      outcomes,
    )
    const isNew = shared.some(
      ({ partition, member }) =>
        !run?.outcomes.some((some) => some.some((one) => one.partition === partition && one.member === member)),
    )
    if (run !== undefined && last !== undefined && isNew && GAP.test(gap) && !OTHER_WHOLE.test(gap)) {
      run.spots.push(spot)
      run.outcomes.push(outcomes)
    } else runs.push({ spots: [spot], outcomes: [outcomes] })
  })
  return [
    ...listAfterColon(line, spots),
    ...runs.flatMap(({ spots: own, outcomes }) => {
      const partition = partitionOf(outcomes)
      if (partition === null || own.length < 2) return []
      const parts = own.map((spot) => printed(line, spot))
      return [
        {
          is: 'sum' as const,
          whole: null,
          parts,
          demand: partition === 'complete' ? ('exact' as const) : ('bounded' as const),
          sure: partition === 'exclusive' ? ('both' as const) : ('over' as const),
        },
      ]
    }),
  ]
}

const ELSEWHERE = /\b(?:than|compared|average|england|national(?:ly)?|target|against)\b/
const SEVERAL = /\b(?:more than one|several|any of|all that apply|both|also|or)\b/
/** How far beyond the whole parts that were meant to make it up may be; answers of which several may be given add up to far more. */
const MOST = 110

/** "How people reached us: 58% rang up, 27.5% wrote and 21% were sent": shares in one list that add up to a little more than all. */
function listAfterColon(line: Line, spots: readonly Spot[]): Sum[] {
  const [first] = spots
  if (first === undefined || spots.length < 3 || spots.length !== line.spots.length) return []
  if (
    !/: ?$/.test(line.lower.slice(0, first.from)) ||
    SEVERAL.test(line.lower) ||
    ELSEWHERE.test(line.lower.slice(first.from))
  )
    return []
  const isList = spots.every(
    (spot, at) => spots[at + 1] === undefined || GAP.test(line.lower.slice(spot.to, spots[at + 1]?.from)),
  )
  const all = spots.reduce((sum, { value }) => sum + value, 0)
  if (!isList || all <= 100 || all > MOST) return []
  return [{ is: 'sum', whole: null, parts: spots.map((spot) => printed(line, spot)), demand: 'bounded', sure: 'none' }]
}
