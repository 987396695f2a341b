import { totalmem } from 'node:os'

const MIB = 2 ** 20
/** More than any real document takes. */
const MOST = 2048 * MIB
/** Less than this reads no ordinary PDF. */
const LEAST = 256 * MIB
/** The rest is for this process and for everybody else. */
const SHARE = 0.75

/** Bytes of memory that each of `jobs` documents may have, so that all together leave the machine (or its container) some. */
export function memoryPerDocument(jobs: number): number {
  const allowed = process.constrainedMemory() || Number.POSITIVE_INFINITY
  const all = Math.min(totalmem(), allowed)
  return Math.max(LEAST, Math.min(MOST, Math.floor((all * SHARE) / jobs)))
}
