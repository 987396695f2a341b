import { type Scan, scanOf } from '../../grammar/scan.ts'
import { current } from '../../grammar/standing.ts'
import { type Figure, type Pair, revise, stretchOf } from '../../reading.ts'
import { alike } from './alike.ts'
import { fractionOf, inherited, saysBoth } from './around.ts'
import { toComparisons } from './attach.ts'
import type { Comparand } from './comparand.ts'
import type { Said } from './lead.ts'

/** What is known of a sentence whose figures are all a benchmark's. `done` is where the comparand before it ended, 0 for the first. */
interface Known {
  readonly pointsBack: boolean
  readonly after: Said | null
  readonly done: number
}

/** Sets the figures of the sentence before against a benchmark: "This was above the England average", "Both were lower than the averages of A and B". */
export function ofPrevious(pair: Pair, scan: Scan, comparand: Comparand, known: Known): Pair | null {
  const { reading, previous } = pair
  if (previous === null) return null
  const { values } = comparand
  const [first] = values
  const fit = previous.figures.filter((f) => (first === undefined ? f.kind !== 'rank' : alike(f, first.figure)))
  const latest = fit.at(-1)
  const relation =
    comparand.relation ?? (latest === undefined ? null : inherited(latest, comparand, known.done)) ?? known.after
  if (relation === null && first === undefined) return null
  const start = stretchOf(reading.sentence, 0, 0).start
  const isSecond = known.done > 0 && fit.some(({ comparisons }) => comparisons.some(({ at }) => at.start >= start))
  const isOnly = (tellsOnly(scan, comparand) || isAll(scan, comparand)) && fit.length === 1
  if (!known.pointsBack && !isSecond && !isOnly) return null
  // A second benchmark is of the figure that the first was of; any other comparison has been told where the figure was.
  const open = fit.filter(({ comparisons }) =>
    isSecond ? comparisons.some(({ at }) => at.start >= start) : comparisons.length === 0,
  )
  const paired = values.length > 1 && open.length >= values.length
  const targets = paired
    ? open.slice(-values.length)
    : saysBoth(scan, comparand)
      ? open
      : open.filter((figure) => isSecond || figure === latest)
  if (targets.length === 0) return null
  let compared = reading
  const replaced = new Map<Figure, Figure>()
  targets.forEach((target, i) => {
    const own = paired ? values.slice(i, i + 1) : values
    const made = toComparisons(compared, scan, { ...comparand, values: own }, target, relation, known.after)
    compared = made.reading
    replaced.set(target, made.figure)
  })
  const fraction = fractionOf(scan, reading, 0, comparand.core)
  const away = [...values, ...(fraction === undefined ? [] : [fraction])]
  return {
    reading: revise(compared, new Set(away.map((value) => current(compared, value))), new Map()),
    previous: revise(previous, new Set(), replaced),
  }
}

/** "England: 81.6%.": a benchmark with its figure, and nothing else in the sentence. */
export function isAll({ tokens, figures }: Scan, { first, next, values }: Comparand): boolean {
  return (
    first === 0 && values.length > 0 && figures.length === 1 && tokens.every(({ is }, at) => at < next || is === 'mark')
  )
}

const LONGEST_SUBJECT = 5

/** "Satisfaction is above the regional average of 65%": nothing but a benchmark's figure is told, of what only the sentence before can have told. */
function tellsOnly(scan: Scan, { first, lead, relation, values }: Comparand): boolean {
  const { reading, tokens } = scan
  return (
    lead === 'relation' &&
    relation !== null &&
    values.length > 0 &&
    first > 0 &&
    first <= LONGEST_SUBJECT &&
    tokens
      .slice(0, first)
      .every(({ is }, at) => is === 'word' && !scan.periodAt.has(at) && !scan.benchmarkAt.has(at)) &&
    scanOf(reading).figures.every((chunk) => chunk.first >= first)
  )
}
