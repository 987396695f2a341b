import { lastChange } from '../../../vocabulary/changes.ts'
import { wordsOf } from '../../measure/words.ts'
import { type Figure, noted, type Refiner, revise, stretchOf } from '../../reading.ts'
import { byValues, earlierAfter, periodAfter } from './change-words.ts'
import { BACK_BETWEEN, THAN_BETWEEN } from './join-backwards.ts'
import { comparable, inUnitOf } from './units.ts'

const POINTS_BACK =
  /^(?:however, |but |again, |overall, )?(?:this|these|that|it|they|the (?:figure|figures|number|total|rate|same))\b/
const COMPARED_TO_PERIOD =
  /\b(?:compared (?:to|with)|improve(?:d|ment) (?:on|from|since)|up on|down on|worse than in|better than in|than in) (?:the )?$/

/** "However, this was lower than the 230 referrals in 2021": a sentence that only gives the earlier value of the one before. */
export const joinToPrevious: Refiner = {
  id: 'join-to-previous',
  description: 'Takes the earlier values that a sentence gives for the figures of the sentence before',
  examples: [
    {
      text: 'There were 146 referrals waiting. However, this was lower than the 230 referrals in 2021.',
      gives: ['146 referrals · 230→146 decrease since 2021'],
    },
    { text: 'In all 74% agreed. This was up from 67% in 2023.', gives: ['74% · 67→74 increase since 2023'] },
    {
      text: 'Waits were 16 days for dementia care and 12 days for nursing homes. These were shorter than in May 2023, when dementia care took 28 days, and nursing homes 32 days.',
      gives: ['16 days · 28→16 decrease since May 2023', '12 days · 32→12 decrease since May 2023'],
    },
  ],
  refine({ reading, previous }) {
    const { lower, text } = reading.sentence
    if (previous === null || previous.figures.length === 0 || reading.figures.length === 0 || !POINTS_BACK.test(lower))
      return { reading, previous }
    const leading = reading.periods.find(
      (p) => COMPARED_TO_PERIOD.test(lower.slice(0, p.from)) && p.to <= (reading.figures[0]?.from ?? 0),
    )
    const taken = new Set<Figure>()
    let before = previous
    reading.figures.forEach((a, i) => {
      const last = reading.figures[i - 1]
      const ahead = lower.slice(last?.to ?? 0, a.from)
      const after = periodAfter(reading, a, reading.figures[i + 1]?.from ?? lower.length) ?? earlierAfter(lower, a)
      const back = BACK_BETWEEN.test(ahead) || (after !== null && THAN_BETWEEN.test(ahead))
      if (a.change !== null || a.comparisons.length > 0 || (!back && leading === undefined)) return
      const several = reading.figures.filter((f) => f.kind === a.kind).length > 1
      const target = bestMatch(
        before.figures.filter((f) => comparable(f, a) && f.change?.from == null),
        ahead,
        several,
      )
      if (target === undefined) return
      const from = inUnitOf(a, target)
      const direction =
        target.change?.direction ?? lastChange(lower.slice(0, a.from))?.direction ?? byValues(from, target.value)
      const fromPeriod = after ?? (leading === undefined ? null : text.slice(leading.from, leading.to))
      taken.add(a)
      const change = {
        from,
        to: target.value,
        percent: target.change?.percent ?? null,
        direction,
        fromPeriod,
        at: stretchOf(reading.sentence, 0, a.to),
      }
      before = revise(
        before,
        new Set(),
        new Map([[target, noted(target, 'join-to-previous', { change, unit: target.unit ?? a.unit })]]),
      )
    })
    return { reading: revise(reading, taken, new Map()), previous: before }
  },
}

/** The figure whose measure shares most words with what leads up to the earlier value; the last one where there is only one to match. */
function bestMatch(figures: readonly Figure[], ahead: string, several: boolean): Figure | undefined {
  const said = wordsOf(ahead)
  const scored = figures.map((figure) => {
    const words = wordsOf(figure.measure)
    const shared = [...said].filter((word) => words.has(word)).length
    return { figure, score: shared / Math.max(1, words.size) }
  })
  const best = scored.reduce<(typeof scored)[number] | undefined>(
    (a, b) => (a === undefined || b.score >= a.score ? b : a),
    undefined,
  )
  return best !== undefined && (best.score > 0 || !several) ? best.figure : undefined
}
