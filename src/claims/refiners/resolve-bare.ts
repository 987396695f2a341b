import { type Figure, noted, type Reading, type Refiner, revise } from '../reading.ts'
import { LENGTHS, unitFor } from './bare-unit.ts'

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
    reading.figures.forEach((figure, i) => {
      if (figure.bare) {
        const unit =
          figure.unit === null
            ? unitFor(reading, previous, figure, i, antecedent)
            : { unit: figure.unit, noun: figure.noun }
        if (unit !== null)
          replaced.set(
            figure,
            noted(figure, 'resolve-bare', {
              unit: unit.unit,
              noun: figure.noun ?? unit.noun,
              kind: figure.kind === 'count' ? kindOf(reading, figure, unit.unit) : figure.kind,
            }),
          )
        else if (figure.change === null && figure.comparisons.length === 0) dropped.add(figure)
        else
          replaced.set(
            figure,
            noted(figure, 'resolve-bare', {
              kind: figure.kind === 'count' ? kindOf(reading, figure, null) : figure.kind,
            }),
          )
      }
      const now = replaced.get(figure) ?? figure
      if (now.kind === 'count' && now.unit !== null) antecedent = now
    })
    return { reading: revise(reading, dropped, replaced), previous }
  },
}

/** A number alone is an average where the sentence says so or it has decimals, a rate where it is called one. */
function kindOf(reading: Reading, figure: Figure, unit: string | null): Figure['kind'] {
  if (unit !== null && LENGTHS.has(unit) && figure.change === null) return 'duration'
  const ahead = reading.sentence.lower.slice(0, figure.from)
  if (/\b(?:rates?|turnover) (?:was|is|of|were|at|stood at|for [a-z ]{3,40} (?:was|is))(?: [a-z]+)? $/.test(ahead))
    return 'rate'
  const average = /\b(?:average[ds]?|averaging|mean|median)\b[^,;]{0,60}$/.test(ahead)
  const decimals =
    !Number.isInteger(figure.value) || (figure.change?.from != null && !Number.isInteger(figure.change.from))
  return average || decimals ? 'average' : 'count'
}
