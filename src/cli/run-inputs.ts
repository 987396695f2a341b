import type { ReadLimits } from '../readers/index.ts'
import type { Context } from './context.ts'
import { toFailure } from './failure.ts'
import type { Pool } from './pool.ts'
import type { Outcome } from './process-input.ts'
import { readFileBytes, readStreamBytes } from './read-input.ts'
import { STDIN } from './stdin.ts'
import type { TaskName, Tasks } from './tasks.ts'

export type { Outcome } from './process-input.ts'

/** How inputs are read, whatever is done with them. */
export interface RunOptions {
  readonly limits: ReadLimits
  /** Seconds that one document may take. */
  readonly timeout: number
  /** How many documents are processed at a time. */
  readonly jobs: number
  /** What stdin is called in the record; its extension tells the format. */
  readonly stdinFilename: string | null
}

/**
 * Runs a task over the inputs and yields what came of each, in the order of the inputs, as soon as it and those before it are
 * done. Nothing is thrown for a bad input. Stops early when the run is interrupted.
 */
export async function* runInputs<Name extends TaskName>(
  task: Name,
  settings: Tasks[Name]['settings'],
  paths: readonly string[],
  options: RunOptions,
  context: Context,
): AsyncGenerator<Outcome<Tasks[Name]['result']>, void, undefined> {
  const { signal, workerFile } = context.streams
  let pool: Promise<Pool> | null = null
  const openPool = (file: URL) => {
    pool ??= import('./pool.ts').then(({ createPool }) => createPool(file, options.jobs, options.timeout, signal))
    return pool
  }
  const start = async (path: string): Promise<Outcome<Tasks[Name]['result']>> => {
    const job = { task, settings, path, bytes: null, limits: options.limits }
    if (workerFile && options.jobs > 1 && path !== STDIN) return (await openPool(workerFile)).run(job)
    const shown = path === STDIN ? (options.stdinFilename ?? STDIN) : path
    try {
      const bytes = await (path === STDIN
        ? readStreamBytes(context.streams.stdin, options.limits.bytes, signal)
        : readFileBytes(path, options.limits.bytes))
      const read = { ...job, path: shown, bytes }
      return workerFile && needsWorker(shown, bytes)
        ? await (await openPool(workerFile)).run(read)
        : await (await import('./process-input.ts')).processInput(read)
    } catch (error) {
      return { path: shown, failure: toFailure(shown, error) }
    }
  }
  try {
    yield* inOrder(paths, start, options.jobs, signal)
  } finally {
    await (pool as Promise<Pool> | null)?.then((opened) => opened.close())
  }
}

const PLAIN_SIZE = 4 * 1024 * 1024

/** Plain text of usual size is read in linear time by our own code; a large or structured file could hang or fill the memory. */
function needsWorker(path: string, bytes: Uint8Array): boolean {
  if (bytes.length > PLAIN_SIZE || /\.(?:pdf|docx?|docm|x?html?|odt|rtf)$/i.test(path)) return true
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  return /^(?:\s|\xef\xbb\xbf)*(?:%PDF|PK|<[!?a-z])/i.test(start)
}

// Finished ahead of a slow one: enough to keep every thread at work, few enough to keep memory flat.
const AHEAD = 8

/** Starts `width` at a time and yields what they give in the order of the items. */
async function* inOrder<Item, Result>(
  items: readonly Item[],
  start: (item: Item) => Promise<Result>,
  width: number,
  signal: AbortSignal,
): AsyncGenerator<Result, void, undefined> {
  const begun: Promise<Result>[] = []
  let running = 0
  let next = 0
  const fill = () => {
    while (!signal.aborted && running < width && begun.length < width * AHEAD && next < items.length) {
      const item = items[next++] as Item // next is below the length
      running += 1
      const done = start(item)
      begun.push(done)
      const settle = () => {
        running -= 1
        if (width > 1) fill()
      }
      done.then(settle, settle)
    }
  }
  for (fill(); begun.length > 0; fill()) {
    const result = await (begun.shift() as Promise<Result>) // the loop's condition
    if (signal.aborted) return
    yield result
  }
}
