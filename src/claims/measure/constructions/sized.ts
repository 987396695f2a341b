import { doneTo } from '../agent.ts'
import type { Construction, MeasureInput } from '../construction.ts'
import { withPredicate } from '../noun.ts'
import { tailFrom } from '../tail.ts'
import { verbGroupBefore } from '../verb-group.ts'
import { join, printed, trimmed } from '../words.ts'

/** "a 16-bed unit was opened", "opened a 16-bed unit": what a thing is measured in, in the thing. */
export const sized: Construction = {
  id: 'sized',
  examples: [
    {
      text: 'A 16-bed unit for rehabilitation was opened in May.',
      measures: ['beds in the unit for rehabilitation opened'],
    },
    { text: 'The council opened a 60-place day centre.', measures: ['places in the day centre opened'] },
  ],
  read(input) {
    const { figure, tokens, at, view } = input
    if (figure.kind !== 'count' || figure.unit === null || !isHyphened(input)) return null
    const tail = tailFrom(view, at + 2)
    const noun = trimmed(tokens, tail.noun)
    if (noun.length === 0) return null
    const verb = tokens[input.governor]
    const group = verb === undefined ? null : verbGroupBefore(tokens, input.governor + 1)
    const what =
      tail.verb !== null && tail.verb.voice === 'passive'
        ? withPredicate(view, noun, tail.verb, tail.predicate)
        : group !== null && group.voice === 'active' && verb?.tag !== 'have'
          ? doneTo(input, noun, group.main, '')
          : printed(view, noun)
    return join(figure.unit, 'in the', what)
  },
}

function isHyphened({ view, figure, tokens, at }: MeasureInput): boolean {
  const end = tokens[at]?.to ?? figure.to
  return view.text.charAt(end) === '-' || (tokens[at + 1]?.from === end + 1 && /[-\u2011]/.test(view.text.charAt(end)))
}
