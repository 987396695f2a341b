import type { PrintedLine } from './lines.ts'

/** A printed line with the sheet it stands on and the column it fills. */
export interface PlacedLine {
  readonly line: PrintedLine
  readonly sheet: number
  /** Number of its region: lines of one region stand below one another. */
  readonly region: number
  /** How far to the right lines of its column reach. */
  readonly fullRight: number
}

/** What is the same for a whole document: the size of its running text, and how far apart its lines are for each size. */
export interface Typography {
  readonly bodySize: number
  readonly leading: ReadonlyMap<number, number>
}

/** Lines that are one paragraph, heading or list item. */
export type Paragraph = readonly [PlacedLine, ...PlacedLine[]]

const ENDS_SENTENCE = /[.!?:]["'”’)\]]{0,3}$/
const STARTS_SMALL = /^[("'“‘]{0,2}[a-z]/
/** After a hyphen or a comma a figure goes on as well as a small letter. */
const ENDS_OPEN = /[\p{L}\d][-\u2010,]$/u
const GOES_ON = /^[("'“‘£]{0,2}[a-z\d]/

/** Whether a line goes on with the paragraph before it, told from where and how both are printed. */
export function continuesParagraph(paragraph: Paragraph, next: PlacedLine, type: Typography): boolean {
  const first = paragraph[0].line
  const placed = paragraph[paragraph.length - 1] ?? paragraph[0]
  const previous = placed.line
  const { line } = next
  if (Math.abs(line.size - previous.size) > Math.max(0.6, 0.08 * previous.size)) return false
  const heading = isHeadingSize(line.size, type)
  const sameSheet = placed.sheet === next.sheet
  if (sameSheet && previous.mark !== line.mark) return false
  if (placed.region !== next.region || !sameSheet) return continuesElsewhere(paragraph, next, heading)
  const step = line.baseline - previous.baseline
  const leading = leadingOf(line.size, type)
  if (step <= 0 || step > 1.35 * leading) return false
  // A raised number may push a line down a little; so may the space above a heading.
  if (step > 1.17 * leading && !STARTS_SMALL.test(line.text)) return false
  if (line.marker !== null && startsItem(paragraph, next, line.marker)) return false
  const full = isFull(placed, line)
  const small = STARTS_SMALL.test(line.text) || (ENDS_OPEN.test(previous.text) && GOES_ON.test(line.text))
  if (line.mark?.kind === 'heading') return true
  if (heading) return line.font === previous.font && (full || small || isCentred(previous, line))
  if (changesFont(paragraph, line) && !(full && small)) return false
  const em = line.size
  if (first.marker !== null) {
    if (line.left < first.textLeft - 0.7 * em && !(full && !ENDS_SENTENCE.test(previous.text))) return false
  } else if (line.left > previous.left + 0.8 * em) return false
  else if (line.left < previous.left - 0.8 * em && paragraph.length > 1 && (!full || ENDS_SENTENCE.test(previous.text)))
    return false
  return full || (small && !ENDS_SENTENCE.test(previous.text) && previous.text.length >= 20)
}

/** Larger than running text by more than a font's variation. */
export function isHeadingSize(size: number, type: Typography): boolean {
  return size > 1.12 * type.bodySize
}

function leadingOf(size: number, type: Typography): number {
  // Short lines in a row, as a list of headings, say nothing about leading: no type is set wider than this.
  const body = Math.min(1.7, (type.leading.get(Math.round(type.bodySize)) ?? 1.3 * type.bodySize) / type.bodySize)
  return Math.min(type.leading.get(Math.round(size)) ?? body * size, body * size * 1.05)
}

/** At the end of a column or a sheet only the words tell, and whether the line was full. */
function continuesElsewhere(paragraph: Paragraph, next: PlacedLine, heading: boolean): boolean {
  const placed = paragraph[paragraph.length - 1] ?? paragraph[0]
  const { line } = next
  const previous = placed.line
  if (line.marker !== null || ENDS_SENTENCE.test(previous.text)) return false
  const small = STARTS_SMALL.test(line.text)
  if (heading) return small && line.font === previous.font
  if (!small && previous.uniform && line.uniform && previous.font !== line.font) return false
  const full = isFull(placed, line)
  return small ? full || paragraph.length > 1 || previous.text.length >= 20 : full && previous.text.length >= 12
}

/** A bullet always begins an item; a number may be the first word of a wrapped line. */
function startsItem(paragraph: Paragraph, next: PlacedLine, marker: string): boolean {
  if (!/\d|[a-z]/i.test(marker)) return marker.length > 0 && (!/[-–—]/.test(marker) || next.line.text.length > 2)
  const placed = paragraph[paragraph.length - 1] ?? paragraph[0]
  return paragraph[0].line.marker !== null || ENDS_SENTENCE.test(placed.line.text) || !isFull(placed, next.line)
}

/** Whether the first word of the next line would not have fitted on the line; where the words speak against an end, the measure is generous. */
function isFull(placed: PlacedLine, next: PrintedLine): boolean {
  const { line } = placed
  const word = /^\S+/.exec(next.text)?.[0].length ?? 1
  const width = (word * (next.right - next.left)) / Math.max(1, next.text.length)
  const open = !ENDS_SENTENCE.test(line.text) || STARTS_SMALL.test(next.text)
  return line.right + 0.25 * line.size + (open ? 1.25 * width + 0.6 * line.size : 0.9 * width) > placed.fullRight
}

function isCentred(a: PrintedLine, b: PrintedLine): boolean {
  return Math.abs(a.left + a.right - (b.left + b.right)) < 4 && Math.abs(a.left - b.left) > 4
}

/** A bold line over plain ones is a heading, not their beginning. */
function changesFont(paragraph: Paragraph, line: PrintedLine): boolean {
  return line.uniform && paragraph.every((p) => p.line.uniform && p.line.font !== line.font)
}
