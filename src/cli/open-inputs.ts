import { createReadStream } from 'node:fs'
import { addAbortSignal } from 'node:stream'
import { CqcExtractError } from '../errors.ts'
import type { Failure } from '../schema/index.ts'
import type { Context } from './context.ts'
import { findInputs } from './find-inputs.ts'
import { resolveInputs } from './inputs.ts'
import { readKnown } from './known.ts'
import { readNames } from './name-list.ts'
import type { InputOptions } from './options.ts'
import { cannotRead } from './read-input.ts'
import { isInShard, type Shard } from './shard.ts'
import { STDIN } from './stdin.ts'

/** The inputs of a run, as many as it asks for. */
export interface OpenInputs {
  readonly paths: Iterable<string> | AsyncIterable<string>
  /** How many there are; infinite for a list that is read as it comes. */
  readonly count: number
  /** Inputs that an output file must not replace, as far as they are known. */
  readonly guarded: readonly string[]
  readonly failures: readonly Failure[]
  readonly skipped: ReadonlyMap<string, number>
  /** How many have been passed over so far since their content is known. */
  known(): number
}

/** What the options say on which inputs are read. */
export interface OpenOptions extends InputOptions {
  readonly format: string
  readonly shard?: Shard
  readonly known?: readonly string[]
}

/**
 * The inputs that the arguments and options name, less those of other shards and those that are known. With ndjson a list is read as it
 * comes and never held, and each of its names is read, as often as it stands there.
 */
export async function openInputs(
  given: readonly string[],
  options: OpenOptions,
  context: Context,
): Promise<OpenInputs> {
  const { shard, format, filesFrom } = options
  const known = options.known === undefined ? null : await readKnown(options.known)
  let passedOver = 0
  const wanted = async (path: string): Promise<boolean> => {
    if (shard !== undefined && !isInShard(path, shard)) return false
    if (known === null || path === STDIN || !(await known.has(path))) return true
    passedOver += 1
    return false
  }
  const keep = async function* (paths: Iterable<string> | AsyncIterable<string>): AsyncGenerator<string> {
    for await (const path of paths) if (await wanted(path)) yield path
  }
  if (format === 'ndjson' && filesFrom !== undefined && given.length === 0)
    return {
      paths: keep(listed(filesFrom, context)),
      count: Number.POSITIVE_INFINITY,
      guarded: [filesFrom],
      failures: [],
      skipped: new Map(),
      known: () => passedOver,
    }
  const found = await resolveInputs(given, options, context)
  const own = shard === undefined ? found.paths : found.paths.filter((path) => isInShard(path, shard))
  return {
    paths: known === null ? own : keep(own),
    count: own.length,
    guarded: found.paths,
    failures: found.failures,
    skipped: found.skipped,
    known: () => passedOver,
  }
}

async function* listed(filesFrom: string, { streams: { stdin, signal } }: Context): AsyncGenerator<string> {
  const stream = filesFrom === STDIN ? stdin : createReadStream(filesFrom)
  try {
    for await (const name of readNames(addAbortSignal(signal, stream))) {
      if (name === STDIN) throw new CqcExtractError('BAD_OPTION', 'stdin (-) cannot be an input of a list')
      // A folder stands for its files, as it does among the arguments.
      const { paths, failures } = await findInputs([name])
      yield* paths
      // What cannot be listed is tried as it is, so that its failure has a line too.
      for (const { path } of failures) yield path
    }
  } catch (error) {
    if (signal.aborted || error instanceof CqcExtractError) throw error
    const { code, message } = cannotRead(error)
    throw new CqcExtractError(code, `--files-from ${filesFrom}: ${message}`, { cause: error })
  }
}
