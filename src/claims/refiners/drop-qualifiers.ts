import { scanOf } from '../grammar/scan.ts'
import type { Figure, Pair, Refiner } from '../reading.ts'
import { revise } from '../reading.ts'
import { CHANGE_NOUNS, CHANGE_VERBS } from '../tokens/words.ts'

const LIMIT_BEFORE =
  /\b(?:within|longer than|more than|less than|lasting|over|under|in|after|for more than|for less than|up to|for|every|beyond|exceeding|than) (?:the (?:first )?)?$/
const PERIOD_BEFORE =
  /\b(?:last|past|previous|preceding|next|coming|following|first|final|every|each|recent|initial|same)(?: \d{1,2} (?:to|-))? $/
const INDICATOR_AFTER =
  /^ (?:after\b(?! on average)|of (?:unpaid )?(?:care|caring|support)(?: a week| per week)?\b|of (?:discharge|referral|admission|completing|receiv)|or more|and (?:over|above)|a (?:day|week)\b|per (?:day|week)\b|notice|ago\b|before\b|later\b|earlier\b|previously\b|old\b|on\b(?! average))/
/** "reviews overdue by more than 2 years": which reviews, where something else is counted. */
const LATE_BY = /\b(?:overdue|late|delayed|outstanding) (?:by|for) (?:more than |over |at least |up to )?$/
const IN_SO_LONG = / (?:in|over|within) (?:just |only |under |less than )?$/
const SPAN_USE = /\b(?:for|over|during|across|since) (?:the )?(?:about |around |over |almost |nearly )?$/
const TOP_BEFORE = /\b(?:top|bottom|most deprived|least deprived|first|worst|best) $/
/** "27 out of 30 audits": the whole is said with its part. */
export const PART_OF = /^ (?:out of|of) (?:the |a total of |these |those )?$/
/** "three weeks longer than in the previous year" says a change again. */
const THAN_BEFORE_TIMES =
  /^ (?:longer|shorter|more|fewer|less|higher|lower|better|worse) than (?:in |at )?(?:the )?(?:previous|last|year before|same|\d{4}|preceding)/
/** "One person told us they had met 3 social workers": what happened to one is no figure about the council. */
const ANECDOTE =
  /^(?:one|another|a|an) (?:[a-z]+ )?(?:person|carer|relative|parent|resident|family member|member of staff|staff member|social worker|partner|provider|individual|man|woman)\b[^,.;]{0,30}\b(?:told|said|described|explained|shared|reported|felt)\b/
const MOST_AFTER = /^ (?:most|least) /

/** Numbers that say which people or cases a figure speaks of, or when, not how many. */
export const dropQualifiers: Refiner = {
  id: 'drop-qualifiers',
  description:
    'Drops durations inside a measure ("within 28 days of referral", "91 days after discharge"), spans of time and "top 10%"',
  examples: [
    { text: 'Over 90% of people began care within 28 days of referral.', gives: ['90%'] },
    { text: 'Of its residents 9.3% are among the top 10% most deprived in England.', gives: ['9.3%'] },
    { text: 'In the past 20 years the service grew.', gives: [] },
    { text: 'In all 27 out of 30 audits were good.', gives: ['27 out of 30 audits'] },
    { text: 'The wait was 12 weeks.', gives: ['12 weeks'] },
  ],
  refine({ reading, previous }: Pair): Pair {
    if (reading.figures.length === 0) return { reading, previous }
    const { lower } = reading.sentence
    const dropped = new Set<Figure>()
    reading.figures.forEach((figure, i) => {
      if (figure.change !== null) return
      const ahead = lower.slice(Math.max(0, figure.from - 40), figure.from)
      const after = lower.slice(figure.to, figure.to + 40)
      if (
        figure.kind === 'percentage' &&
        (TOP_BEFORE.test(ahead) || (MOST_AFTER.test(after) && /\b(?:top|the|in) (?:the )?$/.test(ahead)))
      )
        dropped.add(figure)
      if (figure.kind === 'count' && figure.value <= 10 && ANECDOTE.test(lower)) dropped.add(figure)
      if (
        figure.kind === 'count' &&
        (/\b(?:top|bottom) $/.test(ahead) ||
          (reading.figures[i - 1]?.kind === 'rank' &&
            /^ [^,;]{0,40}\b(?:out of|of|among) (?:the )?$/.test(
              lower.slice(reading.figures[i - 1]?.to ?? 0, figure.from),
            )))
      )
        dropped.add(figure)
      if (
        figure.kind === 'count' &&
        reading.figures[i - 1]?.kind === 'count' &&
        PART_OF.test(lower.slice(reading.figures[i - 1]?.to ?? 0, figure.from))
      )
        dropped.add(figure)
      const next = reading.figures[i + 1]
      // "Two-thirds of people (67%)" says one thing twice; the exact one stays.
      if (
        figure.kind === 'ratio' &&
        next?.kind === 'percentage' &&
        /^[^,;.]{0,40}\($/.test(lower.slice(figure.to, next.from)) &&
        Math.abs(figure.value * 100 - next.value) < 5
      )
        dropped.add(figure)
      if (
        i > 0 &&
        THAN_BEFORE_TIMES.test(lower.slice(figure.to, figure.to + 60)) &&
        reading.figures[i - 1]?.kind === figure.kind
      )
        dropped.add(figure)
      if (figure.kind !== 'duration' || after.startsWith(' on average')) return
      const follows = reading.figures[i + 1]
      if (
        /\bwithin (?:the )?$/.test(ahead) &&
        follows?.kind === 'percentage' &&
        /^[^,;]{0,44}$/.test(lower.slice(figure.to, follows.from))
      )
        dropped.add(figure)
      if (/\bafter $/.test(ahead) && !/average/.test(after) && (figure.unit === 'months' || figure.unit === 'years'))
        dropped.add(figure)
      if (LATE_BY.test(ahead) && reading.figures.length > 1) dropped.add(figure)
      // "had doubled in two years to 639": how fast.
      if (
        reading.figures.length > 1 &&
        /^ (?:to|from|by) /.test(after) &&
        IN_SO_LONG.test(ahead) &&
        directionNear(reading, figure)
      )
        dropped.add(figure)
      if (PERIOD_BEFORE.test(ahead) || reading.periods.some((p) => p.from < figure.to && figure.from < p.to))
        dropped.add(figure)
      else if (
        INDICATOR_AFTER.test(after) &&
        (LIMIT_BEFORE.test(ahead) ||
          /^ (?:after|of unpaid|of care|ago|later|earlier|previously|notice|or more|before)/.test(after))
      ) {
        if (
          /^ (?:after|of|or more|and|ago|later|earlier|previously|notice|a day|a week or (?:more|longer|over)|per|before)/.test(
            after,
          ) &&
          (precedingShare(reading.figures, i) ||
            /^ (?:after|of (?:unpaid|care|caring)|ago|later|earlier|previously|notice)/.test(after))
        )
          dropped.add(figure)
      } else if (
        LIMIT_BEFORE.test(ahead) &&
        (!/\bin (?:the )?$/.test(ahead) ||
          /months|years/.test(figure.unit ?? '') ||
          precedingShare(reading.figures, i, true)) &&
        precedingShare(reading.figures, i) &&
        !/;|, (?:and|with|but|although|though|while|whereas) (?!for\b)| with /.test(
          lower.slice(reading.figures[i - 1]?.to ?? 0, figure.from),
        ) &&
        !/\b(?:average|median|mean|longest|shortest)\b[^,]{0,200}$/.test(
          lower.slice(reading.figures[i - 1]?.to ?? 0, figure.from),
        )
      )
        dropped.add(figure)
      else if (
        SPAN_USE.test(ahead) &&
        figure.unit !== 'weeks' &&
        figure.unit !== 'hours' &&
        figure.unit !== 'days' &&
        !/\b(?:wait(?:s|ed|ing)?|extended|average|median|running|live)\b/.test(lower)
      )
        dropped.add(figure)
    })
    return { reading: revise(reading, dropped, new Map()), previous }
  },
}

/** Whether a word of change stands in the few words before a figure. */
function directionNear(reading: Pair['reading'], { from }: Figure): boolean {
  const scan = scanOf(reading)
  const at = scan.tokens.findIndex((token) => token.from >= from)
  return [1, 2, 3, 4, 5, 6].some(
    (back) => CHANGE_VERBS.at(scan.tokens, at - back) !== null || CHANGE_NOUNS.at(scan.tokens, at - back) !== null,
  )
}

/** Whether the figure before in the sentence is a share or count that this duration qualifies. */
function precedingShare(figures: readonly Figure[], i: number, onlyShares = false): boolean {
  const before = figures
    .slice(0, i)
    .filter((figure) => figure.kind !== 'duration')
    .at(-1)
  return (
    before !== undefined &&
    (before.kind === 'percentage' || before.kind === 'ratio' || (before.kind === 'count' && !onlyShares))
  )
}
