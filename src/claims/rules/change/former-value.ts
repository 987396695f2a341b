import {
  Captures,
  either,
  figure,
  NO,
  opt,
  type Pattern,
  plain,
  seq,
  until,
  upTo,
  word,
} from '../../grammar/pattern.ts'
import { type Chunk, type FigureChunk, type Scan, scanOf } from '../../grammar/scan.ts'
import { current, endOf, free, offsetOf, textOf, wordAt } from '../../grammar/standing.ts'
import { type Figure, noted, type Pair, type Reading, type Refiner, revise, stretchOf } from '../../reading.ts'
import { bestMatch } from './base.ts'
import { byValues, merged, NOTHING_KNOWN, textOfFigure } from './make.ts'
import { mentionAfter } from './near.ts'
import { BREAKS, withArticle } from './parts.ts'
import { comparable, inUnitOf } from './units.ts'
import { FORMER, printed, when } from './when.ts'

const ID = 'former-value'
const WORD = plain(...BREAKS, 'from', 'to', 'by', 'than', 'there')
const VALUE = withArticle(figure('from'))
const WAS = either(word('was', 'were', 'averaged'), seq(word('stood', 'was', 'were'), word('at')))
/** "it took 35%", "they had been 12 weeks" */
const POINTING = seq(word('it', 'they', 'this', 'that'), until(3, WORD, VALUE))
/** "the rate was 33%", "the projected overspend was £5.2m" */
const NAMING = seq(upTo(1, word('the', 'its', 'our', 'their')), until(6, WORD, seq(WAS, VALUE)))
const AT_A_TIME = (told: Pattern) => seq(told, opt(word(',')))

/** Ways to say a time: by itself the past of what was said before, or a date that has to be earlier than its own. */
const TIMES = [
  { time: AT_A_TIME(when('since', FORMER)), isFormer: true },
  { time: AT_A_TIME(when('since')), isFormer: false },
] as const
const OPENERS = new Set(['although', 'though', 'whereas', 'while', 'but', 'and'])

/** "Five years ago it was 35.1%", "In 2022/23 the share was 40%": a clause that only gives the value that a claim had at an earlier time. */
export const formerValue: Refiner = {
  id: ID,
  description: 'Takes what a figure was at an earlier time, told in a sentence or clause that opens with that time',
  examples: [
    {
      text: 'Care takes 41.2% of the budget. Ten years ago it took 33.7%.',
      gives: ['41.2% · 33.7→41.2 increase since Ten years ago'],
    },
    {
      text: 'Between April and June 2025, 27% of concerns led to an enquiry. In the same period of 2024 the share was 22%.',
      gives: ['27% · 22→27 increase since same period of 2024 · April and June 2025'],
    },
    {
      text: 'Debts had grown to £3.4m; six months earlier they were £2.9m.',
      gives: ['£3.4m · 2900000→3400000 increase since six months earlier'],
    },
    {
      text: 'The forecast overspend for 2024/25 is £6.1m. At quarter 2 the forecast overspend was £4.4m.',
      gives: ['£6.1m · 4400000→6100000 increase since quarter 2 · 2024/25'],
    },
    {
      text: 'In March 2023 there were 210 people waiting. In March 2024 the number was 260.',
      gives: ['260 · 210→260 increase since March 2023 · March 2024'],
    },
    {
      text: 'The team answered 81% of calls. In 2022 the vacancy rate was 14%.',
      gives: ['81%', '14% · 2022'],
    },
  ],
  refine(pair) {
    if (pair.reading.figures.length === 0) return pair
    const scan = scanOf(pair.reading)
    let result = pair
    for (let at = 0; at < scan.tokens.length; at++) {
      const before = wordAt(scan, at - 1)
      if (at > 0 && before !== ';' && !(OPENERS.has(before) && wordAt(scan, at - 2) === ',')) continue
      result = clauseFrom(result, scan, at) ?? result
    }
    return result
  },
}

function clauseFrom(pair: Pair, scan: Scan, at: number): Pair | null {
  const { reading } = pair
  for (const { time, isFormer } of TIMES) {
    const found = new Captures((chunk) => free(reading, chunk) !== null)
    const subject = time(scan, at, found)
    if (subject === NO) continue
    const points = POINTING(scan, subject, found)
    const next = points === NO ? NAMING(scan, subject, found) : points
    const [from, since] = [found.figure('from'), found.chunk('since')]
    if (next === NO || from === null || since === null) continue
    const told = { first: at, next, since, from, isFormer, isPointing: points !== NO, subject }
    const read = given(pair, scan, told)
    if (read !== null) return read
  }
  return null
}

interface Told extends Chunk {
  readonly since: Chunk
  readonly from: FigureChunk
  readonly isFormer: boolean
  readonly isPointing: boolean
  readonly subject: number
}

function given(pair: Pair, scan: Scan, told: Told): Pair | null {
  const { reading, previous } = pair
  const earlier = current(reading, told.from)
  if (earlier.comparisons.length > 0 || earlier.change !== null) return null
  const limit = offsetOf(scan, told.first)
  const own = reading.figures.filter((f) => f.to <= limit)
  const isOwn = own.length > 0
  const home = isOwn ? reading : previous
  if (home === null) return null
  const target = targetOf(isOwn ? own : home.figures, scan, told, earlier)
  if (target === undefined || !isEarlier(home, target, scan, told)) return null
  const from = inUnitOf(earlier, target)
  const facts = {
    ...NOTHING_KNOWN,
    from,
    direction: byValues(from, target.value),
    fromPeriod: printed(scan, told.since),
    fromText: textOfFigure(reading, earlier),
  }
  const place = stretchOf(reading.sentence, limit, endOf(scan, told.next))
  const change = merged(target.change, facts, target.value, place)
  const replaced = new Map([[target, noted(target, ID, { change, unit: target.unit ?? earlier.unit })]])
  const cover = { from: limit, to: endOf(scan, told.next), by: 'change' as const }
  const covered = {
    ...revise(reading, new Set([earlier]), isOwn ? replaced : new Map()),
    covers: [...reading.covers, cover],
  }
  return { reading: covered, previous: isOwn || previous === null ? previous : revise(previous, new Set(), replaced) }
}

/** What had the earlier value: what "it" is, or what the subject names again. Where the time is the same part of another year nothing need be named. */
function targetOf(figures: readonly Figure[], scan: Scan, told: Told, earlier: Figure): Figure | undefined {
  const fit = figures.filter((f) => comparable(f, earlier) && f.change?.from == null && f.kind !== 'rank')
  if (told.isPointing) return fit.at(-1)
  const isSame = told.isFormer && wordAt(scan, told.since.first) === 'same'
  return bestMatch(fit, textOf(scan, told.subject, told.from.first), !isSame || fit.length > 1)
}

/** Whether the time of the clause lies before that of the figure; where days do not tell, "is" is set against "was". */
function isEarlier(home: Reading, target: Figure, scan: Scan, told: Told): boolean {
  if (told.isFormer) return true
  const before = scan.periodAt.get(told.since.first)?.period
  const own = target.period ?? mentionAfter(home, target) ?? home.periods.findLast((p) => p.to <= target.from) ?? null
  if (before?.end != null && own?.end != null) return before.end < own.end
  return /(?<![a-z])(?:is|are|stands?|now|currently)(?![a-z])/.test(home.sentence.lower)
}
