import { timeUnit } from '../../../vocabulary/units.ts'
import { baseOf, isPerson, participleOf, timeGivingVerbs } from '../../../vocabulary/word-classes.ts'
import { is, NOUN_WORDS, says, VERB_FORMS } from '../../tokens/tags.ts'
import { byWhom } from '../agent.ts'
import type { Construction, MeasureInput } from '../construction.ts'
import { tailFrom } from '../tail.ts'
import { verbGroupBefore } from '../verb-group.ts'
import { join, printed, range, trimmed } from '../words.ts'

/** "Volunteers gave 9,800 hours", "the new system freed up 300 hours for visits": time that is given or won, and is no length of anything. */
export const timeGiven: Construction = {
  id: 'time-given',
  examples: [
    { text: 'Befrienders gave 7,200 hours last year.', measures: ['hours given by befrienders'] },
    {
      text: 'The breaks service gave carers 3,100 hours of respite.',
      measures: ['hours of respite given to carers by the breaks service'],
    },
    {
      text: 'The online form has freed up 250 hours for home visits.',
      measures: ['hours freed up for home visits by the online form'],
    },
  ],
  read(input) {
    const { figure, tokens, view } = input
    if (figure.kind !== 'duration' || figure.unit === null) return null
    const verb = givingVerb(input)
    const group = verb === -1 ? null : verbGroupBefore(tokens, verb + 1)
    if (group === null || group.voice !== 'active') return null
    const particle = is(tokens[verb + 1], 'adverb') && verb + 1 <= input.governor ? (tokens[verb + 1]?.lower ?? '') : ''
    const whom = printed(view, trimmed(tokens, range(verb + (particle === '' ? 1 : 2), input.governor + 1)))
    const { of, rest } = after(input)
    return join(
      figure.unit,
      of,
      participleOf(tokens[verb]?.lower ?? ''),
      particle,
      whom === '' ? '' : `to ${whom}`,
      rest,
      byWhom(input, group.from),
    )
  },
}

/** The verb right before the time, before "up", or before whom it is given to; -1 where none is. */
function givingVerb({ tokens, governor }: MeasureInput): number {
  const gives = (i: number): boolean =>
    is(tokens[i], ...VERB_FORMS) && timeGivingVerbs.has(baseOf(tokens[i]?.lower ?? ''))
  if (gives(governor)) return governor
  if (is(tokens[governor], 'adverb') && gives(governor - 1)) return governor - 1
  let i = governor
  while (i > 0 && governor - i < 4 && is(tokens[i], ...NOUN_WORDS)) i -= 1
  const isGivenToSomebody = i < governor && isPerson(tokens[governor]?.lower ?? '')
  return isGivenToSomebody && gives(i) ? i : -1
}

/** What the time is of, and what it is for: "of respite", "for home visits". */
function after({ tokens, view, at }: MeasureInput): { readonly of: string; readonly rest: string } {
  // "300 hours a month"
  const next = at + (says(tokens[at + 1], 'a', 'each', 'per') && timeUnit(tokens[at + 2]?.lower ?? '') !== null ? 3 : 1)
  const tail = printed(view, trimmed(tokens, tailFrom(view, next).noun))
  const isTheirs = says(tokens[next + 1], 'their', 'its', 'his', 'her', 'our')
  if (tokens[next]?.lower === 'of') return { of: isTheirs ? '' : tail, rest: '' }
  return { of: '', rest: says(tokens[next], 'for', 'to') ? tail : '' }
}
