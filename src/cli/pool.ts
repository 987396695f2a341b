import { CqcExtractError } from '../errors.ts'
import { toFailure } from './failure.ts'
import type { Job, Outcome } from './process-input.ts'
import type { TaskName, Tasks } from './tasks.ts'

const MEMORY_MB = 2048

/** Threads in which inputs are processed, so that one that hangs or fills the memory costs only itself. */
export interface Pool {
  /** Never rejects: a job that takes too long, or kills its thread, is that input's failure. */
  run<Name extends TaskName>(job: Job<Name>): Promise<Outcome<Tasks[Name]['result']>>
  close(): Promise<void>
}

/** A pool of `threads` workers; a job may take `timeout` seconds, and all are abandoned when `signal` is aborted. */
export async function createPool(
  workerFile: URL,
  threads: number,
  timeout: number,
  signal: AbortSignal,
): Promise<Pool> {
  // A module, which the scripts that the command is built of can only import when they run.
  const { Tinypool } = await import('tinypool')
  const pool = new Tinypool({
    filename: workerFile.href,
    name: 'processInput',
    minThreads: 1,
    maxThreads: threads,
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  })
  return {
    async run(job) {
      const late = AbortSignal.timeout(timeout * 1000)
      try {
        return await pool.run(job, { signal: AbortSignal.any([late, signal]) })
      } catch (error) {
        return { path: job.path, failure: toFailure(job.path, late.aborted ? tooSlow(timeout) : died(error)) }
      }
    },
    close: () => pool.destroy(),
  }
}

function tooSlow(timeout: number): CqcExtractError {
  return new CqcExtractError('TIMED_OUT', `it was given up after ${timeout} s; --timeout raises the limit`)
}

function died(error: unknown): unknown {
  const { code } = error as { code?: unknown } // what a worker's error event carries
  return code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? new CqcExtractError('TOO_LARGE', 'it takes more memory than one document may have', { cause: error })
    : error
}
