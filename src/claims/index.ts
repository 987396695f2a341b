import { type Document, nearby } from '../document/index.ts'
import type { PlacedBlock } from '../outline/outline.ts'
import type { Claim } from '../schema/index.ts'
import { modifierAfter } from '../vocabulary/modifiers.ts'
import { findSources } from '../vocabulary/sources.ts'
import { tokensOf } from './grammar/scan.ts'
import { type Headed, headedBy } from './headed-period.ts'
import { findBenchmarks } from './mentions/benchmarks.ts'
import { type DateMention, findDates, findPeriods } from './period.ts'
import type { Quantity } from './quantity.ts'
import { type Figure, type Pair, type Reading, type Stretch, stretchOf } from './reading.ts'
import { type Recognised, recognise } from './recognise.ts'
import { refine } from './refine.ts'
import { attachContext } from './rules/context/attach-context.ts'
import { mayHoldFigure, type Sentence, sentencesOf } from './sentence.ts'
import { statusOf } from './status.ts'

/** A claim with the ids of the recogniser and refiners that made it, in the order in which they did. */
export interface ExplainedClaim {
  readonly claim: Claim
  readonly via: readonly string[]
}

/** The claims with the parts that made each: the answer to "where does this row come from?" */
export function claimsWithParts(document: Document, blocks: readonly PlacedBlock[]): ExplainedClaim[] {
  return explainReadings(document, readSentences(blocks))
}

/** The claims of sentences that were read before, for whoever needs the sentences too. */
export function claimsOf(document: Document, readings: readonly Reading[]): Claim[] {
  return explainReadings(document, readings).map(({ claim }) => claim)
}

function explainReadings(document: Document, readings: readonly Reading[]): ExplainedClaim[] {
  return readings.flatMap((reading) =>
    reading.figures.map((figure) => ({ claim: toClaim(document, reading, figure), via: figure.via })),
  )
}

/**
 * Every sentence that holds a figure, and those around it that a figure's context can come from, refined in order; with `every`, also
 * those whose numbers were all refused.
 */
export function readSentences(blocks: readonly PlacedBlock[], every = false): Reading[] {
  const readings: Reading[] = []
  const indexOf = new Map<Sentence, number>()
  let opener: Sentence | null = null
  let headed: Headed | null = null
  for (const placed of blocks) {
    headed = headedBy(placed, headed)
    if (placed.role !== 'prose') continue
    const { block } = placed
    const isItem = block.kind === 'item'
    if (!mayHoldFigure(block.passage.text)) {
      if (!isItem) opener = null
      continue
    }
    const sentences = sentencesOf(placed, isItem ? opener : null, headed?.period ?? null)
    const dates = sentences.map(({ text, lower }) => findDates(text, lower))
    const found = sentences.map(({ text, lower }, at) =>
      mayHoldFigure(text) ? recognise(text, lower, dates[at]) : NOTHING,
    )
    const last = sentences.at(-1)
    const opens = !isItem && last?.text.endsWith(':') === true
    const lastRead = opens || every ? sentences.length - 1 : lastToRead(sentences, found)
    for (const [index, sentence] of sentences.entries()) {
      if (index > lastRead) break
      const previousIndex = sentence.previous === null ? undefined : indexOf.get(sentence.previous)
      const previous = previousIndex === undefined ? null : (readings[previousIndex] ?? null)
      const pair = readSentence(sentence, found[index] ?? NOTHING, dates[index] ?? [], previous)
      if (previousIndex !== undefined && pair.previous !== null) readings[previousIndex] = pair.previous
      indexOf.set(sentence, readings.length)
      readings.push(pair.reading)
    }
    // A line that ends with a colon opens a list, and its items hang from it.
    if (!isItem) opener = opens && last !== undefined ? last : null
  }
  return readings
}

const NOTHING: Recognised = { quantities: [], refusals: [], covers: [] }

/** The last sentence that matters to a figure: the one after the last with figures, since it may date or compare them. */
function lastToRead(sentences: readonly Sentence[], found: readonly Recognised[]): number {
  const figures = found.findLastIndex(({ quantities }) => quantities.length > 0)
  if (figures !== -1) return figures + 1
  // The first of an item may speak of the line that the item hangs from.
  return sentences[0]?.previous == null ? -1 : 0
}

/** Reads a sentence beside the one that it may continue. Where neither has a figure, all that matters is what it hands on. */
function readSentence(
  sentence: Sentence,
  found: Recognised,
  dates: readonly DateMention[],
  previous: Reading | null,
): Pair {
  const isQuiet = found.quantities.length === 0 && (previous === null || previous.figures.length === 0)
  const pair = { reading: toReading(sentence, found, dates, isQuiet), previous }
  return isQuiet ? attachContext.refine(pair) : refine(pair)
}

function toReading(
  sentence: Sentence,
  { quantities, refusals, covers }: Recognised,
  dates: readonly DateMention[],
  isQuiet: boolean,
): Reading {
  const { text, lower } = sentence
  return {
    sentence,
    refusals,
    figures: quantities.map((quantity) => toFigure(quantity, lower)),
    taken: [],
    benchmarks: isQuiet ? [] : findBenchmarks(tokensOf({ sentence })),
    periods: findPeriods(lower, dates),
    sources: findSources(text, lower),
    covers,
    context: null,
    counted: null,
  }
}

/** Field by field, so that all figures have one shape: each refiner copies them. */
function toFigure(q: Quantity, lower: string): Figure {
  return {
    from: q.from,
    to: q.to,
    kind: q.kind,
    value: q.value,
    upper: q.upper,
    outOf: q.outOf,
    unit: q.unit,
    noun: q.noun,
    modifier: q.modifier ?? modifierAfter(lower, q.to),
    by: q.by,
    bare: q.bare,
    comparisons: [],
    change: null,
    period: null,
    source: null,
    measure: '',
    via: [q.by],
  }
}

/** Where the value stands: with its noun, unless markup comes between (`**3,700** people`) or the noun is on another paragraph, as on a tile. */
function printedValue(document: Document, sentence: Sentence, figure: Figure): Stretch {
  const whole = stretchOf(sentence, figure.from, figure.to)
  const apart = /\*\*|\n[^\S\n]*\n/
  if (figure.noun === null || !apart.test(document.text.slice(whole.start, whole.end))) return whole
  return stretchOf(sentence, figure.from, figure.to - figure.noun.length - 1)
}

function toClaim(document: Document, reading: Reading, figure: Figure): Claim {
  const { sentence } = reading
  const span = ({ start, end }: { start: number; end: number }) => document.toSpan(start, end)
  const value = printedValue(document, sentence, figure)
  const whole = nearby(stretchOf(sentence, 0, sentence.text.length), value)
  const { change, period, source } = figure
  return {
    text: document.text.slice(value.start, value.end),
    span: span(value),
    kind: figure.kind,
    value: figure.value,
    upper: figure.upper,
    outOf: figure.outOf,
    unit: figure.unit,
    modifier: figure.modifier,
    status: statusOf(reading, figure),
    measure: figure.measure,
    indicator: null,
    period:
      period === null
        ? null
        : {
            text: document.text.slice(period.at.start, period.at.end),
            start: period.start,
            end: period.end,
            basis: period.basis,
            span: span(period.at),
          },
    source:
      source === null
        ? null
        : {
            id: source.id,
            name: source.name,
            text: document.text.slice(source.at.start, source.at.end),
            basis: source.basis,
            span: span(source.at),
          },
    comparisons: figure.comparisons.map((comparison) => ({
      benchmark: comparison.benchmark,
      label: comparison.label,
      value: comparison.value,
      text: comparison.text,
      relation: comparison.relation,
      strength: comparison.strength,
      difference: comparison.value === null ? null : Math.round((figure.value - comparison.value) * 1e6) / 1e6,
      span: span(comparison.at),
    })),
    change:
      change === null
        ? null
        : {
            from: change.from,
            to: change.to,
            percent: change.percent,
            difference: change.difference ?? null,
            direction: change.direction,
            fromPeriod: change.fromPeriod,
            fromText: change.fromText ?? null,
            span: span(change.at),
          },
    statement: sentence.place.statement,
    section: sentence.place.section,
    sentence: { text: document.text.slice(whole.start, whole.end), span: span(whole) },
  }
}
