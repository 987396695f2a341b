import { baseOf, CAN_BE, isPrepositional, reportingVerbs } from '../../vocabulary/word-classes.ts'
import type { Tag, Tagged } from '../tokens/tags.ts'
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
const MAY_MEET =
  /^(?:from outside|from across|from among|from behind|from under|out of|up to|because of|such as|as to|from within|due to|next to|for over|into over|than in|than for|as of|for under|within or|in and|for up|in up|of over|down from|out to)$/

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
    if (/^(?:relative|complementiser|subordinator)$/.test(token.tag)) subordinate += 1
    if (
      token.tag === 'preposition' &&
      next?.tag === 'preposition' &&
      !MAY_MEET.test(`${token.lower} ${next.lower}`) &&
      !/^(?:as|than|like|up|out|except)$/.test(token.lower) &&
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
  return tokens.at(-1)?.tag === 'preposition' && tokens.some((t) => t.tag === 'verb')
}

const GIVES = /^(?:offer|give|tell|ask|show|pay|send|allow|deny|refuse|grant|award|lend|teach|owe|charge)$/

function isPlainlyFinite(tokens: readonly Tagged[], i: number): boolean {
  const token = tokens[i] as Tagged
  if (/^(?:be|have|modal)$/.test(token.tag)) return !/^(?:be|being|been|have|having)$/.test(token.lower)
  if (token.tag === 'participle' && token.lower === 'rated') return tokens[i + 1]?.tag === 'determiner'
  if (token.tag !== 'verb') return false
  // "carers offered a break": something was given to them.
  if (GIVES.test(baseOf(token.lower)) && token.can & CAN_BE.participle) return false
  // A form that is also a participle stands for one: "complaints received", "enquiries concluded in the county".
  const next = tokens[i + 1]
  if (
    token.can & CAN_BE.participle &&
    reportingVerbs.has(baseOf(token.lower)) &&
    next !== undefined &&
    /^(?:adjective|noun|number|adverb)$/.test(next.tag)
  )
    return true
  if (token.can & CAN_BE.participle)
    return (
      /^(?:determiner|pronoun|complementiser)$/.test(tokens[i + 1]?.tag ?? '') &&
      !/^(?:last|this|each|every|another)$/.test(tokens[i + 1]?.lower ?? '')
    )
  return !(token.can & CAN_BE.noun)
}

/** "savings the department was asked to deliver", "time assessments took": a relative clause whose "that" is left out, after its noun and with a subject. */
function hasReducedRelative(tokens: readonly Tagged[], verb: number): boolean {
  const before = tokens.slice(0, verb)
  const article = before.findIndex(
    (t, k) =>
      k > 0 && /^(?:determiner|pronoun)$/.test(t.tag) && /^(?:noun|close|quote)$/.test(before[k - 1]?.tag ?? ''),
  )
  return article !== -1 || before.slice(0, 2).some((t) => /^(?:time|length|amount|hours)$/.test(t.lower))
}
