import { Captures, either, NO, said, seq, upTo, word } from '../../grammar/pattern.ts'
import { scanOf } from '../../grammar/scan.ts'
import { current, free, offsetOf, textOf } from '../../grammar/standing.ts'
import { noted, type Refiner, revise, stretchOf } from '../../reading.ts'
import { opensBack } from '../opens-back.ts'
import { bestMatch, directionIn } from './base.ts'
import { byValues, textOfFigure } from './make.ts'
import { comparable, inUnitOf } from './units.ts'
import { printed, when } from './when.ts'

const ID = 'earlier-values'
const SET_AGAINST = seq(
  either(word('than'), said('compares'), seq(word('up', 'down'), word('on'))),
  upTo(2, word('in', 'at', 'the')),
  when('since'),
)

/** "These were shorter than in May 2023, when dementia care took 28 days": a sentence that gives the earlier values of those before it. */
export const earlierValues: Refiner = {
  id: ID,
  description:
    'Takes the values of an earlier time, which a sentence names first, for the figures of the sentence before',
  examples: [
    {
      text: 'Waits were 16 days for dementia care and 12 days for nursing homes. These were shorter than in May 2023, when dementia care took 28 days, and nursing homes 32 days.',
      gives: ['16 days · 28→16 decrease since May 2023', '12 days · 32→12 decrease since May 2023'],
    },
  ],
  refine({ reading, previous }) {
    if (previous === null || previous.figures.length === 0 || reading.figures.length === 0) return { reading, previous }
    const scan = scanOf(reading)
    const first = scan.figures.find((chunk) => free(reading, chunk) !== null)
    if (first === undefined || !opensBack(scan)) return { reading, previous }
    const captures = new Captures()
    let at = 0
    while (at < first.first && SET_AGAINST(scan, at, captures) === NO) at += 1
    const fromPeriod = printed(scan, captures.chunk('since'))
    if (at >= first.first || fromPeriod === null) return { reading, previous }
    let before = previous
    let end = 0
    const taken = new Set<(typeof reading.figures)[number]>()
    for (const chunk of scan.figures) {
      const earlier = free(reading, chunk)
      if (earlier === null || earlier.change !== null || earlier.comparisons.length > 0) continue
      const several = reading.figures.filter((f) => f.kind === earlier.kind).length > 1
      const target = bestMatch(
        before.figures.filter((f) => comparable(f, earlier) && f.change?.from == null),
        textOf(scan, end, chunk.first),
        several,
      )
      end = chunk.next
      if (target === undefined) continue
      const from = inUnitOf(earlier, target)
      taken.add(current(reading, chunk))
      const change = {
        from,
        to: target.value,
        percent: target.change?.percent ?? null,
        difference: target.change?.difference ?? null,
        direction: target.change?.direction ?? directionIn(scan, 0, chunk.first) ?? byValues(from, target.value),
        fromPeriod,
        fromText: textOfFigure(reading, earlier),
        at: stretchOf(reading.sentence, 0, earlier.to),
      }
      before = revise(
        before,
        new Set(),
        new Map([[target, noted(target, ID, { change, unit: target.unit ?? earlier.unit })]]),
      )
    }
    const cover = { from: 0, to: offsetOf(scan, end), by: 'change' as const }
    return { reading: { ...revise(reading, taken, new Map()), covers: [...reading.covers, cover] }, previous: before }
  },
}
