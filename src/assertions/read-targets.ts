import type { Assertion } from '../schema/index.ts'
import { between, type Line, printed, type Spot } from './line.ts'

type Target = Extract<Assertion, { is: 'target' }>
type Ordered = Extract<Assertion, { is: 'ordered' }>

const TARGET_GAP =
  /^[a-z' -]{0,40}(?: ?\(| - |, |; )(?:(?:the|our|a|against a|against the) )?(?:target|standard|goal)(?: of| was| is|:)? ?(?:of )?$/
const VERDICT =
  /^\)?[ ,;:.-]{0,4}(?:(?:the |our )?(?:target|standard|goal) )?(?:was |is |has been |- )?(not met|missed|not achieved|met|achieved|exceeded|hit)\b/

/** "71.8% (target 75%) - target met": a figure, its target and the verdict. */
export function readTargets(line: Line): Target[] {
  return line.spots.flatMap((figure, index): Target[] => {
    const target = line.spots[index + 1]
    if (target === undefined || target.kind !== figure.kind || figure.upper !== null || target.upper !== null) return []
    if (!TARGET_GAP.test(between(line, figure, target))) return []
    const word = VERDICT.exec(line.lower.slice(target.to, target.to + 40))?.[1]
    return word === undefined
      ? []
      : [
          {
            is: 'target',
            figure: printed(line, figure),
            target: printed(line, target),
            met: !/^(?:not|missed)/.test(word),
          },
        ]
  })
}

const BENCHMARK = /\b(?:england|national(?:ly)?|average|region(?:al)?|target|as a whole|elsewhere|neighbours?)\b/
/** "which was higher", at the end of what is said. */
const WHICH =
  /^[a-z0-9' -]{0,60}, (?:which|and this|and that) (?:is|was|were) (?:significantly |slightly |much |well |just )?(higher|lower|above|below|more|less)(?: than (?:this|that|it|england|the (?:england |national )?average))?[.!]?$/
/** "This is below the figure for the city as a whole of 11.0%". */
const THIS =
  /^(?:this|that|it) (?:is|was|were|stands|stood) (?:significantly |slightly |much |well |just |also )?(higher|lower|above|below|more|less)\b(?: than)?[a-z' -]{1,80}$/

/** Two figures in two sentences, one a benchmark, and the word that says which is higher. Only where each sentence has one figure of the sort. */
export function readOrdered(line: Line): Ordered[] {
  const earlier = line.previous
  if (earlier === null) return []
  const only = (of: Line, kind: Spot['kind'] | undefined) => {
    const spots = of.spots.filter((spot) => spot.kind === kind && spot.upper === null)
    return spots.length === 1 ? spots[0] : undefined
  }
  const here = line.spots.find(({ kind }) => kind === 'percentage' || kind === 'duration' || kind === 'count')
  const [own, other] = [only(line, here?.kind), only(earlier, here?.kind)]
  if (
    own === undefined ||
    other === undefined ||
    line.reading.figures.some(({ comparisons }) => comparisons.some(({ value }) => value !== null))
  )
    return []
  const word = (match: RegExpExecArray | null) => match?.[1]
  const which = word(WHICH.exec(line.lower.slice(own.to)))
  const said = which ?? word(THIS.exec(line.lower.slice(0, own.from)))
  if (said === undefined) return []
  const relation = /^(?:higher|above|more)$/.test(said) ? 'higher' : 'lower'
  if (which !== undefined)
    return BENCHMARK.test(earlier.lower.slice(0, other.from))
      ? [{ is: 'ordered', own: printed(line, own), other: printed(earlier, other), relation }]
      : []
  return BENCHMARK.test(line.lower.slice(0, own.from))
    ? [{ is: 'ordered', own: printed(earlier, other), other: printed(line, own), relation }]
    : []
}
