import { baseOf, participleOf } from '../../vocabulary/word-classes.ts'
import { is, says, type Tagged } from '../tokens/tags.ts'
import type { MeasureInput } from './construction.ts'
import { fuller } from './fuller.ts'
import { mainVerbBefore } from './main-verb.ts'
import { splitNoun } from './noun.ts'
import { saysNothing, subjectBefore } from './subject.ts'
import { join, printed, trimmed } from './words.ts'

/** "by the team", where the subject of a verb says more than the council's name would. */
export function byWhom(input: MeasureInput, verb: number): string {
  const { view, tokens } = input
  const subject = subjectBefore(view, verb)
  if (subject.length === 0 || subject.length > 9 || saysNothing(tokens, subject)) return ''
  if (subject.some((i) => tokens[i]?.tag === 'figure')) return ''
  return join('by', fuller(input, withArticle(input, subject)))
}

/** The words with the article before them, which a name of somebody that did something keeps. */
export function withArticle({ view, tokens }: MeasureInput, words: readonly number[]): string {
  const before = tokens[(words[0] ?? 0) - 1]
  const article =
    before?.tag === 'determiner' &&
    says(before, 'the', 'this', 'that', 'these', 'those', 'our', 'its', 'their', 'each', 'every')
      ? before.lower
      : ''
  return join(article, printed(view, words))
}

/** "by the service" for a form in -ing, whose subject is that of the main clause; for one right after its noun ("a service helping") it is the noun. */
export function byMainSubject(input: MeasureInput, gerund: number): string {
  const main = mainVerbBefore(input.tokens, gerund)
  if (main === -1) return ''
  const subject = byWhom(input, main)
  return /^by (?:the |these |this )?(?:approach|work|remodel|change|changes|impact|data|effort|efforts|pilot study|survey)$/i.test(
    subject,
  )
    ? ''
    : subject
}

/** What was counted with what was done to it: "nursing beds added within the borough", "people with autism supported". */
export function doneTo(
  input: MeasureInput,
  noun: readonly number[],
  verb: number,
  by: string,
  preposition = '',
): string {
  const { view, tokens } = input
  const words = trimmed(tokens, noun)
  const { core, rest } = splitNoun(tokens, words)
  const particle = particleAfter(tokens, verb)
  const article = rest.slice(0, 1).filter((i) => is(tokens[i], 'determiner'))
  return join(
    printed(view, core),
    participleOf(tokens[verb]?.lower ?? ''),
    particle === '' ? preposition : particle,
    toDo(tokens, rest),
    printed(view, [...article, ...trimmed(tokens, rest)]),
    by,
  )
}

/** "out" of "carried out", "in" of "invested in": it goes with the participle. */
function particleAfter(tokens: readonly Tagged[], verb: number): string {
  const next = tokens[verb + 1]
  return next !== undefined &&
    is(next, 'adverb', 'preposition') &&
    says(next, 'out', 'up', 'in', 'off', 'over', 'on', 'down', 'back', 'away')
    ? next.lower
    : ''
}

const NOT_DONE = new Set(
  'be have need want lack become remain total include comprise contain exceed average cost like involve thank welcome praise congratulate commend applaud'.split(
    ' ',
  ),
)

/** Whether something is done to the object of a verb, so that its participle describes it. */
export function doesSomething(word: string): boolean {
  return !NOT_DONE.has(baseOf(word))
}

/** "to" before what somebody was helped to do: "carers helped to stay in work". */
export function toDo(tokens: readonly Tagged[], rest: readonly number[]): string {
  return tokens[rest[0] ?? -1]?.tag === 'infinitive' ? 'to' : ''
}
