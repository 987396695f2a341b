import {
  CHANGE_NOUN,
  CHANGE_NOUN_AFTER,
  CHANGED_BY,
  CHANGED_DIRECTLY,
  type Direction,
  directionOf,
} from '../../../vocabulary/changes.ts'
import type { Figure, Reading } from '../../reading.ts'
import { earlierAfter } from './change-words.ts'

/** How a percentage says a change: by a noun ("a 22% reduction"), a verb ("fell by 22%"), or only by where it stands ("(22%)"). */
export interface Summary {
  readonly by: 'noun' | 'verb' | 'place'
  readonly direction: Direction
  /** What the words of change cover, in offsets of the sentence. */
  readonly from: number
  readonly to: number
  readonly fromPeriod: string | null
  /** The earlier value, where the percentage is of it: "14% more than the 967 in 2022". */
  readonly earlier: Figure | null
}

const MONTHS = 'january|february|march|april|may|june|july|august|september|october|november|december'
const MORE_THAN = new RegExp(
  `^ (more|higher|greater|less|lower|fewer) than (?:in |at )?(?:the )?(?:same (?:time|period) )?(?:in )?(?=\\d{4}|previous|year before|last year|preceding|${MONTHS})`,
)
const MORE_THAN_FIGURE = /^ (more|higher|greater|less|lower|fewer) than (?:the )?$/
const NOUN_OF_BEFORE = new RegExp(
  `(?:^|[,(] ?|\\b(?:representing|marking|was|is) )(?:an?|the) (${CHANGE_NOUN})s? of (?:about |around |over |nearly |almost |approximately |more than )?$`,
)
const UP_OR_DOWN = /(?:,|\() ?(up|down) (?:by )?(?:about |around |over |nearly |almost |approximately |more than )?$/
const MORE = new Set(['more', 'higher', 'greater'])
/** How far back a verb of change is looked for, in characters. */
const LONGEST_REACH = 220

/** How a percentage or fraction sums up a change; null where it does not. */
export function summaryOf(reading: Reading, p: Figure): Summary | null {
  const { lower } = reading.sentence
  const tail = lower.slice(p.to, p.to + 80)
  const start = Math.max(0, p.from - LONGEST_REACH)
  const ahead = lower.slice(start, p.from)
  const fromPeriod = earlierAfter(lower, p)
  CHANGE_NOUN_AFTER.lastIndex = p.to
  const named = CHANGE_NOUN_AFTER.exec(lower)?.[1]
  if (
    named !== undefined &&
    !(named === 'improvement' && / requires improvement/.test(lower.slice(p.to, CHANGE_NOUN_AFTER.lastIndex)))
  ) {
    const to = CHANGE_NOUN_AFTER.lastIndex
    return lower.startsWith(' target', to)
      ? null
      : { by: 'noun', direction: directionOf(named), from: p.from, to, fromPeriod, earlier: null }
  }
  const more = MORE_THAN.exec(tail)
  if (more !== null) {
    const to = p.to + more[0].length
    return {
      by: 'noun',
      direction: MORE.has(more[1] ?? '') ? 'increase' : 'decrease',
      from: p.from,
      to: to - 1,
      fromPeriod: fromPeriod ?? periodAt(reading, to),
      earlier: null,
    }
  }
  const than = moreThanFigure(reading, p)
  if (than !== null) return than
  const of = NOUN_OF_BEFORE.exec(ahead)
  if (of !== null)
    return {
      by: 'noun',
      direction: directionOf(of[1] ?? ''),
      from: p.from,
      to: p.to,
      ...onEarlier(reading, p, fromPeriod),
    }
  const way = UP_OR_DOWN.exec(ahead)
  if (way !== null)
    return {
      by: 'place',
      direction: way[1] === 'up' ? 'increase' : 'decrease',
      from: p.from,
      to: p.to,
      fromPeriod,
      earlier: null,
    }
  const by = CHANGED_BY.exec(ahead) ?? CHANGED_DIRECTLY.exec(ahead)
  if (by !== null)
    return {
      by: 'verb',
      direction: directionOf(by[1] ?? ''),
      from: start + by.index,
      to: p.to,
      fromPeriod,
      earlier: null,
    }
  const before = reading.figures[reading.figures.indexOf(p) - 1]
  const bracketed =
    before?.change?.from != null && /^ ?\($/.test(lower.slice(before.to, p.from)) && lower.charAt(p.to) === ')'
  return bracketed ? { by: 'place', direction: null, from: p.from, to: p.to, fromPeriod, earlier: null } : null
}

/** "an increase of 11% on the 308,063 people recorded in 2011": the earlier value follows. */
function onEarlier(reading: Reading, p: Figure, fromPeriod: string | null): Pick<Summary, 'fromPeriod' | 'earlier'> {
  const earlier = reading.figures[reading.figures.indexOf(p) + 1]
  const on =
    earlier !== undefined &&
    / (?:on|from|over|compared (?:to|with)) (?:the )?$/.test(reading.sentence.lower.slice(p.to, earlier.from))
  return { fromPeriod, earlier: on && !earlier.bare ? earlier : null }
}

function moreThanFigure(reading: Reading, p: Figure): Summary | null {
  const earlier = reading.figures[reading.figures.indexOf(p) + 1]
  if (earlier === undefined) return null
  const than = MORE_THAN_FIGURE.exec(reading.sentence.lower.slice(p.to, earlier.from))
  const period = reading.periods.find((one) => one.from >= earlier.to && one.from - earlier.to <= 24)
  if (than === null || period === undefined) return null
  const fromPeriod = reading.sentence.text.slice(period.from, period.to)
  return {
    by: 'noun',
    direction: MORE.has(than[1] ?? '') ? 'increase' : 'decrease',
    from: p.from,
    to: earlier.to,
    fromPeriod,
    earlier,
  }
}

/** The time since when, of "510,330 residents, a rise of 8.4% since 2011"; null where none follows. */
export function sinceAfter(reading: Reading, p: Figure): string | null {
  const { lower, text } = reading.sentence
  const period = reading.periods.find(
    (one) => one.from >= p.to && / ?since (?:the )?$/.test(lower.slice(p.to, one.from)) && one.from - p.to < 16,
  )
  return period === undefined ? null : text.slice(period.from, period.to)
}

/** The period that begins at an offset, as printed. */
function periodAt(reading: Reading, at: number): string | null {
  const period = reading.periods.find((one) => one.from === at)
  return period === undefined ? null : reading.sentence.text.slice(period.from, period.to)
}
