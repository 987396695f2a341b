import { Captures, either, NO, opt, plain, reachingBack, seq, upTo, word } from '../../grammar/pattern.ts'
import { type FigureChunk, type Scan, scanOf } from '../../grammar/scan.ts'
import { wordAt } from '../../grammar/standing.ts'
import { type Figure, noted, type Refiner, revise } from '../../reading.ts'
import { LENGTHS } from './nouns-near.ts'
import { unitOfBare } from './unit-of-bare.ts'

/** Finds the noun of a number that stands alone, in the sentence or the one before; drops those that have none. */
export const resolveBare: Refiner = {
  id: 'resolve-bare',
  description:
    'Gives "8 were not upheld" the noun of "18 appeals" before it; a number without any noun within reach is dropped',
  examples: [
    {
      text: 'It heard 20 appeals. Of these, 9 were dismissed, 5 were allowed and 6 partly allowed.',
      gives: ['20 appeals', '9', '5', '6'],
    },
    { text: 'It has a population of nearly 500,000.', gives: ['500,000'] },
    { text: 'The form has 7 in it.', gives: [] },
  ],
  refine({ reading, previous }) {
    if (reading.figures.length === 0) return { reading, previous }
    const replaced = new Map<Figure, Figure>()
    const dropped = new Set<Figure>()
    let antecedent: Figure | null = null
    const scan = scanOf(reading)
    for (const figure of reading.figures) {
      const chunk = scan.figures.find((one) => one.figure.from === figure.from)
      if (figure.bare && chunk !== undefined) {
        const unit =
          figure.unit === null
            ? unitOfBare({ scan, reading, previous, chunk, figure, antecedent })
            : { unit: figure.unit, noun: figure.noun }
        if (unit !== null)
          replaced.set(
            figure,
            noted(figure, 'resolve-bare', {
              unit: unit.unit,
              noun: figure.noun ?? unit.noun,
              kind: figure.kind === 'count' ? kindOf(scan, chunk, figure, unit.unit) : figure.kind,
            }),
          )
        else if (figure.change === null && figure.comparisons.length === 0) dropped.add(figure)
        else
          replaced.set(
            figure,
            noted(figure, 'resolve-bare', {
              kind: figure.kind === 'count' ? kindOf(scan, chunk, figure, null) : figure.kind,
            }),
          )
      }
      const now = replaced.get(figure) ?? figure
      if (now.kind === 'count' && now.unit !== null) antecedent = now
    }
    return { reading: revise(reading, dropped, replaced), previous }
  },
}

const AVERAGE = new Set(['average', 'averaged', 'averages', 'averaging', 'mean', 'median'])
const AVERAGE_REACH = 12
const RATE = seq(
  word('rate', 'rates', 'turnover'),
  opt(word('for'), upTo(6, plain('was', 'is', 'of', 'were', 'at', 'stood'))),
  either(word('was', 'is', 'of', 'were', 'at'), seq(word('stood'), word('at'))),
  opt(plain()),
)

/** A number alone is an average where the sentence says so or it has decimals, a rate where it is called one. */
function kindOf(scan: Scan, chunk: FigureChunk, figure: Figure, unit: string | null): Figure['kind'] {
  if (unit !== null && LENGTHS.has(unit) && figure.change === null) return 'duration'
  if (chunk.starts.some((start) => reachingBack(scan, start, 10, RATE, new Captures()) !== NO)) return 'rate'
  const decimals =
    !Number.isInteger(figure.value) || (figure.change?.from != null && !Number.isInteger(figure.change.from))
  return decimals || isAverage(scan, chunk) ? 'average' : 'count'
}

function isAverage(scan: Scan, { at }: FigureChunk): boolean {
  for (let i = at - 1; i >= at - AVERAGE_REACH && i >= 0; i--) {
    const lower = wordAt(scan, i)
    if (lower === ',' || lower === ';') return false
    if (AVERAGE.has(lower)) return true
  }
  return false
}
