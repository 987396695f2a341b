import type { DiffPlace, Quote, QuoteChange } from '../schema/index.ts'
import { pairUp } from './pair.ts'
import { keyOf, similarity, wordsOf } from './similarity.ts'

const ALIKE = 0.5

/** What is not the same in what people say: other words, another speaker, said in one document only. */
export function diffQuotes(old: readonly Quote[], news: readonly Quote[]): QuoteChange[] {
  const pairs = pairUp(old, news, [
    { key: ({ text, speaker }) => `${keyOf(text)}|${keyOf(speaker ?? '')}` },
    { key: ({ text }) => keyOf(text) },
    {
      likeness: (a, b) => {
        const alike = similarity(wordsOf(a.text), wordsOf(b.text))
        return alike >= ALIKE ? alike : 0
      },
      blocks: ({ text }) => wordsOf(text),
    },
  ])
  const changed = pairs.both.flatMap(([a, b]): { at: number; change: QuoteChange }[] => {
    const fields = [
      ...(keyOf(a.text) === keyOf(b.text) ? [] : [{ field: 'text', old: a.text, new: b.text }]),
      ...(keyOf(a.speaker ?? '') === keyOf(b.speaker ?? '')
        ? []
        : [{ field: 'speaker', old: a.speaker, new: b.speaker }]),
    ]
    if (fields.length === 0) return []
    return [
      { at: a.span.start, change: { change: 'changed', speaker: b.speaker, fields, old: placeOf(a), new: placeOf(b) } },
    ]
  })
  const lost = pairs.old.map((quote) => ({
    at: quote.span.start,
    change: { change: 'lost' as const, speaker: quote.speaker, fields: [], old: placeOf(quote), new: null },
  }))
  const added = pairs.new.map((quote) => ({
    at: quote.span.start,
    change: { change: 'added' as const, speaker: quote.speaker, fields: [], old: null, new: placeOf(quote) },
  }))
  return [...changed, ...lost, ...added].sort((a, b) => a.at - b.at).map(({ change }) => change)
}

function placeOf({ span, text }: Quote): DiffPlace {
  return { page: span.page, line: span.line, text: text.replace(/\s+/g, ' ') }
}
