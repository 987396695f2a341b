import type { Assertion } from '../schema/index.ts'
import { matchesOf } from '../text/matches.ts'
import { anyOf } from '../text/phrases.ts'
import { changeNouns, type Direction } from '../vocabulary/changes.ts'
import { directionOf, lastChange } from './change-words.ts'
import { ahead, between, type Line, printed, type Spot } from './line.ts'
import { MULTIPLE, multiplesOf, type Pair } from './read-multiples.ts'

type Difference = Extract<Assertion, { is: 'difference' }>
type Multiple = Extract<Assertion, { is: 'multiple' }>
type Turn = Extract<Assertion, { is: 'turn' }>

const NOUNS = anyOf(changeNouns.map(([noun]) => noun))
/** "a fall of 7", "up by 236", "fell £1.2m". */
const BY = new RegExp(
  `\\b(?:by|(${NOUNS}) of)(?: (?:an? )?(?:further|total|net|about|around|nearly|almost|just over|over|more than|some|another))?(?: of)? ?(?:an? )?$`,
)
const NOUN_AFTER = new RegExp(`^(?: [a-z-]{2,16}){0,2}? (${NOUNS})\\b`)
const LESS_THAN_BEFORE =
  /^ (fewer|less|lower|shorter|more|higher|longer)(?: than (?:before|in|at|a|the|last)\b|[.,;)]| in total|$)/
const MORE = /^(?:more|higher|longer)$/
const FROM =
  /\bfrom (?:(?:about|around|over|just|a|an|some|nearly|almost|only|high of|low of|peak of|the|baseline of) ){0,3}$/
const TO =
  /^[^.;:]{0,70}? to (?:(?:just|only|about|around|a|an|over|some|nearly|almost|under|now|high of|low of) ){0,3}$/
/** "Requests increased by 12% (96)". */
const IN_BRACKETS = /^ \($/
const STANDS = /(?:\b(?:to|at|is|was|now|reached|number(?:s|ed)?|totals?) )(?:only |just |now )?$/
const BY_NOUN = new RegExp(`\\b(?:${NOUNS}|difference) of (?:an? |about |some )?$`)
const BACK_IN_TIME = /\b(?:earlier|before|previous(?:ly)?|last year|ago|had been)\b/

/** Changes of which the text prints both ends, with the amount or the multiple that it says they are. */
export function readChanges(line: Line): (Difference | Multiple | Turn)[] {
  const pairs = pairsOf(line)
  return pairs.flatMap((pair): (Difference | Multiple | Turn)[] => {
    const turn = pairs.length === 1 ? turnOf(line, pair) : null
    if (turn !== null) return [turn]
    const amounts = amountsOf(line, pair, pairs.length === 1)
    return amounts.length > 0 || pairs.length > 1 ? amounts : multiplesOf(line, pair)
  })
}

function pairsOf(line: Line): Pair[] {
  const pairs: Pair[] = []
  const { spots, reading } = line
  for (const figure of reading.figures) {
    const { change } = figure
    if (change?.from == null || figure.upper !== null) continue
    const to = spots.find((spot) => spot.from === figure.from)
    const isFrom = (spot: Spot) => spot !== to && spot.kind === figure.kind && spot.value === change.from
    const fromLine = spots.some(isFrom) ? line : line.previous
    const from = fromLine?.spots.find(isFrom)
    if (to !== undefined && fromLine !== null && from !== undefined) pairs.push({ fromLine, from, to, figure })
  }
  spots.forEach((from, index) => {
    const to = spots[index + 1]
    if (to === undefined || to.kind !== from.kind || from.upper !== null || to.upper !== null) return
    if (pairs.some((pair) => pair.to === to || pair.from === from)) return
    if (FROM.test(ahead(line, index)) && TO.test(between(line, from, to)))
      pairs.push({ fromLine: line, from, to, figure: null })
  })
  if (pairs.length === 0) pairs.push(...acrossWord(line), ...acrossSentences(line))
  return pairs
}

/** "The queue, 512 people long in May, has halved and stands at 338": two figures on either side of the word. */
function acrossWord(line: Line): Pair[] {
  const [from, to, ...others] = line.spots.filter(({ kind }) => kind !== 'ratio')
  if (
    from === undefined ||
    to === undefined ||
    others.length > 0 ||
    from.kind !== to.kind ||
    from.upper !== null ||
    to.upper !== null
  )
    return []
  const gap = line.lower.slice(from.to, to.from)
  return matchesOf(gap, MULTIPLE).length === 1 && STANDS.test(gap) ? [{ fromLine: line, from, to, figure: null }] : []
}

/** "62.9% were on time. A year earlier it was 54.8%, a gain of 11 points": one figure in each sentence, and the amount. */
function acrossSentences(line: Line): Pair[] {
  const earlier = line.previous
  if (earlier === null || !/\b(?:this|that|which|it) (?:is|was|means|represents|makes)\b|, an? /.test(line.lower))
    return []
  const amounts = line.spots.filter((spot) => BY_NOUN.test(line.lower.slice(Math.max(0, spot.from - 40), spot.from)))
  const [from, ...rest] = earlier.spots
  const [to, ...others] = line.spots.filter((spot) => !amounts.includes(spot) && spot.kind === from?.kind)
  if (to === undefined || from === undefined || others.length + rest.length > 0 || amounts.length !== 1) return []
  return from.kind === to.kind && BACK_IN_TIME.test(line.lower.slice(0, to.from))
    ? [{ fromLine: earlier, from, to, figure: null, isEitherWay: true }]
    : []
}

function amountsOf(line: Line, { fromLine, from, to, figure, isEitherWay }: Pair, isOnly: boolean): Difference[] {
  const { spots, lower } = line
  return spots.flatMap((spot, index): Difference[] => {
    if (spot === from || spot === to || spot.upper !== null) return []
    const isPercent = spot.kind === 'percentage'
    if (!isPercent && spot.kind !== to.kind) return []
    const before = lower.slice(Math.max(0, spot.from - 60), spot.from)
    const after = lower.slice(spot.to, spot.to + 40)
    const by = BY.exec(before)
    const noun = NOUN_AFTER.exec(after)?.[1]
    const less = LESS_THAN_BEFORE.exec(after)?.[1]
    const previous = spots[index - 1]
    const isBracket =
      previous?.kind === 'percentage' &&
      !isPercent &&
      IN_BRACKETS.test(between(line, previous, spot)) &&
      (BY.test(lower.slice(Math.max(0, previous.from - 60), previous.from)) || NOUN_AFTER.test(after))
    const isDirect =
      lastChange(before.trimEnd())?.from === before.trimEnd().length - (lastChange(before.trimEnd())?.word.length ?? -1)
    const isKnown = isPercent && figure?.change?.percent === spot.value
    // "Demand rose by 20%, and assessments rose from 310 to 402": another's change.
    if (TURNS.test(apart(lower, spot, from, to, fromLine === line).replace(BETWEEN, ''))) return []
    // Of two changes in one sentence, only the one that the claim names is this one's.
    if (!isOnly && !isKnown) return []
    if (by === null && noun === undefined && less === undefined && !isBracket && !isDirect && !isKnown) return []
    // "rose by 8% to 66%": where percentages change, the other end may be what "from" gives.
    if (/^ (?:of|in) (?:the|all|those|these)\b/.test(after) && !isKnown) return []
    const direction =
      less !== undefined
        ? MORE.test(less)
          ? 'increase'
          : 'decrease'
        : noun !== undefined
          ? directionOf(noun)
          : by?.[1] !== undefined
            ? directionOf(by[1])
            : (lastChange(lower.slice(0, spot.from))?.direction ?? null)
    return [
      {
        is: 'difference',
        of: 'change',
        from: printed(fromLine, from),
        to: printed(line, to),
        by: printed(line, spot),
        direction: isEitherWay === true ? null : toSign(direction),
      },
    ]
  })
}

/** "between May and October". */
const BETWEEN = /\bbetween [a-z0-9 ]{2,24} and /
const TURNS = /\b(?:and|with|while|whilst|but|whereas|alongside|although)\b/

/** What stands between an amount and the change it may be of. */
const BETTER = /\b(?:improv(?:ed|ement|ing|es)|got better|better)\b/
const WORSE = /\b(?:worsen(?:ed|ing)|deteriorat(?:ed|ion|ing)|got worse|worse)\b/

/** "Waits have improved: from 5 weeks to 8 weeks": which way a change is said to be good. */
function turnOf(line: Line, { fromLine, from, to, isEitherWay }: Pair): Turn | null {
  const [isBetter, isWorse] = [BETTER.test(line.lower), WORSE.test(line.lower)]
  if (
    isBetter === isWorse ||
    isEitherWay === true ||
    line.spots.length !== 2 ||
    /\b(?:than|despite|although|but|while|need|to improve)\b/.test(line.lower)
  )
    return null
  return {
    is: 'turn',
    from: printed(fromLine, from),
    to: printed(line, to),
    word: isBetter ? 'better' : 'worse',
    isWait: /\b(?:wait(?:s|ed|ing)?|delay(?:s|ed)?|took|take)\b/.test(line.lower),
  }
}

function apart(lower: string, by: Spot, from: Spot, to: Spot, isOneLine: boolean): string {
  const [first, last] = isOneLine && from.from < to.from ? [from, to] : [to, isOneLine ? from : to]
  return by.from < first.from ? lower.slice(by.to, first.from) : lower.slice(last.to, by.from)
}

function toSign(direction: Direction): Difference['direction'] {
  return direction === null ? null : direction === 'increase' ? 'more' : 'less'
}
