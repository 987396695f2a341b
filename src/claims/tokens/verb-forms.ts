import { oneOf } from '../../text/one-of.ts'
import { baseOf, CAN_BE, isPerson, isPlural, verbsBefore } from '../../vocabulary/word-classes.ts'
import { is, says, type Tag, type Tagged, type Untagged } from './tags.ts'

const NOMINAL: ReadonlySet<Tag> = new Set<Tag>(['noun', 'pronoun', 'figure', 'number'])

/** "grew up", "carried out", "set up": the preposition belongs to the verb where no noun follows. */
export function isParticle(word: string, before: Tagged | undefined, nextFixed: Tag | null, next: number): boolean {
  if (!oneOf(word, 'up', 'out', 'off', 'down', 'on', 'over', 'in', 'through')) return false
  if (before?.tag === 'be' && oneOf(word, 'up', 'down')) return true
  if (before === undefined || !is(before, 'verb', 'ed', 'participle', 'gerund', 'infinitive')) return false
  if (oneOf(word, 'up', 'out', 'off', 'down') && before.lower !== 'was') return true
  return (
    (nextFixed !== null &&
      nextFixed !== 'figure' &&
      nextFixed !== 'number' &&
      nextFixed !== 'covered' &&
      nextFixed !== 'quote') ||
    (next & CAN_BE.preposition) !== 0
  )
}

/** Whether a noun phrase can go on at a token: a noun, what describes one, or a participle right before one. */
export function startsNoun(tokens: readonly Untagged[], can: readonly number[], i: number): boolean {
  const token = tokens[i]
  if (token === undefined || token.fixed !== null) return false
  const bits = can[i] ?? 0
  if (bits === 0 || bits & (CAN_BE.noun | CAN_BE.adjective)) return true
  return (bits & (CAN_BE.gerund | CAN_BE.participle)) !== 0 && (can[i + 1] ?? 1) === 0 && tokens[i + 1]?.fixed === null
}

/** True where a word stands as what describes the noun after it: something that opens a noun phrase stands before it. */
function describes(before: Tagged | undefined): boolean {
  return before !== undefined && is(before, 'determiner', 'adjective', 'number', 'preposition')
}

/** What a form in -ed or its kin is: an adjective before its noun, the verb, a participle, or `ed` where only the clause can say. */
export function pastForm(tokens: readonly Untagged[], can: readonly number[], done: readonly Tagged[], i: number): Tag {
  const bits = can[i] ?? 0
  const before = lastWord(done)
  if (before !== undefined && is(before, 'be', 'have') && bits & CAN_BE.participle) {
    // "had reduced waits" is rare beside "had reduced"
    return 'participle'
  }
  if (before?.tag === 'infinitive' && bits & CAN_BE.participle) return 'participle'
  const direct = done.at(-1)
  // "31 newly qualified workers"
  if (
    direct?.tag === 'adverb' &&
    direct.lower.endsWith('ly') &&
    is(done.at(-2), 'figure', 'number', 'determiner') &&
    startsNoun(tokens, can, i + 1)
  )
    return 'adjective'
  if (
    startsNoun(tokens, can, i + 1) &&
    ((describes(direct) && !isBand(done)) || (direct?.tag === 'figure' && direct.lower !== '%' && isCounted(direct)))
  )
    return 'adjective'
  if (direct === undefined && startsNoun(tokens, can, i + 1) && bits & CAN_BE.participle) return 'adjective'
  if (bits & CAN_BE.noun && (direct === undefined || describes(direct))) return 'noun'
  if (direct?.lower === 'those') return 'participle'
  if (direct?.tag === 'determiner' || (direct?.tag === 'coordinator' && done.at(-2)?.tag === 'adjective')) {
    // "both planned and unplanned reviews"
    const isPaired = (can[i + 1] ?? 0) & CAN_BE.coordinator && startsNoun(tokens, can, i + 3)
    if (isPaired || startsNoun(tokens, can, i + 1)) return 'adjective'
    if (direct.tag === 'determiner') return 'noun'
  }
  if (!(bits & CAN_BE.participle)) return 'verb'
  if (!(bits & CAN_BE.past)) return 'participle'
  if (bits & CAN_BE.base && before !== undefined && is(before, 'to', 'modal', 'do')) return 'infinitive'
  if (direct !== undefined && is(direct, 'pronoun', 'relative')) return 'verb'
  return bits & CAN_BE.noun && describes(direct) ? 'noun' : 'ed'
}

/** "people aged 65 and over received": an age describes nothing after it. */
function isBand(done: readonly Tagged[]): boolean {
  return done.at(-1)?.tag === 'number' && says(done.at(-2), 'aged', 'over', 'under', 'age')
}

/** Whether a figure has its noun after it, as in "12 delayed discharges", and is no share or length of time that is one by itself. */
function isCounted(figure: Tagged): boolean {
  return (
    figure.bare !== true &&
    !/[%£]|\b(?:per cent|percent|days?|weeks?|months?|years?|hours?|minutes?)$/.test(figure.lower)
  )
}

/** What a form in -ing is: a noun, an adjective before its noun, or a gerund with what follows it. */
export function ingForm(tokens: readonly Untagged[], can: readonly number[], done: readonly Tagged[], i: number): Tag {
  const bits = can[i] ?? 0
  const direct = done.at(-1)
  const before = lastWord(done)
  if (before?.tag === 'be') return bits & CAN_BE.noun && startsNoun(tokens, can, i + 1) ? 'noun' : 'gerund'
  if (direct?.lower === 'those' || (direct?.tag === 'figure' && !isCounted(direct))) return 'gerund'
  if (bits & CAN_BE.noun) {
    if (direct === undefined || describes(direct) || startsNoun(tokens, can, i + 1)) return 'noun'
    // "people living in", "the people caring for them"
    if (direct.tag === 'noun' && tokens[i + 1]?.fixed === null && can[i + 1] !== 0)
      return (can[i + 1] ?? 0) & (CAN_BE.preposition | CAN_BE.determiner) && isPerson(direct.lower) ? 'gerund' : 'noun'
    return direct.tag === 'noun' || direct.tag === 'coordinator' ? 'noun' : 'gerund'
  }
  if (direct?.tag === 'figure' && isCounted(direct) && startsNoun(tokens, can, i + 1)) return 'adjective'
  if (direct !== undefined && is(direct, 'determiner', 'adjective', 'number'))
    return startsNoun(tokens, can, i + 1) ? 'adjective' : 'noun'
  // "waiting times", "waiting list"
  if (says(tokens[i], 'waiting', 'remaining', 'existing', 'outstanding') && startsNoun(tokens, can, i + 1))
    return 'adjective'
  return 'gerund'
}

/** What a base form or one in -s is: the clause's verb where its subject agrees and it has none yet, else a noun. */
export function presentForm(
  tokens: readonly Untagged[],
  can: readonly number[],
  done: readonly Tagged[],
  i: number,
  hasFinite: boolean,
): Tag {
  const bits = can[i] ?? 0
  const before = lastWord(done)
  const direct = done.at(-1)
  if (before !== undefined && is(before, 'to', 'modal', 'do') && bits & CAN_BE.base) return 'infinitive'
  if (bits & CAN_BE.base && done.slice(-4).some((t) => baseOf(t.lower) === 'help') && is(direct, 'noun', 'pronoun'))
    return 'infinitive'
  if (verbsBefore.has(`${tokens[i]?.lower} ${tokens[i + 1]?.lower}`) && direct?.tag === 'noun') return 'verb'
  const canBeNoun = (bits & (CAN_BE.noun | CAN_BE.adjective)) !== 0
  if (
    direct === undefined ||
    is(direct, 'determiner', 'adjective', 'preposition', 'number', 'verb', 'infinitive', 'gerund', 'be')
  ) {
    // "residents over 85 live alone"
    if (direct?.tag === 'number' && !canBeNoun && pluralBehind(done)) return 'verb'
    return bits & CAN_BE.adjective ? 'adjective' : 'noun'
  }
  if (is(direct, 'pronoun', 'relative') || before?.tag === 'pronoun') return 'verb'
  if (direct.tag === 'figure' && /^an?$/.test(done.at(-2)?.lower ?? '')) return 'noun'
  if (direct.tag === 'coordinator' && !canBeNoun && hasSubjectBehind(done)) return 'verb'
  if (!NOMINAL.has(before?.tag ?? 'stop')) return 'noun'
  if (hasFinite) return 'noun'
  // "actions in the plan that were late"
  const isBeforeRelative = oneOf(tokens[i + 1]?.lower ?? '', 'that', 'who', 'which') && beginsClause(can[i + 2] ?? 0)
  if (isBeforeRelative && canBeNoun) return 'noun'
  const subjectIsPlural = before?.tag === 'figure' || pluralBehind(done)
  const agrees =
    bits & CAN_BE.present && !(bits & CAN_BE.base) ? !subjectIsPlural || before?.tag === 'figure' : subjectIsPlural
  // "the population lives in"
  if (
    tokens[i]?.lower === 'lives' &&
    before?.tag === 'noun' &&
    !/s$/.test(before.lower) &&
    (can[i + 1] ?? 0) & (CAN_BE.preposition | CAN_BE.adjective | CAN_BE.adverb)
  )
    return 'verb'
  if (oneOf(tokens[i]?.lower ?? '', 'stand', 'stands') && tokens[i + 1]?.lower === 'at') return 'verb'
  if (!agrees && canBeNoun) return 'noun'
  const next = can[i + 1] ?? 0
  const nextFixed = tokens[i + 1]?.fixed ?? null
  if (!canBeNoun) return 'verb'
  const takesObject =
    nextFixed === 'figure' ||
    nextFixed === 'number' ||
    (next & (CAN_BE.determiner | CAN_BE.pronoun)) !== 0 ||
    tokens[i + 1]?.lower === 'to'
  if (bits & CAN_BE.present && !(bits & CAN_BE.base)) return takesObject ? 'verb' : 'noun'
  // "people need support": a noun after people is a verb's, since a compound would not be in the plural.
  return isPerson(before?.lower ?? '') || takesObject ? 'verb' : 'noun'
}

/** A word that can only begin a finite clause. */
function beginsClause(bits: number): boolean {
  return (bits & (CAN_BE.be | CAN_BE.have | CAN_BE.modal)) !== 0
}

/** Whether a plural or people stand in the clause so far: its subject can then be of many. */
function pluralBehind(done: readonly Tagged[]): boolean {
  for (let i = done.length - 1; i >= Math.max(0, done.length - 12); i--) {
    const token = done[i]
    if (
      token === undefined ||
      is(token, 'comma', 'semicolon', 'colon', 'stop', 'subordinator', 'complementiser', 'verb', 'be', 'have')
    )
      return false
    if (token.tag === 'noun' && isPlural(token.lower)) return true
  }
  return false
}

function hasSubjectBehind(done: readonly Tagged[]): boolean {
  return done.slice(-14).some((token) => token.tag === 'verb')
}

/** The last word that is no adverb or negative. */
function lastWord(done: readonly Tagged[]): Tagged | undefined {
  for (let i = done.length - 1; i >= 0; i--) {
    const token = done[i]
    if (token !== undefined && token.tag !== 'adverb' && token.tag !== 'negative') return token
  }
  return undefined
}
