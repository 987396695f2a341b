import { CHANGE_NOUN_AFTER, CHANGED_BY, directionOf } from '../../../vocabulary/changes.ts'
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
import { earlierAfter } from './change-words.ts'

const APPOSITION =
  /(?:,|\(|-|\bmarking|\brepresenting|\bwhich (?:was|is|represents|represented|marked|equates to|equated to)|\bequating to|\bequivalent to|\ba total|\bamounting to) ?(?:an?|of)?(?: about| around| over| nearly| almost| approximately)? ?$/
const OPENS_WITH_CHANGE =
  /^(?:this|that|it|which) (?:is|was|represents|represented|marks|marked|equates to|equated to|amounts to|reflects|showed|shows)(?: an?| a further)?(?: about| around| over| nearly| almost| approximately)? ?$/
const MORE_THAN =
  /^ (more|higher|greater|less|lower|fewer) than (?:in |at )?(?:the )?(?:same (?:time|period) )?(?:in )?(?=\d{4}|previous|year before|last year|preceding|january|february|march|april|may|june|july|august|september|october|november|december)/
const NOUN_OF_BEFORE =
  /(?:^|[,(] ?|\b(?:representing|marking|was|is) )(?:an?|the) (fall|rise|decrease|increase|reduction|drop|growth|cut|decline|improvement|jump)s? of (?:about |around |over |nearly |almost |approximately |more than )?$/
/** How far back a verb of change is looked for, in characters. */
const LONGEST_REACH = 220
const NEW_ITEM = /\band an?(?: [a-z]+)? $/

/** "a 22% reduction", "an 18% increase", "reduced by 46%": part of the claim that it sums up, else a claim of its own. */
export const sumUp: Refiner = {
  id: 'sum-up',
  description: 'Gives the percentage that sums a change up to its claim; alone it is a claim of its own',
  examples: [
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

function sumOne({ reading, previous }: Pair, p: Figure): Pair {
  const { lower } = reading.sentence
  CHANGE_NOUN_AFTER.lastIndex = p.to
  const more = MORE_THAN.exec(lower.slice(p.to, p.to + 80))
  const named = CHANGE_NOUN_AFTER.exec(lower)?.[1]
  const of = NOUN_OF_BEFORE.exec(lower.slice(Math.max(0, p.from - 60), p.from))
  const noun = named ?? of?.[1] ?? more?.[1]
  const end = named !== undefined ? CHANGE_NOUN_AFTER.lastIndex : p.to + (more?.[0].trimEnd().length ?? 0)
  const ahead = lower.slice(0, p.from)
  const start = Math.max(0, p.from - LONGEST_REACH)
  const by = CHANGED_BY.exec(ahead.slice(start))
  const before = reading.figures[reading.figures.indexOf(p) - 1]
  const inBrackets =
    before?.change?.from != null && /^ ?\($/.test(lower.slice(before.to, p.from)) && lower.charAt(p.to) === ')'
  if ((noun === undefined && by === null && !inBrackets) || (noun !== undefined && /^ target/.test(lower.slice(end))))
    return { reading, previous }
  const direction =
    (named ?? of?.[1]) !== undefined
      ? directionOf(named ?? of?.[1] ?? '')
      : more !== null
        ? /^(?:more|higher|greater)$/.test(more[1] ?? '')
          ? 'increase'
          : 'decrease'
        : directionOf(by?.[1] ?? '')
  // Percentage points are no per cent of what was there before.
  const percent =
    p.unit === 'percentage points' ? null : p.kind === 'ratio' ? Math.round(p.value * 10_000) / 100 : p.value
  const index = reading.figures.indexOf(p)
  const base = reading.figures[index - 1]
  const between = base === undefined ? '' : lower.slice(base.to, p.from)
  if (base !== undefined && base.change?.percent == null && (base.kind !== 'percentage' || base.change !== null)) {
    const sums =
      noun === undefined
        ? base.change !== null && between.length < 40
        : (APPOSITION.test(between) || (of !== null && between.length < 60)) && !NEW_ITEM.test(between)
    if (sums || inBrackets) {
      const change = complete(base.change, reading, base, {
        percent,
        direction,
        fromPeriod: earlierAfter(lower, p) ?? (more === null ? null : periodAt(reading, p.to + more[0].length)),
        end,
      })
      return { reading: revise(reading, new Set([p]), new Map([[base, noted(base, 'sum-up', { change })]])), previous }
    }
  }
  const target = previous?.figures.at(-1)
  // The sentence speaks of the one before: "This was a 22% reduction", or it gave the earlier value and now sums up.
  const pointsBack =
    index === 0 &&
    noun !== undefined &&
    (OPENS_WITH_CHANGE.test(ahead) ||
      (reading.taken.length > 0 && target?.via.includes('join-to-previous') === true && APPOSITION.test(ahead)))
  if (
    previous !== null &&
    target !== undefined &&
    pointsBack &&
    target.change?.percent == null &&
    (target.kind !== 'percentage' || target.change !== null)
  ) {
    const change: ReadChange = {
      ...(target.change ?? {
        from: null,
        to: target.value,
        direction,
        fromPeriod: null,
        at: stretchOf(reading.sentence, 0, end),
      }),
      percent,
      direction: target.change?.direction ?? direction,
    }
    return {
      reading: revise(reading, new Set([p]), new Map()),
      previous: revise(previous, new Set(), new Map([[target, noted(target, 'sum-up', { change })]])),
    }
  }
  const next = reading.figures[index + 1]
  // "increased by 30% in 2023, from 410 to 533": the ends follow.
  if (
    by !== null &&
    next?.change?.from != null &&
    next.change.percent === null &&
    /^(?: (?:in|during|over|since|by) [^,;]{0,24})?,? from [^,;]*$/.test(lower.slice(p.to, next.from)) &&
    !/ and /.test(lower.slice(p.to, next.from))
  ) {
    return {
      reading: revise(
        reading,
        new Set([p]),
        new Map([[next, noted(next, 'sum-up', { change: { ...next.change, percent } })]]),
      ),
      previous,
    }
  }
  if (
    by !== null &&
    next !== undefined &&
    /^(?:,? (?:in|from|since|for|over) [^,;]{0,30})?,?(?: [a-z]+){0,2} to (?:just |over |about |around |nearly )?£?$/.test(
      lower.slice(p.to, next.from),
    )
  ) {
    const change = {
      from: null,
      to: next.value,
      percent,
      direction,
      fromPeriod: null,
      at: stretchOf(reading.sentence, start + by.index, next.to),
    }
    return { reading: revise(reading, new Set([p]), new Map([[next, noted(next, 'sum-up', { change })]])), previous }
  }
  const change = {
    from: null,
    to: null,
    percent,
    direction,
    fromPeriod: earlierAfter(lower, p) ?? (more === null ? null : periodAt(reading, p.to + more[0].length)),
    at: stretchOf(reading.sentence, by === null ? p.from : start + by.index, end),
  }
  return { reading: revise(reading, new Set(), new Map([[p, noted(p, 'sum-up', { change })]])), previous }
}

/** The period that begins at an offset, as printed. */
function periodAt(reading: Reading, at: number): string | null {
  const period = reading.periods.find((p) => p.from === at)
  return period === undefined ? null : reading.sentence.text.slice(period.from, period.to)
}

function complete(
  change: ReadChange | null,
  reading: Reading,
  base: Figure,
  sum: { percent: number | null; direction: ReadChange['direction']; fromPeriod: string | null; end: number },
): ReadChange {
  return {
    from: change?.from ?? null,
    to: base.value,
    percent: sum.percent,
    direction: change?.direction ?? sum.direction,
    fromPeriod: change?.fromPeriod ?? sum.fromPeriod,
    at: stretchOf(
      reading.sentence,
      Math.min(base.to + (/^[\s,;(-]*/.exec(reading.sentence.text.slice(base.to))?.[0].length ?? 0), sum.end - 1),
      sum.end,
    ),
  }
}
