import mammoth from 'mammoth'
import type { LaidOut } from '../document/index.ts'
import { CqcExtractError } from '../errors.ts'
import { prepareWordPart } from './docx-drafts.ts'
import { expandEntry } from './expand-entry.ts'
import { layHtml } from './html/index.ts'
import { exceeds, inUnits, type ReadLimits } from './limits.ts'
import { listZip, refuseZipBomb } from './zip.ts'
import { packZip } from './zip-pack.ts'

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  ...[7, 8, 9].map((level) => `p[style-name='heading ${level}'] => h6:fresh`),
  // A table of contents repeats every heading with a page number.
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((level) => [
    `p[style-name='toc ${level}'] => !`,
    `p[style-name='Contents ${level}'] => !`,
  ]),
  "p[style-name='TOC Heading'] => !",
  "p[style-name='Contents Heading'] => !",
  'comment-reference => !',
]

/**
 * A Word document as laid-out text: tracked changes as accepted; comments, notes, headers and footers left out.
 * Rejects with a CqcExtractError when it is damaged, encrypted or expands too far.
 */
export async function layDocx(bytes: Uint8Array, limits: ReadLimits): Promise<LaidOut> {
  const archive = repack(bytes, limits)
  const { value } = await mammoth
    .convertToHtml(
      { buffer: Buffer.from(archive) },
      {
        styleMap: STYLES,
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        idPrefix: 'note-',
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    )
    .catch((error: unknown) => {
      if (error instanceof RangeError) throw error
      throw new CqcExtractError('DAMAGED', 'it is damaged: its Word document cannot be read', { cause: error })
    })
  return layHtml(value, 'document', limits.nesting)
}

/** Only the parts with words, expanded under a limit by us, so that no other reading of the archive can find more in it. */
function repack(bytes: Uint8Array, limits: ReadLimits): Uint8Array {
  const entries = listZip(bytes)
  if (entries === null) throw new CqcExtractError('DAMAGED', 'it is damaged: an archive that is cut off or broken')
  refuseZipBomb(entries, limits.expandedBytes)
  let left = limits.expandedBytes
  const parts = new Map<string, Uint8Array>()
  for (const entry of entries) {
    if (!/\.(?:xml|rels)$/i.test(entry.name) || parts.has(entry.name)) continue
    const part = expandEntry(bytes, entry, left, limits.expandedBytes)
    left -= part.length
    if (left < 0) throw exceeds(`it expands to more than ${inUnits(limits.expandedBytes)}`, '--max-expanded-bytes')
    parts.set(entry.name, /(?:^|\/)document\d{0,2}\.xml$/i.test(entry.name) ? prepareWordPart(part) : part)
  }
  return packZip(parts)
}
