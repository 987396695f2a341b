import { modifierBefore } from '../../vocabulary/modifiers.ts'
import { tokensOf } from '../grammar/scan.ts'
import type { Figure, Reading } from '../reading.ts'
import { lex, type Token } from '../tokens/lex.ts'
import type { Tag, Tagged, Untagged } from '../tokens/tags.ts'
import { tagWords } from '../tokens/word-class.ts'
import { type LeftOut, leftOut } from './covers.ts'
import { merged } from './merge.ts'
import { withoutEnd } from './words.ts'

/** A sentence as the measure reads it: tagged words, figures as one token each, and what other fields say as covered. */
export interface View {
  readonly reading: Reading
  readonly text: string
  readonly tokens: readonly Tagged[]
  /** Where each figure's number stands among the tokens. */
  readonly at: ReadonlyMap<Figure, number>
}

const views = new WeakMap<Reading, View>()

/** The view of a reading, made once. */
export function viewOf(reading: Reading): View {
  const known = views.get(reading)
  if (known !== undefined) return known
  const { text } = reading.sentence
  const words = tokensOf(reading)
  const covers = leftOut(reading, words)
  const tokens = tagWords(untagged(reading, words, covers))
  const at = new Map<Figure, number>()
  for (const figure of reading.figures) {
    const index = tokens.findIndex(
      (token) => token.tag === 'figure' && token.from <= figure.from && figure.from < token.to,
    )
    if (index !== -1) at.set(figure, index)
  }
  for (const figure of reading.taken) {
    const index = tokens.findIndex(
      (token) => token.tag === 'number' && token.from <= figure.from && figure.from < token.to,
    )
    if (index !== -1) at.set(figure, index)
  }
  const view = { reading, text, tokens, at }
  views.set(reading, view)
  return view
}

/** The view of a sentence without figures. */
export function plainTokens(text: string, lower: string): readonly Tagged[] {
  return tagWords(merged(lex(text, lower), text))
}

/** Where a count's number ends and its noun begins; for other figures where they end. */
function numberEnd(figure: Figure, text: string): number {
  if (figure.noun === null) return figure.to
  const start = figure.to - figure.noun.length
  if (start <= figure.from || text.slice(start, figure.to) !== figure.noun) return figure.to
  return withoutEnd(text.slice(figure.from, start), ' -').length + figure.from
}

function untagged(reading: Reading, words: readonly Token[], covers: readonly LeftOut[]): Untagged[] {
  const { text, lower } = reading.sentence
  const fixed: { from: number; to: number; tag: Tag; bare?: boolean }[] = covers.map(({ from, to, ends }) => ({
    from,
    to,
    tag: ends ? 'ends' : 'covered',
  }))
  for (const figure of reading.figures) {
    const from = modifierBefore(lower, figure.from)?.from ?? figure.from
    fixed.push({
      from: lead(lower, from),
      to: numberEnd(figure, text),
      tag: 'figure',
      bare: figure.bare || figure.kind === 'percentage' || figure.kind === 'ratio',
    })
  }
  for (const { from, to, noun } of reading.taken)
    if (noun === null && !fixed.some((f) => f.from < to && from < f.to)) fixed.push({ from, to, tag: 'number' })
  for (const { from, to, refusedBy } of reading.refusals)
    if (/age$|reference$/.test(refusedBy) && !fixed.some((f) => f.from < to && from < f.to))
      fixed.push({ from, to, tag: 'number' })
  fixed.sort((a, b) => a.from - b.from || b.to - a.to)
  const tokens: Untagged[] = []
  const plain = merged(words, text)
  let next = 0
  for (const stretch of fixed) {
    const last = tokens.at(-1)
    const start = last === undefined ? stretch.from : Math.max(stretch.from, last.to)
    if (start >= stretch.to) continue
    while (next < plain.length && (plain[next]?.to ?? 0) <= start) tokens.push(plain[next++] as Untagged)
    while (next < plain.length && (plain[next]?.from ?? 0) < stretch.to) {
      const token = plain[next] as Untagged
      // A hyphen ties the rest to the figure: "16-bed".
      if (token.to > stretch.to && token.from < stretch.to) {
        const rest = text.slice(stretch.to, token.to)
        const shift = /^[-/]/.test(rest) ? 1 : 0
        tokens.push({
          from: start,
          to: stretch.to,
          text: text.slice(start, stretch.to),
          lower: lower.slice(start, stretch.to),
          fixed: stretch.tag,
          bare: stretch.bare === true,
        })
        tokens.push({
          from: stretch.to + shift,
          to: token.to,
          text: text.slice(stretch.to + shift, token.to),
          lower: lower.slice(stretch.to + shift, token.to),
          fixed: null,
        })
      }
      next += 1
    }
    if ((tokens.at(-1)?.to ?? 0) < stretch.to && (tokens.at(-1)?.to ?? 0) <= start)
      tokens.push({
        from: start,
        to: stretch.to,
        text: text.slice(start, stretch.to),
        lower: lower.slice(start, stretch.to),
        fixed: stretch.tag,
        bare: stretch.bare === true,
      })
  }
  while (next < plain.length) tokens.push(plain[next++] as Untagged)
  return tokens
}

const LEADS = [
  'in all ',
  'in all, ',
  'in total ',
  'in total, ',
  'overall ',
  'overall, ',
  'a total of ',
  'total of ',
  'only ',
  'just ',
  'some ',
  'an estimated ',
  'the equivalent of ',
  'between ',
  'an average of ',
  'average of ',
  'a median of ',
  'a mean of ',
]

/** Words before a number that say nothing of what was counted: "a total of". */
function lead(lower: string, from: number): number {
  for (const words of LEADS)
    if (lower.endsWith(words, from) && !/[a-z]/.test(lower.charAt(from - words.length - 1))) return from - words.length
  return from
}
