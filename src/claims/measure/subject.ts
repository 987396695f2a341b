import { oneOf } from '../../text/one-of.ts'
import { councilWords } from '../../vocabulary/word-classes.ts'
import { FINITE, is, NOUN_WORDS, says, type Tagged } from '../tokens/tags.ts'
import { partsList } from './breaks.ts'
import { clauseBehind, relativeBefore, verbBehind } from './main-verb.ts'
import { verbGroupBefore } from './verb-group.ts'
import type { View } from './view.ts'
import { printed, trimmed } from './words.ts'

const NOMINAL = ['noun', 'pronoun', 'gerund', 'number', 'quote'] as const

const PARTICLES = ['back', 'out', 'up', 'off', 'over', 'down', 'away', 'in', 'on'] as const

/** The subject of the verb that begins at a token: the phrase before it, or for "which" and "who" what they stand for. */
export function subjectBefore(view: View, verb: number): number[] {
  const { tokens } = view
  let i = verb - 1
  while (
    i >= 0 &&
    is(tokens[i], 'adverb', 'negative', 'covered') &&
    !says(tokens[i], 'monthly', 'weekly', 'daily', 'annually', 'quarterly', 'yearly') &&
    !(is(tokens[i - 1], 'participle') && says(tokens[i], ...PARTICLES))
  )
    i -= 1
  while (i >= 0 && is(tokens[i], 'negative', 'covered')) i -= 1
  const relative = tokens[i]
  if (relative?.tag === 'relative' && says(relative, 'who', 'which', 'that')) return antecedentOf(view, i)
  if (relative?.tag === 'pronoun' && says(relative, 'it', 'they', 'this', 'these', 'we', 'he', 'she', 'that', 'those'))
    return [i]
  const found: number[] = []
  let hasNoun = false
  for (; i >= 0; i--) {
    const token = tokens[i] as Tagged
    const { tag } = token
    if (oneOf(tag, 'semicolon', 'colon', 'dash', 'complementiser', 'stop', 'ends', 'open')) break
    if (tag === 'close') {
      while (i > 0 && tokens[i]?.tag !== 'open') i -= 1
      continue
    }
    if (tag === 'subordinator') break
    if (tag === 'comma') {
      if (
        !hasNoun &&
        relativeComma(tokens, i) === -1 &&
        verbBehind(tokens, i) !== -1 &&
        tokens[i + 1]?.tag !== 'covered'
      ) {
        const first = verbBehind(tokens, i)
        return subjectBefore(view, first)
      }
      if (!hasNoun) {
        const open = relativeComma(tokens, i)
        if (open === -1) continue
        // "as much control as they want, or adequate control, was": the aside belongs to who they are.
        if (tokens[open + 1]?.tag === 'gerund' || tokens[open + 1]?.lower === 'or')
          for (let k = i - 1; k >= open; k--) found.unshift(k)
        i = open
        continue
      }
      if (partsList(tokens, i)) {
        found.unshift(i)
        continue
      }
      // "The forum, which meets monthly, has": what stands between the commas is left out.
      const open = relativeComma(tokens, i)
      if (open === -1) break
      i = open
      continue
    }
    if (tag === 'coordinator' && clauseBehind(tokens, i)) {
      if (hasNoun) break
      // "It met 12 people and read": the subject of the first verb is that of the second.
      const first = verbBehind(tokens, i)
      return first === -1 ? [] : subjectBefore(view, first)
    }
    if (oneOf(tag, ...FINITE)) {
      const start = relativeBefore(tokens, i)
      if (start === -1) {
        if (!hasNoun) return []
        break
      }
      for (let k = i; k >= start; k--) found.unshift(k)
      i = start
      continue
    }
    if (tag === 'figure') {
      // "The uplift of 6.5% will cost": the value belongs to its noun.
      if (tokens[i - 1]?.lower === 'of') {
        i -= 1
        continue
      }
      if (!hasNoun) return []
      break
    }
    if (oneOf(tag, ...NOMINAL)) hasNoun = true
    found.unshift(i)
  }
  return trimmed(tokens, withoutOpening(tokens, withoutObject(tokens, found)))
}

/** "By then the number of people": a phrase of time or place that opens the clause is left out, up to the article of the subject. */
function withoutOpening(tokens: readonly Tagged[], found: readonly number[]): readonly number[] {
  if (tokens[found[0] ?? -1]?.tag !== 'preposition') return found
  const article = found.findIndex(
    (i, k) =>
      k > 1 &&
      tokens[i]?.tag === 'determiner' &&
      !oneOf(tokens[found[k - 1] ?? -1]?.tag ?? 'stop', 'preposition', 'coordinator'),
  )
  return article === -1 ? found : found.slice(article)
}

/** "told us homecare reviews": the pronoun is the object of the verb before, not part of the subject. */
function withoutObject(tokens: readonly Tagged[], found: readonly number[]): readonly number[] {
  const first = tokens[found[0] ?? -1]
  return first !== undefined && found.length > 1 && says(first, 'us', 'them', 'me', 'him') ? found.slice(1) : found
}

/** What "which", "who" or "that" at a token stands for: the noun phrase right before it. */
export function antecedentOf({ tokens }: View, relative: number): number[] {
  const found: number[] = []
  let i = relative - 1
  if (tokens[i]?.tag === 'preposition') i -= 1
  if (tokens[i]?.tag === 'comma') i -= 1
  for (; i >= 0; i--) {
    const token = tokens[i] as Tagged
    if (token.tag === 'close') {
      while (i > 0 && tokens[i]?.tag !== 'open') i -= 1
      continue
    }
    if (!is(token, 'noun', 'adjective', 'determiner', 'number', 'preposition', 'quote', 'participle', 'gerund')) break
    if (token.tag === 'preposition' && !says(token, 'of', 'for', 'in')) break
    // "the efficiency of the team, which": the team.
    if (token.lower === 'of' && tokens[i + 1]?.tag === 'determiner') break
    if (is(token, 'participle', 'gerund') && !is(tokens[i + 1], ...NOUN_WORDS)) break
    found.unshift(i)
  }
  const words = trimmed(tokens, dropLeadingPreposition(tokens, found))
  // "the service led by the local authority, which …": of the two the service.
  const first = words[0] ?? 0
  const by = tokens[first - 1]?.tag === 'determiner' ? first - 2 : first - 1
  if (tokens[by]?.lower === 'by' && tokens[by - 1]?.tag === 'participle' && councilNamed(tokens, words))
    return antecedentOf({ tokens } as View, by - 1)
  return words
}

function councilNamed(tokens: readonly Tagged[], words: readonly number[]): boolean {
  return words.some((i) => councilWords.has(tokens[i]?.lower ?? ''))
}

function dropLeadingPreposition(tokens: readonly Tagged[], found: readonly number[]): readonly number[] {
  return tokens[found[0] ?? -1]?.tag === 'preposition' ? found.slice(1) : found
}

/** The comma that opens ", which …," ending at a comma; -1 where none does. */
function relativeComma(tokens: readonly Tagged[], at: number): number {
  for (let i = at - 1; i >= 0; i--) {
    const tag = tokens[i]?.tag ?? 'stop'
    if (oneOf(tag, 'semicolon', 'colon', 'stop')) return -1
    if (tag === 'comma')
      return is(tokens[i + 1], 'relative', 'participle', 'gerund') || says(tokens[i + 1], 'including', 'or', 'such')
        ? i
        : -1
  }
  return -1
}

const PLAIN_PRONOUN = [
  'it',
  'they',
  'we',
  'he',
  'she',
  'this',
  'these',
  'that',
  'those',
  'there',
  'you',
  'i',
  'which',
  'who',
] as const

/** Whether a subject is the council itself, which every row is about, or a pronoun: nothing is said by naming it. */
export function saysNothing(tokens: readonly Tagged[], subject: readonly number[]): boolean {
  const words = subject.map((i) => tokens[i]).filter((t): t is Tagged => t !== undefined && t.tag !== 'determiner')
  if (words.length === 0) return true
  if (words.length === 1 && says(words[0], ...PLAIN_PRONOUN)) return true
  const last = words.at(-1)
  return (
    words.length <= 3 &&
    last !== undefined &&
    councilWords.has(last.lower) &&
    !words.some((t) => t.tag === 'preposition')
  )
}

/** The noun with its adjectives that ends right before a token, and no phrase that it hangs from. */
export function nearestNoun({ tokens }: View, before: number): number[] {
  let i = before - 1
  while (i >= 0 && is(tokens[i], 'noun', 'adjective', 'quote', 'determiner')) i -= 1
  return trimmed(
    tokens,
    Array.from({ length: before - 1 - i }, (_, k) => i + 1 + k),
  )
}

/** Who has what a noun at a token says: "sensory team" of "The sensory team had a waiting list"; empty where nobody is said to. */
export function ownerOf(view: View, before: number): string {
  const { tokens } = view
  let i = before
  while (tokens[i]?.tag === 'determiner') i -= 1
  const group = verbGroupBefore(tokens, i + 1)
  if (group === null || group.to !== i + 1 || group.base !== 'have') return ''
  const subject = subjectBefore(view, group.from)
  return saysNothing(tokens, subject) ? '' : printed(view, subject)
}
