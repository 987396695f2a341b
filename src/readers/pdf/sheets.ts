import { CqcExtractError } from '../../errors.ts'
import { exceeds, type ReadLimits } from '../limits.ts'
import { readMarks } from './marks.ts'
import type { Mark, Run, Sheet } from './run.ts'

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

type Matrix = readonly [number, number, number, number, number, number]

/**
 * The text of every sheet with its place. Scripts, forms, attachments and links of the file are not looked at, and no font or other resource is fetched.
 * Rejects with a CqcExtractError when the file is damaged, encrypted or has too many pages.
 */
export async function readSheets(bytes: Uint8Array, limits: ReadLimits): Promise<Sheet[]> {
  const { getResolvedPDFJS } = await import('unpdf')
  const { getDocument } = await getResolvedPDFJS()
  const task = getDocument({
    // The engine takes the buffer away from its owner, and the caller still wants it.
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    stopAtErrors: false,
  })
  try {
    const document = await task.promise
    if (document.numPages > limits.pages)
      throw exceeds(`it has ${document.numPages} pages, more than ${limits.pages}`, '--max-pages')
    const sheets: Sheet[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const { width, height, transform } = page.getViewport({ scale: 1 })
      const { items } = await page.getTextContent({ includeMarkedContent: true })
      const marks = readMarks(await page.getStructTree().catch(() => null))
      sheets.push(
        toSheet({ number, width, height, view: transform as unknown as Matrix, items: withMarks(items, marks) }),
      )
      page.cleanup()
    }
    return sheets
  } catch (error) {
    throw toFailure(error)
  } finally {
    await task.destroy()
  }
}

function toFailure(error: unknown): unknown {
  if (error instanceof CqcExtractError) return error
  const { name } = error as { name?: unknown } // the engine's errors are told apart by name
  if (name === 'PasswordException')
    return new CqcExtractError('ENCRYPTED', 'it is protected by a password; save a copy without one and read that', {
      cause: error,
    })
  return new CqcExtractError('DAMAGED', 'it is damaged: its pages cannot be read', { cause: error })
}

/** The items with text, each with the list item or heading that the file says it is part of. */
function withMarks(items: readonly (TextItem | TagItem)[], marks: ReadonlyMap<string, Mark>): MarkedItem[] {
  const open: (Mark | null)[] = []
  const marked: MarkedItem[] = []
  for (const item of items) {
    if ('str' in item) {
      if (item.str.trim() !== '') marked.push({ item, mark: open[open.length - 1] ?? null })
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push(marks.get(item.id ?? '') ?? open[open.length - 1] ?? null)
  }
  return marked
}

interface MarkedItem {
  readonly item: TextItem
  readonly mark: Mark | null
}

interface RawSheet {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly view: Matrix
  readonly items: readonly MarkedItem[]
}

function toSheet({ number, width, height, view, items }: RawSheet): Sheet {
  const placed = items.map(({ item, mark }) => placeItem(item, mark, view))
  const turn = mainTurn(placed)
  const [w, h] = turn % 2 === 0 ? [width, height] : [height, width]
  const runs: Run[] = []
  for (const { item, mark, x, y, size, turn: own } of placed) {
    if (own !== turn) continue
    const [left, baseline] = turnBack(x, y, turn, width, height)
    if (left < -2 || left > w + 2 || baseline < -2 || baseline > h + size) continue
    runs.push({ text: cleanText(item.str), left, right: left + item.width, baseline, size, font: item.fontName, mark })
  }
  return { number, width: w, height: h, runs }
}

interface PlacedItem {
  readonly item: TextItem
  readonly mark: Mark | null
  readonly x: number
  readonly y: number
  readonly size: number
  /** Quarter turns clockwise; -1 for a slanted text, as watermarks are. */
  readonly turn: number
}

function placeItem(item: TextItem, mark: Mark | null, view: Matrix): PlacedItem {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = item.transform
  const across = view[0] * a + view[2] * b
  const down = view[1] * a + view[3] * b
  const size = Math.hypot(view[0] * c + view[2] * d, view[1] * c + view[3] * d)
  const quarter = Math.atan2(down, across) / (Math.PI / 2)
  const turn = Math.abs(quarter - Math.round(quarter)) < 0.03 ? (Math.round(quarter) + 4) % 4 : -1
  return { item, mark, x: view[0] * e + view[2] * f + view[4], y: view[1] * e + view[3] * f + view[5], size, turn }
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
