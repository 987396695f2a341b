import { oneOf } from '../../text/one-of.ts'
import { baseOf, happeningVerbs, reportingVerbs } from '../../vocabulary/word-classes.ts'
import { FINITE, is, LIST_MARKS, says, type Tag, type Tagged } from './tags.ts'

const CLAUSE_BREAK: ReadonlySet<Tag> = new Set<Tag>([
  'comma',
  'semicolon',
  'colon',
  'dash',
  'subordinator',
  'complementiser',
  'relative',
  'open',
  'close',
  'ends',
])

/**
 * Says of each form in -ed and its kin whether it is the clause's verb: it is where an object follows, or where the clause has no other; after
 * "with" there is none. One pass to the right and one to the left, so that the work stays linear.
 */
export function settleParticiples(tokens: readonly Tagged[]): Tagged[] {
  const finiteAhead = new Array<boolean>(tokens.length).fill(false)
  let ahead = false
  for (let i = tokens.length - 1; i >= 0; i--) {
    const tag = tokens[i]?.tag ?? 'stop'
    finiteAhead[i] = ahead
    if (CLAUSE_BREAK.has(tag) || tag === 'coordinator') ahead = false
    else if (oneOf(tag, ...FINITE) || (tag === 'ed' && mayEndClause(tokens, i))) ahead = true
  }
  const settled: Tagged[] = []
  let finiteBehind = false
  let inRelative = false
  let absolute = false
  tokens.forEach((token, i) => {
    let { tag } = token
    if (tag === 'ed') {
      const place = {
        finiteBehind,
        finiteAhead: finiteAhead[i] === true,
        absolute,
        before: settled.at(-1),
        before2: settled.at(-2),
      }
      tag = isClauseVerb(tokens, i, place) ? 'verb' : 'participle'
    }
    // "with 6 not upheld, 3 upheld and 2 withdrawn": a list goes on.
    const goesOn = absolute && oneOf(tag, ...LIST_MARKS) && is(tokens[i + 1], 'figure', 'coordinator')
    if (tag === 'relative') inRelative = true
    else if (CLAUSE_BREAK.has(tag)) {
      finiteBehind = false
      absolute = goesOn
      inRelative = false
    }
    if (tag === 'coordinator') absolute = goesOn
    // After "with" there is no verb, but where "with" only limits the subject: "adults with a disability lived".
    if (tag === 'preposition' && token.lower === 'with')
      absolute = finiteBehind || !oneOf(tokens[i - 1]?.tag ?? 'stop', 'noun', 'close', 'quote')
    if (oneOf(tag, ...FINITE)) {
      // "who had been": the verb of the relative clause, and none of the main one.
      if (inRelative)
        inRelative =
          oneOf(tag, 'be', 'have', 'modal', 'do') &&
          is(tokens[i + 1], 'be', 'have', 'adverb', 'negative', 'ed', 'verb', 'participle')
      // "The union said members voted": what was said is a clause of its own.
      else
        finiteBehind = !(
          tag === 'verb' &&
          reportingVerbs.has(baseOf(token.lower)) &&
          tokens[i + 1]?.tag !== 'preposition'
        )
    }
    settled.push(tag === token.tag ? token : { ...token, tag })
  })
  return settled
}

/** "assessments completed increased": of two such forms the later, right after a noun or an adverb, is the verb. */
function mayEndClause(tokens: readonly Tagged[], i: number): boolean {
  return is(tokens[i - 1], 'noun', 'adverb') && tokens[i + 1]?.lower !== 'by'
}

const OBJECT_START: ReadonlySet<Tag> = new Set<Tag>([
  'determiner',
  'pronoun',
  'noun',
  'figure',
  'adjective',
  'complementiser',
  'number',
  'quote',
])

interface Place {
  readonly finiteBehind: boolean
  readonly finiteAhead: boolean
  readonly absolute: boolean
  readonly before: Tagged | undefined
  readonly before2: Tagged | undefined
}

const TAKES_NO_OBJECT = [
  'rated',
  'aged',
  'based',
  'named',
  'called',
  'graded',
  'judged',
  'deemed',
  'considered',
  'assessed',
] as const

function isClauseVerb(
  tokens: readonly Tagged[],
  i: number,
  { finiteBehind, finiteAhead, absolute, before, before2 }: Place,
): boolean {
  const token = tokens[i]
  const next = tokens[i + 1]
  if (token === undefined || next?.lower === 'by' || before === undefined) return false
  const isObject =
    next !== undefined && OBJECT_START.has(next.tag) && (!says(token, ...TAKES_NO_OBJECT) || next.tag === 'determiner')
  const isParticle = next?.tag === 'adverb' && tokens[i + 2]?.tag === 'figure'
  if (before.tag === 'comma') return (isObject || isParticle) && !absolute
  // "involved or consulted": as the one before it.
  if (before.tag === 'coordinator')
    return is(before2, 'participle', 'adjective', 'adverb') ? false : isObject || finiteBehind
  // "people who feel lonely dropped": the adjective ends the relative clause.
  const endsRelative =
    !finiteBehind &&
    ((is(before, 'adjective', 'adverb') && is(before2, 'verb', 'be', 'participle')) ||
      (before.tag === 'verb' && before2?.tag === 'relative'))
  // "those surveyed said they": the one who said it is the participle before.
  if (before.tag === 'participle' && is(next, 'pronoun', 'complementiser') && reportingVerbs.has(baseOf(token.lower)))
    return true
  if (
    !endsRelative &&
    !is(before, 'noun', 'figure', 'pronoun', 'relative', 'adverb', 'close', 'covered', 'quote', 'number')
  )
    return false
  const isReporting = reportingVerbs.has(baseOf(token.lower))
  if (isReporting && next?.tag !== 'preposition') return true
  if (isObject) return !absolute
  // "and 41% progressed": of a figure that begins its clause.
  if (before.tag === 'figure' && is(before2, ...LIST_MARKS) && !absolute && happeningVerbs.has(baseOf(token.lower)))
    return true
  if (absolute || finiteBehind || finiteAhead || says(token, ...TAKES_NO_OBJECT)) return false
  return !inOpening(tokens, i)
}

/** "Of 50 cases sampled, …": in a phrase that a preposition opens before the clause. */
function inOpening(tokens: readonly Tagged[], i: number): boolean {
  for (let k = i - 1; k >= 0; k--) {
    const tag = tokens[k]?.tag ?? 'stop'
    if (tag === 'preposition') return k === 0 && tokens[i + 1]?.tag === 'comma'
    if (!oneOf(tag, 'noun', 'adjective', 'determiner', 'figure', 'number')) return false
  }
  return false
}
