import { matchesOf } from '../text/matches.ts'

/** A stretch of the source, in offsets; `as` where the reader decoded it to something else (`&amp;` to `&`). */
export interface SourceRange {
  readonly start: number
  readonly end: number
  readonly as?: string
}

/** A run of the passage's text that stands for a run of the source; of equal length unless decoded. */
interface Piece {
  readonly at: number
  readonly length: number
  readonly start: number
  readonly end: number
}

/**
 * Readable text with a way back to the source: line breaks and runs of spaces folded to one space, typographic quotes, dashes
 * and spaces made plain, markup, marks of notes and invisible characters left out. All recognising is done on `text`; all quoting slices the source.
 */
export interface Passage {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly pieces: readonly Piece[]
}

const QUOTES = '\u2018\u2019\u201a\u201b\u2032\u00b4`'
const DOUBLE_QUOTES = '\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb'
const DASHES = '\u2010\u2011\u2012\u2013\u2014\u2015\u2212'
const PLAIN = new Map<string, string>([
  ...[...QUOTES].map((c) => [c, "'"] as const),
  ...[...DOUBLE_QUOTES].map((c) => [c, '"'] as const),
  ...[...DASHES].map((c) => [c, '-'] as const),
])
const TO_PLAIN = new RegExp(`[${QUOTES}${DOUBLE_QUOTES}${DASHES}]`, 'g')
/** Asked first: most text is single spaces and ASCII, once its quotes and dashes are made plain. */
const MAY_NEED_FOLDING = /[^ -~]| {2}/
const NEEDS_FOLDING =
  /[\s\u0085\u00a0][\s\u0085\u00a0]|[^\S ]|[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/
const WIDE = /[^\0-\x7f]/
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/
const SPACE = /[\s\u0000-\u001f\u007f-\u009f]/

/** Asked first of a stretch: whether the mark of a note can stand in it. */
const MAY_NOTE = /\[\^?\d|[\u00b2\u00b3\u00b9\u2070\u2074-\u2079]|%\d/
/**
 * Marks of notes: "[1]" or "[^1]" right behind a word, raised digits that are no unit ("m²"), and digits glued to a share's per cent sign; in
 * an address they write a space ("Homes%20Plan").
 */
const NOTE =
  /(?<=[^\s([])\[\^?\d{1,3}(?:, ?\d{1,3}){0,4}\](?!\()|(?<=[\p{L}\p{N}%)\]"'”’.,;:!?])(?<!(?:^|[^\p{L}])(?:k|c|m)?m)[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+(?:,[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+)*|(?<=\d ?%)\d{1,2}(?![\p{L}\d%]|[.,]\d)/gu

/** The stretches without the marks of notes in them. */
function withoutNotes(source: string, ranges: readonly SourceRange[]): readonly SourceRange[] {
  if (!ranges.some(({ start, end }) => MAY_NOTE.test(source.slice(start, end)))) return ranges
  return ranges.flatMap((range) => {
    if (range.as !== undefined) return [range]
    const kept: SourceRange[] = []
    let start = range.start
    for (const match of matchesOf(source.slice(range.start, range.end), NOTE)) {
      const at = range.start + match.index
      if (at > start) kept.push({ start, end: at })
      start = at + match[0].length
    }
    if (start < range.end) kept.push({ start, end: range.end })
    return kept
  })
}

/** Builds a passage from stretches of the source in order; stretches that do not touch are joined by one space. */
export function makePassage(source: string, written: readonly SourceRange[]): Passage {
  const ranges = withoutNotes(source, written)
  const first = ranges[0]
  const last = ranges[ranges.length - 1]
  if (first === undefined || last === undefined) return { text: '', start: 0, end: 0, pieces: [] }
  if (ranges.length === 1 && first.as === undefined) {
    const raw = source.slice(first.start, first.end)
    const plain = raw.replace(TO_PLAIN, (c) => PLAIN.get(c) ?? c)
    if (!MAY_NEED_FOLDING.test(plain) || !NEEDS_FOLDING.test(raw)) {
      const text = narrow(plain)
      return {
        text,
        start: first.start,
        end: first.end,
        pieces: [{ at: 0, length: text.length, start: first.start, end: first.end }],
      }
    }
  }
  return { ...foldRanges(source, ranges), start: first.start, end: last.end }
}

/**
 * The same text in one byte for each character, where it is all ASCII. One curly quote makes a document's whole text take two,
 * and its slices with it, and every pattern is then slower to search.
 */
function narrow(text: string): string {
  return WIDE.test(text) ? text : decoder.decode(encoder.encode(text))
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

function foldRanges(source: string, ranges: readonly SourceRange[]): { text: string; pieces: Piece[] } {
  const pieces: Piece[] = []
  // Appending is cheap as long as nobody looks inside: the length and the last character are kept apart.
  let text = ''
  let length = 0
  let last = ''
  const append = (words: string): void => {
    text += words
    length += words.length
    last = words.charAt(words.length - 1)
  }
  let run = { at: 0, start: -1 }
  const closeRun = (end: number): void => {
    if (run.start !== -1 && length > run.at) pieces.push({ at: run.at, length: length - run.at, start: run.start, end })
    run = { at: length, start: -1 }
  }
  let previousEnd = -1
  let beforeLast = ''
  for (const range of ranges) {
    if (
      previousEnd !== -1 &&
      range.start > previousEnd &&
      needsSpace(source, beforeLast, last, previousEnd, range.start)
    )
      append(' ')
    previousEnd = range.end
    run = { at: length, start: -1 }
    if (range.as !== undefined) {
      pieces.push({ at: length, length: range.as.length, start: range.start, end: range.end })
      append(range.as)
      continue
    }
    for (let i = range.start; i < range.end; i++) {
      const c = source.charAt(i)
      if (c > ' ' && c <= '~') {
        if (run.start === -1) run = { at: length, start: i }
        beforeLast = last
        append(c)
        continue
      }
      if (INVISIBLE.test(c)) {
        closeRun(i)
        continue
      }
      const space = SPACE.test(c)
      if (space && (last === '' || last === ' ')) {
        closeRun(i)
        continue
      }
      if (run.start === -1) run = { at: length, start: i }
      beforeLast = last
      append(space ? ' ' : (PLAIN.get(c) ?? c))
    }
    closeRun(range.end)
  }
  return { text: narrow(text), pieces }
}

/** Hidden markup (`**`) joins without a space; a line break makes one, except after the hyphen of a broken word. */
function needsSpace(source: string, beforeLast: string, last: string, from: number, to: number): boolean {
  if (last === '' || last === ' ') return false
  const gap = source.slice(from, to)
  if (!/\s/.test(gap)) return false
  return !(last === '-' && beforeLast !== ' ' && /[\r\n]/.test(gap))
}

/** The source range of `passage.text.slice(from, to)`: from the first character's place to the last one's end. An empty range gives an empty one. */
export function toSource(passage: Passage, from: number, to: number): { start: number; end: number } {
  const start = place(passage.pieces, from, false)
  if (to <= from) return { start, end: start }
  return { start, end: place(passage.pieces, to - 1, true) }
}

function place(pieces: readonly Piece[], at: number, after: boolean): number {
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((pieces[middle]?.at ?? 0) <= at) low = middle
    else high = middle - 1
  }
  const piece = pieces[low]
  if (piece === undefined) return 0
  const into = at - piece.at
  if (into < piece.length) {
    const verbatim = piece.end - piece.start === piece.length
    if (verbatim) return piece.start + into + (after ? 1 : 0)
    return after ? piece.end : piece.start
  }
  // The space that stands for a join: it begins where the piece before it ends.
  return after ? (pieces[low + 1]?.start ?? piece.end) : piece.end
}

/** The passage as it is printed: typographic quotes and dashes kept, spaces folded, markup left out. */
export function printedText(source: string, passage: Passage): string {
  let text = ''
  let at = 0
  for (const piece of passage.pieces) {
    // What stands between two pieces is the space of a join.
    text += passage.text.slice(at, piece.at)
    const verbatim = piece.end - piece.start === piece.length
    text += verbatim
      ? source.slice(piece.start, piece.end).replace(/\s/g, ' ')
      : passage.text.slice(piece.at, piece.at + piece.length)
    at = piece.at + piece.length
  }
  return text + passage.text.slice(at)
}
