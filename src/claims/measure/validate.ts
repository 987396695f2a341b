import { oneOf } from '../../text/one-of.ts'
import { baseOf, CAN_BE, isPrepositional, reportingVerbs } from '../../vocabulary/word-classes.ts'
import { is, says, type Tag, type Tagged } from '../tokens/tags.ts'
import { plainTokens } from './view.ts'

const CANNOT_BEGIN: ReadonlySet<Tag> = new Set<Tag>([
  'preposition',
  'coordinator',
  'relative',
  'verb',
  'be',
  'have',
  'modal',
  'do',
  'complementiser',
  'pronoun',
  'to',
  'comma',
  'close',
  'subordinator',
  'determiner',
  'semicolon',
  'colon',
  'dash',
  'infinitive',
])
const CANNOT_END: ReadonlySet<Tag> = new Set<Tag>([
  'coordinator',
  'relative',
  'modal',
  'do',
  'complementiser',
  'to',
  'comma',
  'open',
  'subordinator',
  'determiner',
  'semicolon',
  'colon',
  'dash',
  'preposition',
])
const LONGEST = 180
/** Prepositions that may meet: "up to", "out of", "from within", "for over". */
const MAY_MEET = [
  'from outside',
  'from across',
  'from among',
  'from behind',
  'from under',
  'out of',
  'up to',
  'because of',
  'such as',
  'as to',
  'from within',
  'due to',
  'next to',
  'for over',
  'into over',
  'than in',
  'than for',
  'as of',
  'for under',
  'within or',
  'in and',
  'for up',
  'in up',
  'of over',
  'down from',
  'out to',
] as const

/** Whether a phrase can stand alone: it has a noun, no verb but after "who" or "that", no hole and no word of grammar at either end. */
export function standsAlone(phrase: string): boolean {
  return faultOf(phrase) === null
}

/** What is wrong with a phrase as a measure, in a word; null where nothing is. */
export function faultOf(phrase: string): string | null {
  if (phrase === '') return 'empty'
  if (phrase.length > LONGEST) return 'long'
  const tokens = plainTokens(phrase, phrase.toLowerCase())
  const first = tokens[0]
  const last = tokens.at(-1)
  if (first === undefined || last === undefined) return 'empty'
  const isParticiple =
    first.tag === 'verb' && (first.can & (CAN_BE.participle | CAN_BE.noun)) !== 0 && tokens.length > 1
  if (CANNOT_BEGIN.has(first.tag) && !isParticiple && first.lower !== 'those') return 'beginning'
  if (CANNOT_END.has(last.tag) && !endsRelative(tokens)) return 'end'
  if (!tokens.some((t) => t.tag === 'noun' || t.lower === 'those' || (t.tag === 'gerund' && t.can === CAN_BE.gerund)))
    return 'no noun'
  let subordinate = 0
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Tagged
    const next = tokens[i + 1]
    // "asked before the plan was made": a clause of its own.
    if (is(token, 'relative', 'complementiser', 'subordinator') || says(token, 'before', 'after', 'until'))
      subordinate += 1
    if (
      token.tag === 'preposition' &&
      next?.tag === 'preposition' &&
      !oneOf(`${token.lower} ${next.lower}`, ...MAY_MEET) &&
      !says(token, 'as', 'than', 'like', 'up', 'out', 'except') &&
      next.lower !== 'by' &&
      !isPrepositional(tokens[i - 1]?.lower ?? '', token.lower)
    )
      return 'prepositions meet'
    if (subordinate === 0 && isPlainlyFinite(tokens, i) && !hasReducedRelative(tokens, i)) return 'a verb'
  }
  return null
}

/** "households to which meals were delivered to" is none, "people the team worked with" is one: a preposition may end a relative clause. */
function endsRelative(tokens: readonly Tagged[]): boolean {
  const isDone = is(tokens.at(-2), 'participle') && tokens.at(-3)?.tag === 'be'
  return tokens.at(-1)?.tag === 'preposition' && (isDone || tokens.some((t) => t.tag === 'verb'))
}

const GIVES = [
  'offer',
  'give',
  'tell',
  'ask',
  'show',
  'pay',
  'send',
  'allow',
  'deny',
  'refuse',
  'grant',
  'award',
  'lend',
  'teach',
  'owe',
  'charge',
] as const

function isPlainlyFinite(tokens: readonly Tagged[], i: number): boolean {
  const token = tokens[i] as Tagged
  if (is(token, 'be', 'have', 'modal')) return !says(token, 'be', 'being', 'been', 'have', 'having')
  if (token.tag === 'participle' && token.lower === 'rated') return tokens[i + 1]?.tag === 'determiner'
  if (token.tag !== 'verb') return false
  // "carers offered a break": something was given to them.
  if (oneOf(baseOf(token.lower), ...GIVES) && token.can & CAN_BE.participle) return false
  // A form that is also a participle stands for one: "complaints received", "enquiries concluded in the county".
  const next = tokens[i + 1]
  if (
    token.can & CAN_BE.participle &&
    reportingVerbs.has(baseOf(token.lower)) &&
    next !== undefined &&
    is(next, 'adjective', 'noun', 'number', 'adverb')
  )
    return true
  if (token.can & CAN_BE.participle)
    return (
      is(tokens[i + 1], 'determiner', 'pronoun', 'complementiser') &&
      !says(tokens[i + 1], 'last', 'this', 'each', 'every', 'another')
    )
  return !(token.can & CAN_BE.noun)
}

/** "savings the department was asked to deliver", "time assessments took": a relative clause whose "that" is left out, after its noun and with a subject. */
function hasReducedRelative(tokens: readonly Tagged[], verb: number): boolean {
  const before = tokens.slice(0, verb)
  const article = before.findIndex(
    (t, k) => k > 0 && is(t, 'determiner', 'pronoun') && is(before[k - 1], 'noun', 'close', 'quote'),
  )
  return article !== -1 || before.slice(0, 2).some((t) => says(t, 'time', 'length', 'amount', 'hours'))
}
