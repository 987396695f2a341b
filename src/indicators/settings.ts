import type { Claim } from '../schema/index.ts'
import { clausesOf, type Range, withoutFacts } from './clause.ts'
import { listOpener, paragraphBefore } from './context.ts'
import type { Setting } from './match.ts'
import { type SaidWords, type Word, wordsIn, wordsOf } from './phrase.ts'
import { type Said, termsSaid } from './terms.ts'

type Carried = Pick<Setting, 'whoBefore' | 'idBefore'>

/** Gives the setting of each claim of a sentence. What they share is found for the first that is asked about: most sentences have none. */
export function settings(group: readonly Claim[], text: string) {
  const shared = once(() => {
    const blanked = withoutFacts(group)
    const said = { text: blanked, words: wordsOf(blanked) }
    return { said, clauses: clausesOf(group), sides: surroundings(group, said, text) }
  })
  return (claim: Claim, index: number, carried: Carried): { setting: Setting; blanked: string } => {
    const { said, clauses, sides } = shared()
    const { from, to } = clauses[index] ?? { from: 0, to: 0 }
    const after = wordsIn(said, claim.span.end - claim.sentence.span.start, to)
    const hasPredicate = after.length > FEW_WORDS
    const clause = termsSaid(wordsIn(said, from, to))
    const measure = termsSaid(measureWords(claim, said, hasPredicate))
    const around = aroundOne(said, clauses, index, hasPredicate, sides)
    return { setting: { claim, clause, measure, ...sides, around, ...carried }, blanked: said.text }
  }
}

const FEW_WORDS = 7

/**
 * The words of a claim's measure; none where they come from another sentence although the figure has a predicate of its own, which they then
 * do not go with.
 */
function measureWords({ measure }: Claim, { words: said }: SaidWords, hasPredicate: boolean): Word[] {
  const words = wordsOf(measure)
  if (!hasPredicate) return words
  const here = new Set(said.map(({ lower }) => lower))
  return words.filter(({ lower }) => here.has(lower)).length * 2 >= words.length ? words : []
}

/**
 * What is said around one figure of a sentence. A figure with next to no words of its own ("59% of women and 66% of men were satisfied")
 * shares those of the figures beside it and what stands before the first; one with a predicate of its own shares neither.
 */
function aroundOne(
  said: SaidWords,
  clauses: readonly Range[],
  index: number,
  hasPredicate: boolean,
  { above, lead }: Surroundings,
): Said {
  if (hasPredicate) return index > 0 ? above : new Map([...above, ...lead])
  const beside = [clauses[index - 1], clauses[index + 1]].flatMap((one) =>
    one === undefined ? [] : wordsIn(said, one.from, one.to),
  )
  return new Map([...above, ...lead, ...termsSaid(beside)])
}

/** The terms said around a sentence's figures. */
interface Surroundings {
  /** The line that a list hangs from, and the heading. */
  readonly above: Said
  /** In the sentence, before its first figure. */
  readonly lead: Said
  /** In the paragraph, before the sentence. */
  readonly before: () => Said
  /** In all of the sentence. */
  readonly sentence: () => Said
}

function surroundings(group: readonly Claim[], said: SaidWords, text: string): Surroundings {
  const first = group[0]
  if (first === undefined) return { above: NONE, lead: NONE, before: () => NONE, sentence: () => NONE }
  const { start } = first.sentence.span
  return {
    above: termsSaid([...wordsOf(listOpener(text, start)), ...wordsOf(first.section ?? '')]),
    lead: termsSaid(wordsIn(said, 0, first.span.start - start)),
    before: once(() => termsSaid(wordsOf(paragraphBefore(text, start)))),
    sentence: once(() => termsSaid(wordsOf(first.sentence.text))),
  }
}

const NONE: Said = new Map()

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
