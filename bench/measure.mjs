// Times and memory, taken so that a noisy machine disturbs both sides of a ratio alike.
import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { Bench } from 'tinybench'

/** The middle value, and the quarter and three-quarter values as the spread. */
export function summary(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))]
  return { median: at(0.5), low: at(0.25), high: at(0.75) }
}

/** Makes a process tell at its end, as its last line on stderr, the microseconds that all its threads have taken. */
const TELLS_PROCESSOR_TIME = `data:text/javascript,import{writeSync}from'node:fs';process.on('exit',()=>{const{user,system}=process.cpuUsage();writeSync(2,'\\n'+(user+system))})`

/** Runs each command `rounds` times in turn, in an environment. Gives each one's milliseconds by the clock and of processor time, round by round. */
export function timeProcesses(commands, rounds, env = process.env) {
  const times = new Map(commands.map(({ name }) => [name, []]))
  const processor = new Map(commands.map(({ name }) => [name, []]))
  for (let round = 0; round <= rounds; round += 1)
    for (const { name, args } of commands) {
      const start = process.hrtime.bigint()
      const { status, stderr } = spawnSync(process.execPath, ['--import', TELLS_PROCESSOR_TIME, ...args], {
        stdio: ['ignore', 'pipe', 'pipe'],
        maxBuffer: 2 ** 30,
        env,
      })
      const milliseconds = Number(process.hrtime.bigint() - start) / 1e6
      if (status !== 0 && status !== 1) throw new Error(`${name} ended with ${status}: ${stderr}`)
      // The first round only warms the disk's cache.
      if (round === 0) continue
      times.get(name).push(milliseconds)
      processor.get(name).push(Number(stderr.toString().split('\n').at(-1)) / 1000)
    }
  return { times, processor }
}

/** Runs each task for a moment in turn, `rounds` times over. Gives the median milliseconds of each round. */
export async function timeTasks(tasks, rounds) {
  const times = new Map(tasks.map(({ name }) => [name, []]))
  for (let round = 0; round <= rounds; round += 1)
    for (const { name, run, slow = false } of tasks) {
      // A task of seconds is run once a round; it needs no more, and nothing is hot after the first round alone.
      const bench = new Bench(
        slow
          ? { time: 0, iterations: 1, warmup: false }
          : { time: 150, iterations: 5, warmup: round === 0, warmupTime: 700 },
      )
      bench.add(name, run)
      await bench.run()
      const [{ result }] = bench.tasks
      if (result.error) throw result.error
      if (round > 0) times.get(name).push(result.latency.p50)
    }
  return times
}

/** Runs a command to its end. Gives its milliseconds, and its memory in MB a tenth of the way and at its highest (null where it cannot be read). */
export async function timeRun(args) {
  const start = process.hrtime.bigint()
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  const samples = []
  const timer = setInterval(() => {
    const sample = memoryOf(child.pid)
    if (sample !== null) samples.push(sample)
  }, 100)
  const status = await new Promise((resolve) => child.on('exit', resolve))
  clearInterval(timer)
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`)
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6
  const early = samples.slice(0, Math.max(1, Math.floor(samples.length / 10)))
  const highest = (some) => (some.length === 0 ? null : Math.max(...some))
  return { milliseconds, early: highest(early), peak: highest(samples) }
}

/** Of a process and of those that it started; null where the system does not tell. */
function memoryOf(pid) {
  try {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    if (kilobytes === undefined) return null
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').match(/\d+/g) ?? []
    return children.reduce((sum, child) => sum + (memoryOf(child) ?? 0), Number(kilobytes) / 1024)
  } catch {
    return null
  }
}
