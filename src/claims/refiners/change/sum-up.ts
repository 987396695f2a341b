import { CHANGE_NOUN } from '../../../vocabulary/changes.ts'
import {
  type Figure,
  noted,
  type Pair,
  type ReadChange,
  type Reading,
  type Refiner,
  revise,
  stretchOf,
} from '../../reading.ts'
import { type Summary, sinceAfter, summaryOf } from './summary.ts'

const APPOSITION = new RegExp(
  `(?:,|\\(|-|\\bmarking|\\brepresenting|\\bwhich (?:was|is|represents|represented|marked|equates to|equated to)|\\bequating to|\\bequivalent to|\\ba total|\\bamounting to) ?(?:an?|of|the)?(?: (?:${CHANGE_NOUN}) of)?(?: about| around| over| nearly| almost| approximately)? ?$`,
)
const OPENS_WITH_CHANGE =
  /^(?:this|that|it|which) (?:is|was|represents|represented|marks|marked|equates to|equated to|amounts to|reflects|showed|shows)(?: an?| a further)?(?: about| around| over| nearly| almost| approximately)? ?$/
const HAS_CHANGED = /^(?: [a-z' -]{0,30})? and (?:it |this )?(?:has|had|have) /
const NEW_ITEM = /\band an?(?: [a-z]+)? $/
/** Between the percentage and the ends that follow it: "by 30% in 2023, from 410 to 533". */
const ENDS_FOLLOW = /^(?: (?:in|during|over|since|by|to) [^,;:]{0,60})?[,:]? ?from (?:[^,;]|,(?=\d)){0,60}$/
const END_FOLLOWS =
  /^(?:,? (?:in|from|since|for|over) [^,;]{0,30})?,?(?: [a-z]+){0,2} to (?:just |over |about |around |nearly )?£?$/

/** "a 22% reduction", "an 18% increase", "reduced by 46%": part of the claim that it sums up, else a claim of its own. */
export const sumUp: Refiner = {
  id: 'sum-up',
  description: 'Gives the percentage that sums a change up to its claim; alone it is a claim of its own',
  examples: [
    { text: 'The backlog was cut by 60%: from 1,240 to 496.', gives: ['496 · 1240→496 60% decrease'] },
    {
      text: 'There was a 10% increase in the number of staff, from 410 to 450.',
      gives: ['450 · 410→450 10% increase'],
    },
    { text: 'The list fell from 120 people to 66, down by 45%.', gives: ['66 · 120→66 45% decrease'] },
    {
      text: 'There were 1,102 requests in 2023, 14% more than the 967 in 2022.',
      gives: ['1,102 requests · 967→1102 14% increase since 2022 · 2023'],
    },
    {
      text: 'Concerns rose 22% to 23,400 in 2023/24 from 20,900 in 2022/23.',
      gives: ['23,400 · 20900→23400 22% increase since 2022/23 · 2023/24'],
    },
    {
      text: 'There were 940 referrals, a 12% rise on the previous year.',
      gives: ['940 referrals · →940 12% increase since previous year'],
    },
    { text: 'The time taken was reduced by 46%.', gives: ['46% · 46% decrease'] },
    { text: 'Assessments increased by 30% in 2023, from 410 to 533.', gives: ['533 · 410→533 30% increase · 2023'] },
    {
      text: 'It paid £893 per week, 5.5% more than in 2022/23.',
      gives: ['£893 per week · →893 5.5% increase since 2022/23'],
    },
    {
      text: 'Days lost fell from 640 in January 2023 to 275 in January 2025, a fall of 57%.',
      gives: ['275 · 640→275 57% decrease since January 2023 · January 2025'],
    },
    { text: 'Agency staff fell from 112 to 64 workers (43%).', gives: ['64 workers · 112→64 43% decrease'] },
    { text: 'The list fell from 497 people to 391, marking a 22% reduction.', gives: ['391 · 497→391 22% decrease'] },
    {
      text: 'The app is used in 18 homes, and a 56% increase in reablement was seen.',
      gives: ['18 homes', '56% · 56% increase'],
    },
  ],
  refine(pair) {
    let result = pair
    for (const figure of pair.reading.figures)
      if ((figure.kind === 'percentage' || figure.kind === 'ratio') && figure.change === null)
        result = sumOne(result, figure)
    return result
  },
}

function sumOne(pair: Pair, p: Figure): Pair {
  const { reading, previous } = pair
  const summary = summaryOf(reading, p)
  if (summary === null) return pair
  // Percentage points are no per cent of what was there before.
  const percent =
    p.unit === 'percentage points' ? null : p.kind === 'ratio' ? Math.round(p.value * 10_000) / 100 : p.value
  return (
    joinBase(pair, p, summary, percent) ??
    joinNext(pair, p, summary, percent) ??
    joinSentenceBefore(pair, p, summary, percent) ?? {
      reading: replace(reading, p, {
        from: null,
        to: null,
        percent,
        direction: summary.direction,
        fromPeriod: summary.fromPeriod,
        at: stretchOf(reading.sentence, summary.from, summary.to),
      }),
      previous,
    }
  )
}

/** The figure before is what changed: "391, a 22% reduction". */
function joinBase({ reading, previous }: Pair, p: Figure, summary: Summary, percent: number | null): Pair | null {
  const { lower } = reading.sentence
  // "in the 12 months to September 2024" says when.
  const base = reading.figures
    .slice(0, reading.figures.indexOf(p))
    .findLast((f) => f.kind !== 'duration' || !reading.periods.some((one) => one.from < f.to && f.from < one.to))
  if (base === undefined || base.change?.percent != null) return null
  const between = lower.slice(base.to, p.from)
  const hasChanged = summary.by === 'verb' && HAS_CHANGED.test(between) && between.length < 60
  // A share that a share sums up: by points, since a time that is named, or in so many words.
  const dated = p.unit === 'percentage points' || summary.fromPeriod !== null
  if (base.kind === 'percentage' && base.change === null && !dated && !hasChanged) return null
  const sums =
    summary.by === 'place'
      ? between.length < 60
      : summary.by === 'verb'
        ? hasChanged || (base.change !== null && between.length < 40)
        : APPOSITION.test(between) && !NEW_ITEM.test(between)
  if (!sums) return null
  const lead = /^[\s,;(-]*/.exec(lower.slice(base.to))?.[0].length ?? 0
  const change: ReadChange = {
    from: base.change?.from ?? summary.earlier?.value ?? null,
    to: base.value,
    percent,
    direction: base.change?.direction ?? summary.direction,
    fromPeriod: base.change?.fromPeriod ?? summary.fromPeriod ?? sinceAfter(reading, p),
    at: stretchOf(reading.sentence, Math.min(base.to + lead, summary.to - 1), summary.to),
  }
  const taken = new Set(summary.earlier === null ? [p] : [p, summary.earlier])
  return { reading: revise(reading, taken, new Map([[base, noted(base, 'sum-up', { change })]])), previous }
}

/** The figure after is what changed: "by 30%, from 410 to 533", "by 7% to £26". */
function joinNext({ reading, previous }: Pair, p: Figure, summary: Summary, percent: number | null): Pair | null {
  const { lower } = reading.sentence
  const next = reading.figures[reading.figures.indexOf(p) + 1]
  if (next === undefined) return null
  const gap = lower.slice(p.to, next.from)
  const words = lower.slice(summary.by === 'noun' ? summary.to : p.to, next.from)
  if (
    next.change?.from != null &&
    next.change.percent === null &&
    (ENDS_FOLLOW.test(words) || END_FOLLOWS.test(gap)) &&
    !/, and |;/.test(gap)
  ) {
    return { reading: take(reading, p, next, { ...next.change, percent }), previous }
  }
  if (summary.by !== 'verb' || !END_FOLLOWS.test(gap)) return null
  const change = {
    from: null,
    to: next.value,
    percent,
    direction: summary.direction,
    fromPeriod: null,
    at: stretchOf(reading.sentence, summary.from, next.to),
  }
  return { reading: take(reading, p, next, change), previous }
}

/** The sentence speaks of the one before: "This was a 22% reduction", or it gave the earlier value and now sums up. */
function joinSentenceBefore(
  { reading, previous }: Pair,
  p: Figure,
  summary: Summary,
  percent: number | null,
): Pair | null {
  const target = previous?.figures.at(-1)
  if (previous === null || target === undefined || summary.by !== 'noun' || reading.figures[0] !== p) return null
  const ahead = reading.sentence.lower.slice(0, p.from)
  const summing = reading.taken.length > 0 && target.via.includes('join-to-previous') && APPOSITION.test(ahead)
  if (
    (!OPENS_WITH_CHANGE.test(ahead) && !summing) ||
    target.change?.percent != null ||
    (target.kind === 'percentage' && target.change === null)
  )
    return null
  const change: ReadChange = {
    ...(target.change ?? {
      from: null,
      to: target.value,
      fromPeriod: summary.fromPeriod,
      at: stretchOf(reading.sentence, 0, summary.to),
    }),
    percent,
    direction: target.change?.direction ?? summary.direction,
  }
  return { reading: revise(reading, new Set([p]), new Map()), previous: replace(previous, target, change) }
}

function take(reading: Reading, p: Figure, changed: Figure, change: ReadChange): Reading {
  return revise(reading, new Set([p]), new Map([[changed, noted(changed, 'sum-up', { change })]]))
}

function replace(reading: Reading, changed: Figure, change: ReadChange): Reading {
  return revise(reading, new Set(), new Map([[changed, noted(changed, 'sum-up', { change })]]))
}
