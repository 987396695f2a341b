import { is, NOUN_WORDS, says, type Tagged } from '../tokens/tags.ts'
import { closing, opensNext, parenthesisEnd, partsList } from './breaks.ts'
import { isOwner } from './owner.ts'
import { beginsFinite, type VerbGroup, verbGroupAt } from './verb-group.ts'
import type { View } from './view.ts'

/** What follows a figure up to where its clause ends: its noun with what limits it, then what is said of it. Indexes of tokens. */
export interface Tail {
  readonly noun: readonly number[]
  readonly verb: VerbGroup | null
  readonly predicate: readonly number[]
  /** The token at which the tail stops. */
  readonly end: number
}

const ASIDE = ['following', 'despite', 'including', 'excluding', 'alongside', 'versus', 'compared'] as const

/** Items of a list that can share what follows the last of them. */
const MOST_SHARED = 6

/** More tokens than any measure has, so that each figure's work is bounded. */
const LONGEST_TAIL = 60

const TURNS = [
  'while',
  'whilst',
  'whereas',
  'although',
  'though',
  'but',
  'however',
  'because',
  'so',
  'unless',
  'when',
  'if',
  'once',
  'yet',
  'therefore',
  'thus',
  'meanwhile',
] as const

/** Reads on from a token to the end of its clause: a comma that parts no list, a conjunction with a clause of its own, another figure. */
export function tailFrom({ tokens }: View, from: number): Tail {
  const noun: number[] = []
  const predicate: number[] = []
  let verb: VerbGroup | null = null
  let relative = false
  let relativeHasVerb = false
  let i = from
  while (i < tokens.length && i - from < LONGEST_TAIL) {
    const token = tokens[i] as Tagged
    const kept = verb === null ? noun : predicate
    if (token.tag === 'figure' && insidePhrase(tokens, i, kept.length)) {
      i += 1
      continue
    }
    if (is(token, 'figure', 'ends', 'semicolon', 'colon', 'dash', 'stop', 'close')) break
    if (token.tag === 'comma') {
      const after = parenthesisEnd(tokens, i)
      if (after !== -1) {
        i = after
        continue
      }
      if (!partsList(tokens, i)) break
    }
    if (token.tag === 'open') {
      const close = closing(tokens, i)
      const inside = tokens.slice(i + 1, close)
      if (inside.length <= 2 && inside.every((t) => /^[A-Z][A-Za-z]*[A-Z]s?$/.test(t.text)))
        for (let k = i; k <= close; k++) kept.push(k)
      i = close + 1
      continue
    }
    if (token.tag === 'subordinator' && says(token, ...TURNS) && tokens[i + 1]?.lower !== 'of') break
    if (kept.length > 0 && says(token, ...ASIDE) && token.tag !== 'noun') break
    if (token.lower === 'at' && (tokens[i + 2]?.lower === 'cost' || tokens[i + 3]?.lower === 'cost')) break
    // "a smaller package than they had before"
    if (token.lower === 'than' && tokens[i + 1]?.tag === 'pronoun') break
    if (token.tag === 'coordinator' && opensNext(tokens, i, verb !== null, relative)) break
    if (token.tag === 'relative') {
      relative = true
      relativeHasVerb = false
    } else if (
      verb === null &&
      token.tag === 'pronoun' &&
      kept.length > 0 &&
      tokens[i - 1]?.tag === 'noun' &&
      beginsFinite(tokens, i + 1)
    ) {
      // "complaints it investigated": a relative clause whose "that" is left out.
      const group = verbGroupAt(tokens, i + 1)
      if (group === null) break
      for (let k = i; k < group.to; k++) noun.push(k)
      i = group.to
      continue
    } else if (verb === null && beginsFinite(tokens, i) && kept.length > 0 && !isOrMore(tokens, i)) {
      const group = verbGroupAt(tokens, i)
      if (group === null) break
      const continues = tokens[i - 1]?.tag === 'coordinator'
      if (relative && (!relativeHasVerb || continues)) {
        relativeHasVerb = true
        for (let k = i; k < group.to; k++) noun.push(k)
      } else {
        verb = group
        for (let k = i; k < group.to; k++) predicate.push(k)
      }
      i = group.to
      continue
    } else if (verb === null && kept.length === 0 && beginsFinite(tokens, i)) {
      verb = verbGroupAt(tokens, i)
      if (verb === null) break
      for (let k = i; k < verb.to; k++) predicate.push(k)
      i = verb.to
      continue
    }
    kept.push(i)
    i += 1
  }
  // "schemes providing 540 flats": what they do is counted by itself.
  if (tokens[i]?.tag === 'figure')
    while (is(tokens[noun.at(-1) ?? -1], 'gerund', 'preposition', 'determiner', 'coordinator')) noun.pop()
  return { noun, verb, predicate, end: i }
}

/** "for a year or more had been": the number goes on, and no verb. */
function isOrMore(tokens: readonly Tagged[], at: number): boolean {
  return tokens[at - 1]?.tag === 'coordinator' && says(tokens[at], 'more', 'over', 'less', 'above')
}

/** "uphold rate for four investigations", "a third of the council's 51 seats": a count inside the phrase, which goes on behind its number. */
function insidePhrase(tokens: readonly Tagged[], at: number, kept: number): boolean {
  const before = tokens[at - 1]?.tag === 'determiner' ? tokens[at - 2] : tokens[at - 1]
  const isNamed =
    says(tokens[at - 1], 'the', 'these', 'those', 'its', 'their', 'our', 'all') && is(before, 'verb', 'participle')
  return (
    kept > 0 &&
    tokens[at]?.bare !== true &&
    (isNamed ||
      isOwner(tokens[at - 1]?.lower ?? '') ||
      says(before, 'for', 'of', 'across', 'in', 'among', 'into', 'to', 'at')) &&
    is(tokens[at + 1], ...NOUN_WORDS) &&
    !/[%£]/.test(tokens[at]?.lower ?? '')
  )
}

/** The tail of a figure whose list shares what follows its last item: "14 beds and 20 places were added". */
export function sharedTail(view: View, tail: Tail, deep = 0): Tail {
  const { tokens } = view
  if (tail.verb !== null || deep > MOST_SHARED) return tail
  let i = tail.end
  if (tokens[i]?.tag === 'comma') i += 1
  if (tokens[i]?.tag === 'coordinator') i += 1
  while (is(tokens[i], 'determiner', 'adverb') || says(tokens[i], 'further', 'another', 'additional')) i += 1
  if (i === tail.end || tokens[i]?.tag !== 'figure' || says(tokens[i + 2], 'which', 'whom', 'them', 'these', 'those'))
    return tail
  const next = sharedTail(view, tailFrom(view, tokens[i + 1]?.lower === 'of' ? i + 2 : i + 1), deep + 1)
  const to = next.noun.findIndex((k) => tokens[k]?.tag === 'to')
  const noun = to === -1 ? tail.noun : [...tail.noun, ...next.noun.slice(to)]
  return {
    ...tail,
    noun,
    verb: next.noun.length > 0 ? next.verb : null,
    predicate: next.noun.length > 0 ? next.predicate : [],
  }
}
