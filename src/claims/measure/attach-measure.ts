import { withCovers } from '../grammar/covers.ts'
import { type Figure, noted, type Pair, type Refiner } from '../reading.ts'
import { measureOf } from './measure.ts'

/** Says what each figure measures, in a phrase that stands alone; later figures may lean on earlier ones. */
export const attachMeasure: Refiner = {
  id: 'attach-measure',
  description: 'Builds the measure from the words around the figure',
  examples: [{ text: 'In all 73.85% of people said it was easy to find information.', gives: ['73.85%'] }],
  refine({ reading: read, previous }: Pair): Pair {
    const reading = withCovers(read)
    const done: Figure[] = []
    for (const figure of reading.figures)
      done.push(noted(figure, 'attach-measure', { measure: measureOf(reading, previous, figure, done) }))
    return { reading: { ...reading, figures: done }, previous }
  },
}
