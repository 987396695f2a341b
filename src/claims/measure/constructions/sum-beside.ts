import { baseOf, sumNames } from '../../../vocabulary/word-classes.ts'
import { says } from '../../tokens/tags.ts'
import type { Construction, MeasureInput } from '../construction.ts'
import { antecedentOf, saysNothing, subjectBefore } from '../subject.ts'
import { verbGroupBefore } from '../verb-group.ts'
import { join, printed } from '../words.ts'

/** "Its actual spend was £87m, which was £8m less than estimated": a sum beside the one that was estimated. */
export const sumBeside: Construction = {
  id: 'sum-beside',
  examples: [
    {
      text: 'It estimated that it would spend £96m of its budget on adult social care. Its actual spend was £88m, which was £8m less than estimated.',
      measures: [
        'estimated spend on adult social care',
        'actual spend on adult social care',
        'amount by which actual spend on adult social care was less than estimated',
      ],
    },
  ],
  read(input) {
    return input.figure.kind === 'money' ? (sameAs(input) ?? worth(input) ?? lessThan(input)) : null
  },
}

/** "Its actual spend was £87m", after an estimate of the spend on something: of the same thing. */
function sameAs({ tokens, governor, view, previous, earlier }: MeasureInput): string | null {
  const group = verbGroupBefore(tokens, governor + 1)
  if (group === null || group.voice !== 'copula') return null
  const subject = subjectBefore(view, group.from)
  if (!says(tokens[(subject[0] ?? 0) - 1], 'its', 'their', 'our')) return null
  const said = printed(view, subject)
  const before = (earlier.at(-1) ?? previous?.figures.findLast((f) => f.kind === 'money'))?.measure ?? ''
  const on = before.search(/ (?:on|for) \S/)
  return on === -1 || / (?:on|for) /.test(said) ? null : join(said, before.slice(on).trim())
}

/** "87 grants worth £1.2m": the value of them. */
function worth({ tokens, governor, earlier, view }: MeasureInput): string | null {
  if (tokens[governor]?.lower !== 'worth') return null
  const [last] = earlier.slice(-1)
  const isCounted = last !== undefined && view.at.get(last) !== undefined && governor - (view.at.get(last) ?? 0) < 8
  const worthIt = isCounted ? last.measure : printed(view, antecedentOf(view, governor))
  return worthIt === '' ? null : join('value of', worthIt)
}

/** "£12m less than estimated": the amount by which the sum before it was less. */
function lessThan({ tokens, at, governor, earlier, previous, view }: MeasureInput): string | null {
  const after = view.reading.sentence.lower.slice(tokens[at]?.to ?? 0, (tokens[at]?.to ?? 0) + 70)
  const than =
    /^[,]? (less|more|lower|higher|under|over|below|above) (?:than )?((?:the )?(?:original |initial )?(?:estimated?|expected|budgeted|planned|forecast|budget|estimate))\b/.exec(
      after,
    )
  if (than === null) return null
  const called = sumNames.get(baseOf(tokens[governor]?.lower ?? ''))
  if (called !== undefined) {
    const rest = /^ (?:on|for) [a-z' -]+/i.exec(view.text.slice((tokens[at]?.to ?? 0) + than[0].length))?.[0] ?? ''
    return join(
      'amount by which',
      called,
      rest,
      'was',
      than[1] ?? '',
      than[0].includes('than') ? 'than' : '',
      than[2] ?? '',
    )
  }
  const last = earlier.at(-1) ?? previous?.figures.findLast((f) => f.kind === 'money')
  const group = verbGroupBefore(tokens, governor + 1)
  const subject = group?.voice === 'copula' ? subjectBefore(view, group.from) : []
  if (subject.length > 0 && !saysNothing(tokens, subject))
    return join(
      'amount by which',
      printed(view, subject),
      'was',
      than[1] ?? '',
      than[0].includes('than') ? 'than' : '',
      than[2] ?? '',
    )
  return last === undefined
    ? null
    : join('amount by which', last.measure, 'was', than[1] ?? '', than[0].includes('than') ? 'than' : '', than[2] ?? '')
}
