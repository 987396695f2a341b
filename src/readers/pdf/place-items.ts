import { type Tags, UNTAGGED } from './marks.ts'
import type { Run, Sheet } from './run.ts'

/** Two numbers across, two down and two of place: how a PDF turns one set of coordinates into another. */
export type Matrix = readonly [number, number, number, number, number, number]

/** The part of a PDF engine's text item that is used here. */
interface TextItem {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly fontName: string
}

/** Where tagged content begins and ends, between the items that it holds. */
interface TagItem {
  readonly type: string
  readonly id?: string
}

/** The items with text, each with what the file says it is part of. */
function withMarks(items: readonly (TextItem | TagItem)[], marks: ReadonlyMap<string, Tags>): MarkedItem[] {
  const open: Tags[] = []
  const marked: MarkedItem[] = []
  for (const item of items) {
    if ('str' in item) {
      if (item.str.trim() !== '') marked.push({ item, tags: open[open.length - 1] ?? UNTAGGED })
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push(marks.get(item.id ?? '') ?? open[open.length - 1] ?? UNTAGGED)
  }
  return marked
}

interface MarkedItem {
  readonly item: TextItem
  readonly tags: Tags
}

/** A sheet as the engine gives it. */
interface RawSheet {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly view: Matrix
  readonly items: readonly (TextItem | TagItem)[]
  readonly marks: ReadonlyMap<string, Tags>
}

/** A sheet's text as it is to be read, and by how many quarter turns it was turned for that. */
export function placeItems({ number, width, height, view, items, marks }: RawSheet): Omit<Sheet, 'rulings'> & {
  readonly turn: number
} {
  const placed = withMarks(items, marks).map(({ item, tags }) => placeItem(item, tags, view))
  const turn = mainTurn(placed)
  const [w, h] = turn % 2 === 0 ? [width, height] : [height, width]
  const runs: Run[] = []
  for (const { item, tags, x, y, size, turn: own } of placed) {
    if (own !== turn) continue
    const [left, baseline] = turnBack(x, y, turn, width, height)
    if (left < -2 || left > w + 2 || baseline < -2 || baseline > h + size) continue
    const right = left + item.width
    runs.push({ text: cleanText(item.str), left, right, baseline, size, font: item.fontName, ...tags })
  }
  return { number, width: w, height: h, runs, turn }
}

interface PlacedItem {
  readonly item: TextItem
  readonly tags: Tags
  readonly x: number
  readonly y: number
  readonly size: number
  /** Quarter turns clockwise; -1 for a slanted text, as watermarks are. */
  readonly turn: number
}

function placeItem(item: TextItem, tags: Tags, view: Matrix): PlacedItem {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = item.transform
  const across = view[0] * a + view[2] * b
  const down = view[1] * a + view[3] * b
  const size = Math.hypot(view[0] * c + view[2] * d, view[1] * c + view[3] * d)
  const quarter = Math.atan2(down, across) / (Math.PI / 2)
  const turn = Math.abs(quarter - Math.round(quarter)) < 0.03 ? (Math.round(quarter) + 4) % 4 : -1
  return { item, tags, x: view[0] * e + view[2] * f + view[4], y: view[1] * e + view[3] * f + view[5], size, turn }
}

/** The direction in which most of a sheet's letters run: wide tables are often printed sideways. */
function mainTurn(placed: readonly PlacedItem[]): number {
  const letters = [0, 0, 0, 0]
  for (const { item, turn } of placed) if (turn >= 0) letters[turn] = (letters[turn] ?? 0) + item.str.length
  return letters.indexOf(Math.max(...letters))
}

function turnBack(x: number, y: number, turn: number, width: number, height: number): [number, number] {
  if (turn === 1) return [y, width - x]
  if (turn === 2) return [width - x, height - y]
  if (turn === 3) return [height - y, x]
  return [x, y]
}

/** The engine's view of a sheet with the turn of its text undone. */
export function turnedView(view: Matrix, turn: number, width: number, height: number): Matrix {
  const at = (x: number, y: number): [number, number] =>
    turnBack(view[0] * x + view[2] * y + view[4], view[1] * x + view[3] * y + view[5], turn, width, height)
  const [e, f] = at(0, 0)
  const [a, b] = at(1, 0)
  const [c, d] = at(0, 1)
  return [a - e, b - f, c - e, d - f, e, f]
}

const FEWEST_ROWS = 2
const COLUMN_GAP = 0.8

/** Whether some of a sheet's lines are cut by gaps, as the rows of a table are. */
export function hasRows(runs: readonly Run[]): boolean {
  const sorted = [...runs].sort((a, b) => a.baseline - b.baseline || a.left - b.left)
  const rows = new Set<number>()
  sorted.forEach((run, i) => {
    const last = sorted[i - 1]
    if (last === undefined || run.baseline - last.baseline > 0.2 * run.size) return
    if (run.left - last.right > COLUMN_GAP * run.size) rows.add(Math.round(run.baseline))
  })
  return rows.size >= FEWEST_ROWS
}

const LIGATURES: Readonly<Record<string, string>> = {
  '\ufb00': 'ff',
  '\ufb01': 'fi',
  '\ufb02': 'fl',
  '\ufb03': 'ffi',
  '\ufb04': 'ffl',
  '\ufb05': 'st',
  '\ufb06': 'st',
}

/** Ligatures as letters, bullets of symbol fonts as bullets, no control characters. */
function cleanText(text: string): string {
  return text
    .replace(/[\ufb00-\ufb06]/g, (c) => LIGATURES[c] ?? c)
    .replace(/[\uf0b7\uf0a7\uf0d8\uf076\uf02d\u25aa\u25cf]/g, '•')
    .replace(/[\u0000-\u001f\u007f-\u009f\s]+/g, ' ')
}
