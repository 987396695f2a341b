import { oneOf } from '../../../text/one-of.ts'
import { baseOf, isPlural, participleOf } from '../../../vocabulary/word-classes.ts'
import { is, says, type Tagged } from '../../tokens/tags.ts'
import type { Construction, MeasureInput } from '../construction.ts'
import { saysNothing, subjectBefore } from '../subject.ts'
import { tailFrom } from '../tail.ts'
import { verbGroupBefore } from '../verb-group.ts'
import { join, printed, range, trimmed } from '../words.ts'

/** "assessments took 6 weeks", "people were seen within 3 days of referral": the time that a thing takes, or within which it is done. */
export const timeTaken: Construction = {
  id: 'time-taken',
  examples: [
    { text: 'On average financial assessments took 6 weeks.', measures: ['average time financial assessments took'] },
    { text: 'Some people had waited 40 weeks for a review.', measures: ['time people had waited for a review'] },
  ],
  read(input) {
    const { figure, tokens, view, at } = input
    if (figure.kind !== 'duration') return null
    const governor = verbEnd(input)
    const word = tokens[governor]
    const isLimit = tokens[at]?.lower.startsWith('within ') === true
    const isWithin =
      !isLimit && word?.tag === 'preposition' && says(word, 'within', 'in', 'over', 'for', 'after', 'by', 'up')
    const group =
      verbGroupBefore(tokens, isWithin ? governor : governor + 1) ??
      (isWithin || isLimit ? verbBack(tokens, governor + (isLimit ? 1 : 0)) : null)
    if (group === null) return null
    const subject = subjectBefore(view, group.from)
    if (subject.length === 0) return null
    const who = printed(view, subject).replace(/^some /i, '')
    const after = afterTime(input)
    if (group.base === 'wait' && isLongest(input, subject)) return join('longest wait', after)
    if (oneOf(group.base, 'take', 'wait', 'last', 'spend', 'stay', 'run') && !isLimit && !says(word, 'within', 'by')) {
      const purpose = /^it$/i.test(who) ? toDo(input) : ''
      if (purpose !== '') return join(averageOf(input), 'time', purpose)
      const average = averageOf(input)
      if (group.base === 'wait' && oneOf(who.toLowerCase(), 'you', 'we', 'i') && after !== '')
        return join(average, 'time waited', after)
      if (saysNothing(tokens, subject) && !oneOf(who.toLowerCase(), 'they', 'people')) return null
      const between = trimmed(tokens, range(group.to, governor + (isWithin ? 0 : 1)))
      return join(
        average,
        group.base === 'last' ? 'length of' : 'time',
        who,
        group.base === 'last' ? '' : printed(view, range(group.from, group.to)),
        printed(view, between),
        after,
      )
    }
    if (
      word?.lower === 'for' &&
      group.voice === 'active' &&
      group.to === governor &&
      (!saysNothing(tokens, subject) || /^they$/i.test(who))
    )
      return join(averageOf(input), 'time', who, printed(view, range(group.from, group.to)), after)
    if (!isLimit && (!isWithin || at < 2 || !says(word, 'within', 'in'))) return null
    const end = isLimit ? governor + 1 : governor
    if (saysNothing(tokens, subject) && group.voice === 'active') {
      const particle = says(tokens[group.to], 'out', 'up', 'down', 'off', 'at', 'into', 'after') ? group.to : -1
      const object = trimmed(
        tokens,
        range(group.to, end).filter((i) => i !== particle),
      )
      if (object.length > 0 && tokens[object.at(-1) ?? -1]?.tag === 'noun')
        return join(
          averageOf(input),
          'time within which',
          passive(input, object, group.main),
          tokens[particle]?.lower ?? '',
          after.replace(/^of /, 'after '),
        )
    }
    // "with people visited within 2 weeks": they were.
    const isReduced = group.from === group.main && is(tokens[group.main], 'participle')
    const said = join(isReduced ? 'were' : '', printed(view, range(group.from, end)))
    return join(averageOf(input), 'time within which', who, said, after.replace(/^of /, 'after '))
  },
}

/** "the longest anyone" of "the longest anyone had waited" */
function isLongest({ tokens }: MeasureInput, subject: readonly number[]): boolean {
  return subject.length === 2 && says(tokens[subject[0] ?? -1], 'longest') && is(tokens[subject[1] ?? -1], 'pronoun')
}

/** Where the verb's words end: before "an average of", and before whom it took the time. */
function verbEnd({ tokens, governor }: MeasureInput): number {
  let i = governor
  if (tokens[i]?.lower === 'of' && says(tokens[i - 1], 'average', 'median', 'mean', 'maximum', 'minimum', 'total'))
    i -= 2
  if (is(tokens[i], 'determiner')) i -= 1
  return says(tokens[i], 'us', 'them', 'people', 'staff') && baseOf(tokens[i - 1]?.lower ?? '') === 'take' ? i - 1 : i
}

/** "we answered your letters": letters were answered. */
function passive({ tokens, view }: MeasureInput, object: readonly number[], verb: number): string {
  const isMany = isPlural(tokens[object.at(-1) ?? -1]?.lower ?? '')
  return join(printed(view, object), isMany ? 'were' : 'was', participleOf(tokens[verb]?.lower ?? ''))
}

/** "to arrange care" of "it took 4 days on average to arrange care"; empty where no purpose follows. */
function toDo({ tokens, view, at }: MeasureInput): string {
  const to = tokens[at + 1]?.lower === 'on' && tokens[at + 2]?.lower === 'average' ? at + 3 : at + 1
  return tokens[to]?.tag === 'to' ? printed(view, trimmed(tokens, tailFrom(view, to).noun)) : ''
}

/** Whether the time is a mean or a median: "on average", "a median of"; empty where it is neither. */
function averageOf({ view, figure }: MeasureInput): string {
  const { lower } = view.reading.sentence
  const before = lower.slice(Math.max(0, figure.from - 60), figure.from)
  if (/\bmedian of\b/.test(before)) return 'median'
  return /\b(?:on average|an average of|average of|averag(?:ing|ed))\b/.test(before) ||
    lower.startsWith(' on average', figure.to)
    ? 'average'
    : ''
}

function afterTime({ tokens, view, at }: MeasureInput): string {
  const first = tokens[at + 1]
  if (first?.tag !== 'preposition' && first?.tag !== 'to') return ''
  return printed(view, trimmed(tokens, tailFrom(view, at + 1).noun)).replace(/^on average ?/, '')
}

/** The verb before an object that ends before a token. */
function verbBack(tokens: readonly Tagged[], end: number) {
  for (let i = end - 1; i >= 0; i--) {
    const tag = tokens[i]?.tag ?? 'stop'
    if (oneOf(tag, 'verb', 'participle', 'be')) return verbGroupBefore(tokens, i + 1)
    if (!oneOf(tag, 'noun', 'adjective', 'determiner', 'adverb', 'preposition')) return null
  }
  return null
}
