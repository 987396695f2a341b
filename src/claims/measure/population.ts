import { is } from '../tokens/tags.ts'
import type { MeasureInput } from './construction.ts'
import { subjectBefore } from './subject.ts'
import { verbGroupBefore } from './verb-group.ts'
import { join, printed } from './words.ts'

/** The place that a population is of: who has it, or whom the sentence is about. */
export function populationOf({ tokens, view, at }: MeasureInput, before: number): string {
  let i = before
  while (is(tokens[i], 'determiner', 'adjective')) i -= 1
  const group = verbGroupBefore(tokens, i + 1)
  let subject = group === null ? [] : subjectBefore(view, group.from)
  if (subject.length === 0) {
    const next = tokens.findIndex((t, k) => k > at && is(t, 'be', 'have', 'verb'))
    subject = next === -1 ? [] : subjectBefore(view, next)
  }
  const named = printed(view, subject)
  if (named === '' || /^(?:it|we|they|this|there)$/i.test(named)) return ''
  return join('of', /^[A-Z]/.test(named) ? named : `the ${named}`)
}
