import { emptyAmong, type LaidOut, layOut } from '../../document/index.ts'
import { CqcExtractError } from '../../errors.ts'
import type { ReadLimits } from '../limits.ts'
import { toChunks } from './chunks.ts'
import { columnEdges, toRegions } from './columns.ts'
import { refuseStreamBomb } from './expansion.ts'
import { findTableAreas } from './find-areas.ts'
import { type ChunkedSheet, dropFurniture } from './furniture.ts'
import type { Grid } from './grid.ts'
import { hyphenation } from './hyphens.ts'
import { type PrintedLine, toLines } from './lines.ts'
import { continuesParagraph, type Paragraph, type PlacedLine, type Typography } from './paragraphs.ts'
import { median, type Sheet } from './run.ts'
import { readSheets } from './sheets.ts'
import { standIn } from './table-area.ts'
import { findTables, isGrid } from './tables.ts'
import { type Part, toTree } from './tree.ts'

const SCANNED = 'it is a scanned PDF: its pages are pictures without text, so run text recognition (OCR) on it first'
const EMPTY = 'it has no text: its pages are empty, or their content cannot be found'
/** Pictures stand outside of what is packed, so that the bytes tell whether there are any. */
const PICTURE = /\/Subtype\s{0,3}\/Image\b/
const CONTENTS_LINE = /(?<=(?:\.\s?){5})\s{0,20}\d{1,4}$/

/** A PDF as laid-out text, each span's sheet known. Rejects with a CqcExtractError when there is no text in it, or none that can be read. */
export async function layPdf(bytes: Uint8Array, limits: ReadLimits): Promise<LaidOut> {
  refuseCutOff(bytes)
  const largest = refuseStreamBomb(bytes, limits.expandedBytes)
  const sheets = await readSheets(bytes, limits, largest)
  const chunked = sheets.map(toChunkedSheet)
  const bodySize = commonSize(sheets)
  const clean = dropFurniture(chunked, bodySize)
  refuseWithoutText(sheets, bytes)
  const edges = sharedEdges(clean)
  const regions = clean.flatMap((sheet) =>
    toRegions(sheet.chunks, edges).map((region) => ({ sheet: sheet.number, region })),
  )
  const printed = regions.map(({ sheet, region }) => ({
    sheet,
    lines: toLines(region).filter((line) => !CONTENTS_LINE.test(line.text)),
  }))
  const type: Typography = { bodySize, leading: commonLeading(printed.map(({ lines }) => lines)) }
  const elements = printed.map(({ sheet, lines }) => ({ sheet, elements: findTables(lines, type.leading) }))
  const parts = toParts(elements, type)
  const joinsWord = hyphenation(
    parts.flatMap((part) =>
      'paragraph' in part
        ? part.paragraph.map((p) => p.line.text)
        : part.grid.rows.flatMap((row) => row.flatMap((cell) => cell.lines)),
    ),
  )
  const emptyPages = emptyAmong(sheets.map(({ runs }) => runs.map(({ text }) => text).join('')))
  return { ...layOut(toTree(parts, type, joinsWord)), emptyPages }
}

/** What follows the text of a PDF says where everything is: without it the file is cut off, and guessing would lose pages unnoticed. */
function refuseCutOff(bytes: Uint8Array): void {
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!tail.includes('startxref')) throw new CqcExtractError('DAMAGED', 'it is damaged: a PDF whose end is missing')
}

function refuseWithoutText(sheets: readonly Sheet[], bytes: Uint8Array): void {
  let letters = 0
  let unknown = 0
  for (const { runs } of sheets)
    for (const { text } of runs) {
      letters += text.length
      unknown += text.match(/[\ue000-\uf8ff\ufffd]/g)?.length ?? 0
    }
  if (letters === 0)
    throw new CqcExtractError('NO_TEXT', PICTURE.test(Buffer.from(bytes).toString('latin1')) ? SCANNED : EMPTY)
  if (unknown > letters / 2)
    throw new CqcExtractError(
      'NO_TEXT',
      'its fonts do not say which letters they show, so run text recognition (OCR) on it first',
    )
}

/** The chunks of a sheet, with one in the place of each table that the file itself shows. */
function toChunkedSheet(sheet: Sheet): ChunkedSheet {
  const { number, width, height, runs } = sheet
  const areas = findTableAreas(sheet)
  const inTables = new Set(areas.flatMap((area) => area.runs))
  const chunks = toChunks(inTables.size === 0 ? runs : runs.filter((run) => !inTables.has(run)))
  return { number, width, height, chunks: [...chunks, ...areas.map(standIn)] }
}

/** The size of most letters. */
function commonSize(sheets: readonly Sheet[]): number {
  const letters = new Map<number, number>()
  for (const { runs } of sheets)
    for (const { size, text } of runs)
      letters.set(Math.round(size * 2) / 2, (letters.get(Math.round(size * 2) / 2) ?? 0) + text.length)
  let best = 10
  let most = 0
  for (const [size, count] of letters)
    if (count > most) {
      most = count
      best = size
    }
  return best
}

/** Left edges of columns that at least two sheets have, or the only sheet. */
function sharedEdges(sheets: readonly ChunkedSheet[]): number[] {
  const found = sheets.flatMap(({ chunks }) => [...new Set(columnEdges(chunks))])
  return found.filter((edge) => sheets.length === 1 || found.filter((other) => Math.abs(other - edge) < 4).length >= 2)
}

/** The usual distance of two lines of one size, by size rounded to a point. */
function commonLeading(regions: readonly (readonly PrintedLine[])[]): ReadonlyMap<number, number> {
  const steps = new Map<number, number[]>()
  for (const lines of regions)
    for (let i = 1; i < lines.length; i++) {
      const previous = lines[i - 1]
      const line = lines[i]
      if (previous === undefined || line === undefined) continue
      const step = line.baseline - previous.baseline
      if (Math.abs(line.size - previous.size) > 0.6 || step < 0.8 * line.size || step > 2.2 * line.size) continue
      const size = Math.round(line.size)
      const own = steps.get(size)
      if (own === undefined) steps.set(size, [step])
      else own.push(step)
    }
  // Within a paragraph lines are closer than between two, and there are more of them: the lower quartile is safe from lists of short ones.
  return new Map([...steps].map(([size, all]) => [size, all.sort((a, b) => a - b)[all.length >> 2] ?? 1.3 * size]))
}

function toParts(
  regions: readonly { readonly sheet: number; readonly elements: readonly (PrintedLine | Grid)[] }[],
  type: Typography,
): Part[] {
  const parts: Part[] = []
  const reach = columnReach(regions.map(({ elements }) => elements))
  let open: [PlacedLine, ...PlacedLine[]] | null = null
  regions.forEach(({ sheet, elements }, region) => {
    for (const element of elements) {
      if (isGrid(element)) {
        parts.push({ grid: element, sheet })
        open = null
        continue
      }
      const placed: PlacedLine = { line: element, sheet, region, fullRight: reach[region] ?? element.right }
      if (open !== null && continuesParagraph(open as Paragraph, placed, type)) open.push(placed)
      else {
        open = [placed]
        parts.push({ paragraph: open })
      }
    }
  })
  return parts
}

/** How far lines of each region reach to the right: its own longest ones, or those of the same column on other sheets. */
function columnReach(regions: readonly (readonly (PrintedLine | Grid)[])[]): number[] {
  const columns = new Map<number, number>()
  const own = regions.map((elements) => {
    const lines = elements.filter((e): e is PrintedLine => !isGrid(e))
    const long = lines.filter((line) => line.text.length >= 25)
    const rights = (long.length > 0 ? long : lines).map((line) => line.right).sort((a, b) => a - b)
    const right = rights[Math.floor((rights.length - 1) * 0.95)] ?? 0
    const left = Math.round(
      median(
        lines.map((line) => line.left),
        0,
      ) / 8,
    )
    columns.set(left, Math.max(columns.get(left) ?? 0, long.length >= 3 ? right : 0))
    return { left, right }
  })
  return own.map(({ left, right }) =>
    Math.max(right, columns.get(left) ?? 0, columns.get(left + 1) ?? 0, columns.get(left - 1) ?? 0),
  )
}
