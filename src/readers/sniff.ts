import { CqcExtractError } from '../errors.ts'
import type { Format } from '../schema/index.ts'
import { decodeText } from './decode.ts'
import { listZip } from './zip.ts'

const HEAD = 4096
const ADVICE = 'save it as .docx, PDF or plain text and read that'

/** First bytes of what is no document of ours, and what it is. */
const FOREIGN: readonly (readonly [string, string])[] = [
  ['\x89PNG', 'an image'],
  ['\xff\xd8\xff', 'an image'],
  ['GIF8', 'an image'],
  ['II*\0', 'an image'],
  ['MM\0*', 'an image'],
  ['BM', 'an image'],
  ['\x1f\x8b', 'a gzip archive'],
  ['7z\xbc\xaf', 'a 7-Zip archive'],
  ['Rar!', 'a RAR archive'],
  ['BZh', 'a bzip2 archive'],
  ['\xfd7zXZ', 'an xz archive'],
  ['\x7fELF', 'a program'],
  ['MZ', 'a program'],
  ['SQLite format 3', 'a database'],
]

const HTML_START =
  /^<(?:!doctype\s{1,20}html|html|head|body|title|meta|div|main|article|section|header|h[1-6]|p|table|ul|ol|nav|script|style|span|form)\b/i

/**
 * The format an input is in, told by its content; the name decides only between plain text and Markdown, and for a web page's fragment.
 * Throws a CqcExtractError that says what to do for what this build cannot read.
 */
export function sniffFormat(bytes: Uint8Array, path: string): Format {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD))
  // A PDF may have a few bytes of rubbish in front; readers allow for it within the first 1024.
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf'
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return sniffZip(bytes)
  if (head.startsWith('\xd0\xcf\x11\xe0')) throw sniffOle(bytes)
  if (/^\s{0,20}\{\\rtf/.test(head)) throw unsupported('a Rich Text (.rtf) file', ADVICE)
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') throw unsupported('an image', TYPED)
  if (head.startsWith('bplist00')) throw unsupported('a Safari web archive', SAVE_PAGE)
  for (const [start, what] of FOREIGN)
    if (head.startsWith(start) && (start.length > 2 || isBinary(bytes)))
      throw unsupported(what, what === 'an image' ? TYPED : 'give the report itself as PDF, .docx, HTML or text')
  return sniffText(bytes, path)
}

const TYPED = 'only documents with text can be read, so run text recognition (OCR) first'
const SAVE_PAGE = 'save the page as "Web page, HTML only" and read that'

/** What follows the white space, the declaration of XML and the comments at the beginning. */
function afterComments(head: string): string {
  let rest = head.trimStart()
  for (let skipped = 0; skipped < 6; skipped++) {
    const close = rest.startsWith('<?xml') ? '>' : rest.startsWith('<!--') ? '-->' : null
    const end = close === null ? -1 : rest.indexOf(close)
    if (close === null || end === -1) break
    rest = rest.slice(end + close.length).trimStart()
  }
  return rest
}

function sniffText(bytes: Uint8Array, path: string): Format {
  if (isBinary(bytes)) throw unsupported('a binary file', 'give a PDF, .docx, HTML or text')
  const head = decodeText(bytes.subarray(0, HEAD))
  const isTagged = head.includes('<')
  if (/^(?:from|mime-version|snapshot-content-location):[\s\S]{0,3000}multipart\/related/i.test(head))
    throw unsupported('a web archive (.mhtml)', SAVE_PAGE)
  if (isTagged && /^\s{0,200}<\?xml[\s\S]{0,2000}?<(?:pkg:package|w:wordDocument|office:document)\b/.test(head))
    throw unsupported('a Word or OpenDocument file in flat XML', ADVICE)
  if (isTagged && HTML_START.test(afterComments(head))) return 'html'
  if (isTagged && /\.(?:x?html?|aspx?|php)$/i.test(path) && /<\/?[a-z][^<>]{0,500}>/i.test(head)) return 'html'
  return /\.(?:md|markdown)$/i.test(path) ? 'markdown' : 'text'
}

function sniffZip(bytes: Uint8Array): Format {
  const entries = listZip(bytes)
  if (entries === null) throw new CqcExtractError('DAMAGED', 'it is damaged: an archive that is cut off or broken')
  const names = new Set(entries.map((entry) => entry.name))
  if (names.has('word/document.xml') || (names.has('[Content_Types].xml') && hasFolder(names, 'word/'))) return 'docx'
  if (hasFolder(names, 'xl/')) throw unsupported('a spreadsheet', 'it is reports that can be read, not workbooks')
  if (hasFolder(names, 'ppt/')) throw unsupported('a presentation', 'save it as PDF and read that')
  if (names.has('mimetype') && names.has('content.xml')) throw unsupported('an OpenDocument (.odt) file', ADVICE)
  if (hasFolder(names, 'Index/') || names.has('Index.zip')) throw unsupported('an Apple Pages file', ADVICE)
  throw unsupported('a zip archive that holds no Word document', 'unpack it and give the reports in it')
}

function hasFolder(names: ReadonlySet<string>, folder: string): boolean {
  for (const name of names) if (name.startsWith(folder)) return true
  return false
}

/** Old Office files, and new ones with a password, are both OLE containers: their streams' names tell which. */
function sniffOle(bytes: Uint8Array): CqcExtractError {
  const has = (name: string): boolean =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name, 0, 'utf16le')
  if (has('EncryptedPackage'))
    return new CqcExtractError('ENCRYPTED', 'it is protected by a password; save a copy without one and read that')
  if (has('Workbook') || has('PowerPoint Document')) return unsupported('an old Office file', ADVICE)
  if (has('__substg1.0_')) return unsupported('an Outlook message', 'give the report that it carries')
  return unsupported('an old Word (.doc) file', ADVICE)
}

function unsupported(what: string, advice: string): CqcExtractError {
  return new CqcExtractError('UNSUPPORTED_FORMAT', `it is ${what}; ${advice}`)
}

/** More control characters than stray ones in a text that somebody can read; UTF-16 is looked at as text. */
function isBinary(bytes: Uint8Array): boolean {
  const text = decodeText(bytes.subarray(0, 65_536))
  const zeros = text.match(/\0/g)?.length ?? 0
  const controls = text.match(/[\x01-\x08\x0e-\x1f\x7f-\x9f\ufffd]/g)?.length ?? 0
  return controls > Math.max(2, text.length * 0.03) || zeros > Math.max(8, text.length * 0.3)
}
