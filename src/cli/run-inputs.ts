import { stat } from 'node:fs/promises'
import type { ReadLimits } from '../readers/index.ts'
import type { Context } from './context.ts'
import { toFailure } from './failure.ts'
import type { Pool } from './pool.ts'
import type { Processed } from './process-input.ts'
import { readFileBytes, readStreamBytes } from './read-input.ts'
import { scheduled } from './schedule.ts'
import { STDIN } from './stdin.ts'
import type { TaskName, Tasks } from './tasks.ts'

export type { Processed } from './process-input.ts'

/** How inputs are read, whatever is done with them. */
export interface RunOptions {
  readonly limits: ReadLimits
  /** Seconds that one document may take. */
  readonly timeout: number
  /** How many documents are processed at a time. */
  readonly jobs: number
  /** Results as they finish, rather than in the order of the inputs. */
  readonly unordered?: boolean
  /** What stdin is called in the record; its extension tells the format. */
  readonly stdinFilename: string | null
}

/**
 * Runs a task over the inputs and yields what came of each, in the order of the inputs, as soon as it and those before it are
 * done; names are taken from their source as they are needed. Nothing is thrown for a bad input. Stops early when the run is interrupted.
 */
export async function* runInputs<Name extends TaskName>(
  task: Name,
  settings: Tasks[Name]['settings'],
  paths: Iterable<string> | AsyncIterable<string>,
  options: RunOptions,
  context: Context,
): AsyncGenerator<Processed<Tasks[Name]['result']>, void, undefined> {
  const { signal, workerFile } = context.streams
  const { timeout, jobs, limits } = options
  let pool: Promise<Pool> | null = null
  const openPool = (file: URL) => {
    pool ??= import('./pool.ts').then(async ({ createPool }) => {
      const { memoryPerDocument } = await import('./memory-bound.ts')
      return createPool(file, { seconds: timeout, memory: memoryPerDocument(jobs) })
    })
    return pool
  }
  const start = async (path: string): Promise<Processed<Tasks[Name]['result']>> => {
    const job = { task, settings, path, bytes: null, limits }
    const shown = path === STDIN ? (options.stdinFilename ?? STDIN) : path
    try {
      if (workerFile && path !== STDIN && (await isReadElsewhere(path, jobs)))
        return (await openPool(workerFile)).run(job)
      const bytes = await (path === STDIN
        ? readStreamBytes(context.streams.stdin, limits.bytes, signal, timeout)
        : readFileBytes(path, limits.bytes))
      const read = { ...job, path: shown, bytes }
      if (workerFile && !(await isQuick(bytes, shown))) return (await openPool(workerFile)).run(read)
      const { processInput } = await import('./process-input.ts')
      if (!workerFile) return processInput(read)
      const { watched } = await import('./watched.ts')
      return processInput(read, (work) => watched(work, timeout))
    } catch (error) {
      return { path: shown, failure: toFailure(shown, error) }
    }
  }
  try {
    yield* scheduled(paths, start, { width: jobs, unordered: options.unordered === true, signal })
  } finally {
    await (pool as Promise<Pool> | null)?.then((opened) => opened.close())
  }
}

/** Of plain text so many bytes take a second or two at most, whatever they are, and some hundred megabytes of memory (tests/growth.test.ts). */
const QUICK = 256 * 1024

/** Whether a process of its own opens the file itself: one of several at a time, or one too large for this process. */
async function isReadElsewhere(path: string, jobs: number): Promise<boolean> {
  const status = await stat(path).catch(() => null)
  return status?.isFile() === true && (jobs > 1 || status.size > QUICK)
}

/** A short plain text is read by our own code, in linear time. Everything else needs parsers that could hang, fill the memory or crash. */
async function isQuick(bytes: Uint8Array, path: string): Promise<boolean> {
  if (bytes.length > QUICK) return false
  const { sniffFormat } = await import('../readers/sniff.ts')
  try {
    return sniffFormat(bytes, path) === 'text'
  } catch {
    // What is refused by its first bytes needs no process to say so.
    return true
  }
}
