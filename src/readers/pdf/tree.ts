import type { BlockContent, DefinitionContent, List, PhrasingContent, Root, TableCell, TableRow, Text } from 'mdast'
import type { LayOutData } from '../../document/index.ts'
import type { Grid, GridCell } from './grid.ts'
import type { JoinsWord } from './hyphens.ts'
import { isHeadingSize, type Paragraph, type Typography } from './paragraphs.ts'
import type { Mark } from './run.ts'

const ENDS_WITH_HYPHEN = /\S[-\u2010-\u2014]$/u

/** A table, with the sheet it stands on. */
interface PlacedGrid {
  readonly grid: Grid
  readonly sheet: number
}

/** What a document is made of, in reading order. */
export type Part = { readonly paragraph: Paragraph } | PlacedGrid

/** The tree of a PDF's parts: headings by the size of their letters, lists by their markers, tables, paragraphs. */
export function toTree(parts: readonly Part[], type: Typography, joinsWord: JoinsWord): Root {
  const children: (BlockContent | DefinitionContent)[] = []
  const depths = headingDepths(parts, type)
  let item: Mark | null = null
  for (const part of parts) {
    if ('grid' in part) {
      children.push(...toTable(part, joinsWord))
      continue
    }
    const { line } = part.paragraph[0]
    const marker = isHeadingSize(line.size, type) ? null : (line.marker ?? drawnMarker(line.mark, item))
    const lastMark = part.paragraph[part.paragraph.length - 1]?.line.mark ?? null
    if (lastMark?.kind === 'item') item = lastMark
    const content = toText(part.paragraph, line.marker !== null && marker !== null ? marker : '', joinsWord)
    if (content.length === 0) continue
    const depth = taggedDepth(line.mark) ?? depths.get(Math.round(line.size))
    if (isHeading(part.paragraph, type) && depth !== undefined)
      children.push({ type: 'heading', depth, children: content })
    else if (marker !== null)
      listAtEnd(children).children.push({
        type: 'listItem',
        children: [{ type: 'paragraph', children: content }],
        data: { marker } as object,
      })
    else children.push({ type: 'paragraph', children: content })
  }
  return { type: 'root', children }
}

function listAtEnd(children: (BlockContent | DefinitionContent)[]): List {
  const last = children[children.length - 1]
  if (last?.type === 'list') return last
  const list: List = { type: 'list', ordered: false, children: [] }
  children.push(list)
  return list
}

/** A browser draws its bullets; the tags tell where one stands. */
function drawnMarker(mark: Mark | null, last: Mark | null): string | null {
  return mark?.kind === 'item' && mark !== last ? '-' : null
}

function taggedDepth(mark: Mark | null): Depth | undefined {
  // The tag's number is between 1 and 6.
  return mark?.kind === 'heading' ? (mark.depth as Depth) : undefined
}

function isHeading(paragraph: Paragraph, type: Typography): boolean {
  const length = paragraph.reduce((sum, { line }) => sum + line.text.length, 0)
  const { line } = paragraph[0]
  return (isHeadingSize(line.size, type) || line.mark?.kind === 'heading') && paragraph.length <= 4 && length <= 200
}

type Depth = 1 | 2 | 3 | 4 | 5 | 6

function headingDepths(parts: readonly Part[], type: Typography): ReadonlyMap<number, Depth> {
  const sizes = new Set<number>()
  for (const part of parts)
    if ('paragraph' in part && isHeading(part.paragraph, type)) sizes.add(Math.round(part.paragraph[0].line.size))
  const depths: readonly Depth[] = [1, 2, 3, 4, 5, 6]
  return new Map([...sizes].sort((a, b) => b - a).map((size, i) => [size, depths[i] ?? 6]))
}

/** One text for each sheet the paragraph stands on. */
function toText(paragraph: Paragraph, marker: string, joinsWord: JoinsWord): PhrasingContent[] {
  const texts: Text[] = []
  let sheet = -1
  paragraph.forEach(({ line, sheet: own }, i) => {
    const words = i === 0 && marker !== '' ? line.text.slice(marker.length).trimStart() : line.text
    const last = texts[texts.length - 1]
    if (last !== undefined) {
      if (joinsWord(last.value, words)) last.value = last.value.slice(0, -1)
      else if (!isBroken(last.value, words)) last.value += ' '
    }
    if (last === undefined || own !== sheet) texts.push({ type: 'text', value: words, data: { page: own } as object })
    else last.value += words
    sheet = own
  })
  return texts.some((text) => text.value.trim() !== '') ? texts : []
}

/** In a guessed table a row with words in one cell only is a heading within the table, or a caption: a line of its own. */
function toTable({ grid, sheet }: PlacedGrid, joinsWord: JoinsWord): (BlockContent | DefinitionContent)[] {
  const content: (BlockContent | DefinitionContent)[] = []
  for (const row of grid.rows) {
    const filled = row.filter((cell) => cell.lines.length > 0)
    const [only] = filled
    if (only === undefined) continue
    if (grid.tiles || (filled.length === 1 && grid.guessed)) {
      for (const cell of filled) content.push({ type: 'paragraph', children: [cellText(cell, sheet, joinsWord)] })
      continue
    }
    const last = content[content.length - 1]
    const printed: TableRow = { type: 'tableRow', children: toCells(row, grid.width, sheet, joinsWord) }
    if (last?.type === 'table') last.children.push(printed)
    else content.push({ type: 'table', children: [printed] })
  }
  return content
}

function toCells(row: readonly GridCell[], width: number, sheet: number, joinsWord: JoinsWord): TableCell[] {
  return Array.from({ length: width }, (_, column): TableCell => {
    const cell = row.find((one) => one.column === column)
    if (cell === undefined) return { type: 'tableCell', children: [] }
    const data: LayOutData = { columns: cell.columns, rows: cell.rows, ...(cell.head ? { head: true } : {}) }
    const words = cell.lines.length === 0 ? [] : [cellText(cell, sheet, joinsWord)]
    return { type: 'tableCell', children: words, data: data as object }
  })
}

function cellText({ lines }: GridCell, sheet: number, joinsWord: JoinsWord): Text {
  const value = lines.reduce((text, line) => joinLine(text, line, joinsWord))
  return { type: 'text', value, data: { page: sheet } as object }
}

/** A line may end after a hyphen, and after the comma of a number. */
function isBroken(before: string, line: string): boolean {
  return (
    ENDS_WITH_HYPHEN.test(before) || (/(?<![\d,])\d{1,3}(?:,\d{3}){0,3},$/.test(before) && /^\d{3}(?!\d)/.test(line))
  )
}

function joinLine(before: string, line: string, joinsWord: JoinsWord): string {
  if (joinsWord(before, line)) return before.slice(0, -1) + line
  return isBroken(before, line) ? before + line : `${before} ${line}`
}
