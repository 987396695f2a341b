import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'

/** The cores that this process may use: what the machine has, less what its container (cgroup) or its affinity leaves it. At least one. */
export function usableCores(): number {
  return Math.max(1, Math.min(availableParallelism(), Math.floor(quota())))
}

/** What a container may use of the processors' time: `max 100000`, or microseconds of each period. */
function quota(): number {
  try {
    const [allowed = '', period = ''] = readFileSync('/sys/fs/cgroup/cpu.max', 'utf8').trim().split(' ')
    const share = Number(allowed) / Number(period)
    return share > 0 ? Math.max(1, share) : Number.POSITIVE_INFINITY
  } catch {
    return Number.POSITIVE_INFINITY
  }
}
