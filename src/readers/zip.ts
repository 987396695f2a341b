import { CqcExtractError } from '../errors.ts'
import { exceeds, inUnits } from './limits.ts'

/** A file in an archive, as its table of contents lists it; nothing of it is expanded yet. */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly encrypted: boolean
  readonly compressedBytes: number
  readonly declaredBytes: number
  readonly headerAt: number
}

const END_RECORD = 0x06054b50
const ENTRY_RECORD = 0x02014b50
const MAX_COMMENT = 0xffff
const MAX_ENTRIES = 10_000

/**
 * The table of contents of a zip archive, or null when it has none (it is cut off, or no archive). Expands nothing.
 * Throws a CqcExtractError when it has too many files, or is of the form for archives over 4 GiB, whose table is another one.
 */
export function listZip(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === -1) return null
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count === 0xffff || at === 0xffffffff)
    throw new CqcExtractError(
      'UNSUPPORTED_FORMAT',
      'it is an archive in the Zip64 form, which cannot be read; open and save it again in a word processor',
    )
  if (count > MAX_ENTRIES)
    throw new CqcExtractError(
      'TOO_LARGE',
      `it is an archive of ${count} files, and no more than ${MAX_ENTRIES} are read`,
    )
  const entries: ZipEntry[] = []
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY_RECORD) return null
    const nameLength = view.getUint16(at + 28, true)
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > end) return null
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      compressedBytes: view.getUint32(at + 20, true),
      declaredBytes: view.getUint32(at + 24, true),
      headerAt: view.getUint32(at + 42, true),
    })
    at = next
  }
  return entries
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - MAX_COMMENT)
  for (let at = view.byteLength - 22; at >= lowest; at--) if (view.getUint32(at, true) === END_RECORD) return at
  return -1
}

/** Refuses an archive whose table of contents promises more than `limit` bytes: before a single one is expanded. */
export function refuseZipBomb(entries: readonly ZipEntry[], limit: number): void {
  let total = 0
  for (const entry of entries) total += entry.declaredBytes
  if (total > limit) throw tooLarge(total, limit)
}

/** Why what comes out of an archive is refused. */
export function tooLarge(size: number, limit: number): CqcExtractError {
  return exceeds(`it expands to more than ${inUnits(limit)} (at least ${inUnits(size)})`, '--max-expanded-bytes')
}
