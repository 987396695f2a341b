import { oneOf } from '../../text/one-of.ts'
import { CAN_BE, isPerson } from '../../vocabulary/word-classes.ts'
import type { Figure } from '../reading.ts'
import type { MeasureInput } from './construction.ts'
import { plainTokens } from './view.ts'

/** The figures that "of these" may mean: those before in the sentence, then those of the sentence before. */
export function figuresBefore({ earlier, previous }: MeasureInput): readonly Figure[] {
  return [...(previous?.figures ?? []), ...earlier]
}

const ENDS_GROUP = ['who', 'that', 'which', 'whose'] as const

/** The measure of what was counted before, for "8 were not upheld" after "18 appeals were reviewed"; empty where nothing was. */
export function countedBefore(input: MeasureInput): string {
  const all = figuresBefore(input).filter((f) => f.kind === 'count' || f.kind === 'average')
  // "62 homes, with 1,900 beds in them": it is the homes that are counted on.
  const counts = all.filter((f) => !all.some((g) => g !== f && f.measure.endsWith(` in ${g.measure}`)))
  const whole =
    counts.findLast((f) => f.noun !== null && !f.bare && f.change === null) ??
    counts.findLast((f) => f.noun !== null && !f.bare) ??
    counts.at(-1)
  const carried = input.view.reading.counted
  return whole?.measure ?? (carried?.measure !== undefined && carried.measure !== '' ? carried.measure : '') ?? ''
}

/** Of what a part is: of things without what was done to them ("appeals" of "appeals addressed"), of people with it. */
export function wholeOf(measure: string): string {
  const clause = / (?:at|in|to|for|with|by|on|from|into) (?:which|whom) /.exec(measure)
  if (clause !== null) return measure.slice(0, clause.index)
  const last = measure.slice(measure.lastIndexOf(' ') + 1)
  const tokens = plainTokens(measure, measure.toLowerCase())
  const end = tokens.at(-1)
  const head = headOf(tokens)
  if (head !== '' && isPerson(head)) return measure
  if (
    oneOf(last, 'out', 'up', 'in', 'off', 'over', 'on') &&
    tokens.at(-2)?.can !== undefined &&
    ((tokens.at(-2)?.can ?? 0) & CAN_BE.participle) !== 0
  )
    return measure.split(' ').slice(0, -2).join(' ')
  return end !== undefined && tokens.length > 1 && (end.can & CAN_BE.participle) !== 0 && !(end.can & CAN_BE.noun)
    ? measure.slice(0, end.from).trim()
    : measure
}

function headOf(tokens: ReturnType<typeof plainTokens>): string {
  let head = ''
  for (const token of tokens) {
    if (token.tag === 'noun') head = token.lower
    else if (head !== '') break
  }
  return head
}

/** Of whom the share before was: "carers" of "carers who felt safe"; empty where there was none. */
export function groupBefore(input: MeasureInput): string {
  const last = figuresBefore(input).findLast(
    (f) => f.kind === 'percentage' || f.kind === 'ratio' || f.noun !== null || f.measure.startsWith('population'),
  )
  return last === undefined ? '' : groupIn(last.measure)
}

/** The noun phrase of a measure without what is said of it. */
export function groupIn(said: string): string {
  const [measure = ''] = said
    .replace(/^(?:proportion|share|percentage|rate) of (?:the )?/i, '')
    .split(/ (?:in|for|to|with|at) (?:which|whom) /)
  const words = measure.split(' ')
  const cut = words.findIndex((word) => oneOf(word, ...ENDS_GROUP))
  if (cut > 0) return words.slice(0, cut).join(' ')
  const tokens = plainTokens(measure, measure.toLowerCase())
  let seen = false
  for (const token of tokens) {
    if (token.tag === 'noun') seen = true
    if (seen && (token.tag === 'participle' || token.tag === 'verb') && token.lower !== 'aged')
      return measure.slice(0, token.from).trim()
  }
  return measure
}

const PREPOSITION = [
  'about',
  'against',
  'within',
  'via',
  'under',
  'over',
  'for',
  'in',
  'of',
  'to',
  'at',
  'from',
  'with',
  'by',
  'on',
  'among',
  'as',
  'through',
  'into',
  'who',
  'that',
] as const

/** A measure with its last part put in another's place: "wait for home care" and "for nursing homes" is "wait for nursing homes". */
export function substituted(measure: string, tail: string): string {
  if (tail === '') return measure
  const first = tail.split(' ', 1)[0]?.toLowerCase() ?? ''
  if (!oneOf(first, ...PREPOSITION)) return `${measure} ${tail}`
  const at = measure.lastIndexOf(` ${first} `)
  if (at !== -1) return `${measure.slice(0, at)} ${tail}`
  // "wait to have an assessment" and "for a review": the same statistic of another thing.
  const statistic =
    /^(?:average |median |mean |longest )?(?:waits?|waiting times?|wait times?|time|delays?) (?=to |by |in |of )/.exec(
      measure,
    )
  return statistic === null || first !== 'for' ? `${measure} ${tail}` : `${statistic[0]}${tail}`
}
