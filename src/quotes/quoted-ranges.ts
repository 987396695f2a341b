import { type Passage, toSource } from '../document/index.ts'

/** Words between quotation marks, as offsets into a passage's text, the marks left out. */
export interface QuotedRange {
  readonly from: number
  readonly to: number
  /** No closing mark before the paragraph's end: the speech runs on. */
  readonly isOpen: boolean
  readonly marks: 'double' | 'single'
}

type Side = 'open' | 'close' | 'either'

interface Mark {
  readonly at: number
  readonly side: Side
}

/** A single mark opens no more than a paragraph. */
const LONGEST_SINGLE = 2000
const OPENING = '\u201c\u201f\u00ab\u2018\u201b'
const CLOSING = '\u201d\u2033\u00bb'

/** Everything quoted in a passage, in order. `continues`: the paragraph before left its speech open, so a closing mark may come first. */
export function findQuoted(source: string, passage: Passage, continues: boolean): QuotedRange[] {
  const { text } = passage
  const doubles = text.includes('"') ? pairDoubles(text, doubleMarks(source, passage), continues) : []
  const singles = text.includes("'") ? pairSingles(source, passage, doubles) : []
  return [...doubles, ...singles]
    .map((range) => trim(text, range))
    .filter(({ from, to }) => to > from)
    .sort((a, b) => a.from - b.from)
}

function doubleMarks(source: string, passage: Passage): Mark[] {
  const marks: Mark[] = []
  const { text } = passage
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) {
    const printed = source.charAt(toSource(passage, at, at + 1).start)
    const side = OPENING.includes(printed) ? 'open' : CLOSING.includes(printed) ? 'close' : sideOf(text, at)
    // Inches and other signs after a figure are no marks.
    if (side === 'either' && /\d/.test(text.charAt(at - 1))) continue
    marks.push({ at, side })
  }
  return marks
}

function sideOf(text: string, at: number): Side {
  const before = at === 0 || /[\s([\-/']/.test(text.charAt(at - 1))
  const after = at + 1 >= text.length || /[\s)\].,;:!?\-/']/.test(text.charAt(at + 1))
  return before === after ? 'either' : before ? 'open' : 'close'
}

function pairDoubles(text: string, marks: readonly Mark[], continues: boolean): QuotedRange[] {
  const ranges: QuotedRange[] = []
  const opens = marks.filter((mark) => mark.side === 'open').length
  const nests = marks.filter((mark) => mark.side === 'close').length >= opens
  let from = continues && marks[0]?.side === 'close' ? 0 : -1
  let depth = 0
  const close = (to: number, isOpen: boolean) => {
    ranges.push({ from, to, isOpen, marks: 'double' })
    from = -1
  }
  for (const { at, side } of marks) {
    if (from === -1) {
      if (side !== 'close') from = at + 1
    } else if (side === 'open') {
      if (nests) depth += 1
      else {
        close(at, false)
        from = at + 1
      }
    } else if (depth > 0) depth -= 1
    else close(at, false)
  }
  if (from !== -1) close(text.length, true)
  return ranges
}

/** Single marks outside double ones; an apostrophe never closes. */
function pairSingles(source: string, passage: Passage, doubles: readonly QuotedRange[]): QuotedRange[] {
  const ranges: QuotedRange[] = []
  const { text } = passage
  let ahead = 0
  for (let at = text.indexOf("'"); at !== -1; at = text.indexOf("'", at + 1)) {
    while ((doubles[ahead]?.to ?? text.length) < at) ahead += 1
    const next = doubles[ahead]?.from ?? text.length + 1
    if (at >= next - 1 || !opensSingle(source, passage, at)) continue
    const limit = Math.min(next - 1, at + LONGEST_SINGLE)
    const end = closeSingle(text, at + 1, limit)
    if (end === -1) {
      // Nothing closes up to there, so nothing else opens.
      at = Math.max(at, Math.min(limit, text.length) - 1)
      continue
    }
    ranges.push({ from: at + 1, to: end, isOpen: false, marks: 'single' })
    at = end
  }
  return ranges
}

function opensSingle(source: string, passage: Passage, at: number): boolean {
  const { text } = passage
  if (at > 0 && !/[\s([\-"]/.test(text.charAt(at - 1))) return false
  if (!/[A-Za-z0-9£.]/.test(text.charAt(at + 1))) return false
  const printed = source.charAt(toSource(passage, at, at + 1).start)
  return printed === '\u2018' || printed === "'" || printed === '`'
}

/** A mark after a sentence's punctuation closes; else the first at a word's end that is no plural possessive. */
function closeSingle(text: string, from: number, limit: number): number {
  let possible = -1
  for (let at = text.indexOf("'", from); at !== -1 && at < limit; at = text.indexOf("'", at + 1)) {
    if (/\w/.test(text.charAt(at + 1))) continue
    if (/[.,!?;\u2026]/.test(text.charAt(at - 1)))
      return possible !== -1 && possible < at && isEarly(text, from, possible) ? possible : at
    if (
      possible === -1 &&
      !(text.charAt(at - 1) === 's' && /^ [a-z]/.test(text.slice(at + 1, at + 3)) && hasLater(text, at, limit))
    )
      possible = at
  }
  return possible
}

/** A few words and then the mark: a term, which closes before any later sentence end. */
function isEarly(text: string, from: number, at: number): boolean {
  return text.slice(from, at).split(' ').length <= 12
}

function hasLater(text: string, at: number, limit: number): boolean {
  for (let next = text.indexOf("'", at + 1); next !== -1 && next < limit; next = text.indexOf("'", next + 1))
    if (!/\w/.test(text.charAt(next + 1))) return true
  return false
}

function trim(text: string, range: QuotedRange): QuotedRange {
  let { from, to } = range
  while (from < to && text.charAt(from) === ' ') from += 1
  while (to > from && text.charAt(to - 1) === ' ') to -= 1
  return { ...range, from, to }
}
