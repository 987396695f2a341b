import { matchesOf } from '../text/matches.ts'
import { ratingPatterns as patterns, ratingVerb } from '../vocabulary/ratings.ts'

/** How a sentence makes a word a rating, and what it says has it. */
export interface RatingForm {
  /** The words that name what is rated, as printed; null where the construction names nothing ("with a rating of good"). */
  readonly holder: string | null
  /** Where the construction begins (the verb or noun that gives the rating, or the word itself). */
  readonly from: number
}

const REACH = 220
const AUXILIARY =
  /(?<aux>(?:^|[\s"'])(?:has|have|had|having|was|were|is|are|been|being|be|gets?|got)(?: (?:since|also|now|recently|again|finally|just|been|being|overall|officially|\w{2,14}ly)){0,4}) $/
/** Another verb stands between: "rated it highly and staff were outstanding". */
const OWN_VERB = /\b(?:were|was|is|are|had|said|says|but|while|whose|which|who)\b/i
const SAID_IN_MARKS =
  /\b(?:cqc|care quality commission|watchdog|inspectors?|inspection|report|regulator|assessment|rated|told|finds?|found|says?|said|verdict|overall)\b/i

/** How the word at an offset is given as a rating; null when it is an adjective like any other. */
export function ratingForm(sentence: string, from: number, to: number, isHeadline: boolean): RatingForm | null {
  const start = Math.max(0, from - REACH)
  const printed = sentence.slice(start, from)
  const before = printed.toLowerCase()
  const after = sentence.slice(to).toLowerCase()
  const marked = /["']$/.test(before) || /^[A-Z]/.test(sentence.slice(from))
  const ends = patterns.ends.test(after)
  const isNeed = /^(?:requir|need|must|in need)/i.test(sentence.slice(from, to))
  if (ends && patterns.moveBefore.test(before)) return { holder: null, from: start + before.lastIndexOf('from ') }
  const noun = patterns.nounAfter.exec(after)
  const hasNoun = noun !== null && (marked || patterns.plainNoun.test(noun.groups?.noun ?? ''))
  const verb = isNeed && !ends && !hasNoun ? null : verbBefore(before, printed, start)
  if (hasNoun) {
    const of = noun.groups?.of
    if (of !== undefined && verb === null) return { holder: of.replace(/^ (?:for|to|\w+ to) /, ''), from }
    if (verb !== null) return verb
    const holder = possessor(printed)
    return holder === null && isIndefinite(before) ? null : { holder, from }
  }
  if (verb !== null && (ends || marked))
    return verb.holder?.trim() === '' ? { ...verb, holder: subjectBehind(sentence.slice(to)) } : verb
  if (!ends) return headlineForm(printed, start, sentence, from, after, isHeadline && marked)
  const named = patterns.nounBefore.exec(before)
  if (named !== null) {
    const at = start + named.index
    const of = named.groups?.of?.replace(/^ (?:for|of|on|about|into|\w+ to) /, '')
    if (of !== undefined) return { holder: printed.slice(before.lastIndexOf(of)).slice(0, of.length), from: at }
    const given = verbBefore(before.slice(0, named.index), printed.slice(0, named.index), start)
    if (given !== null) return given
    const holder = possessor(printed.slice(0, named.index))
    return holder === null && isIndefinite(before.slice(0, named.index)) ? null : { holder, from: at }
  }
  const copula = patterns.copula.exec(before)
  if (copula !== null && marked && SAID_IN_MARKS.test(sentence))
    return { holder: printed.slice(0, copula.index), from: start + copula.index }
  if (isNeed) {
    const tells =
      patterns.regulator.test(sentence) ||
      (marked && /^["']/.test(after)) ||
      isHeadline ||
      /\b(?:told|found|judged|ruled)\b/.test(before)
    return tells ? asVerb(printed, start) : null
  }
  const isVerdict = SAID_IN_MARKS.test(sentence) || /\badult(?:s'?)? (?:social )?(?:care|services)\b/i.test(sentence)
  return isHeadline && marked && isVerdict ? { holder: null, from } : null
}

/** "Rated good by the CQC, Meadow View gives care": the subject stands behind the comma. Null where none does. */
function subjectBehind(after: string): string | null {
  return /^["']?[^,.;]{0,80}, (?<who>[^,.;]{3,80})/.exec(after)?.groups?.who ?? null
}

/** A headline goes on after the word: "'Inadequate' adult social care put people at risk", "Care 'requires improvement' in Kent". */
function headlineForm(
  printed: string,
  start: number,
  sentence: string,
  from: number,
  after: string,
  isMarked: boolean,
): RatingForm | null {
  if (!isMarked) return null
  const isThing = patterns.indefinite.test(printed.toLowerCase())
  if (!isThing && /^["'] (?:adult|council|care|social)\b/.test(after) && SAID_IN_MARKS.test(sentence))
    return { holder: null, from }
  return /^requir/i.test(sentence.slice(from)) ? asVerb(printed, start) : null
}

/** The last verb of rating before the word, with its object or subject, where nothing but small words stands between. */
function verbBefore(before: string, printed: string, start: number): RatingForm | null {
  const verbs = matchesOf(before, patterns.verbs)
  for (let i = verbs.length - 1; i >= 0 && i >= verbs.length - 3; i--) {
    const verb = verbs[i]
    if (verb === undefined) break
    if (isNoun(before, verb)) continue
    const kind = ratingVerb(verb[0])
    const end = verb.index + verb[0].length
    const gap = before.slice(end)
    const from = start + verb.index
    const subject = () => printed.slice(0, verb.index)
    const aux = passiveOf(kind, AUXILIARY.exec(before.slice(0, verb.index)))
    if (patterns.qualifiers.test(gap)) {
      if (kind === 'receives' && /^ to\b/.test(gap)) return null
      if (kind === 'results') return { holder: null, from }
      if (aux !== null) return { holder: subject().slice(0, aux.index), from: start + aux.index }
      return { holder: subject(), from }
    }
    if (kind === 'receives' || kind === 'results') continue
    // "Scored it in nine ways and summed them up to create their rating": another verb has the rating.
    if (/ and [a-z]+ed\b/.test(gap)) return null
    if (OWN_VERB.test(gap) && !/\b(?:as|to be)\b["' ]{0,2}$/.test(gap)) return null
    if (/[.;:]|, (?:and|but|as|with|while|which|who)\b/.test(gap)) return null
    const tail = patterns.qualifiersAtEnd.exec(gap)?.[0].length ?? 0
    const object = printed.slice(end, printed.length - tail)
    const byWhom = /^ (?:overall )?by (?:the |its )?[^,]{2,60}$/i.test(object)
    if (aux !== null) return byWhom ? { holder: subject().slice(0, aux.index), from: start + aux.index } : null
    return { holder: object, from }
  }
  return null
}

/** "Has been rated" is passive, "has rated" is not; "has received" has its subject before it too. */
function passiveOf(kind: ReturnType<typeof ratingVerb>, aux: RegExpExecArray | null): RegExpExecArray | null {
  if (aux === null || kind === 'receives') return aux
  return /\b(?:was|were|is|are|been|being|be|gets?|got)\b/.test(aux[0]) ? aux : null
}

/** "A CQC rating of good" that nobody is said to have: it may be far off as well as had. */
function isIndefinite(before: string): boolean {
  return (
    patterns.indefinite.test(before) &&
    !/\b(?:with|has|have|had|is|was|it) (?:now )?an? (?:[\w'-]{1,20} ){0,3}["']?$/.test(before) &&
    !/\bwith [^.;,]{0,40} and an? (?:[\w'-]{1,20} ){0,2}["']?$/.test(before) &&
    !/\d ?(?:%|per ?cent|pc|points?|out of (?:36|100))?\)?,? (?:- |or )?an? (?:[\w'-]{1,20} ){0,2}["']?$/.test(before)
  )
}

/** "A rating of", "their score:": the words are nouns too. */
function isNoun(before: string, verb: RegExpExecArray): boolean {
  if (!/^(?:rating|scores?|grades?|grading|marks?|ranks|award|awards|judges)$/.test(verb[0])) return false
  return (
    /^(?: of| for|:| -)/.test(before.slice(verb.index + verb[0].length)) ||
    /(?:\b(?:an?|the|its|their|our|overall|of|this|cqc|new|with)|'s?) $/.test(before.slice(0, verb.index))
  )
}

/** "X requires improvement": what stands before it is its subject, said or found to be so. */
function asVerb(printed: string, start: number): RatingForm {
  const said =
    /^.*\b(?:that|said|says|found|finds|concluded|concludes|told|tells|ruled|judged|warned|warns)\b["']? ?/is.exec(
      printed,
    )
  const at = said?.[0].length ?? 0
  const rest = printed.slice(at).replace(/["']\s?$/, '')
  return { holder: rest.trim() === '' ? printed : rest, from: start + at }
}

/** "Kent County Council's ", "its ", "the CQC's overall ": whose the rating is, where it is somebody's. */
function possessor(printed: string): string | null {
  const own = /(?:^|[\s,(])(?<who>(?:[\w'&-]{1,20} ){0,5}[\w&-]{1,20}'s?) (?:[\w-]{1,20} ){0,2}["']?$/.exec(printed)
    ?.groups?.who
  if (own === undefined || patterns.regulator.test(own)) return null
  return own.replace(/'s?$/, '')
}
