import { is, says } from '../../tokens/tags.ts'
import type { Construction, MeasureInput } from '../construction.ts'
import { subjectBefore } from '../subject.ts'
import { type VerbGroup, verbGroupBefore } from '../verb-group.ts'
import { join, printed } from '../words.ts'

const LONGER = ['less', 'fewer', 'more', 'longer', 'shorter'] as const
/** How much longer or less some live than others: the words between whom. */
const APART = /^ (?:lower|less|shorter|fewer|higher|longer|more|greater) (?:for|among) (.+?) than (?:for |among )?(.+)$/
const SEX = /\b(?:women|men|boys|girls|females|males|boy|girl|man|woman)\b/i

/** "Women can expect to live 79.5 years", "men live 8 years less than those elsewhere": the life expectancy of a group, or the gap in it. */
export const lifeExpectancy: Construction = {
  id: 'life-expectancy',
  examples: [
    {
      text: 'Women can expect to live around 82 years and men can expect to live 78.4 years.',
      measures: ['life expectancy of women', 'life expectancy of men'],
    },
    {
      text: 'Men living in the poorest wards live 9 years less than those in the richest wards.',
      measures: ['gap in life expectancy of men between the poorest wards and the richest wards'],
    },
    {
      text: 'Life expectancy was 7 years lower for women in the east of the city than for those in the west.',
      measures: ['gap in life expectancy between women in the east of the city and those in the west'],
    },
  ],
  read(input) {
    const { figure, tokens, at, view, earlier, previous } = input
    if (!/^years?$/.test(figure.unit ?? '')) return null
    const apart = apartIn(input)
    if (apart !== '') return apart
    const group = livesBefore(input)
    const isGap = says(tokens[at + 1], ...LONGER)
    if (group !== null) {
      const who = printed(view, subjectBefore(view, group.from))
      if (who === '') return null
      return isGap ? gapOf(input, who) : join('life expectancy of', who)
    }
    const last = earlier.at(-1) ?? previous?.figures.at(-1)
    if (
      last === undefined ||
      (!last.measure.startsWith('life expectancy of ') && !last.measure.startsWith('gap in life expectancy of '))
    )
      return null
    const said = view.reading.sentence.text
    const since = Math.max(0, ...earlier.map((f) => f.to))
    const other =
      SEX.exec(said.slice(since, figure.from))?.[0] ??
      SEX.exec(said.slice(figure.to))?.[0] ??
      SEX.exec(said.slice(since, figure.from))?.[0]
    return other === undefined || !SEX.test(last.measure) ? null : last.measure.replace(SEX, other.toLowerCase())
  },
}

/** "Life expectancy was 11 years lower for men in the north than in the south": the gap, and between whom. */
function apartIn({ view, tokens, at, figure }: MeasureInput): string {
  const { text, lower } = view.reading.sentence
  if (!lower.slice(0, figure.from).includes('life expectancy')) return ''
  const [clause = ''] = text.slice(tokens[at]?.to ?? 0).split(/[,;.]/)
  const [, some = '', others = ''] = APART.exec(clause) ?? []
  return some === '' ? '' : join('gap in life expectancy between', some, 'and', others)
}

function livesBefore({ tokens, governor }: MeasureInput): VerbGroup | null {
  let i = governor
  if (tokens[i]?.lower === 'for' || tokens[i]?.lower === 'to') i -= 1
  if (!says(tokens[i], 'live', 'lives', 'lived')) return null
  const group = verbGroupBefore(tokens, i + 1)
  if (group !== null) return group
  for (let k = i; k >= Math.max(0, i - 5); k--)
    if (is(tokens[k], 'modal', 'be', 'do') || /^expects?$/.test(tokens[k]?.lower ?? ''))
      return verbGroupBefore(tokens, k + 1)
  return null
}

/** "women living in the poorest wards" and "those in the richest wards": both ends of the gap. */
function gapOf({ view, tokens, at }: MeasureInput, who: string): string {
  const rest = view.text.slice(tokens[at]?.to ?? 0)
  const parts = /^(.+?) (?:who live|living|born) in (.+)$/.exec(who)
  const other = / than (?:those|women|men|people)(?: who live| living)? in ([^,;.]+)/.exec(rest)?.[1]
  if (parts === null || other === undefined) return join('gap in life expectancy of', who)
  return join('gap in life expectancy of', parts[1] ?? '', 'between', parts[2] ?? '', 'and', other)
}
