import { type Block, type Document, makePassage, type Passage, splitSentences, toSource } from '../document/index.ts'
import type { Authority, RatingReading, ReportKind } from '../schema/index.ts'
import { ratingPatterns as patterns, toRating } from '../vocabulary/ratings.ts'
import { readLabelledRatings } from './rating-labels.ts'
import { readSentenceRatings } from './rating-sentences.ts'

/** The overall rating, and every place that plainly gives one for this assessment. */
export interface Ratings {
  readonly rating: RatingReading | null
  readonly readings: readonly RatingReading[]
}

interface Ranked {
  readonly reading: RatingReading
  /** 3: at a labelled place; 2 and 1: see SentenceRating. */
  readonly strength: 1 | 2 | 3
}

/** How much of what was said before is looked at, in characters. */
const BEFORE = 300
const BREAKS_BEFORE_WORD = /\b(?:requires?|rated|as|rating of|rating|a|an)\s*["']?$/i
const BEGINS_WITH_WORD = /^["']?(?:improvement|outstanding|good|requires improvement|inadequate)\b/i

/** CQC's overall rating of adult social care, from its labelled place or from a sentence that gives it. A peer challenge has none. */
export function readRatings(
  document: Document,
  kind: ReportKind,
  subject: Authority | null,
  title: Block | null,
): Ratings {
  if (kind === 'peer-challenge') return { rating: null, readings: [] }
  const found: Ranked[] = []
  for (const { block, from, to } of readLabelledRatings(document.blocks, kind))
    found.push(...rank(document, block.passage, from, to, 3))
  found.push(...readProse(document, kind, subject, title))
  found.sort((a, b) => a.reading.span.start - b.reading.span.start)
  const best = choose(found)
  if (best === null) return { rating: null, readings: [] }
  // What only the context tells may be about something else: it may confirm, never contradict.
  const readings = found.filter((one) => one.strength > 1 || one.reading.value === best.reading.value)
  return { rating: best.reading, readings: distinct(readings.map((one) => one.reading)) }
}

/** The plainest, then the one given most often, then the first. */
function choose(found: readonly Ranked[]): Ranked | null {
  const strongest = Math.max(0, ...found.map((one) => one.strength))
  const candidates = found.filter((one) => one.strength === strongest)
  const count = ({ reading }: Ranked) => candidates.filter((one) => one.reading.value === reading.value).length
  return candidates.reduce<Ranked | null>((top, one) => (top === null || count(one) > count(top) ? one : top), null)
}

function readProse(document: Document, kind: ReportKind, subject: Authority | null, title: Block | null): Ranked[] {
  const found: Ranked[] = []
  const { blocks } = document
  const speaksOfCare =
    kind === 'cqc-assessment' ||
    blocks.some(({ passage: { text } }) => patterns.commission.test(text) || patterns.care.test(text))
  // In CQC's own report "good" is on every line, and a rating is called one.
  const isWorthReading = (text: string) => kind !== 'cqc-assessment' || patterns.anyRated.test(text)
  for (const [index, block] of blocks.entries()) {
    if (!isWorthReading(block.passage.text)) continue
    const passage = joinBroken(document, block, blocks[index + 1])
    if (!patterns.any.test(passage.text)) continue
    const isHeadline = block === title || block.kind === 'heading'
    const before = blocks[index - 1]?.passage.text ?? ''
    const isCare = speaksOfCare && !patterns.nearOther.test(`${before.slice(-BEFORE)} ${passage.text}`)
    let said = before.slice(-BEFORE)
    for (const { from, to } of splitSentences(passage.text)) {
      const sentence = passage.text.slice(from, to)
      const context = {
        gssCode: subject?.gssCode ?? null,
        isHeadline,
        isCare,
        isCommission: kind === 'cqc-assessment',
        said,
      }
      // "Overall score: 56%. Rating: Requires improvement." on one line: a label like those on lines of their own.
      const labelled = subject === null ? undefined : patterns.label.exec(sentence)?.groups?.word
      if (labelled !== undefined && isCare && from > 0)
        found.push(
          ...rank(
            document,
            passage,
            from + sentence.lastIndexOf(labelled),
            from + sentence.lastIndexOf(labelled) + labelled.length,
            2,
          ),
        )
      for (const rating of readSentenceRatings(sentence, context))
        found.push(...rank(document, passage, from + rating.from, from + rating.to, rating.strength))
      said = sentence.slice(-BEFORE)
    }
  }
  return found
}

/** A grade broken across lines ("rated Requires / Improvement") is read with the line after. */
function joinBroken(document: Document, block: Block, next: Block | undefined): Passage {
  const { passage } = block
  if (next === undefined || !BREAKS_BEFORE_WORD.test(passage.text) || !BEGINS_WITH_WORD.test(next.passage.text))
    return passage
  return makePassage(document.text, [
    { start: passage.start, end: passage.end },
    { start: next.passage.start, end: next.passage.end },
  ])
}

function rank(document: Document, passage: Passage, from: number, to: number, strength: Ranked['strength']): Ranked[] {
  const value = toRating(passage.text.slice(from, to))
  if (value === null) return []
  const { start, end } = toSource(passage, from, to)
  return [{ reading: { value, text: document.text.slice(start, end), span: document.toSpan(start, end) }, strength }]
}

function distinct(readings: readonly RatingReading[]): RatingReading[] {
  return readings.filter((one, i) => readings.findIndex((other) => other.span.start === one.span.start) === i)
}
