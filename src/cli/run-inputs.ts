import { CqcExtractError } from '../errors.ts'
import { readDocument } from '../readers/index.ts'
import type { Failure } from '../schema/index.ts'
import type { Context } from './context.ts'
import { STDIN } from './find-inputs.ts'
import { readFileBytes, readStreamBytes } from './read-input.ts'
import { TASKS, type TaskName, type Tasks } from './tasks.ts'

/** How inputs are read, whatever is done with them. */
export interface RunOptions {
  readonly maxBytes: number
  /** What stdin is called in the record; its extension tells the format. */
  readonly stdinFilename: string | null
}

/** What came of one input. */
export type Outcome<Result> =
  | { readonly path: string; readonly result: Result }
  | { readonly path: string; readonly failure: Failure }

/** Runs a task over the inputs and yields what came of each, in the order of the inputs. Nothing is thrown for a bad input. */
export async function* runInputs<Name extends TaskName>(
  name: Name,
  settings: Tasks[Name]['settings'],
  paths: readonly string[],
  options: RunOptions,
  context: Context,
): AsyncGenerator<Outcome<Tasks[Name]['result']>, void, undefined> {
  const run = await TASKS[name]()
  for (const path of paths) {
    if (context.streams.signal.aborted) return
    const shown = path === STDIN ? (options.stdinFilename ?? STDIN) : path
    try {
      const bytes =
        path === STDIN
          ? await readStreamBytes(context.streams.stdin, options.maxBytes)
          : await readFileBytes(path, options.maxBytes)
      yield { path: shown, result: await run(await readDocument(bytes, shown), settings) }
    } catch (error) {
      yield { path: shown, failure: toFailure(shown, error) }
    }
  }
}

/** A failure as data; what is no error of ours is a defect of the program and says so. */
export function toFailure(path: string, error: unknown): Failure {
  if (error instanceof CqcExtractError) return { path, code: error.code, message: error.message }
  const message = error instanceof Error ? error.message : String(error)
  return { path, code: 'UNREADABLE', message: `it could not be read: ${message}` }
}
