import { Captures, NO, opt, phrase, plain, seq, upTo, word } from '../../grammar/pattern.ts'
import { type Scan, scanOf } from '../../grammar/scan.ts'
import { wordAt } from '../../grammar/standing.ts'
import type { PeriodMention } from '../../period.ts'
import { type AttachedSource, type Reading, stretchOf } from '../../reading.ts'
import { contextual, indexAt } from './carries-on.ts'

/** Between a source and its year: "(ASCS) data for", ", in". */
const TO_ITS_YEAR = seq(
  upTo(2, word(',', ')', '(')),
  opt(seq(plain(), word(',', ')'), opt(word(',', ')')))),
  opt(phrase(contextual('data'))),
  opt(word('for', 'in', 'from')),
)
const TOLD = seq(
  word('the', 'these', 'this', 'those', 'that', 'both', 'all'),
  opt(phrase(contextual('data'))),
  phrase(contextual('comes from')),
)

/** The source named before an offset in the sentence, else the first. The index that a score is measured on is its measure, not its source. */
export function namedSource(reading: Reading, before: number): AttachedSource | null {
  const { sentence, sources } = reading
  if (sources.length === 0) return null
  const scan = scanOf(reading)
  const own = sources.filter((s) => s.id !== 'imd' || isCited(scan, indexAt(scan, s.from)))
  // A source named after the figure counts in the same clause only: in brackets, or before a turn of the sentence.
  const later = own.find((s) => s.from >= before && !turns(scan, indexAt(scan, before), indexAt(scan, s.from)))
  const mention = own.filter((s) => s.from < before).at(-1) ?? later
  if (mention === undefined) return null
  return {
    id: mention.id,
    name: mention.name,
    text: sentence.text.slice(mention.from, mention.to),
    basis: 'stated',
    at: stretchOf(sentence, mention.from, mention.to),
  }
}

/** "according to the 2019 English Index": named as a source, and not as what a score is on. */
function isCited(scan: Scan, at: number): boolean {
  const english = wordAt(scan, at - 1) === 'english' ? at - 1 : at
  const year = scan.tokens[english - 1]?.is === 'number' ? english - 1 : english
  const before = wordAt(scan, wordAt(scan, year - 1) === 'the' ? year - 2 : year - 1)
  return CITES.has(before)
}

const CITES = new Set(['(', 'to', 'data', 'from', 'in', 'on'])

function turns(scan: Scan, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const lower = wordAt(scan, at)
    if (lower === ';' || lower === ':' || lower === 'but') return true
    if (lower === 'when' && wordAt(scan, at - 1) === ',') return true
  }
  return false
}

/** The year printed with the source itself: "(Safeguarding Adults Collection 2022/23)", "ASCOF figures for 2023/24". */
export function sourcePeriod(reading: Reading, source: AttachedSource | null): PeriodMention | null {
  if (source === null || source.basis === 'carried') return null
  const scan = scanOf(reading)
  const leads = (from: number, to: number) =>
    TO_ITS_YEAR(upToToken(scan, indexAt(scan, to)), indexAt(scan, from), new Captures()) === indexAt(scan, to)
  const mentions = reading.sources.filter((s) => s.id === source.id)
  return reading.periods.find((p) => mentions.some((s) => p.from >= s.to && leads(s.to, p.from))) ?? null
}

/** A scan that ends before a token. */
function upToToken(scan: Scan, end: number): Scan {
  return { ...scan, tokens: scan.tokens.slice(0, end) }
}

/** The source that a sentence without figures gives those before it: "The figure comes from the 2023/24 survey". Null where it gives none. */
export function toldSource(reading: Reading): AttachedSource | null {
  const { sentence, sources, figures } = reading
  const mention = sources[0]
  if (mention === undefined || figures.length > 0 || TOLD(scanOf(reading), 0, new Captures()) === NO) return null
  return {
    id: mention.id,
    name: mention.name,
    text: sentence.text.slice(mention.from, mention.to),
    basis: 'carried',
    at: stretchOf(sentence, mention.from, mention.to),
  }
}
