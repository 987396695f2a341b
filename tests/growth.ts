/** The input at so many times its size, and the processor time in milliseconds that it took. */
export interface Growth {
  readonly times: number
  readonly ms: number
}

/** Quicker than this, nothing is said about growth: a stop of the collector is as long. */
const NOTHING_MS = 60
/** How much longer a doubled input may take: twice is linear, four times quadratic. */
const MOST_PER_DOUBLING = 2.8

/**
 * Measures work on an input of once to 64 times its size, doubling. Stops when two doublings running took too much, so that what is
 * exponential is found before it hangs. Empty when the growth is linear.
 */
export async function superlinearGrowth(prepare: (times: number) => () => unknown): Promise<Growth[]> {
  const measured: Growth[] = []
  let steep = 0
  for (let times = 1; times <= 64; times *= 2) {
    const run = prepare(times)
    const limit = MOST_PER_DOUBLING * Math.max(measured.at(-1)?.ms ?? 0, NOTHING_MS / 4)
    const isSteep = (ms: number) => measured.length > 0 && ms > Math.max(limit, NOTHING_MS)
    let ms = await processorTime(run)
    // What disturbs a measurement only ever makes it longer.
    if (isSteep(ms)) ms = Math.min(ms, await processorTime(run))
    steep = isSteep(ms) ? steep + 1 : 0
    measured.push({ times, ms: Math.round(ms) })
    if (steep === 2) return measured
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
