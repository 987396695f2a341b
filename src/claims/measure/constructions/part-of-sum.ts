import { is, NOUN_WORDS, says } from '../../tokens/tags.ts'
import { withArticle } from '../agent.ts'
import { figuresBefore, groupIn } from '../antecedent.ts'
import type { Construction, MeasureInput } from '../construction.ts'
import { subjectBefore } from '../subject.ts'
import { tailFrom } from '../tail.ts'
import { verbGroupBefore } from '../verb-group.ts'
import { join, printed, range, trimmed } from '../words.ts'

const TAKEN = 'accounted for by'

/** "Placements account for £4m of this and transport for £2m": the part of a sum that something accounts for. */
export const partOfSum: Construction = {
  id: 'part-of-sum',
  examples: [
    {
      text: 'The department forecasts an overspend of £6.5m. Nursing homes account for £4.1m of this and transport for £1.9m.',
      measures: ['overspend', 'overspend accounted for by nursing homes', 'overspend accounted for by transport'],
    },
    {
      text: 'Home care accounted for £2.2m of the overspend.',
      measures: ['overspend accounted for by home care'],
    },
  ],
  read(input) {
    const { figure, tokens, governor, earlier } = input
    if (tokens[governor]?.lower !== 'for') return null
    const group = verbGroupBefore(tokens, governor)
    if (group?.base === 'account') {
      // Of a share the noun behind it is the whole, as for every share.
      const whole = figure.kind === 'money' ? wholeOf(input) : ''
      return whole === '' ? null : join(whole, TAKEN, withArticle(input, subjectBefore(input.view, group.from)))
    }
    const last = earlier.at(-1)?.measure ?? ''
    const before = last.indexOf(` ${TAKEN} `)
    const next = before === -1 ? '' : nounBefore(input)
    return next === '' ? null : join(last.slice(0, before), TAKEN, next)
  },
}

/** What the part is of: the noun behind it, or the sum told last where it only points back or is silent. */
function wholeOf(input: MeasureInput): string {
  const { tokens, at, view } = input
  const pointsBack = says(tokens[at + 2], 'this', 'that', 'it', 'these') && !is(tokens[at + 3], 'noun')
  if (tokens[at + 1]?.lower === 'of' && !pointsBack) return printed(view, trimmed(tokens, tailFrom(view, at + 2).noun))
  return groupIn(figuresBefore(input).findLast((one) => one.kind === 'money')?.measure ?? '')
}

/** "and transport" before "for": whoever takes the next part. */
function nounBefore({ tokens, governor, view }: MeasureInput): string {
  let i = governor - 1
  while (is(tokens[i], ...NOUN_WORDS)) i -= 1
  return is(tokens[i], 'coordinator', 'comma') ? printed(view, range(i + 1, governor)) : ''
}
