import { Captures, NO } from '../../grammar/pattern.ts'
import { scanOf } from '../../grammar/scan.ts'
import { noted, type Reading, type Refiner, revise } from '../../reading.ts'
import { opensBack } from '../opens-back.ts'
import { RELATION, saidBy } from './lead.ts'

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

function directionOfPrevious(reading: Reading, previous: Reading | null): Reading | null {
  const target = previous?.figures.at(-1)
  const said = target?.comparisons[0]
  if (previous === null || target === undefined || said === undefined) return previous
  if (said.relation !== null || reading.figures.length > 0) return previous
  const scan = scanOf(reading)
  if (!opensBack(scan)) return previous
  for (let at = scan.tokens.length - 1; at > 0; at--) {
    const captures = new Captures()
    const relation = RELATION(scan, at, captures) === NO ? null : saidBy(captures, scan)
    if (relation === null || relation.relation === 'meets') continue
    const comparison = { ...said, relation: relation.relation, strength: said.strength ?? relation.strength }
    const compared = noted(target, 'say-direction', { comparisons: [comparison, ...target.comparisons.slice(1)] })
    return revise(previous, new Set(), new Map([[target, compared]]))
  }
  return previous
}
