import type { Assertion } from '../schema/index.ts'
import { between, type Line, printed, type Spot } from './line.ts'

type Difference = Extract<Assertion, { is: 'difference' }>

const POINTS_APART =
  /^(?: (?:percentage )?points?)?,? (higher|lower|above|below|more|less|fewer|better|worse|ahead|behind|under|over|short of|longer|shorter)\b/
const APART_MORE = /^(?:higher|above|more|ahead|over|longer)$/
const APART_LESS = /^(?:lower|below|less|fewer|behind|under|short of|shorter)$/

/** "6.2 points above the England average of 36.83%": a figure, its benchmark and how far they are apart. */
export function readDistances(line: Line): Difference[] {
  const { spots, lower } = line
  return spots.flatMap((by, index): Difference[] => {
    const word = POINTS_APART.exec(lower.slice(by.to, by.to + 40))?.[1]
    if (word === undefined || by.upper !== null) return []
    const after = spots[index + 1]
    if (after === undefined || after.upper !== null) return behindBoth(line, index)
    const isPoints =
      /points?$/.test(lower.slice(by.from, by.to)) || /^ (?:percentage )?points?/.test(lower.slice(by.to, by.to + 20))
    if (by.kind === 'money' || (after.kind !== by.kind && !(isPoints && after.kind === 'percentage'))) return []
    if (
      !/^[^.;:]{0,90}(?:than|the|england|average|of|at|was|target|above|below|\()[^.;:]{0,60}$/.test(
        between(line, by, after),
      )
    )
      return []
    const own = ownOf(line, index, after)
    if (own === null) return []
    const direction = APART_MORE.test(word) ? 'more' : APART_LESS.test(word) ? 'less' : null
    return [
      {
        is: 'difference',
        of: 'comparison',
        from: printed(line, after),
        to: printed(own.line, own.spot),
        by: printed(line, by),
        direction,
      },
    ]
  })
}

/** The figure that is said to be so far from the benchmark: the last one before in the sentence; in a sentence without one, the only one of that before. */
function ownOf(line: Line, index: number, after: Spot): { line: Line; spot: Spot } | null {
  const before = line.spots.slice(0, index).filter(({ kind, upper }) => kind === after.kind && upper === null)
  const own = before.at(-1)
  if (own !== undefined) return before.length === 1 ? { line, spot: own } : null
  const earlier = line.previous?.spots.filter(({ kind }) => kind === after.kind) ?? []
  const [only] = earlier
  return earlier.length === 1 &&
    only !== undefined &&
    only.upper === null &&
    line.previous !== null &&
    (/^(?:this|that|it|which)\b/.test(line.lower) || line.spots[0]?.from === 0)
    ? { line: line.previous, spot: only }
    : null
}

/** "43.9% were content. England stood at 36.8%, so that we were 9.4 points ahead": the two figures stand before their distance. */
function behindBoth(line: Line, index: number): Difference[] {
  const by = line.spots[index]
  if (by === undefined || !/points?$/.test(line.lower.slice(by.from, by.to))) return []
  const of = (some: Line) =>
    some.spots.filter((spot) => spot.kind === 'percentage' && spot !== by).map((spot) => ({ line: some, spot }))
  const here = of(line).filter(({ spot }) => spot.from < by.from)
  const all = here.length >= 2 || line.previous === null ? here : [...of(line.previous), ...here]
  const [one, two] = all
  if (
    one === undefined ||
    two === undefined ||
    all.length !== 2 ||
    !BENCHMARK.test(`${one.line.lower} ${two.line.lower}`)
  )
    return []
  const isBenchmark = BENCHMARK.test(two.line.lower.slice(0, two.spot.from).slice(-50))
  const [own, other] = isBenchmark ? [one, two] : [two, one]
  if (!isBenchmark && !BENCHMARK.test(one.line.lower.slice(0, one.spot.from).slice(-50))) return []
  // Who is ahead of whom is left to the reader.
  return [
    {
      is: 'difference',
      of: 'comparison',
      from: printed(other.line, other.spot),
      to: printed(own.line, own.spot),
      by: printed(line, by),
      direction: null,
    },
  ]
}

const BENCHMARK = /\b(?:england|national(?:ly)?|average|region(?:al)?|target|neighbours?)\b/
