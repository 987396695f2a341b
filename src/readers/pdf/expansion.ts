import { constants, inflateSync } from 'node:zlib'
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
    if (/\/Subtype\s{0,3}\/Image\b/.test(own)) continue
    const start = at + 6 + (file[at + 6] === 13 ? 2 : 1)
    const end = file.indexOf('endstream', start)
    if (end === -1) return largest
    const packed = file.subarray(start, end)
    // Its dictionary may name the filter by a reference, or stand farther off than is looked: the data say how they are packed.
    const size = isDeflated(packed) ? expandedSize(packed, left) : packed.length
    largest = Math.max(largest, size)
    if (size === packed.length) continue
    left -= size
    if (left < 0) throw exceeds(`its pages expand to more than ${inUnits(limit)}`, '--max-expanded-bytes')
    at = end + 3
  }
  return largest
}

/** The two bytes with which zlib begins. */
function isDeflated(data: Uint8Array): boolean {
  const [method = 0, flags = 0] = data
  return (method & 15) === 8 && method >> 4 <= 7 && ((method << 8) | flags) % 31 === 0
}

/** How many bytes a stream expands to, packed several times over or cut off too; one more than `most` when it would be more. What cannot be expanded takes none. */
function expandedSize(packed: Uint8Array, most: number): number {
  let data = packed
  const bound = { maxOutputLength: Math.max(1, most), finishFlush: constants.Z_SYNC_FLUSH }
  try {
    for (let i = 0; i < 4 && isDeflated(data); i++) data = inflateSync(data, bound)
    return data.length
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException // what node:zlib throws
    return code === 'ERR_BUFFER_TOO_LARGE' ? most + 1 : 0
  }
}
