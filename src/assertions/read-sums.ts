import type { Assertion, PrintedFigure } from '../schema/index.ts'
import { type Outcome, outcomesOf } from '../vocabulary/partitions.ts'
import { behind, between, isOfWhich, type Line, printed, type Spot } from './line.ts'

type Sum = Extract<Assertion, { is: 'sum' }>
type Share = Extract<Assertion, { is: 'share' }>

const WHOLLY =
  /\b(?:made up of|comprising|comprises|comprised(?: of)?|consist(?:s|ed|ing)? of|composed of|(?:split|divided|broken down) (?:in)?to|namely)\b/
/** "36 complaints were closed: 12 …", "640 responses – 300 online". */
const LISTED = /^[^.;:]{0,80}(?::| -) (?:(?:there were|they were|these were|of which) )?$/
const BRACKETED = /^[^.;:()]{0,50} \($/
const OF_WHICH = /\bof (?:which|whom|these|those|them)\b/
/** "Of these, 9 were upheld", with the whole in the sentence before. */
const BACK = /^(?:.{0,30}\b)?of (?:these|those|them|this total)\b[^.;:]{0,30}$/
const THEN = /^[^.;:]{0,90}, ?(?:only |just |some )?$/
const REST = /\b(?:the )?(?:remaining|rest|remainder)\b/
/** "62 were answered and 28 were not". */
const NOT_SO =
  /^ (?:(?:were|was|are|is|did|do|had|have|has|could|would) not|(?:were|was|did|had|has|have)n't)(?: (?:so|yet))? ?(?:[.,;]|$)/
const OPEN =
  /\b(?:including|includes?|among|such as|some of|others?|both|more than one|also|as well as|at least one|respectively|average|per|each|up to|compared|than)\b/
const IN_ALL = /^(?: [a-z-]{2,20}){0,3} (?:in (?:total|all)|altogether|all told)\b/
const GAP = /^[^.;:]{0,90}(?:,|;|\band\b|\bplus\b|\bwith\b|&)[^.;:]{0,60}$/
const MOST_PARTS = 12

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
  else if (before !== undefined && line.previous !== null && !found.some(({ is }) => is === 'sum'))
    found.push(...sumOfNext(line, line.previous, before, start))
  return found
}

const CONSISTS =
  /\b(?:it consists of|they are|these are|(?:the )?(?:ratings|outcomes|results|parts|figures) (?:are|were)|all (?:have been|were|are))\b/
const LEAVES = /^(?:(?:that|which|this) leaves|leaving|the (?:remaining|other|rest))\b/

/** Parts that the next sentence names: "23 appeals were heard. It upheld 7 …", "Of the 66, 49 are good. That leaves 17 …". */
function sumOfNext(line: Line, earlier: Line, whole: Spot, start: string): Sum[] {
  if (LEAVES.test(line.lower)) {
    const of = earlier.spots.filter(isAmount)
    const [all, part] = of
    const rest = line.spots[0]
    if (
      all === undefined ||
      part === undefined ||
      rest === undefined ||
      of.length !== 2 ||
      rest.kind !== part.kind ||
      !isOfWhich(earlier, all)
    )
      return []
    return [
      {
        is: 'sum',
        whole: printed(earlier, all),
        parts: [printed(earlier, part), printed(line, rest)],
        demand: 'exact',
        sure: 'both',
      },
    ]
  }
  const { parts, words, tail } = partsFrom(line, whole, 0, 'listed')
  if (parts.length < 2 || OPEN.test(words) || OPEN.test(tail) || parts.some(({ spot }) => spot.value >= whole.value))
    return []
  const isForeign = parts.some(({ spot }) => spot.unit !== null && spot.unit !== whole.unit)
  const isSet =
    partitionOf(parts.map(({ outcomes }) => outcomes)) !== null ||
    partitionOf(parts.map(({ spot }) => outcomesOf(aheadOf(line, spot)))) !== null
  const isTold = CONSISTS.test(start) || REST.test(words)
  if (!isTold && (!isSet || isForeign)) return []
  return [
    {
      is: 'sum',
      whole: printed(earlier, whole),
      parts: parts.map(({ spot }) => printed(line, spot)),
      demand: 'exact',
      sure: 'none',
    },
  ]
}

function aheadOf(line: Line, spot: Spot): string {
  return line.lower.slice(line.spots[line.spots.indexOf(spot) - 1]?.to ?? 0, spot.from)
}

/** A whole in the line that opens a list, and a part in each of its points. */
export function readItemSums(lines: readonly Line[]): Sum[] {
  const itemsOf = new Map<Line, Line[]>()
  for (const line of lines) {
    const opener = line.previous
    if (opener === null || !line.reading.sentence.opensBlock || !opener.lower.trimEnd().endsWith(':')) continue
    const items = itemsOf.get(opener)
    if (items === undefined) itemsOf.set(opener, [line])
    else items.push(line)
  }
  return [...itemsOf].flatMap(([opener, items]): Sum[] => {
    const own = opener.spots.filter(isAmount)
    const earlier = opener.previous?.spots.filter(isAmount) ?? []
    const isOwn = own.length > 0
    const [whole, ...others] = isOwn ? own : earlier
    if (whole === undefined || others.length > 0 || (!isOwn && !WHOLLY.test(opener.lower)) || OPEN.test(opener.lower))
      return []
    const wholeLine = isOwn ? opener : opener.previous
    const parts = items.flatMap((item) => {
      const amounts = item.spots.filter((spot) => spot.kind === whole.kind && spot.upper === null)
      return amounts[0] === undefined || amounts.length > 1 || OPEN.test(item.lower) ? [] : [printed(item, amounts[0])]
    })
    if (
      wholeLine === null ||
      parts.length !== items.length ||
      parts.length < 2 ||
      parts.some(({ value }) => value >= whole.value)
    )
      return []
    return [{ is: 'sum', whole: printed(wholeLine, whole), parts, demand: 'exact', sure: 'none' }]
  })
}

type Cue = 'wholly' | 'listed' | 'of-which' | 'of-all' | 'with'

function cueOf(line: Line, whole: Spot, gap: string, after: string): Cue | null {
  if (WHOLLY.test(gap)) return 'wholly'
  // "2 - …, 3": a number without its noun announces nothing.
  const isNamed = /[a-z]/.test(line.lower.slice(whole.from, whole.to)) || /[a-z]{3}.*:/.test(gap)
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

function isAmount({ kind, upper }: Spot): boolean {
  return (kind === 'count' || kind === 'money') && upper === null
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

interface Part {
  readonly spot: Spot
  readonly outcomes: readonly Outcome[]
  /** A percentage in brackets right behind. */
  readonly share: Spot | null
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

/** The figures of one sort that follow each other in a list, with what stands behind the last. */
function partsFrom(line: Line, whole: Spot, from: number, cue: Cue): { parts: Part[]; tail: string; words: string } {
  const parts: Part[] = []
  let words = ''
  let index = from
  for (; index < line.spots.length && parts.length < MOST_PARTS; index += 1) {
    const spot = line.spots[index]
    if (spot === undefined || spot.kind !== whole.kind || spot.upper !== null) break
    const previous = line.spots[index - 1]
    if (parts.length > 0) {
      const gap = previous === undefined ? '' : between(line, previous, spot)
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
function ownWords(stretch: string, hasNext: boolean): string {
  return hasNext ? stretch.slice(0, 90).replace(/(?:,| and| plus)[^,]{0,12}$/, '') : stretch.slice(0, 90)
}

/** Whether parts are members of one set of outcomes, each another: all of the set, or some that exclude one another. */
function partitionOf(outcomes: readonly (readonly Outcome[])[]): 'complete' | 'exclusive' | null {
  for (const { partition, complete, of, least } of outcomes[0] ?? []) {
    const own = outcomes.map((some) => some.find((outcome) => outcome.partition === partition)?.member)
    const members = new Set(own)
    if (own.length < least || members.has(undefined) || members.size !== own.length) continue
    return complete && members.size >= of ? 'complete' : 'exclusive'
  }
  return null
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
  const runs: { spots: Spot[]; outcomes: (readonly Outcome[])[] }[] = []
  spots.forEach((spot, at) => {
    const outcomes = outcomesOf(
      saidOfShare(ownWords(behind(line, line.spots.indexOf(spot)), spots[at + 1] !== undefined)),
    )
    const run = runs.at(-1)
    const last = run?.spots.at(-1)
    const gap = last === undefined ? '' : line.lower.slice(last.to, spot.from)
    const shared = (run?.outcomes ?? []).reduce<readonly Outcome[]>(
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
    OTHER_WHOLE.test(line.lower.slice(first.from))
  )
    return []
  const isList = spots.every(
    (spot, at) => spots[at + 1] === undefined || GAP.test(line.lower.slice(spot.to, spots[at + 1]?.from)),
  )
  const all = spots.reduce((sum, { value }) => sum + value, 0)
  if (!isList || all <= 100 || all > MOST) return []
  return [{ is: 'sum', whole: null, parts: spots.map((spot) => printed(line, spot)), demand: 'bounded', sure: 'none' }]
}
