import type { SourceDocument } from '../src/document/source-document.ts'
import { readDocument } from '../src/readers/index.ts'

/** What somebody may put into a document or call it, to reach whoever looks at what comes out. */
export const ATTACKS: Record<string, string> = {
  'a command of a log': '::error title=x::y',
  'terminal escapes': '\u001b]0;owned\u0007\u001b[2J',
  'text turned round': '\u202efdp.exe',
  'a script': '<script>alert(1)</script>',
  'an attribute': '" onmouseover="alert(1)',
  'a formula': '=HYPERLINK("http://example.org","12")',
  'half a character': 'a\ud800b',
  'a prototype': '__proto__',
  'a line of its own': 'a\n::error::b\r\n::error::c',
  Markdown: '[a](javascript:alert(1)) | b | ![c](http://example.org/d)',
}

/** Controls that move a terminal's cursor, and marks that turn text round. */
export const SENT = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]|\p{Cs}/u

/** A document that holds an attack in its figures, and has it for a name. */
export async function documentOf(attack: string): Promise<SourceDocument> {
  const text = `Adult social care assessment\n\nSafeguarding\nScore: 7\n\nIn 2024, 12% of ${attack} people were waiting, and 112% of ${attack} carers.\n\n${'More people told us that they were pleased with their care. '.repeat(20)}\n`
  return readDocument(Buffer.from(text.replace(/\p{Cs}/gu, '\ufffd')), `${attack}.txt`)
}
