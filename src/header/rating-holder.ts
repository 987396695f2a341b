import { authorityContexts } from '../vocabulary/authority-contexts.ts'
import { ratingPatterns as patterns } from '../vocabulary/ratings.ts'
import { findAuthorities } from './authority-mentions.ts'

/**
 * What is rated. care: adult social care, by that name; own: the document's council; generic: "the council", "us";
 * other: another council, a provider, another service, one part, a number of them; unknown: it is not said.
 */
export type Holder = 'care' | 'own' | 'generic' | 'other' | 'unknown'

/** What a holder is told by, beside its own words. */
export interface HolderContext {
  /** GSS code of the document's own council; null where it has none. */
  readonly gssCode: string | null
  readonly isHeadline: boolean
  /** What was said before in the paragraph, or in the one before it: whom a pronoun means. */
  readonly said: string
}

const CONJUNCTION =
  /^(?:and|but|while|whilst|although|though|as|because|so|that|then|also|now|however|meanwhile|overall|where|when|both)\b,? /i
const ADVERBIAL =
  /^(?:in|on|at|after|following|during|since|for|despite|with|under|across|from|by|last|this|earlier|today|yesterday|overall|however|meanwhile|although|in addition|as part of|according to|once|when|of|unlike|like|alongside|compared (?:to|with)) ?[^,]{0,140}, /i
const REPORTED =
  /^.*\b(?:that|said|says|heard|reported|announced|revealed|reveals|confirmed|confirms|showed|noted|noting|saying|showing|revealing|meaning|means) (?:that )?(?=\S)/is
const HEAD_ENDS =
  /,|\(| - |: | (?:which|who|that|whose|in|at|for|with|on|across|run|provided|delivered|has|have|had|and has|and was) /i
const REGULATOR_LAST =
  /(?:^|(?:,? (?:that|which))? )(?:the )?(?:cqc|care quality commission|(?:care )?watchdog|regulator|inspectors)(?: has| had| have| also)?\s*$/i
const THING = /(?:^|[\s"'])[A-Z][a-z]{2,}/
const OPENS_WITH_NAME = /^(?:The |A |An )?[A-Z][a-z]+/

/** Whose a rating is, by the words that name what is rated. */
export function holderOf(phrase: string, context: HolderContext): Holder {
  const byRegulator = REGULATOR_LAST.exec(phrase)
  if (byRegulator !== null) return antecedent(phrase.slice(0, byRegulator.index), context)
  const bare = strip(phrase)
  if (bare === '') return 'unknown'
  const head = (bare.split(HEAD_ENDS)[0] ?? '').trim()
  if (head === '') return 'unknown'
  const subject = /^(?:we|it|they|i) (?=(?:are|is|were|was|have|had|has|am)\b)/i.exec(head)?.[0].trim() ?? head
  if (patterns.pronoun.test(subject)) return pronoun(context, bare === head ? '' : bare)
  const found = judge(head, context)
  if ((found === 'generic' || found === 'care') && isForeign(bare, context)) return 'other'
  if (found !== 'unknown') return found
  // "Services in Kent", "the way in which Kent looks after adults": the council stands behind the head.
  const noun = head.replace(/^(?:the|its|their|our|this|your) /i, '')
  if (!patterns.ownNoun.test(noun)) return THING.test(head) ? 'other' : 'unknown'
  const whole = judge(bare, context)
  return whole === 'unknown' && noun !== head ? 'generic' : whole
}

/** Whether a stretch of text names the council or its care, and nothing else that might be rated. */
export function holderAround(text: string, context: HolderContext): Holder {
  if (isOther(text)) return 'other'
  const mentions = findAuthorities(text, context.isHeadline)
  if (mentions.some((mention) => mention.entry.gssCode !== context.gssCode)) return 'other'
  if (mentions.length > 0) return 'own'
  if (patterns.care.test(text)) return 'care'
  return patterns.council.test(text) ? 'generic' : 'unknown'
}

/** "Services that the CQC rates good": what stands before is what is rated; nothing before a regulator that begins the sentence. */
function antecedent(before: string, context: HolderContext): Holder {
  if (before.trim() === '') return 'unknown'
  const last = before.trim().split(' ').slice(-6).join(' ')
  const holder = holderAround(last, context)
  return holder === 'own' || holder === 'care' ? holder : 'other'
}

function strip(phrase: string): string {
  let text = (phrase.split(/ whose |; | in which | under which | where | whereby /).at(-1) ?? '').replace(
    /^[\s"'(,:;-]{1,20}|[\s"'(,:-]{1,20}$/g,
    '',
  )
  const reported = REPORTED.exec(text)?.[0].length ?? 0
  if (reported > 0 && reported < text.length) text = text.slice(reported)
  for (let i = 0; i < 4; i++) {
    const shorter = text
      .replace(CONJUNCTION, '')
      .replace(ADVERBIAL, '')
      .replace(/^[\w' -]{3,30}: (?=[A-Z])/, '')
    if (shorter === text) break
    text = shorter
  }
  return text.trim()
}

function judge(head: string, context: HolderContext): Holder {
  const mentions = findAuthorities(head, context.isHeadline)
  const owns = mentions.filter((mention) => mention.entry.gssCode === context.gssCode)
  if (owns.length < mentions.length) return 'other'
  if (isOther(head) || patterns.counted.test(head)) return 'other'
  const possessed = /(?:'s|s') (?<rest>[\w' -]{2,80})$/.exec(head)?.groups?.rest
  if (possessed !== undefined && !patterns.ownNoun.test(possessed) && !patterns.care.test(possessed)) return 'other'
  if (patterns.care.test(head)) return 'care'
  if (patterns.part.test(head)) return 'other'
  if (owns.length > 0) return 'own'
  const council = patterns.council.exec(head)
  if (council !== null) {
    // "East Devon Council", "Hartwood Borough": a name that is none of the document's.
    const named = OPENS_WITH_NAME.exec(head)?.[0].replace(/^(?:The|A|An) /, '') ?? ''
    const own =
      /^(?:Council|Local|Authority|County|City|Borough|The|Our|Its|This|Town|Bosses|Leaders|Officials|Chiefs)$/.test(
        named,
      )
    return named === '' || own || council.index < named.length ? 'generic' : 'other'
  }
  return /(?:^|\s)(?:The )[A-Z]/.test(head) ? 'other' : 'unknown'
}

/** "The lead peer's own council, Richmond upon Thames": another council is named, and not the document's. */
function isForeign(text: string, context: HolderContext): boolean {
  const mentions = findAuthorities(text, context.isHeadline)
  return mentions.length > 0 && mentions.every(({ entry }) => entry.gssCode !== context.gssCode)
}

function isOther(text: string): boolean {
  return (
    patterns.provider.test(text) ||
    patterns.share.test(text) ||
    patterns.otherService.test(text) ||
    patterns.others.test(text)
  )
}

/** "It was rated", "rating them": what was spoken of last, unless that might have been something else. */
function pronoun(context: HolderContext, rest: string): Holder {
  const said = `${context.said} ${rest}`
  if (patterns.provider.test(said) || patterns.otherService.test(said)) return 'other'
  if (findAuthorities(said).some((mention) => mention.entry.gssCode !== context.gssCode)) return 'other'
  if (authorityContexts.comparison.test(said.slice(-60)) && patterns.others.test(said)) return 'other'
  return 'generic'
}
