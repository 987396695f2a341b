import type { SourceDocument } from '../document/index.ts'
import { decodeText } from './decode.ts'
import { readText } from './text.ts'

export { decodeText, detectEncoding, type Encoding } from './decode.ts'
export { readText } from './text.ts'

/** Reads an input's bytes into a document; the name tells the format where the content does not. Rejects with a CqcExtractError. */
export async function readDocument(bytes: Uint8Array, path: string): Promise<SourceDocument> {
  const markdown = /\.(?:md|markdown)$/i.test(path)
  return readText(decodeText(bytes), path, markdown ? 'markdown' : 'text', bytes)
}
