import { oneOf } from '../../../text/one-of.ts'
import { is, says } from '../../tokens/tags.ts'
import type { Construction, MeasureInput } from '../construction.ts'
import { subjectBefore } from '../subject.ts'
import { verbGroupBefore } from '../verb-group.ts'
import { join, printed, trimmed } from '../words.ts'

/** "was asked to deliver savings of £13m", "needs to find £15m of savings": the sum that somebody has to find. */
export const sumAsked: Construction = {
  id: 'sum-asked',
  examples: [
    {
      text: 'The department was asked to deliver savings of £13m.',
      measures: ['savings the department was asked to deliver'],
    },
    {
      text: 'The department needs to find £15m of savings.',
      measures: ['savings the department needs to find'],
    },
  ],
  read(input) {
    return input.figure.kind === 'money' ? askedFor(input) : null
  },
}

/** "was asked to deliver savings of £13m": the savings that somebody was asked to deliver; later sums of the list are of the same. */
function askedFor({ tokens, governor, view, earlier }: MeasureInput): string | null {
  const last = earlier.at(-1)
  if (
    last?.kind === 'money' &&
    / (?:asked|required|expected|told) to /.test(last.measure) &&
    is(tokens[governor], 'comma', 'coordinator', 'covered')
  )
    return last.measure
  for (let i = governor; i > 1; i--) {
    const token = tokens[i]
    if (token === undefined || is(token, 'comma', 'semicolon', 'stop', 'verb', 'figure')) return null
    if (
      token.tag !== 'infinitive' &&
      !(token.tag === 'participle' && says(token, 'asked', 'required', 'expected', 'told'))
    )
      continue
    const group = verbGroupBefore(tokens, token.tag === 'infinitive' ? i - 1 : i + 1)
    const isAsked =
      group !== null && group.voice === 'passive' && oneOf(group.base, 'ask', 'require', 'expect', 'commit', 'tell')
    if (group === null || (!isAsked && !oneOf(group.base, 'need', 'have', 'must'))) return null
    const subject = subjectBefore(view, group.from)
    const what = trimmed(
      tokens,
      Array.from({ length: governor - i }, (_, k) => i + 1 + k),
    )
    const verb = printed(
      view,
      Array.from({ length: i - group.from + 1 }, (_, k) => group.from + k),
    )
    return join(
      what.length === 0 ? afterFigure({ tokens, view, governor } as MeasureInput) : printed(view, what),
      'the',
      printed(view, subject),
      verb,
    )
  }
  return null
}

function afterFigure({ tokens, view, governor }: MeasureInput): string {
  const next = tokens[governor + 2]
  const noun = next?.tag === 'preposition' ? tokens[governor + 3] : next
  return noun?.tag === 'noun' ? printed(view, [tokens.indexOf(noun)]) : 'amount'
}
