import { ownPeriod, statedPeriod } from '../own-period.ts'
import { namedSource, sourcePeriod, toldSource } from '../own-source.ts'
import type { AttachedPeriod } from '../period.ts'
import {
  type AttachedSource,
  type Context,
  type Figure,
  noted,
  type Reading,
  type Refiner,
  revise,
} from '../reading.ts'
import { statusOf } from '../status.ts'

const CONTINUES =
  /^(?:similarly|additionally|in addition|also|furthermore|moreover|however|but|yet|most|despite|overall|likewise|meanwhile|whilst|while|although|again|and|for (?:those|people|adults|carers|these|men|women)|among|amongst|of (?:these|those|the|all)|this|these|those|the same|it|they|by contrast|in contrast|conversely|a further|nearly|almost|around|about|approximately|over|just|only|more than|less than|the (?:number|proportion|percentage|share|survey|data|figure|rate)|\d)|^[^,;]{0,40}\balso\b/
const POINTS_BACK =
  /^(?:of (?:these|those|the|all|them)|its|their|these|this|those|by that time|at that time|at this time|in the same (?:period|year)|during (?:this|that|the same) (?:period|time|year)|that year|none of|the same|in that (?:year|period))\b|\b(?:that|those|these|the same) (?:same )?(?:years?|periods?|time|months?|quarter)\b|\bthe (?:figure|proportion|share|rate) was\b/
const NOT_ABOUT_TIME = /^this (?:figure|is|was|represent|compar|meant|has|had|result)/
const OTHER_VOICE =
  /\b(?:told us|said they|reported that|(?:local authority|council)(?:'s)? (?:reported|data|provided|told|own|records|performance)|internal data|own data|performance data|data provided by|staff|leaders|partners|providers|inspectors|the peer team|peers)\b/
const DONE_LATER =
  /^(?:this|these|both|all of these|it) (?:was|were|has been|had been|is|are) (?:(?!than|better|worse)[a-z]+(?<!er) ){0,2}?(?:in|by|during|on) /
const SHARE_ALONE =
  /^(?:(?:nearly|almost|just over|just under|about|around|over|only|some|a little over|more than|less than|approximately|a|an) ?)*$/
const SAYS_OF_THEM = /^ (?:were|had|was|did|went|took|came|led|resulted|met) /
const LONGEST_SILENCE = 2
const NOTHING: ReadonlySet<Figure> = new Set()

/** Attaches the period and the source that a figure belongs to: named in its sentence, or carried from the one that it plainly continues. */
export const attachContext: Refiner = {
  id: 'attach-context',
  description:
    'Attaches periods and sources, stated in the sentence or carried from the one before; another source or voice stops the carrying',
  examples: [
    {
      text: 'Of those in the Adult Social Care Survey 2023/24, 62% were content. Similarly, 43% of people had contact.',
      gives: ['62% · 2023/24 ascs', '43% · 2023/24 ascs'],
    },
    {
      text: 'By February 2025 the wait was 3 weeks. The median for others was 10 weeks.',
      gives: ['3 weeks · February 2025', '10 weeks'],
    },
    { text: 'The council added 30 beds. This was done in 2024.', gives: ['30 beds · 2024'] },
  ],
  refine({ reading, previous }) {
    const replaced = new Map<Figure, Figure>()
    for (const figure of reading.figures) {
      const source = sourceOf(reading, previous, figure)
      const period = periodOf(reading, previous, figure, source)
      if (source !== null || period !== null) replaced.set(figure, noted(figure, 'attach-context', { source, period }))
    }
    const attached = revise(reading, NOTHING, replaced)
    return {
      reading: {
        ...attached,
        context: contextOf(attached, previous),
        counted: attached.figures.findLast((f) => f.kind === 'count' && f.unit !== null) ?? previous?.counted ?? null,
      },
      previous: sourcePrevious(reading, datePrevious(reading, previous)),
    }
  },
}

function sourceOf(reading: Reading, previous: Reading | null, figure: Figure): AttachedSource | null {
  const named = namedSource(reading, figure.from)
  if (named !== null) return named
  const context = previous?.context ?? null
  if (context?.source == null || figure.kind === 'money') return null
  const { lower } = reading.sentence
  const benchmarked = figure.comparisons.some(
    ({ benchmark }) => benchmark === 'england-average' || benchmark === 'regional-average',
  )
  if (!benchmarked) {
    if (figure.kind === 'duration') return null
    if (
      OTHER_VOICE.test(lower) ||
      context.age > 0 ||
      (!CONTINUES.test(lower) && previous?.sentence.text.endsWith(':') !== true)
    )
      return null
    if (figure.kind === 'count' && !POINTS_BACK.test(lower) && !lower.startsWith('the number')) return null
  }
  return { ...context.source, basis: 'carried' }
}

function periodOf(
  reading: Reading,
  previous: Reading | null,
  figure: Figure,
  source: AttachedSource | null,
): AttachedPeriod | null {
  const own = ownPeriod(reading, figure) ?? sourcePeriod(reading, source)
  if (own !== null) return statedPeriod(reading, own)
  return carriedPeriod(reading, previous, figure, source) ?? headedPeriod(reading, figure)
}

/** What the heading above says, where the sentence names no time of its own and speaks of none to come. */
function headedPeriod(reading: Reading, figure: Figure): AttachedPeriod | null {
  const { headed } = reading.sentence
  if (headed === null || reading.periods.length > 0) return null
  const status = statusOf(reading, figure)
  return status === 'planned' || status === 'forecast' || status === 'target' ? null : headed
}

function carriedPeriod(
  reading: Reading,
  previous: Reading | null,
  figure: Figure,
  source: AttachedSource | null,
): AttachedPeriod | null {
  const carried = previous?.context?.period ?? null
  if (carried === null || previous === null) return null
  if (source?.basis === 'carried') return { ...carried, basis: 'carried' }
  // "The same survey showed": named again, its year is still the one said before.
  if (source !== null && source.id === previous.context?.source?.id && reading.periods.length === 0)
    return { ...carried, basis: 'carried' }
  const { lower } = reading.sentence
  // "Nearly three quarters were done jointly" is a share of what the sentence before counted.
  const isShareOfBefore =
    (figure.kind === 'percentage' || figure.kind === 'ratio') &&
    SHARE_ALONE.test(lower.slice(0, figure.from)) &&
    SAYS_OF_THEM.test(lower.slice(figure.to)) &&
    previous.figures.at(-1)?.kind === 'count'
  if (isShareOfBefore) return { ...carried, basis: 'carried' }
  const listed = previous.sentence.text.endsWith(':') && reading.sentence.passage !== previous.sentence.passage
  const isOfThem =
    figure.kind !== 'money' &&
    /^ of (?:these|them|those(?! (?:who|whom|whose|with|aged|in|from)))\b/.test(lower.slice(figure.to))
  if (source === null && (listed || isOfThem || (POINTS_BACK.test(lower) && !NOT_ABOUT_TIME.test(lower))))
    return { ...carried, basis: 'carried' }
  return null
}

/** "This was accomplished in 2024" dates the figures of the sentence before. */
function datePrevious(reading: Reading, previous: Reading | null): Reading | null {
  const period = reading.periods[0]
  if (previous === null || period === undefined || !DONE_LATER.test(reading.sentence.lower.slice(0, period.from)))
    return previous
  const dated = new Map(
    previous.figures
      .filter((f) => f.period === null && f.kind !== 'percentage')
      .map((f) => [
        f,
        noted(f, 'attach-context', { period: { ...statedPeriod(reading, period), basis: 'carried' as const } }),
      ]),
  )
  return revise(previous, NOTHING, dated)
}

/** "The figure comes from the 2023/24 survey" gives the sentence before its source, and its year. */
function sourcePrevious(reading: Reading, previous: Reading | null): Reading | null {
  const source = toldSource(reading)
  if (previous === null || source === null) return previous
  const only = reading.periods.length === 1 ? reading.periods[0] : undefined
  const period = only === undefined ? null : { ...statedPeriod(reading, only), basis: 'carried' as const }
  const told = previous.figures.filter((f) => f.source === null && f.kind !== 'money')
  const given = told.map((f) => [f, noted(f, 'attach-context', { source, period: f.period ?? period })] as const)
  return revise(previous, NOTHING, new Map(given))
}

/** What the next sentence may carry on: the last figure's source and period, else what a sentence without figures named or passed on. */
function contextOf(reading: Reading, previous: Reading | null): Context | null {
  // The year said with the source is the first one's; a later figure may look ahead ("will rise by 74% by 2043").
  const said = reading.figures.findLast((f) => f.source !== null)
  if (said !== undefined) {
    const first = reading.figures.find((f) => f.source?.id === said.source?.id && f.period !== null)
    return { source: said.source, period: first?.period ?? null, age: 0 }
  }
  const last = reading.figures.findLast((f) => f.period !== null)
  if (reading.figures.length > 0) return last === undefined ? null : { source: null, period: last.period, age: 0 }
  const named = namedSource(reading, reading.sentence.text.length)
  const only = reading.periods.length === 1 ? reading.periods[0] : undefined
  const period = only === undefined ? null : statedPeriod(reading, only)
  if (named !== null) return { source: named, period, age: 0 }
  const before = previous?.context ?? null
  if (before !== null && before.age < LONGEST_SILENCE)
    return { ...before, age: before.age + (reading.taken.length > 0 ? 0 : 1) }
  return period === null ? null : { source: null, period, age: 0 }
}
