import { figuresBefore } from './antecedent.ts'
import type { MeasureInput } from './construction.ts'
import { mainVerbBefore } from './main-verb.ts'
import { splitNoun, tailOf } from './noun.ts'
import { saysNothing, subjectBefore } from './subject.ts'
import { tailFrom } from './tail.ts'
import { printed, range, trimmed } from './words.ts'

/** Plainer phrases for a figure that no construction reads, each shorter than the one before: its noun, its subject, the noun before it. */
export function plainPhrases(input: MeasureInput): string[] {
  const { tokens, view, figure, at } = input
  const phrases: string[] = []
  const tail = tailOf(input)
  if (tail !== null) {
    const noun = trimmed(tokens, tail.noun)
    phrases.push(printed(view, noun), printed(view, trimmed(tokens, splitNoun(tokens, noun).core)))
  }
  const after = printed(view, trimmed(tokens, tailFrom(view, at + 1).noun))
  if (figure.noun !== null && !figure.bare) phrases.push(figure.noun)
  phrases.push(printed(view, nounBefore(input)))
  const verb = mainVerbBefore(tokens, at)
  const subject = verb === -1 ? [] : subjectBefore(view, verb)
  if (!saysNothing(tokens, subject)) phrases.push(printed(view, subject))
  const same = figuresBefore(input).findLast((f) => f.kind === figure.kind)
  if (same !== undefined) phrases.push(same.measure)
  phrases.push(after, ...nounPhrases(input))
  if (figure.noun !== null) phrases.push(figure.noun)
  if (figure.unit !== null && figure.kind === 'count') phrases.push(figure.unit)
  return phrases.filter((phrase) => !TIME.test(phrase))
}

const TIME = /^(?:year|month|week|day|quarter|winter|spring|summer|autumn|time|hour|minute)s?$/i

/** Every noun phrase of the sentence, for want of a better one. */
function nounPhrases({ tokens, view }: MeasureInput): string[] {
  const found: string[] = []
  let run: number[] = []
  for (let i = 0; i <= tokens.length; i++) {
    if (/^(?:noun|adjective)$/.test(tokens[i]?.tag ?? 'stop')) run.push(i)
    else {
      const words = trimmed(tokens, run)
      const isTime =
        words.length === 1 &&
        /^(?:year|month|week|day|quarter|winter|spring|summer|autumn|time)s?$/.test(tokens[words[0] ?? -1]?.lower ?? '')
      if (!isTime && words.some((k) => tokens[k]?.tag === 'noun')) found.push(printed(view, words))
      run = []
    }
  }
  return found
}

/** The noun phrase that ends nearest before the figure. */
function nounBefore({ tokens, governor }: MeasureInput): number[] {
  let i = governor
  while (
    i >= 0 &&
    /^(?:preposition|determiner|verb|be|have|adverb|participle|covered|comma|gerund|open|colon|dash|infinitive|to|modal)$/.test(
      tokens[i]?.tag ?? '',
    )
  )
    i -= 1
  const end = i
  while (i >= 0 && /^(?:noun|adjective|quote)$/.test(tokens[i]?.tag ?? '')) i -= 1
  return trimmed(tokens, range(i + 1, end + 1))
}
