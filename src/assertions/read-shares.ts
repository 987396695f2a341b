import type { Assertion } from '../schema/index.ts'
import { between, isOfWhich, type Line, printed, type Spot } from './line.ts'

type Share = Extract<Assertion, { is: 'share' }>
type Same = Extract<Assertion, { is: 'same' }>

const OF =
  /^ (?:[a-z-]{2,16} ){0,2}?(?:out )?of (?:(?:the|these|those|its|our|their|all|a total of|some|about|[a-z]{3,12}'s) ){0,3}$/
const REPLIES = /^ (?:[a-z-]{2,16} ){0,2}?(?:to|from|out of|of) (?:the )?$/
const EQUALS =
  /^[a-z' -]{0,60}?(?: ?\(| ?\((?:or|i\.e\.|that is),? |, or (?:about |just )?|,? which is |, that is,? |, equal to |, equivalent to | ?[–—-] |,? making |, a )$/
/** "Only 12% of staff (48 of 300)". */
const THEN_IN_BRACKETS = /^[a-z' -]{0,80} ?\((?:that is,? |or |i\.e\. )?$/
/** "A third of them, 920 of 1,960". */
const THEN_TOLD = /^ of [a-z' -]{2,90}?(?:, | - |: )(?:or |that is,? )?$/
const SHORT_BRACKET = /^[a-z' -]{0,40} ?\($/
const THEN = /^[^.;:()]{0,70}, ?(?:only |just |some )?$/
const SHARE_OF = /^ of (?:(?:the|these|those|its|our|their|all|a total of|a sample of) ){0,3}$/
const RATE = /\b(?:rate|response|return|share|proportion|percentage)\b/
/** What a percentage of a whole is not: a change in it, or its value for somebody else. */
const ELSEWHERE =
  /\b(?:england|national(?:ly)?|region(?:al)?|average|than|compared|target|up|down|increase|decrease|rise|fall|reduction|higher|lower|more|less)\b/
/** Of more, every whole percentage is some whole number. */
const FEW = 199

/** "1,244 of them became enquiries, a rate of 33%": the whole is the only figure of its sort in the sentence before. */
const OF_IT =
  /^ of (?:it|them|these|those|this|that)\b[a-z0-9' -]{0,70}?(?:, or | ?\(|, an? (?:[a-z]+ ){0,3}(?:rate|share|proportion) of |,? (?:which is|that is|equal to|making) | - )$/

function shareOfPrevious(line: Line, part: Spot, share: Spot | undefined): Share | null {
  if (share === undefined || !isShare(share) || !isAmount(part) || !OF_IT.test(between(line, part, share))) return null
  const wholes = line.previous?.spots.filter((spot) => isSame(part, spot) && spot.value > part.value) ?? []
  const [whole] = wholes
  if (whole === undefined || wholes.length !== 1 || line.previous === null || isOther(line, share)) return null
  return {
    is: 'share',
    part: printed(line, part),
    whole: printed(line.previous, whole),
    share: printed(line, share),
    sure: true,
  }
}

/** Counts and sums told beside what share of a whole they are, and shares told in two ways. */
export function readShares(line: Line): (Share | Same)[] {
  const { spots } = line
  const found: (Share | Same)[] = []
  for (let at = 0; at < spots.length; at += 1) {
    const [a, b, c] = [spots[at], spots[at + 1], spots[at + 2]]
    if (a === undefined || b === undefined) break
    const three = c === undefined ? null : shareOfThree(line, at, [a, b, c])
    if (three !== null) {
      found.push({
        is: 'share',
        part: printed(line, three.part),
        whole: printed(line, three.whole),
        share: printed(line, three.share),
        sure: true,
      })
      at += 2
      continue
    }
    const previous = shareOfPrevious(line, a, b)
    if (previous !== null) found.push(previous)
    if (isShare(a) && isShare(b) && a.kind !== b.kind && SHORT_BRACKET.test(between(line, a, b)) && closes(line, b))
      found.push({ is: 'same', one: printed(line, a), other: printed(line, b) })
    const few = shareOfFew(line, at, a, b)
    if (few !== null)
      found.push({
        is: 'share',
        part: null,
        whole: printed(line, few.whole),
        share: printed(line, few.share),
        sure: false,
      })
  }
  return found
}

interface Three {
  readonly part: Spot
  readonly whole: Spot
  readonly share: Spot
}

function shareOfThree(line: Line, at: number, [a, b, c]: readonly [Spot, Spot, Spot]): Three | null {
  const [one, two] = [between(line, a, b), between(line, b, c)]
  if (isAmount(a) && isSame(a, b) && isShare(c) && OF.test(one) && EQUALS.test(two) && !isOther(line, c))
    return { part: a, whole: b, share: c }
  if (isShare(a) && isAmount(b) && isSame(b, c)) {
    if (OF.test(two) && (THEN_IN_BRACKETS.test(one) || THEN_TOLD.test(one)) && !ELSEWHERE.test(one))
      return { part: b, whole: c, share: a }
    const ahead = line.lower.slice(line.spots[at - 1]?.to ?? 0, a.from)
    if (RATE.test(ahead) && !ELSEWHERE.test(ahead) && /^(?:: | \(|, with | [–—-] )$/.test(one) && REPLIES.test(two))
      return { part: b, whole: c, share: a }
    // "62% (120) of the 194 homes".
    if (/^[a-z' -]{0,20} ?\($/.test(one) && /^\)/.test(two) && SHARE_OF.test(two.slice(1)))
      return { part: b, whole: c, share: a }
    // "Half of the 84 providers (51)".
    if (SHARE_OF.test(one) && SHORT_BRACKET.test(two) && closes(line, c)) return { part: c, whole: b, share: a }
  }
  // "620 people, 40% of the 1,240 who have support".
  if (
    isAmount(a) &&
    isShare(b) &&
    isSame(a, c) &&
    /^[a-z' -]{0,40}(?:, (?:or )?| ?\(| or | [–—-] )$/.test(one) &&
    SHARE_OF.test(two.replace(/^\)/, ''))
  )
    return { part: a, whole: c, share: b }
  // "Of 1,500 people asked, 300 (20%) replied".
  if (
    isAmount(a) &&
    isSame(a, b) &&
    isShare(c) &&
    isOfWhich(line, a) &&
    THEN.test(one) &&
    SHORT_BRACKET.test(two) &&
    closes(line, c)
  )
    return { part: b, whole: a, share: c }
  return null
}

function shareOfFew(line: Line, at: number, a: Spot, b: Spot): { whole: Spot; share: Spot } | null {
  const gap = between(line, a, b)
  const isFew = ({ kind, value, upper, modifier }: Spot) =>
    kind === 'count' && upper === null && modifier === null && value > 1 && value <= FEW
  if (
    isFew(a) &&
    b.kind === 'percentage' &&
    b.modifier === null &&
    isOfWhich(line, a) &&
    THEN.test(gap) &&
    !isOther(line, b)
  )
    return { whole: a, share: b }
  const ahead = line.lower.slice(line.spots[at - 1]?.to ?? 0, a.from)
  if (a.kind === 'percentage' && a.modifier === null && isFew(b) && SHARE_OF.test(gap) && !ELSEWHERE.test(ahead))
    return { whole: b, share: a }
  return null
}

function isAmount({ kind, upper }: Spot): boolean {
  return (kind === 'count' || kind === 'money') && upper === null
}

function isShare({ kind, upper, value }: Spot): boolean {
  return upper === null && (kind === 'percentage' || (kind === 'ratio' && value <= 1))
}

function isSame(one: Spot, two: Spot): boolean {
  return one.kind === two.kind && two.upper === null
}

/** Whether a share is said of another place or is a change: "(82%, up from 75%)" is no such, "(up 12%)" is. */
function isOther(line: Line, share: Spot): boolean {
  return (
    /\b(?:up|down|england|national(?:ly)?|average|target|by)\b[^,;(]{0,12}$/.test(
      line.lower.slice(Math.max(0, share.from - 24), share.from),
    ) ||
    /^ (?:more|fewer|less|higher|lower|increase|decrease|rise|fall|reduction)\b/.test(
      line.lower.slice(share.to, share.to + 12),
    )
  )
}

function closes(line: Line, { to }: Spot): boolean {
  return /^ ?[),;]/.test(line.lower.slice(to, to + 2))
}
