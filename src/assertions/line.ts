import { type Reading, stretchOf } from '../claims/reading.ts'
import type { Document } from '../document/index.ts'
import type { ClaimKind, Modifier, PrintedFigure } from '../schema/index.ts'
import { modifierBefore } from '../vocabulary/modifiers.ts'

/** A figure at its place in a sentence: offsets into the sentence's text. */
export interface Spot {
  readonly from: number
  readonly to: number
  readonly kind: ClaimKind
  readonly value: number
  readonly upper: number | null
  readonly unit: string | null
  readonly modifier: Modifier | null
}

/** A sentence with every figure that it prints, claims and those that belong to claims alike, in order. */
export interface Line {
  readonly reading: Reading
  /** Small letters, plain quotes, as the vocabulary has them. */
  readonly lower: string
  readonly spots: readonly Spot[]
  /** The line before in the same paragraph or list; null at a beginning. */
  readonly previous: Line | null
  readonly document: Document
}

/** The sentences that hold figures, each with the one that it may continue. */
export function readLines(document: Document, readings: readonly Reading[]): Line[] {
  const lineOf = new Map<Reading['sentence'], Line>()
  return readings.map((reading) => {
    const { sentence } = reading
    const spots = [...reading.figures, ...reading.taken]
      .filter((figure) => !isAge(figure, sentence.lower))
      .sort((a, b) => a.from - b.from)
      .flatMap((figure) => toSpots(figure, sentence.lower))
    const previous = sentence.previous === null ? null : (lineOf.get(sentence.previous) ?? null)
    const line = { reading, lower: sentence.lower.replace(/[’‘]/g, "'"), spots, previous, document }
    lineOf.set(sentence, line)
    return line
  })
}

/** "146 aged 65", "84 of them under 65": whose figure it is. */
function isAge({ from, value, unit, kind }: Spot, lower: string): boolean {
  return (
    kind === 'count' &&
    unit === null &&
    value >= 10 &&
    value <= 100 &&
    /\b(?:aged?|under|over) $/.test(lower.slice(Math.max(0, from - 8), from))
  )
}

/** "118 more than the 1,862 of last year" loosens nothing. */
const DISTANCE =
  /\d ?(?:%|points|days|weeks)? ?(?:more|fewer|less|higher|lower|longer|shorter) than (?:the |its |our |their )?$/
const WHOLE =
  /^(\S{1,24}(?: [a-z-]{2,20}){0,3}?)(?: out of | of | ?\/ ?)(?:(?:the|a total of|all|these|those|our|its) ){0,3}(?=\S)/

/** "45 of 61 enquiries" is one figure with what it is out of, and two numbers to reckon with. */
function toSpots(figure: Spot & { readonly outOf: number | null }, lower: string): Spot[] {
  const { from, to, kind, outOf } = figure
  const spot = toSpot(figure, lower)
  const match = kind === 'count' && outOf !== null ? WHOLE.exec(lower.slice(from, to)) : null
  if (match === null || outOf === null) return [spot]
  return [
    { ...spot, to: from + (match[1]?.length ?? 0) },
    { ...spot, from: from + match[0].length, value: outOf, upper: null, modifier: null },
  ]
}

function toSpot({ from, to, kind, value, upper, unit, modifier }: Spot, lower: string): Spot {
  return {
    from,
    to,
    kind,
    value,
    upper,
    unit,
    modifier: DISTANCE.test(lower.slice(Math.max(0, from - 40), from))
      ? null
      : (modifier ?? modifierBefore(lower, from)?.modifier ?? null),
  }
}

/** The words between two figures of a line. */
export function between(line: Line, one: Spot, two: Spot): string {
  return line.lower.slice(one.to, two.from)
}

/** The words before a figure, back to the one before it in the sentence. */
export function ahead(line: Line, index: number): string {
  return line.lower.slice(line.spots[index - 1]?.to ?? 0, line.spots[index]?.from ?? 0)
}

/** The words behind a figure, up to the next one of the sentence. */
export function behind(line: Line, index: number): string {
  return line.lower.slice(line.spots[index]?.to ?? 0, line.spots[index + 1]?.from ?? line.lower.length)
}

/** The figure as the document prints it. */
export function printed({ reading, document }: Line, spot: Spot): PrintedFigure {
  const { start, end } = stretchOf(reading.sentence, spot.from, spot.to)
  return {
    text: document.text.slice(start, end),
    kind: spot.kind,
    value: spot.value,
    upper: spot.upper,
    unit: spot.unit,
    modifier: spot.modifier,
    span: document.toSpan(start, end),
  }
}

const OF_ALL =
  /(?:^|[,;:(.] |\b(?:and|but|that|while|where|year|month) )of (?:(?:the|all|these|those|our|its|their|a total of) ){0,3}$/

/** Whether a figure is the whole of which its clause tells a part: "Of the 51 services, 42 were good", not "savings of £13.6m". */
export function isOfWhich({ lower }: Line, { from }: Spot): boolean {
  return OF_ALL.test(lower.slice(Math.max(0, from - 40), from))
}
