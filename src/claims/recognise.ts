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
import { isRefusal, type Quantity, type Recogniser, type Refusal } from './quantity.ts'
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
  bareNumber,
]

/** What a sentence's numbers were read as: figures and refusals, in order, never overlapping. */
export interface Recognised {
  readonly quantities: readonly Quantity[]
  readonly refusals: readonly Refusal[]
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
  let done = 0
  for (const [index, token] of tokens.entries()) {
    if (token.from < done) continue
    for (const recogniser of RECOGNISERS) {
      const answer = recogniser.read({ text, lower, tokens, index, token, dates })
      if (answer === null || answer.from < done) continue
      if (!isRefusal(answer)) quantities.push(answer)
      else {
        refusals.push(answer)
        if (answer.refusedBy === sample.id) giveSample(quantities, token.value)
      }
      done = answer.to
      break
    }
  }
  return { quantities, refusals }
}

/** "(n = 7,247)" is what the share before it is out of. */
function giveSample(quantities: Quantity[], size: number): void {
  const last = quantities.at(-1)
  if (last?.outOf === null && SHARES.has(last.kind)) quantities[quantities.length - 1] = { ...last, outOf: size }
}

const SHARES = new Set(['percentage', 'ratio', 'average', 'score'])
