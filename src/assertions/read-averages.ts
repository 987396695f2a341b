import { scanNumbers } from '../claims/number.ts'
import type { Assertion } from '../schema/index.ts'
import { ahead, between, type Line, printed, type Spot } from './line.ts'

type Average = Extract<Assertion, { is: 'average' }>
type Product = Extract<Assertion, { is: 'product' }>

const IS_AVERAGE =
  /\b(?:average|mean|median|averaging|typically)\b(?: [a-z]+){0,3}?(?: of| was| is| being| at| stood at|:)? ?$/
const RANGED =
  /\b(?:rang(?:ed|es|ing) (?:from|between)|var(?:ied|ies|ying) from|between|from (?:a low of|as little as)|anything from|a range of) $/
const LISTED = /^(?: [a-z-]{2,20}){0,2}(?:, | and |, and )$/

/** An average beside the figures it is the average of: all that are listed, or the ends of their range. */
export function readAverages(line: Line): Average[] {
  const { spots } = line
  return spots.flatMap((average, index): Average[] => {
    if (average.upper !== null || !IS_AVERAGE.test(ahead(line, index))) return []
    const before = spots
      .slice(0, index)
      .filter(({ kind }) => kind === average.kind || (average.kind === 'average' && kind === 'count'))
    const [range] = before
    if (range !== undefined && before.length === 1 && range.upper !== null && range.unit === average.unit)
      return [rangeOf(line, range, average)]
    // "between 4 and 52 weeks": the first has no unit of its own.
    const [low, high, more] = spots
      .slice(0, index)
      .filter(({ kind, unit }) => kind === average.kind || (kind === 'count' && unit === null))
    if (
      low !== undefined &&
      high !== undefined &&
      more === undefined &&
      high.kind === average.kind &&
      RANGED.test(ahead(line, spots.indexOf(low))) &&
      /^(?: [a-z]+)? (?:to|and) (?:as (?:much|many) as )?$/.test(between(line, low, high))
    )
      return [
        {
          is: 'average',
          of: [printed(line, low), printed(line, high)],
          listed: 'ends',
          average: printed(line, average),
        },
      ]
    return before.length >= 3 &&
      isList(line, before, index) &&
      /\b(?:average|mean|averaging)\b/.test(ahead(line, index)) &&
      /^[^.;:]{0,40},? (?:an |with an |giving an |which is an |averaging |a mean)/.test(ahead(line, index))
      ? [
          {
            is: 'average',
            of: before.map((spot) => printed(line, spot)),
            listed: 'all',
            average: printed(line, average),
          },
        ]
      : []
  })
}

/** "12 to 40 days" is one figure with an upper end. */
function rangeOf(line: Line, range: Spot, average: Spot): Average {
  const whole = printed(line, range)
  return {
    is: 'average',
    of: [
      { ...whole, upper: null },
      { ...whole, value: range.upper ?? range.value, upper: null },
    ],
    listed: 'ends',
    average: printed(line, average),
  }
}

function isList(line: Line, before: readonly Spot[], index: number): boolean {
  return before.every((spot, at) => {
    const next = before[at + 1]
    return next === undefined
      ? line.spots[index - 1] === spot
      : line.spots.indexOf(next) === line.spots.indexOf(spot) + 1 && LISTED.test(between(line, spot, next))
  })
}

const PER = /\b(?:each|apiece|per [a-z]+)\b|\d (?:to|in) (?:a|an|every|each) [a-z]/
const CLOSES = /^ ?(?:[a-z-]+ ){0,3}(?:each(?! of\b)|apiece|per [a-z]+)\b|^ (?:to|in) (?:a|an|every|each) [a-z]/

/** "24 wards each elect three councillors, giving 72 members in all"; "60 councillors sit for 20 wards, 3 to a ward". */
export function readProducts(line: Line): Product[] {
  const { lower, reading } = line
  if (!PER.test(lower) || /\b(?:average|about|around|some|up to|at least)\b/.test(lower)) return []
  const counts = line.spots.filter(
    ({ kind, upper, value }) => (kind === 'count' || kind === 'money') && upper === null && value > 0,
  )
  const refused = reading.refusals.flatMap(({ from, to }) => {
    const [token, other] = scanNumbers(lower.slice(from, to))
    const isPlain = token !== undefined && other === undefined && token.form === 'words'
    return isPlain
      ? [{ from, to, value: token.value, kind: 'count' as const, unit: null, modifier: null, upper: null }]
      : []
  })
  const all: Spot[] = [...counts, ...refused].sort((a, b) => a.from - b.from)
  if (all.length !== 3) return []
  const product = all.reduce((most, spot) => (spot.value > most.value ? spot : most))
  const [one, two] = all.filter((spot) => spot !== product)
  if (one === undefined || two === undefined) return []
  // One of the factors is told of each of the other.
  const isEach =
    [one, two].some(({ to }) => CLOSES.test(lower.slice(to, to + 40))) ||
    /^[^.;:,]{0,40}\beach (?!of\b)/.test(lower.slice(one.to, two.from))
  return isEach
    ? [{ is: 'product', factors: [printed(line, one), printed(line, two)], product: printed(line, product) }]
    : []
}

const LONGEST = /\b(?:longest|maximum|highest|largest|greatest)\b[^.;,]{0,40}$/
const SHORTEST = /\b(?:shortest|minimum|lowest|smallest|fewest)\b[^.;,]{0,40}$/

/** "an average of 31 weeks. The longest wait was 27 weeks": an average and one end of its range, in one sentence or two. */
export function readExtremes(line: Line): Average[] {
  const near = [
    ...(line.previous === null ? [] : line.previous.spots.map((spot) => ({ of: line.previous as Line, spot }))),
    ...line.spots.map((spot) => ({ of: line, spot })),
  ]
  const averages = near.filter(
    ({ of, spot }) =>
      /\b(?:average|mean|median)\b[^.;,]{0,40}$/.test(ahead(of, of.spots.indexOf(spot))) && spot.upper === null,
  )
  const [average] = averages
  if (average === undefined || averages.length !== 1) return []
  return line.spots.flatMap((spot, index): Average[] => {
    const words = ahead(line, index)
    const bound = LONGEST.test(words) ? 'highest' : SHORTEST.test(words) ? 'lowest' : null
    if (
      bound === null ||
      spot === average.spot ||
      spot.kind !== average.spot.kind ||
      spot.unit !== average.spot.unit ||
      spot.upper !== null
    )
      return []
    return [{ is: 'average', of: [printed(line, spot)], listed: bound, average: printed(average.of, average.spot) }]
  })
}
