import { queueNouns } from '../../../vocabulary/word-classes.ts'
import { is, says } from '../../tokens/tags.ts'
import { figuresBefore, substituted } from '../antecedent.ts'
import type { Construction, MeasureInput } from '../construction.ts'
import { tailFrom } from '../tail.ts'
import { join, printed, trimmed } from '../words.ts'

/** "There were 318 on the list for an assessment and 96 for a review", "212 were waiting": a number alone, of those who wait. */
export const queued: Construction = {
  id: 'queued',
  examples: [
    {
      text: 'There were 240 on the list for a carers assessment and 75 for a review.',
      measures: ['people on the list for a carers assessment', 'people on the list for a review'],
    },
    { text: 'At the end of May 130 were waiting for a review.', measures: ['people waiting for a review'] },
  ],
  read(input) {
    const { tokens, at, figure, view } = input
    if (!figure.bare || figure.unit === null) return null
    const start = waitFrom(input)
    if (start !== -1) {
      const tail = tailFrom(view, start)
      return join(figure.unit, printed(view, [start, ...trimmed(tokens, tail.noun).filter((i) => i > start)]))
    }
    const isNext = is(tokens[input.governor], 'coordinator', 'comma') && says(tokens[at + 1], 'for', 'in', 'at')
    const last = figuresBefore(input).at(-1)
    if (!isNext || last === undefined || last.unit !== figure.unit) return null
    const rest = printed(view, trimmed(tokens, tailFrom(view, at + 1).noun))
    return rest === '' ? null : substituted(last.measure, rest)
  },
}

/** Where "on the list" or "waiting" begins behind a number; -1 where neither does. */
function waitFrom({ tokens, at }: MeasureInput): number {
  let i = at + 1
  while (is(tokens[i], 'be', 'have', 'adverb', 'relative')) i += 1
  if (says(tokens[i], 'waiting', 'awaiting')) return i
  if (!says(tokens[i], 'on', 'in')) return -1
  for (let k = i + 1; k < i + 6; k++) {
    if (says(tokens[k], ...queueNouns)) return i
    if (!is(tokens[k], 'determiner', 'adjective', 'noun', 'gerund')) return -1
  }
  return -1
}
