import { Captures, opt, seq, word } from '../../grammar/pattern.ts'
import { type FigureChunk, type Scan, scanOf } from '../../grammar/scan.ts'
import { free, wordAt } from '../../grammar/standing.ts'
import { type Figure, type Pair, type Reading, type Refiner, revise } from '../../reading.ts'
import { isNumber } from '../../tokens/number-token.ts'
import { CHANGE_NOUNS, CHANGE_VERBS } from '../../tokens/words.ts'
import { between, isAfter, isAnecdote, isBefore, isBetween, saysWhich, wordBefore } from './around.ts'

const OUT_OF = seq(opt(word('out')), word('of'), opt(word('the', 'these', 'those')))
const FEW = 10

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
    { text: 'The number of people who waited more than 28 days was 31.', gives: ['31'] },
    { text: 'Invoices more than 60 days old came to £1.9m.', gives: ['£1.9m'] },
    { text: 'The oldest case is more than 400 days old.', gives: ['400 days'] },
  ],
  refine({ reading, previous }: Pair): Pair {
    if (reading.figures.length === 0) return { reading, previous }
    const scan = scanOf(reading)
    const chunks = scan.figures.filter((chunk) => free(reading, chunk) !== null)
    const dropped = new Set(
      reading.figures.filter((figure) => {
        if (figure.change !== null) return false
        const at = chunks.findIndex((chunk) => chunk.figure.from === figure.from)
        const chunk = chunks[at]
        // A length of time that a period covers says when.
        if (chunk === undefined) return true
        const near = { scan, reading, chunks, at, chunk, figure }
        return qualifies(near) || (figure.kind === 'duration' && isOnlyLength(near))
      }),
    )
    return { reading: revise(reading, dropped, new Map()), previous }
  },
}

interface Near {
  readonly scan: Scan
  readonly reading: Reading
  readonly chunks: readonly FigureChunk[]
  readonly at: number
  readonly chunk: FigureChunk
  readonly figure: Figure
}

function qualifies({ scan, reading, chunks, at, chunk, figure }: Near): boolean {
  const before = chunks[at - 1]
  const next = chunks[at + 1]
  const earlier = before === undefined ? null : free(reading, before)
  if (figure.kind === 'percentage')
    return (
      isBefore(scan, chunk, 'most of all') ||
      ((wordAt(scan, chunk.next) === 'most' || wordAt(scan, chunk.next) === 'least') &&
        wordBefore(scan, chunk, 'the', 'in', 'top'))
    )
  if (figure.kind === 'ratio') {
    // "Two-thirds of people (67%)" says one thing twice; the exact one stays.
    const exact = next === undefined ? null : free(reading, next)
    if (next === undefined || exact?.kind !== 'percentage') return false
    const gap = between(scan, chunk, next)
    return gap.length <= 44 && gap.endsWith('(') && !gap.includes(',') && Math.abs(figure.value * 100 - exact.value) < 5
  }
  if (figure.kind !== 'count') return false
  if (figure.value <= FEW && isAnecdote(scan)) return true
  if (wordBefore(scan, chunk, 'top', 'bottom')) return true
  if (before === undefined || earlier === null) return false
  // "27 out of 30 audits": the whole is said with its part.
  if (earlier.kind === 'count') return OUT_OF(scan, before.next, new Captures()) === chunk.first
  const gap = between(scan, before, chunk)
  return earlier.kind === 'rank' && gap.length <= 50 && !gap.includes(',') && OUT_OF_RANK.has(lastWord(gap))
}

const OUT_OF_RANK = new Set(['of', 'among'])

function lastWord(gap: string): string {
  const words = gap.trimEnd().split(' ')
  return (words.at(-1) === 'the' ? words.at(-2) : words.at(-1)) ?? ''
}

/** A length of time that limits or dates something else. */
function isOnlyLength(near: Near): boolean {
  const { scan, chunks, at, chunk, figure } = near
  const next = chunks[at + 1]
  const after = wordAt(scan, chunk.next)
  if (after === 'on' && wordAt(scan, chunk.next + 1) === 'average') return false
  const isLong = figure.unit === 'months' || figure.unit === 'years'
  if (next !== undefined && wordBefore(scan, chunk, 'within') && isShareNext(near, next)) return true
  if (wordBefore(scan, chunk, 'after') && after !== 'average' && isLong) return true
  if (isBefore(scan, chunk, 'late') && chunks.length > 1) return true
  if (
    chunks.length > 1 &&
    SO_LONG.has(after) &&
    wordBefore(scan, chunk, 'in', 'over', 'within') &&
    changesBefore(scan, chunk)
  )
    return true
  if (saysWhich(scan, chunk)) return true
  const limited = isBefore(scan, chunk, 'limit')
  // "debt more than 90 days old": which debt.
  if (after === 'old' && limited && chunks.length > 1) return true
  if ((limited || wordBefore(scan, chunk, 'within')) && isInNumberOf(near)) return true
  const indicates =
    isAfter(scan, chunk.next, 'behind a length') && !(after === 'after' && wordAt(scan, chunk.next + 1) === 'on')
  if (indicates && (limited || isAfter(scan, chunk.next, 'always behind a length')))
    return (
      isAfter(scan, chunk.next, 'dropped behind a length') &&
      (isOfShare(near) || ALONE.has(after) || (after === 'of' && isAfter(scan, chunk.next, 'always behind a length')))
    )
  if (limited && limits(near)) return true
  const spans = isBefore(scan, chunk, 'span') && isLong
  return spans && !isBetween(scan, 0, scan.tokens.length, 'waits')
}

const SHARES = new Set(['number', 'numbers', 'proportion', 'percentage', 'share'])
const LONGEST_GROUP = 16

/** "The number of people who waited more than 28 days was 31": whose number it is. */
function isInNumberOf({ scan, reading, chunks, at, chunk }: Near): boolean {
  const value = chunks.slice(at + 1).some((one) => {
    const figure = free(reading, one)
    return figure !== null && figure.kind !== 'duration'
  })
  for (let i = chunk.first - 1; value && i >= Math.max(0, chunk.first - LONGEST_GROUP); i--) {
    if (wordAt(scan, i) === 'of' && SHARES.has(wordAt(scan, i - 1))) return true
    if (STOPS.has(wordAt(scan, i)) || isNumber(scan.tokens[i])) return false
  }
  return false
}

const STOPS = new Set([',', ';', ':', 'was', 'were', 'is', 'are', 'stood'])
const SO_LONG = new Set(['to', 'from', 'by'])
const ALONE = new Set(['after', 'ago', 'later', 'earlier', 'previously', 'notice'])

/** "within 28 days of referral for 90%": the share follows. */
function isShareNext({ scan, reading, chunk }: Near, next: FigureChunk): boolean {
  const gap = between(scan, chunk, next)
  return free(reading, next)?.kind === 'percentage' && gap.length <= 44 && !gap.includes(',') && !gap.includes(';')
}

/** "90% of people began care within 28 days": a limit of what is counted before. */
function limits(near: Near): boolean {
  const { scan, chunks, at, chunk, figure } = near
  const before = chunks[at - 1]
  const isIn =
    wordBefore(scan, chunk, 'in') || (wordBefore(scan, chunk, 'the') && wordAt(scan, chunk.first - 2) === 'in')
  if (before === undefined || !isOfShare(near)) return false
  if (isIn && figure.unit !== 'months' && figure.unit !== 'years' && !isOfShare(near, true)) return false
  if (isBetween(scan, before.next, chunk.first, 'statistic')) return false
  return !turnsBetween(scan, before.next, chunk.first)
}

const TURNS = new Set(['and', 'with', 'but', 'although', 'though', 'while', 'whereas'])

/** "; ", ", with", "and with": something else begins. */
function turnsBetween(scan: Scan, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const word = wordAt(scan, at)
    if (word === ';' || word === 'with') return true
    if (word === ',' && TURNS.has(wordAt(scan, at + 1)) && wordAt(scan, at + 2) !== 'for') return true
  }
  return false
}

function changesBefore(scan: Scan, { first }: FigureChunk): boolean {
  for (let at = first - 1; at >= Math.max(0, first - 7); at--)
    if (CHANGE_VERBS.at(scan.tokens, at) !== null || CHANGE_NOUNS.at(scan.tokens, at) !== null) return true
  return false
}

/** Whether the figure before in the sentence is a share or count that this length qualifies. */
function isOfShare({ reading, chunks, at }: Near, onlyShares = false): boolean {
  const before = chunks
    .slice(0, at)
    .map((chunk) => free(reading, chunk))
    .findLast((figure) => figure?.kind !== 'duration')
  return before?.kind === 'percentage' || before?.kind === 'ratio' || (before?.kind === 'count' && !onlyShares)
}
