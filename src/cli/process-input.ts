import { type ReadLimits, readDocument } from '../readers/index.ts'
import type { Failure } from '../schema/index.ts'
import { toFailure } from './failure.ts'
import { readFileBytes } from './read-input.ts'
import { TASKS, type TaskName, type Tasks } from './tasks.ts'

/** One input and what to do with it: plain data, so that a worker can do it. */
export interface Job<Name extends TaskName = TaskName> {
  readonly task: Name
  readonly settings: Tasks[Name]['settings']
  /** What the input is called in the record and in messages. */
  readonly path: string
  /** The content, where it has been read already; else the file at `path` is read. */
  readonly bytes: Uint8Array | null
  readonly limits: ReadLimits
}

/** What came of one input. */
export type Processed<Result> =
  | { readonly path: string; readonly result: Result }
  | { readonly path: string; readonly failure: Failure }

/**
 * Reads one input and runs the task on it. Never rejects: what goes wrong is the input's failure. `hold` does the two long pieces of work,
 * and may stop them.
 */
export async function processInput<Name extends TaskName>(
  job: Job<Name>,
  hold: <T>(work: () => T) => T = (work) => work(),
): Promise<Processed<Tasks[Name]['result']>> {
  const { task, settings, path, limits } = job
  try {
    const bytes = job.bytes ?? (await readFileBytes(path, limits.bytes))
    const run = await TASKS[task]()
    const document = await hold(() => readDocument(bytes, path, { limits }))
    return { path, result: await hold(() => run(document, settings)) }
  } catch (error) {
    return { path, failure: toFailure(path, error) }
  }
}
