import type { AttachedPeriod, PeriodMention } from './period.ts'
import { type Figure, type Reading, stretchOf } from './reading.ts'
import { statusOf } from './status.ts'

const CLAUSE_BREAK =
  /(?:,|;)? (?:but|while|whilst|whereas|although|though|however|when|compared|up from|down from|rising|falling|expected|projected|forecasts?|projections?|estimates?|dating|dated from)\b|;|, and (?:(?:the|a|an|its|their|this|there|it|they) |[a-z']+ (?:had|has|was|were|is|are) )/
const TURNS = /(?:,|;)? (?:but|while|whilst|whereas|although|though|however|when|compared)\b|;/
const NEW_SENTENCE = /; (?:that|this|it|they|by|in|now|since|but|however|the)\b/
const NEW_CLAUSE =
  /(?:,|;)? and (?:now|currently|has|have|is|are|the|a|an|its|their|this|there|it|they|all|[a-z]+ [a-z]+ (?:is|was|were|are|had|has)) |: (?:the|it|there|they) /
const LED_IN =
  /(?:^|[ (,])(?:in|for|by|during|at|as of|as at|between|from|over|since|until|to|of|survey|framework|support|collection|england|across|on|throughout)? ?(?:the )?(?:end of |start of |beginning of )?$/
const OPENING =
  /^(?:[a-z]+, |at [a-z ]{3,30}, )?(?:on [a-z ]{3,20} in|in|by|between|during|as of|as at|at|since|over|from|for|across|throughout|data (?:from|for|in)|of)(?: the)?(?: end of| start of| financial year| year| [a-z]+ of)? ?$/
/** "more people than last year": a period that is only compared with. */
const COMPARED_WITH =
  /\b(?:than|compared (?:to|with))(?:(?: in| at| for)?(?: the)?| (?:at|when|on) [a-z' ]{0,30}?(?: in)?) $/
/** "on the previous quarter", "on 2022/23": what a change is told on. */
const CHANGED_ON = /(?:^|\s)on (?:(the) |that of |those of )?$/
const YEARS_OR_RELATIVE =
  /^(?:19|20)?\d\d ?[/-] ?(?:19|20)?\d\d$|^(?:previous|last|prior|preceding|past)(?![a-z])|before$/
const ONE_YEAR = /^\d{4}$/
/** "the largest since 2016/17": how long nothing was larger. */
const RECORD_SINCE =
  /\b(?:[a-z]{2,}est|most|least|worst|best|record|time)(?! of)\b[^,;.]{0,40} (?:since|in|for|before|after) (?:the )?$/
/** "£224m and for 2025/26 £240m": the period of the next figure. */
const NEXT_DATED = /(?:^|[ ,;])and (?:in|for|by|during|at|since) (?:the )?$/
const NEXT_LISTED = /, and (?:in|by|during|at|since) (?:the )?$/
const LONGEST_REACH = 180

/**
 * The period of a figure's own clause: right after it, or the one that opens the sentence, or the one that closes a list of figures.
 * The earlier period of a change is none of its own.
 */
export function ownPeriod(reading: Reading, figure: Figure): PeriodMention | null {
  const { lower, text } = reading.sentence
  if (reading.periods.length === 0) return null
  const usable = reading.periods.filter(
    (p) =>
      !isSetAgainst(lower, p) && !isFromPeriod(figure, text.slice(p.from, p.to)) && !isAnothersPast(reading, figure, p),
  )
  if (usable.length === 0) return null
  const before = usable.filter((p) => p.to <= figure.from).at(-1)
  const opening =
    before !== undefined && (before.from === 0 || OPENING.test(lower.slice(0, before.from).replace(/^.*: /, '')))
  const after = usable.find((p) => p.from >= figure.to)
  const gapAfter = after === undefined ? '' : lower.slice(figure.to, after.from)
  const reachable =
    after !== undefined &&
    gapAfter.length <= LONGEST_REACH &&
    LED_IN.test(gapAfter) &&
    !CLAUSE_BREAK.test(gapAfter) &&
    !(before === undefined ? NEXT_LISTED : NEXT_DATED).test(gapAfter)
  const between = after === undefined ? [] : reading.figures.filter((f) => f.from >= figure.to && f.to <= after.from)
  if (
    reachable &&
    between.length === 0 &&
    (before === undefined ||
      (gapAfter.length < 32 && !(opening && /,| and /.test(gapAfter))) ||
      (!opening && !closeBefore(lower, before, figure)))
  )
    return after ?? null
  if (
    before !== undefined &&
    (opening
      ? !NEW_SENTENCE.test(lower.slice(before.to, figure.from)) &&
        (!lower.slice(before.to, figure.from).includes(';') || reading.periods.length === 1)
      : closeBefore(lower, before, figure))
  )
    return before
  // "3,700 people had long-term and 260 short-term support in 2023/24": what closes the list dates all of it.
  if (
    reachable &&
    before === undefined &&
    (between.length === 0 || after?.relative !== true) &&
    ((usable.length === 1 && between.every((f) => f.kind === figure.kind && isAlikeSo(reading, f, figure))) ||
      !gapAfter.includes(','))
  )
    return after ?? null
  return null
}

/** Whether a sentence names a time that can be a figure's own; what it is only set against is none. */
export function namesTime(reading: Reading, figure: Figure): boolean {
  const { lower, text } = reading.sentence
  return reading.periods.some((p) => !isSetAgainst(lower, p) && !isFromPeriod(figure, text.slice(p.from, p.to)))
}

/** "slip into next year": where it goes to, not when it was. */
const MOVED_TO = /(?:^|\s)into (?:the )?$/

/** Whether a period is only what a figure is set against: it is no time of its own. */
function isSetAgainst(lower: string, period: PeriodMention): boolean {
  const ahead = lower.slice(Math.max(0, period.from - 80), period.from)
  if (COMPARED_WITH.test(ahead) || MOVED_TO.test(ahead)) return true
  const on = CHANGED_ON.exec(ahead)
  const said = lower.slice(period.from, period.to)
  // "on 6-8 June 2023" is when, and "on the 2019 index" where.
  if (on !== null && (YEARS_OR_RELATIVE.test(said) || (on[1] === undefined && ONE_YEAR.test(said)))) return true
  return RECORD_SINCE.test(ahead) && (/since (?:the )?$/.test(ahead) || period.relative)
}

/** Whether both are so, or neither: what opened and what is to be built have no time in common. */
function isAlikeSo(reading: Reading, one: Figure, other: Figure): boolean {
  return (statusOf(reading, one) === 'reported') === (statusOf(reading, other) === 'reported')
}

function closeBefore(lower: string, period: PeriodMention, figure: Figure): boolean {
  const gap = lower.slice(period.to, figure.from)
  return !TURNS.test(gap) && !NEW_CLAUSE.test(gap)
}

/** The time that another figure came from, named once: "at 18% in 2025, having peaked at 21% in 2023, and sickness averaged 11 days". */
function isAnothersPast({ figures, periods, sentence }: Reading, figure: Figure, period: PeriodMention): boolean {
  const said = sentence.text.slice(period.from, period.to)
  const once = periods.filter((p) => sentence.text.slice(p.from, p.to) === said).length === 1
  return (
    once && figures.some((other) => other !== figure && other.to <= period.from && other.change?.fromPeriod === said)
  )
}

function isFromPeriod(figure: Figure, text: string): boolean {
  if (figure.change === null) return false
  if (/\b(?:previous|preceding|year before|earlier)\b/i.test(text)) return true
  return figure.change.fromPeriod === text
}

/** A period as it stands in the sentence, for attaching. */
export function statedPeriod(reading: Reading, mention: PeriodMention): AttachedPeriod {
  const { sentence } = reading
  return {
    text: sentence.text.slice(mention.from, mention.to),
    start: mention.start,
    end: mention.end,
    basis: 'stated',
    at: stretchOf(sentence, mention.from, mention.to),
  }
}
