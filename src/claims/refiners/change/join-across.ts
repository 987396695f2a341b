import { CHANGED_TO, directionOf, factorIn } from '../../../vocabulary/changes.ts'
import { type Figure, noted, type Pair, type Reading, type Refiner, revise } from '../../reading.ts'
import { byValues, percentFromFactor, periodAfter, periodNear, withChange } from './change-words.ts'
import { comparable, inUnitOf } from './units.ts'

const POINTS_BACK =
  /\b(?:this|it|which|that|these|the (?:number|figure|list|total|backlog|rate|waiting list|wait)|numbers|they)(?: figure| number| total)?(?: had| has| have| was| were)?(?: since| then| now| later| been)? ?(?:significantly |substantially |slightly |further )?$/
const NOW_STANDS =
  /\b(?:this|it|which|that|the (?:number|figure|backlog|list|total|wait))(?: now)? (?:stands at|stood at|is now|was now|now stands at|now stood at|now is|had reached|has reached|was|is|were)(?: only| just| about| around)? $/
/** "34 days in Bath, in Keynsham it was 52": another place, not another time. */
const ELSEWHERE =
  /[,;] (?:and |but |while )?(?:in|for|at|among|across) (?!\d)[^,;]{2,40}(?:, (?:where|which) [^,;]{2,60},)? (?:it|this) (?:was|is|stood at|had reached|has reached|reached)(?: only| just| about| around)? $/
const DATED_LIST = /(?:[,;]| and) (?:and |but |falling |rising )?(?<own>(?:by|in|at) [a-z]+(?: \d{4})?,? )?$/
/** How far back a verb of change is looked for, in characters. */
const LONGEST_REACH = 220
const SAME_LIST = /^ [^.;]{2,60}(?: and|,) ?$/

/** "497 people … by February this had fallen to 391", in one sentence or over two; "had fallen to 25" with nothing before it. */
export const joinAcross: Refiner = {
  id: 'join-across',
  description: 'Joins a later figure with the one that "this" or "it" points back to; reads "fell to B" also alone',
  examples: [
    {
      text: 'In March 497 people were waiting; by May this had fallen to 391.',
      gives: ['391 · 497→391 decrease since March · May'],
    },
    {
      text: 'In May 2024 the list stood at 80 people. However, by June 2025 this had dropped to 60.',
      gives: ['60 · 80→60 decrease since May 2024 · June 2025'],
    },
    {
      text: 'There were 497 people in September, 391 by February.',
      gives: ['391 · 497→391 decrease since September · February'],
    },
    {
      text: 'There were 1,015 applications in the backlog in 2022; it now stands at 340.',
      gives: ['340 · 1015→340 decrease since 2022'],
    },
    {
      text: 'The mean wait was 34 days in Bath, and in Keynsham it was 52.',
      gives: ['34 days', '52'],
    },
    { text: 'The number of people waiting had doubled to 40.', gives: ['40 · 20→40 100% increase'] },
  ],
  refine(pair) {
    let result = pair
    for (let i = 0; i < result.reading.figures.length; i++) result = joinOne(result, i)
    return result
  },
}

function joinOne(pair: Pair, i: number): Pair {
  const { reading, previous } = pair
  const { lower } = reading.sentence
  const b = reading.figures[i]
  if (b === undefined || b.change !== null) return pair
  const start = Math.max(0, b.from - LONGEST_REACH)
  const ahead = lower.slice(start, b.from)
  const earlier = reading.figures
    .slice(0, i)
    .filter((f) => comparable(f, b))
    .at(-1)
  const to = CHANGED_TO.exec(ahead)
  if (to !== null) {
    const direction = directionOf(to[1] ?? '')
    if (POINTS_BACK.test(ahead.slice(0, to.index))) {
      const a = earlier ?? previous?.figures.filter((f) => comparable(f, b)).at(-1)
      if (a !== undefined)
        return join(
          pair,
          a,
          b,
          earlier === undefined ? previous : null,
          direction ?? byValues(inUnitOf(a, b), b.value),
          percentFromFactor(to[0]),
          start + to.index,
        )
    }
    // "nearly doubled" leaves open by how much.
    const factor = factorIn(ahead.slice(Math.max(0, to.index - 14), to.index + to[0].length))
    return direction === null && factor === null ? pair : governList(pair, i, start + to.index, direction, factor)
  }
  const since =
    earlier ?? previous?.figures.filter((f) => comparable(f, b) && f.change === null && f.unit !== null).at(-1)
  if (
    b.bare &&
    since !== undefined &&
    NOW_STANDS.test(ahead) &&
    (earlier === undefined || periodNear(reading, earlier) !== null || /[;,]/.test(lower.slice(earlier.to, b.from)))
  ) {
    const between = earlier === undefined ? '' : lower.slice(earlier.to, b.from)
    if (
      earlier !== undefined &&
      ELSEWHERE.test(between) &&
      !reading.periods.some((p) => p.from >= earlier.to && p.to <= b.from)
    ) {
      const { unit, noun } = earlier
      const kind = earlier.bare ? b.kind : earlier.kind
      const own = noted(b, 'join-across', { unit, noun, kind, bare: false })
      return { reading: revise(reading, new Set(), new Map([[b, own]])), previous }
    }
    return join(
      pair,
      since,
      b,
      earlier === undefined ? previous : null,
      byValues(inUnitOf(since, b), b.value),
      null,
      since === earlier ? earlier.to : 0,
    )
  }
  // "497 people in September, 391 by February": two dates and one noun.
  const dated =
    earlier !== undefined &&
    b.bare &&
    !earlier.bare &&
    earlier.change === null &&
    periodAfter(reading, earlier, b.from) !== null
  const list = dated ? DATED_LIST.exec(lower.slice(earlier.to, b.from)) : null
  if (dated && list !== null && (list.groups?.own !== undefined || periodAfter(reading, b, lower.length) !== null))
    return join(pair, earlier, b, null, byValues(earlier.value, b.value), null, earlier.to)
  return pair
}

function join(
  pair: Pair,
  a: Figure,
  b: Figure,
  home: Reading | null,
  direction: ReturnType<typeof byValues>,
  percent: number | null,
  from: number,
): Pair {
  const { reading, previous } = pair
  const fromPeriod = periodNear(home ?? reading, a)
  const changed = withChange(
    'join-across',
    b,
    a,
    reading,
    { from: inUnitOf(a, b), percent, direction, fromPeriod },
    from,
    b.to,
  )
  if (home !== null)
    return {
      reading: revise(reading, new Set(), new Map([[b, changed]])),
      previous: revise(home, keptApart(a), new Map()),
    }
  return { reading: revise(reading, keptApart(a), new Map([[b, changed]])), previous }
}

/** The earlier value belongs to the claim; where the text compares it with a benchmark or tells how it came about, it is a claim as well. */
function keptApart(a: Figure): Set<Figure> {
  return new Set(a.comparisons.length === 0 && a.change === null ? [a] : [])
}

/** "had decreased to 25 for residential care and 105 for nursing": the verb governs the list. */
function governList(
  { reading, previous }: Pair,
  i: number,
  from: number,
  direction: ReturnType<typeof byValues>,
  factor: number | null,
): Pair {
  const { lower } = reading.sentence
  const replaced = new Map<Figure, Figure>()
  const percent = factor === null ? null : Math.abs(factor - 1) * 100
  for (let at = i; at < reading.figures.length; at++) {
    const figure = reading.figures[at]
    const before = reading.figures[at - 1]
    const first = reading.figures[i]
    if (figure === undefined || first === undefined) break
    if (
      at > i &&
      (figure.change !== null ||
        !comparable(figure, first) ||
        !SAME_LIST.test(lower.slice(before?.to ?? 0, figure.from)))
    )
      break
    const facts = {
      from: factor === null || at > i ? null : figure.value / factor,
      percent: at > i ? null : percent,
      direction,
      fromPeriod: null,
    }
    replaced.set(figure, withChange('join-across', figure, null, reading, facts, from, figure.to))
  }
  return { reading: revise(reading, new Set(), replaced), previous }
}
