import { scanOf } from '../../grammar/scan.ts'
import { namesTime, ownPeriod, statedPeriod } from '../../own-period.ts'
import type { AttachedPeriod } from '../../period.ts'
import {
  type AttachedSource,
  type Context,
  type Figure,
  noted,
  type Reading,
  type Refiner,
  revise,
} from '../../reading.ts'
import { statusOf } from '../../status.ts'
import { continues, isOfThem, isSaidAlone, keepsTime, opensWith, says, saysWhenDone } from './carries-on.ts'
import { namedSource, sourcePeriod, toldSource } from './own-source.ts'

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
    {
      text: 'The gap in 2026/27 is £12.4m. It is made up of £7.1m for pay and £5.3m for prices.',
      gives: ['£12.4m · 2026/27', '£7.1m · 2026/27', '£5.3m · 2026/27'],
    },
    {
      text: 'At its longest, in May 2024, 310 people were on the list and the average wait was 17 weeks.',
      gives: ['310 people · May 2024', '17 weeks · May 2024'],
    },
    {
      text: 'The number of residents aged 85 is forecast to reach 9,800 by 2038. At present a fifth of them use care.',
      gives: ['9,800 · 2038', 'a fifth'],
    },
    { text: 'By the end of June 2025 £640,000 had been spent.', gives: ['£640,000 · end of June 2025'] },
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
  const scan = scanOf(reading)
  const benchmarked = figure.comparisons.some(
    ({ benchmark }) => benchmark === 'england-average' || benchmark === 'regional-average',
  )
  if (!benchmarked) {
    if (figure.kind === 'duration') return null
    if (
      says(scan, 'other voice') ||
      context.age > 0 ||
      (!continues(scan) && previous?.sentence.text.endsWith(':') !== true)
    )
      return null
    if (figure.kind === 'count' && !keepsTime(scan) && !reading.sentence.lower.startsWith('the number')) return null
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
  // "At present one in nine": no time that was said before.
  if (opensWith(scanOf(reading), 'says now')) return null
  return carriedPeriod(reading, previous, figure, source) ?? headedPeriod(reading, figure)
}

/** What the heading above says, where the sentence names no time of its own and speaks of none to come. */
function headedPeriod(reading: Reading, figure: Figure): AttachedPeriod | null {
  const { headed } = reading.sentence
  if (headed === null || namesTime(reading, figure)) return null
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
  const scan = scanOf(reading)
  const chunk = scan.figures.find((one) => one.figure.from === figure.from)
  if (chunk === undefined) return null
  const isShare = figure.kind === 'percentage' || figure.kind === 'ratio'
  const isShareOfBefore = isShare && isSaidAlone(scan, chunk) && previous.figures.at(-1)?.kind === 'count'
  const listed = previous.sentence.text.endsWith(':') && reading.sentence.passage !== previous.sentence.passage
  const ofThem = figure.kind !== 'money' && isOfThem(scan, chunk)
  if (isShareOfBefore || (source === null && (listed || ofThem || keepsTime(scan))))
    return { ...carried, basis: 'carried' }
  return null
}

/** "This was accomplished in 2024" dates the figures of the sentence before. */
function datePrevious(reading: Reading, previous: Reading | null): Reading | null {
  const period = reading.periods[0]
  if (previous === null || period === undefined || !saysWhenDone(scanOf(reading))) return previous
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
