/** The input at so many times its size, and the processor time in milliseconds that it took. */
export interface Growth {
  readonly times: number
  readonly ms: number
}

/** Quicker than this, nothing is said about growth: a stop of the collector is as long. */
const NOTHING_MS = 60
/** How much longer a doubled input may take: twice is linear, four times quadratic. */
const MOST_PER_DOUBLING = 2.8

const DOUBLING = [1, 2, 4, 8, 16, 32, 64]

/**
 * Measures work on an input of so many times its size, 1 to 64 unless told otherwise. Stops when two doublings running took too much, so that
 * what is exponential is found before it hangs. Empty when the growth is linear.
 */
export async function superlinearGrowth(
  prepare: (times: number) => () => unknown,
  sizes: readonly number[] = DOUBLING,
): Promise<Growth[]> {
  const measured: Growth[] = []
  let steep = 0
  for (const times of sizes) {
    const run = prepare(times)
    const last = measured.at(-1)
    const doublings = Math.log2(times / (last?.times ?? times))
    const limit = Math.max(NOTHING_MS, MOST_PER_DOUBLING ** doublings * (last?.ms ?? 0))
    const isSteep = (ms: number) => last !== undefined && ms > limit
    let ms = await processorTime(run)
    // What disturbs a measurement only ever makes it longer.
    if (isSteep(ms)) ms = Math.min(ms, await processorTime(run))
    steep = isSteep(ms) ? steep + doublings : 0
    measured.push({ times, ms: Math.round(ms) })
    if (steep >= 2) return measured
  }
  return steep === 0 ? [] : measured
}

/** Time of this process's own, which the other processes of a busy machine change little. */
async function processorTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
