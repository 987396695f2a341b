import { lastRelation } from '../../vocabulary/relations.ts'
import { noted, type Reading, type Refiner, revise } from '../reading.ts'

/** "This was a tending towards a negative variation.": a sentence that only gives the direction of the comparison before it. */
export const sayDirection: Refiner = {
  id: 'say-direction',
  description: 'Takes the direction of a comparison from the sentence after it',
  examples: [
    {
      text: 'Only 2.1% were offered it, with the national average at 3.0%. This was a tending towards a negative statistical variation.',
      gives: ['2.1% · worse england-average 3'],
    },
  ],
  refine({ reading, previous }) {
    return { reading, previous: directionOfPrevious(reading, previous) }
  },
}

/** "This was a tending towards a negative statistical variation.": the direction of the comparison in the sentence before. */
function directionOfPrevious(reading: Reading, previous: Reading | null): Reading | null {
  const target = previous?.figures.at(-1)
  const said = target?.comparisons[0]
  if (
    previous === null ||
    target === undefined ||
    said === undefined ||
    said.relation !== null ||
    reading.figures.length > 0
  )
    return previous
  if (!/^(?:this|that|it|which) (?:was|is|represents|represented)\b/.test(reading.sentence.lower)) return previous
  const relation = lastRelation(`${reading.sentence.lower.replace(/[.!]$/, '')} than`)
  if (relation === null || relation.relation === 'meets') return previous
  const comparison = {
    ...said,
    relation: relation.relation,
    strength: said.strength ?? relation.strength,
  }
  return revise(
    previous,
    new Set(),
    new Map([
      [target, noted(target, 'read-comparison', { comparisons: [comparison, ...target.comparisons.slice(1)] })],
    ]),
  )
}
