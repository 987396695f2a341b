import type { Construction, MeasureInput } from '../construction.ts'
import { saysNothing, subjectBefore } from '../subject.ts'
import { tailFrom } from '../tail.ts'
import { verbGroupBefore } from '../verb-group.ts'
import { join, printed, trimmed } from '../words.ts'

/** "the third most deprived local authority in England", "ranked 12th of 152 for reviews": a rank as what, or of what among which. */
export const ranked: Construction = {
  id: 'ranked',
  examples: [
    {
      text: 'It is the third most deprived local authority in the country.',
      measures: ['rank as most deprived local authority in the country'],
    },
    {
      text: 'The council ranked 12th out of 152 authorities for reviews.',
      measures: ['rank among authorities for reviews'],
    },
  ],
  read(input) {
    const { figure, view, tokens, at } = input
    if (figure.kind !== 'rank') return null
    const what = view.text
      .slice(figure.from, figure.to)
      .replace(/^[\w-]+ ?/, '')
      .replace(/^(?:place |position )?(?:out )?of (?:the |all )?[\d,]+ ?/, '')
    const tail = tailFrom(view, at + 1)
    const rest = printed(view, trimmed(tokens, tail.noun))
    if (what !== '') return join('rank as', what, rest)
    const field =
      rest === '' ? '' : /^(?:for|on|in)\b/.test(rest) ? rest : join('among', rest.replace(/^(?:of|among) /, ''))
    return join(whose(input), 'rank', field)
  },
}

/** "Satisfaction ranked 12th": what is ranked, unless it is the council itself. */
function whose({ tokens, governor, view }: MeasureInput): string {
  const group = verbGroupBefore(tokens, governor + 1) ?? verbGroupBefore(tokens, governor)
  if (group === null) return ''
  const subject = subjectBefore(view, group.from)
  if (saysNothing(tokens, subject) || subject.some((i) => /^[A-Z]/.test(tokens[i]?.text ?? ''))) return ''
  return printed(view, subject)
}
