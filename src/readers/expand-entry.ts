import { inflateRawSync } from 'node:zlib'
import { CqcExtractError } from '../errors.ts'
import { tooLarge, type ZipEntry } from './zip.ts'

const LOCAL_RECORD = 0x04034b50

/**
 * One file of an archive, expanded to at most the `left` bytes of the archive's `limit` whatever its table of contents says.
 * Throws a CqcExtractError when it is damaged, encrypted or longer.
 */
export function expandEntry(bytes: Uint8Array, entry: ZipEntry, left: number, limit: number): Uint8Array {
  if (entry.encrypted) throw new CqcExtractError('ENCRYPTED', 'it is protected by a password')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const at = entry.headerAt
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL_RECORD) throw damaged(entry)
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  const end = start + entry.compressedBytes
  if (end > bytes.length) throw damaged(entry)
  const packed = bytes.subarray(start, end)
  if (entry.method === 0) {
    if (packed.length > left) throw tooLarge(limit - left + packed.length, limit)
    return packed
  }
  if (entry.method !== 8) throw damaged(entry)
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, left) })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException // what node:zlib throws
    if (code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(limit + 1, limit)
    throw damaged(entry, error)
  }
}

function damaged(entry: ZipEntry, cause?: unknown): CqcExtractError {
  return new CqcExtractError('DAMAGED', `it is damaged: its part \`${entry.name.slice(0, 80)}\` cannot be expanded`, {
    cause,
  })
}
