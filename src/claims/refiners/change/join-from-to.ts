import { type Figure, noted, type Refiner, revise } from '../../reading.ts'
import { directionNear, LOOSENED, percentFromFactor, periodAfter, withChange } from './change-words.ts'
import { comparable, inUnitOf } from './units.ts'

const FROM_BEFORE = new RegExp(`\\bfrom ${LOOSENED}£?$`)
const TO_BETWEEN = new RegExp(`^[^;.]{0,70}? to ${LOOSENED}£?$`)
/** "from 5 weeks in the north to 19 weeks in the south": two places, and a claim of each. */
const OF_A_PLACE = /^ (?:in|for|at|among|across) (?!\d)[a-z]/
const SPREAD = /\b(?:rang(?:e|ed|es|ing)|var(?:y|ied|ies|ying)) (?:of )?(?:[a-z]+ ){0,3}from [^ ]*$/

/** "from A to B": one claim whose value is B. "Ranging from A to B" is a range. */
export const joinFromTo: Refiner = {
  id: 'join-from-to',
  description: 'Joins "from A to B", with nouns or periods after either end',
  examples: [
    { text: 'The list fell from 159 people to 10.', gives: ['10 · 159→10 decrease'] },
    { text: 'Waits went from 6 weeks to 4 days.', gives: ['4 days · 42→4 decrease'] },
    { text: 'The share grew from 1.4% in 2011 to 2.2% in 2021.', gives: ['2.2% · 1.4→2.2 increase since 2011 · 2021'] },
    { text: 'Waits ranged from 2 weeks to 6 weeks.', gives: ['2 weeks–6'] },
    { text: 'Waits ranged from 5 weeks in the north to 19 weeks in the south.', gives: ['5 weeks', '19 weeks'] },
  ],
  refine({ reading, previous }) {
    if (reading.figures.length < 2) return { reading, previous }
    const { lower } = reading.sentence
    const taken = new Set<Figure>()
    const replaced = new Map<Figure, Figure>()
    reading.figures.forEach((a, i) => {
      const b = reading.figures[i + 1]
      if (b === undefined || taken.has(a) || !comparable(a, b)) return
      const ahead = lower.slice(Math.max(0, a.from - 90), a.from)
      if (!FROM_BEFORE.test(ahead) || !TO_BETWEEN.test(lower.slice(a.to, b.from))) return
      if (SPREAD.test(ahead)) {
        const dated = reading.periods.some((p) => p.from >= a.to && p.from - b.to < 12)
        if (!dated && OF_A_PLACE.test(lower.slice(a.to)) && OF_A_PLACE.test(lower.slice(b.to))) return
        taken.add(b)
        replaced.set(
          a,
          noted(a, 'join-from-to', {
            upper: b.value,
            unit: a.unit ?? b.unit,
            bare: false,
            kind: a.bare ? b.kind : a.kind,
          }),
        )
        return
      }
      const from = inUnitOf(a, b)
      taken.add(a)
      const facts = {
        from,
        percent: percentFromFactor(ahead),
        direction: directionNear(ahead, from, b.value),
        fromPeriod: periodAfter(reading, a, b.from),
      }
      replaced.set(b, withChange('join-from-to', b, a, reading, facts, Math.max(0, a.from - 5), b.to))
    })
    return { reading: revise(reading, taken, replaced), previous }
  },
}
