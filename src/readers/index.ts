import type { LaidOut } from '../document/index.ts'
import type { SourceDocument } from '../document/source-document.ts'
import { CqcExtractError } from '../errors.ts'
import type { Format } from '../schema/index.ts'
import { decodeHtml, decodeText } from './decode.ts'
import { sha256 } from './digest.ts'
import { exceeds, inUnits, type ReadLimits, type ReadOptions, resolveLimits } from './limits.ts'
import { parsePlainText } from './plain-text.ts'
import { sniffFormat } from './sniff.ts'

export { decodeText } from './decode.ts'
export { DEFAULT_LIMITS, type ReadLimits, type ReadOptions } from './limits.ts'

/**
 * Reads an input's bytes into a document. The content tells the format; the name decides only between plain text and Markdown, and nothing
 * is opened by it. Rejects with a CqcExtractError, whose message is one sentence about "it", for whatever cannot be read.
 */
export async function readDocument(
  bytes: Uint8Array,
  path: string,
  options: ReadOptions = {},
): Promise<SourceDocument> {
  const limits = resolveLimits(options)
  if (bytes.length > limits.bytes)
    throw exceeds(`it is larger than ${inUnits(limits.bytes)} (${inUnits(bytes.length)})`, '--max-bytes')
  if (bytes.length === 0) throw new CqcExtractError('NO_TEXT', 'it is empty')
  const format = sniffFormat(bytes, path)
  try {
    const document = await readAs(format, bytes, path, limits)
    if (!/\S/.test(document.text)) throw new CqcExtractError('NO_TEXT', 'it holds no words')
    return document
  } catch (error) {
    // The parsers of every format go down a level for each level of nesting, and so does the stack.
    if (error instanceof RangeError) throw new CqcExtractError('TOO_LARGE', 'it is nested too deeply', { cause: error })
    throw error
  }
}

async function readAs(format: Format, bytes: Uint8Array, path: string, limits: ReadLimits): Promise<SourceDocument> {
  const laidOut = await layFormat(format, bytes, limits)
  return { path, format, bytes: bytes.length, sha256: sha256(bytes), ...laidOut }
}

/** Tables that Markdown's own marks do not make: in HTML, or drawn with dashes. */
const MAY_HOLD_TABLES = /<table[\s>]|^\+[-=+:]{3,4000}\+[^\S\n]{0,80}$/im

/** Heavy libraries load when an input needs them. */
async function layFormat(format: Format, bytes: Uint8Array, limits: ReadLimits): Promise<LaidOut> {
  if (format === 'text') {
    const text = decodeText(bytes)
    return { text, tree: parsePlainText(text), pages: null }
  }
  if (format === 'markdown') return layMarkdown(decodeText(bytes))
  if (format === 'html') return (await import('./html/index.ts')).layHtml(decodeHtml(bytes), 'page', limits.nesting)
  if (format === 'docx') return (await import('./docx.ts')).layDocx(bytes, limits)
  return (await import('./pdf/index.ts')).layPdf(bytes, limits)
}

async function layMarkdown(text: string): Promise<LaidOut> {
  const { parseMarkdown } = await import('./markdown.ts')
  const tree = parseMarkdown(text)
  if (!MAY_HOLD_TABLES.test(text)) return { text, tree, pages: null }
  const { readOtherTables } = await import('./markdown-tables.ts')
  return { text, tree: readOtherTables(tree, text), pages: null }
}
