import { oneOf } from '../../text/one-of.ts'
import { baseOf, CAN_BE, classesOf } from '../../vocabulary/word-classes.ts'
import { settleParticiples } from './participles.ts'
import { is, type Tag, type Tagged, type Untagged } from './tags.ts'
import { ingForm, isParticle, pastForm, presentForm, startsNoun } from './verb-forms.ts'

/** Verbs and words after which "to" leads to a thing: "leading to progress". */
const LEADS_TO = new Set(['lead', 'contribute', 'respond', 'relate', 'amount', 'refer', 'thanks', 'limit'])

const CLOSED: readonly (readonly [number, Tag])[] = [
  [CAN_BE.be, 'be'],
  [CAN_BE.have, 'have'],
  [CAN_BE.do, 'do'],
  [CAN_BE.modal, 'modal'],
  [CAN_BE.negative, 'negative'],
  [CAN_BE.coordinator, 'coordinator'],
  [CAN_BE.relative, 'relative'],
]

/** Says of each token what it is, from left to right, by what it can be and what stands beside it. */
export function tagWords(tokens: readonly Untagged[]): Tagged[] {
  const tagged: Tagged[] = []
  const can = tokens.map((token) => (token.fixed === null ? classesOf(token.lower) : 0))
  let hasFinite = false
  tokens.forEach((token, i) => {
    const tag = token.fixed ?? decide(tokens, can, tagged, i, hasFinite)
    if (tag === 'verb' || tag === 'be' || tag === 'have' || tag === 'modal') hasFinite = true
    if (
      tag === 'semicolon' ||
      tag === 'subordinator' ||
      tag === 'relative' ||
      tag === 'complementiser' ||
      tag === 'comma' ||
      tag === 'coordinator'
    )
      hasFinite = false
    tagged.push({
      from: token.from,
      to: token.to,
      text: token.text,
      lower: token.lower,
      tag,
      can: can[i] ?? 0,
      bare: token.bare === true,
    })
  })
  return settleParticiples(tagged)
}

function decide(
  tokens: readonly Untagged[],
  can: readonly number[],
  done: readonly Tagged[],
  i: number,
  hasFinite: boolean,
): Tag {
  const word = tokens[i]?.lower ?? ''
  const bits = can[i] ?? 0
  const before = done.at(-1)
  const next = can[i + 1] ?? 0
  const nextFixed = tokens[i + 1]?.fixed ?? null
  const nextWord = tokens[i + 1]?.lower ?? ''
  if (word === 'to') {
    const isVerb = (next & CAN_BE.base) !== 0 || nextWord === 'be' || nextWord === 'have' || nextWord === 'do'
    if (!isVerb || LEADS_TO.has(baseOf(before?.lower ?? ''))) return 'preposition'
    if (nextWord === 'care' && tokens[i + 2]?.lower !== 'for') return 'preposition'
    return 'to'
  }
  if (word === 'that') return thatIs(before, can, tokens, i)
  if (word === 'there') return 'pronoun'
  if (word === 'as' && before?.tag === 'comma' && next & CAN_BE.determiner) return 'subordinator'
  if (word === 'as') return next & CAN_BE.pronoun || nextFixed === 'figure' ? 'subordinator' : 'preposition'
  if (
    oneOf(word, 'this', 'that', 'these', 'those') &&
    !(word === 'that' && oneOf(before?.tag ?? 'stop', 'noun', 'close', 'participle', 'adverb', 'verb')) &&
    next & (CAN_BE.past | CAN_BE.be | CAN_BE.have | CAN_BE.modal) &&
    !startsNoun(tokens, can, i + 2)
  )
    return 'pronoun'
  if (bits & CAN_BE.negative) return 'negative'
  if (before?.tag === 'to' && (bits & (CAN_BE.base | CAN_BE.be | CAN_BE.have | CAN_BE.do)) !== 0) return 'infinitive'
  for (const [bit, tag] of CLOSED) if (bits & bit) return tag
  if (bits & CAN_BE.determiner) return 'determiner'
  if (isName(tokens, i)) return 'noun'
  if (bits & CAN_BE.subordinator) return 'subordinator'
  // "as they would like"
  if (before?.tag === 'modal' && bits & CAN_BE.base) return 'infinitive'
  if (bits & CAN_BE.preposition) return isParticle(word, before, nextFixed, next) ? 'adverb' : 'preposition'
  if (bits & CAN_BE.pronoun) return 'pronoun'
  if (bits & CAN_BE.adjective && !(bits & (CAN_BE.past | CAN_BE.gerund))) {
    if (bits & CAN_BE.adverb) return startsNoun(tokens, can, i + 1) ? 'adjective' : 'adverb'
    if (
      bits & CAN_BE.base &&
      before !== undefined &&
      is(before, 'noun', 'pronoun', 'figure', 'number') &&
      !startsNoun(tokens, can, i + 1)
    )
      return 'verb'
    return 'adjective'
  }
  if (bits & CAN_BE.adverb) return 'adverb'
  // "users come from": the base form, where no "have" makes it a participle.
  const isBase =
    bits & CAN_BE.base && !(bits & CAN_BE.past) && !done.slice(-3).some((t) => t.tag === 'be' || t.tag === 'have')
  if (isBase) return presentForm(tokens, can, done, i, hasFinite)
  if (bits & (CAN_BE.past | CAN_BE.participle)) return pastForm(tokens, can, done, i)
  if (bits & CAN_BE.gerund || word === 'having' || word === 'being') return ingForm(tokens, can, done, i)
  if (bits & (CAN_BE.base | CAN_BE.present)) return presentForm(tokens, can, done, i, hasFinite)
  return bits & CAN_BE.adjective ? 'adjective' : 'noun'
}

/** A word with a capital in mid-sentence is a name whatever its small letters could be ("Reading", "Better Lives"). */
function isName(tokens: readonly Untagged[], i: number): boolean {
  const token = tokens[i]
  return (
    token !== undefined &&
    i > 0 &&
    /^[A-Z]/.test(token.text) &&
    token.text.length > 1 &&
    tokens[i - 1]?.fixed !== 'quote'
  )
}

/** "that" begins a clause after a verb, a relative clause after a noun, and points elsewhere. */
function thatIs(before: Tagged | undefined, can: readonly number[], tokens: readonly Untagged[], i: number): Tag {
  if (before === undefined) return 'determiner'
  if (before.tag === 'noun' || before.tag === 'close') return 'relative'
  if (before.tag === 'preposition') return 'determiner'
  const next = can[i + 1] ?? 0
  if (next & (CAN_BE.be | CAN_BE.have | CAN_BE.modal)) return 'pronoun'
  return tokens[i + 1] === undefined ? 'pronoun' : 'complementiser'
}
