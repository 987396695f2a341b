import { CqcExtractError } from '../../errors.ts'
import { exceeds, type ReadLimits } from '../limits.ts'
import { loadEngine } from './engine.ts'
import { closeSpacing, isSpaced } from './letter-spacing.ts'
import { readMarks } from './marks.ts'
import { withoutNoteMarks } from './note-marks.ts'
import { hasRows, type Matrix, placeItems, turnedView } from './place-items.ts'
import { type Operators, readRulings } from './rulings.ts'
import type { Sheet } from './run.ts'

/** A sheet whose streams are larger than this draws a map or a picture; its lines rule no table, and there may be millions of them. */
const LARGEST_STREAM = 4 * 1024 * 1024

/**
 * The text of every sheet with its place. Scripts, forms, attachments and links of the file are not looked at, and no font or other resource is fetched.
 * Rejects with a CqcExtractError when the file is damaged, encrypted or has too many pages.
 */
export async function readSheets(bytes: Uint8Array, limits: ReadLimits, largestStream: number): Promise<Sheet[]> {
  const { getDocument, OPS } = await loadEngine()
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
    // No picture is decoded: there are no words in it that could be read.
    maxImageSize: 1,
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
      const view = transform as unknown as Matrix
      const { turn, ...sheet } = placeItems({ number, width, height, view, items, marks })
      const isRuled = hasRows(sheet.runs.filter((run) => run.cell === null))
      const isWide = sheet.runs.some(isSpaced)
      const isSmall = largestStream <= LARGEST_STREAM
      const operators: Operators | null = isSmall && (isRuled || isWide) ? await page.getOperatorList() : null
      const rulings = operators === null ? [] : readRulings(operators, OPS, turnedView(view, turn, width, height))
      const runs = operators !== null && isWide ? closeSpacing(sheet.runs, operators, OPS.showText) : sheet.runs
      sheets.push({ ...sheet, runs: withoutNoteMarks(runs), rulings })
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
