import { inflateSync } from 'node:zlib'
import { exceeds, inUnits } from '../limits.ts'

const DICTIONARY = 2000

/**
 * Refuses a PDF whose compressed streams expand to more than `limit` bytes, by expanding each into nothing under that bound before the engine sees it.
 * Pictures are left out: they may well be large, and for its text no picture is decoded. Gives the size of the largest other stream.
 */
export function refuseStreamBomb(bytes: Uint8Array, limit: number): number {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let left = limit
  let largest = 0
  for (let at = file.indexOf('stream'); at !== -1; at = file.indexOf('stream', at + 6)) {
    const dictionary = file.toString('latin1', Math.max(0, at - DICTIONARY), at)
    const own = dictionary.slice(dictionary.lastIndexOf(' obj') + 1)
    const filters = own.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0
    if (/\/Subtype\s{0,3}\/Image\b/.test(own)) continue
    const start = at + 6 + (file[at + 6] === 13 ? 2 : 1)
    const end = file.indexOf('endstream', start)
    if (end === -1) return largest
    const size = filters === 0 ? end - start : expandedSize(file.subarray(start, end), filters, left)
    largest = Math.max(largest, size)
    if (filters === 0) continue
    left -= size
    if (left < 0) throw exceeds(`its pages expand to more than ${inUnits(limit)}`, '--max-expanded-bytes')
    at = end + 3
  }
  return largest
}

/** How many bytes a stream expands to; one more than `most` when it would be more. What cannot be expanded takes none. */
function expandedSize(packed: Uint8Array, filters: number, most: number): number {
  let data = packed
  try {
    for (let i = 0; i < Math.min(filters, 4); i++) data = inflateSync(data, { maxOutputLength: Math.max(1, most) })
    return data.length
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException // what node:zlib throws
    return code === 'ERR_BUFFER_TOO_LARGE' ? most + 1 : 0
  }
}
