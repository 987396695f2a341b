import type { Root } from 'mdast'
import type { SourceDocument } from '../document/source-document.ts'
import { sha256 } from './digest.ts'
import { parseMarkdown } from './markdown.ts'
import { parsePlainText } from './plain-text.ts'

/** The document of a text that is already decoded; for plain text and Markdown the offsets refer to it as it is. */
export function readText(text: string, path: string, format: 'text' | 'markdown', bytes?: Uint8Array): SourceDocument {
  const raw = bytes ?? new TextEncoder().encode(text)
  const tree: Root = format === 'markdown' ? parseMarkdown(text) : parsePlainText(text)
  return { path, format, bytes: raw.length, sha256: sha256(raw), text, tree, pages: null }
}
