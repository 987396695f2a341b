import type { Nodes, Root, TableRow } from 'mdast'
import type { BlockKind, CellShape, RowPlace } from './blocks.ts'
import type { LayOutData } from './lay-out.ts'
import { hasNumberedParagraphs, PARAGRAPH_NUMBER } from './paragraph-numbers.ts'
import type { SourceRange } from './passage.ts'
import { joinRows } from './rows.ts'
import { hideMarkup, offsets, visibleRanges, within } from './visible.ts'

/** A printed line of one node: what of it is to be read, before wraps and page breaks are undone. */
export interface Line {
  readonly kind: BlockKind
  readonly level: number
  readonly marker: string | null
  readonly start: number
  readonly end: number
  readonly ranges: readonly SourceRange[]
  readonly cells: readonly (readonly SourceRange[])[]
  readonly row: RowPlace | null
  /** Number of the node it stands in: lines of one node are neighbours. */
  readonly node: number
}

const BULLET = /^(?:[•·▪◦‣●○■□–—*+-]|o(?= {2,}|\t)|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])(?=[ \t\u00a0]+\S)/
const LINE_BREAK = /\r\n|\n|\r|\u2028|\f/g

/** Every line of the tree in reading order; nodes that hold no words (rules, definitions, comments) give none. */
export function readLines(source: string, tree: Root, marked: boolean): Line[] {
  const lines: Line[] = []
  const numbered = hasNumberedParagraphs(source)
  let node = 0
  let tables = 0
  const visit = (at: Nodes, kind: BlockKind, level: number, marker: Marker | null): void => {
    const { start, end } = offsets(at)
    switch (at.type) {
      case 'heading':
      case 'paragraph':
      case 'code':
      case 'html': {
        node += 1
        const from = at.type === 'html' ? afterComments(source, start, end) : start
        if (from >= end) return
        const visible =
          marked && (at.type === 'heading' || at.type === 'paragraph') ? visibleRanges(source, at.children) : null
        const own: LineKind =
          at.type === 'heading' && !isSentence(source.slice(start, end))
            ? { kind: 'heading', level: at.depth, marker: null }
            : { kind, level, marker }
        const inside = at.type === 'code' ? withoutFences(source, start, end) : { start: from, end }
        const words: Words = { source, ...inside, visible, tags: at.type === 'html' && marked, numbered }
        splitLines(words, own, node, lines)
        return
      }
      case 'table':
        for (const row of at.children) {
          node += 1
          lines.push(rowLine(source, row, { node, table: tables }, marked))
        }
        tables += 1
        return
      case 'list':
        for (const item of at.children) visit(item, 'item', level + 1, null)
        return
      case 'listItem': {
        const child = at.children[0]
        const from = child === undefined ? end : offsets(child).start
        const printed = { text: source.slice(start, from).trim(), start }
        at.children.forEach((c, i) => {
          visit(c, c.type === 'paragraph' ? 'item' : kind, level, i === 0 ? printed : null)
        })
        return
      }
      default:
        if ('children' in at) for (const child of at.children) visit(child, kind, level, marker)
    }
  }
  visit(tree, 'paragraph', 0, null)
  return marked ? lines : joinRows(source, lines)
}

/** Every mark of a head and every span that the reader noted on a row's cells. */
function shapesOf(row: TableRow): CellShape[] {
  return row.children.map(({ data }) => {
    const { columns = 1, rows = 1, head = false } = (data ?? {}) as LayOutData // readers write nothing else into `data`
    return { columns, rows, head }
  })
}

/** Where the words of an HTML block begin behind the comments that open it; its end where there are none, or where a comment is not closed. */
function afterComments(source: string, start: number, end: number): number {
  let from = start
  while (source.startsWith('<!--', from)) {
    const close = source.indexOf('-->', from)
    if (close === -1 || close >= end) return end
    from = close + 3
    while (from < end && isBlank(source.charCodeAt(from))) from += 1
  }
  return from
}

/** People mark whole paragraphs as headings to have them bold: what goes on after a full stop is one of those. */
function isSentence(text: string): boolean {
  return text.length > 60 && /[a-z)%\d]{3}[.!?]['"’”)]?\s+[A-Z][^.]{8}/.test(text)
}

interface Marker {
  readonly text: string
  readonly start: number
}

interface LineKind {
  readonly kind: BlockKind
  readonly level: number
  readonly marker: Marker | null
}

/** A stretch of the source that holds words: which of it can be seen, null for all but bold marks and links, and tags where they are known to be such. */
interface Words {
  readonly source: string
  readonly start: number
  readonly end: number
  readonly visible: readonly SourceRange[] | null
  readonly tags: boolean
  /** Paragraphs of the document are numbered: `6.1`, `2.2.3`. */
  readonly numbered: boolean
}

/** A fenced block's first and last line are its fences. */
function withoutFences(source: string, start: number, end: number): { start: number; end: number } {
  const fence = /^(?:`{3}|~{3})[^\n]*\n/.exec(source.slice(start, end))
  if (fence === null) return { start, end }
  const last = source.lastIndexOf('\n', end - 1)
  const closed = last > start && /^\s*(?:`{3,}|~{3,})\s*$/.test(source.slice(last + 1, end))
  return { start: Math.min(start + fence[0].length, end), end: closed ? last : end }
}

function splitLines(words: Words, own: LineKind, node: number, lines: Line[]): void {
  const { source, start, end, visible, tags, numbered } = words
  const slice = source.slice(start, end)
  let from = start
  let first = true
  const push = (to: number): void => {
    let a = from
    let b = to
    while (a < b && isBlank(source.charCodeAt(a))) a += 1
    while (b > a && isBlank(source.charCodeAt(b - 1))) b -= 1
    if (a === b) return
    let { kind, level } = own
    let marker = first ? (own.marker?.text ?? null) : null
    const lineStart = first && own.marker !== null ? own.marker.start : a
    first = false
    // Plain text has no list nodes, and a Markdown paragraph may hold lines with bullets that Markdown does not know.
    if (marker === null && kind !== 'heading') {
      const begins = source.slice(a, a + 16)
      const bullet = BULLET.exec(begins) ?? (numbered ? PARAGRAPH_NUMBER.exec(begins) : null)
      if (bullet !== null) {
        marker = bullet[0]
        kind = 'item'
        level = Math.max(level, 1)
        a += bullet[0].length
        while (a < b && isBlank(source.charCodeAt(a))) a += 1
      }
    }
    const ranges = visible === null ? hideMarkup(source, a, b, tags) : within(visible, a, b)
    if (ranges.length > 0)
      lines.push({ kind, level, marker, start: lineStart, end: b, ranges, cells: [], row: null, node })
  }
  LINE_BREAK.lastIndex = 0
  for (let match = LINE_BREAK.exec(slice); match !== null; match = LINE_BREAK.exec(slice)) {
    push(start + match.index)
    from = start + match.index + match[0].length
  }
  push(end)
}

function isBlank(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 160 ||
    code === 0xfeff ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200b)
  )
}

function rowLine(source: string, row: TableRow, place: { node: number; table: number }, marked: boolean): Line {
  const { start, end } = offsets(row)
  const cells = row.children.map((cell) => visibleRanges(source, cell.children))
  const ranges = marked ? cells.flat() : hideMarkup(source, start, end)
  const own = { table: place.table, shapes: shapesOf(row) }
  return { kind: 'row', level: 0, marker: null, start, end, ranges, cells, row: own, node: place.node }
}
