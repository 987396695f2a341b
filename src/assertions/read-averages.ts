import { scanNumbers } from '../claims/number.ts'
import type { Assertion } from '../schema/index.ts'
import { ahead, between, type Line, printed, type Spot } from './line.ts'

type Average = Extract<Assertion, { is: 'average' }>
type Product = Extract<Assertion, { is: 'product' }>

const IS_AVERAGE =
  /\b(?:average|mean|median|averaging|typically)\b(?: [a-z]+){0,3}?(?: of| was| is| being| at| stood at|:)? ?$/
const RANGED =
  /\b(?:rang(?:ed|es|ing) from|var(?:ied|ies|ying) from|between|from (?:a low of|as little as)|anything from|a range of) $/
const LISTED = /^(?: [a-z-]{2,20}){0,2}(?:, | and |, and )$/
const IN_ALL = /^ (?:[a-z-]{2,20} ){0,2}(?:in (?:total|all)|altogether)\b/

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
    const [low, high] = before
    if (
      low !== undefined &&
      high !== undefined &&
      before.length === 2 &&
      RANGED.test(ahead(line, spots.indexOf(low))) &&
      /^(?: [a-z]+)? (?:to|and) (?:as (?:much|many) as )?$/.test(between(line, low, high))
    )
      return [
        {
          is: 'average',
          of: [printed(line, low), printed(line, high)],
          listed: false,
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
            listed: true,
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
    listed: false,
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

/** "24 wards each elect three councillors, giving 72 members in all". */
export function readProducts(line: Line): Product[] {
  const { spots, lower, reading } = line
  if (!/\beach\b/.test(lower)) return []
  return spots.flatMap((product, index): Product[] => {
    if (product.kind !== 'count' && product.kind !== 'money') return []
    const isTotal =
      IN_ALL.test(lower.slice(product.to, product.to + 60)) ||
      /\b(?:giving|making|a total of|totalling) (?:it |a total of )?$/.test(ahead(line, index))
    if (!isTotal || product.value <= 0) return []
    const before = spots.slice(0, index).filter(({ kind }) => kind === 'count' || kind === product.kind)
    const refused = reading.refusals
      .filter(({ to }) => to < product.from)
      .flatMap(({ from, to }) => {
        const [token, other] = scanNumbers(lower.slice(from, to))
        return token === undefined || other !== undefined
          ? []
          : [{ ...product, from, to, value: token.value, kind: 'count' as const, unit: null, modifier: null }]
      })
    const factors = [...before, ...refused].sort((a, b) => a.from - b.from)
    const [one, two] = factors
    if (one === undefined || two === undefined || factors.length !== 2) return []
    if (
      !/\beach\b/.test(lower.slice(one.to, two.from)) &&
      !/^[^.;:,]{0,40}\beach\b/.test(lower.slice(two.to, product.from))
    )
      return []
    return [{ is: 'product', factors: [printed(line, one), printed(line, two)], product: printed(line, product) }]
  })
}
