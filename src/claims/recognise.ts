import { scanNumbers } from './number.ts'
import { type DateMention, findDates } from './period.ts'
import { bareNumber } from './quantities/bare-number.ts'
import { count } from './quantities/count.ts'
import { duration } from './quantities/duration.ts'
import { indexScore } from './quantities/index-score.ts'
import { money } from './quantities/money.ts'
import { percentage } from './quantities/percentage.ts'
import { rank } from './quantities/rank.ts'
import { rate } from './quantities/rate.ts'
import { ratedCount } from './quantities/rated-count.ts'
import { ratio } from './quantities/ratio.ts'
import { toldNumber } from './quantities/told-number.ts'
import { isRefusal, type Quantity, type Recogniser, type Refusal } from './quantity.ts'
import type { Cover } from './reading.ts'
import { age } from './refusals/age.ts'
import { date } from './refusals/date.ts'
import { idiom } from './refusals/idiom.ts'
import { planTerm } from './refusals/plan-term.ts'
import { rating } from './refusals/rating.ts'
import { reference } from './refusals/reference.ts'
import { sample } from './refusals/sample.ts'
import { unreadable } from './refusals/unreadable.ts'

/** Every form of figure and every sort of number that is none, in the order in which they are asked about each number. */
export const RECOGNISERS: readonly Recogniser[] = [
  // Money first: its sign decides, whatever the digits look like (£2020, £65).
  money,
  // Dates before what can't be read: 31.03.2025.
  date,
  unreadable,
  sample,
  idiom,
  // "a third of people" before ranks would refuse "third".
  ratio,
  rank,
  reference,
  age,
  // Before quality-statement scores, whose words are the same.
  ratedCount,
  // Index scores before quality-statement scores: the index is named beside them.
  indexScore,
  rating,
  percentage,
  rate,
  // "5-year plan" before durations would take it for one.
  planTerm,
  duration,
  count,
  toldNumber,
  bareNumber,
]

/** What a sentence's numbers were read as: figures and refusals, in order, never overlapping. */
export interface Recognised {
  readonly quantities: readonly Quantity[]
  readonly refusals: readonly Refusal[]
  /** Signs and brackets that belong to a figure, and are no part of any measure: "~", "(n = 312)". */
  readonly covers: readonly Cover[]
}

/** Asks the recognisers about each number of a sentence; `dates` are those found in it. */
export function recognise(
  text: string,
  lower: string,
  dates: readonly DateMention[] = findDates(text, lower),
): Recognised {
  const tokens = scanNumbers(lower)
  const quantities: Quantity[] = []
  const refusals: Refusal[] = []
  const covers: Cover[] = []
  let done = 0
  for (const [index, token] of tokens.entries()) {
    if (token.from < done) continue
    for (const recogniser of RECOGNISERS) {
      const answer = recogniser.read({ text, lower, tokens, index, token, dates })
      if (answer === null || answer.from < done) continue
      if (!isRefusal(answer)) {
        quantities.push(answer)
        if (token.looseFrom < token.from) covers.push({ from: token.looseFrom, to: token.from, by: 'aside' })
      } else {
        refusals.push(answer)
        if (answer.refusedBy === sample.id) giveSample(quantities, token.value)
        if (answer.refusedBy === sample.id || answer.refusedBy === unreadable.id)
          covers.push(...bracketAround(lower, answer))
      }
      done = answer.to
      break
    }
  }
  return { quantities, refusals, covers }
}

/** "(n = 7,247)" is what the share before it is out of. */
function giveSample(quantities: Quantity[], size: number): void {
  const last = quantities.at(-1)
  if (last?.outOf === null && SHARES.has(last.kind)) quantities[quantities.length - 1] = { ...last, outOf: size }
}

const OPENING = /\([^()]{0,24}$/
const CLOSING = /^[^()]{0,40}\)/

/** The brackets around what was refused: they hold nothing else that a measure could need. */
function bracketAround(lower: string, { from, to }: Refusal): Cover[] {
  const opens = OPENING.exec(lower.slice(Math.max(0, from - 25), from))
  const closes = CLOSING.exec(lower.slice(to, to + 41))
  if (opens === null || closes === null) return []
  return [{ from: from - opens[0].length, to: to + closes[0].length, by: 'aside' }]
}

const SHARES = new Set(['percentage', 'ratio', 'average', 'score'])
