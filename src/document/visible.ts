import type { Nodes, Paragraph, PhrasingContent } from 'mdast'
import { matchesOf } from '../text/matches.ts'
import type { SourceRange } from './passage.ts'

/** Between words it stands for the space of a line break. */
const LINE_BREAK_TAG = /^<br\s{0,3}\/?>$/i
const INLINE_MARKUP = /\*\*|\[([^\][]{0,400})\]\([^()\s]{0,2000}\)|<\/?[a-z][^<>]{0,500}>/g

/** A node's place in the source. */
export function offsets(node: Nodes | Paragraph): { start: number; end: number } {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
}

/** The leaves that hold words, in order, with escapes and character references resolved. */
export function visibleRanges(source: string, nodes: readonly PhrasingContent[]): SourceRange[] {
  const ranges: SourceRange[] = []
  const visit = (node: PhrasingContent): void => {
    if (node.type === 'text') for (const range of textRanges(source, node)) ranges.push(range)
    else if (node.type === 'inlineCode') ranges.push(codeRange(source, node))
    else if (node.type === 'html' && LINE_BREAK_TAG.test(node.value)) ranges.push({ ...offsets(node), as: ' ' })
    else if ('children' in node) for (const child of node.children) visit(child)
  }
  for (const node of nodes) visit(node)
  return ranges
}

function textRanges(source: string, node: Extract<PhrasingContent, { type: 'text' }>): SourceRange[] {
  const { start, end } = offsets(node)
  const slice = source.slice(start, end)
  if (slice === node.value || !/[\\&]/.test(slice)) return [{ start, end }]
  const ranges: SourceRange[] = []
  let from = start
  for (const match of matchesOf(slice, /\\([!-/:-@[-`{-~])|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{0,30});/gi)) {
    const at = start + match.index
    const decoded = match[1] ?? decodeAt(node.value, slice, match.index, match[0])
    if (decoded === null) continue
    if (at > from) ranges.push({ start: from, end: at })
    ranges.push({ start: at, end: at + match[0].length, as: decoded })
    from = at + match[0].length
  }
  if (from < end) ranges.push({ start: from, end })
  return ranges
}

/** What the parser made of a character reference, found by what follows it; null when it left the reference as it was. */
function decodeAt(value: string, slice: string, index: number, reference: string): string | null {
  const known: Record<string, string> = {
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&apos;': "'",
    '&nbsp;': ' ',
    '&pound;': '£',
  }
  const named = known[reference.toLowerCase()]
  if (named !== undefined) return named
  const numeric = /^&#(x?)([\da-f]+);$/i.exec(reference)
  if (numeric !== null) {
    const code = Number.parseInt(numeric[2] ?? '', numeric[1] === '' ? 10 : 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null
  }
  const after = slice.slice(index + reference.length, index + reference.length + 8)
  const at = after === '' ? value.length : value.indexOf(after)
  if (at <= 0 || value.includes(reference)) return null
  return value.charAt(at - 1)
}

function codeRange(source: string, node: Extract<PhrasingContent, { type: 'inlineCode' }>): SourceRange {
  const { start, end } = offsets(node)
  const inside = source.slice(start, end).indexOf(node.value)
  return inside === -1 ? { start, end } : { start: start + inside, end: start + inside + node.value.length }
}

/** Bold marks and links that stand in a plain text are not words, their inside is; nor are `tags` in a text that is known to be HTML. */
export function hideMarkup(source: string, start: number, end: number, tags = false): SourceRange[] {
  const slice = source.slice(start, end)
  if (!slice.includes('**') && !slice.includes('](') && !tags) return [{ start, end }]
  const ranges: SourceRange[] = []
  let from = start
  for (const match of matchesOf(slice, INLINE_MARKUP)) {
    if (match[0].startsWith('<') && !tags) continue
    const at = start + match.index
    const inside = match[1] === undefined ? 0 : match[1].length
    if (at > from) ranges.push({ start: from, end: at })
    if (inside > 0) ranges.push({ start: at + 1, end: at + 1 + inside })
    from = at + match[0].length
  }
  if (from < end) ranges.push({ start: from, end })
  return ranges
}

/** The parts of visible stretches that lie between two offsets. */
export function within(ranges: readonly SourceRange[], start: number, end: number): SourceRange[] {
  const inside: SourceRange[] = []
  for (let i = firstAfter(ranges, start); i < ranges.length; i++) {
    const range = ranges[i]
    if (range === undefined || range.start >= end) break
    if (range.as !== undefined) inside.push(range)
    else inside.push({ start: Math.max(range.start, start), end: Math.min(range.end, end) })
  }
  return inside
}

/** Index of the first range that ends behind an offset: a paragraph of many lines asks for each of them. */
function firstAfter(ranges: readonly SourceRange[], offset: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
