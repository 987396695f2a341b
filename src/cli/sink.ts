import { once } from 'node:events'
import type { Writable } from 'node:stream'
import type { CqcExtractError } from '../errors.ts'
import { cannotWrite } from './cannot-write.ts'
import type { Context } from './context.ts'

/** Where a run's data goes. */
export interface Sink {
  /** Resolves when the data is on its way and more may follow. */
  write(data: string | Uint8Array): Promise<void>
  /** The run is over and its data stands. */
  close(): Promise<void>
  /** The run was broken off: nothing half-written may stay. */
  abandon(): Promise<void>
  /** Nobody reads any more (`| head`): the run may stop. */
  readonly closed: boolean
}

/** Data to stdout. A reader that has gone away ends the run without a word. */
function stdoutSink(stdout: Writable): Sink {
  let closed = false
  let failure: CqcExtractError | null = null
  let wholeLine = true
  const onError = (error: NodeJS.ErrnoException) => {
    closed = true
    if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') failure ??= cannotWrite('to stdout', error)
  }
  stdout.on('error', onError)
  const write = async (data: string | Uint8Array) => {
    if (closed || data.length === 0) return
    wholeLine = typeof data !== 'string' || data.endsWith('\n')
    const settled = new Promise<void>((resolve) => stdout.write(data, () => resolve()))
    if (stdout.writableNeedDrain) await Promise.race([settled, once(stdout, 'drain').catch(() => undefined)])
    if (failure) throw failure
  }
  const close = async () => {
    if (!closed) await new Promise<void>((resolve) => stdout.write('', () => resolve()))
    if (failure) throw failure
  }
  return {
    write,
    close,
    async abandon() {
      if (!wholeLine) await write('\n')
      await close()
    },
    get closed() {
      return closed
    },
  }
}

/** The sink that the options name. Throws a CqcExtractError where data would replace one of the inputs, or cannot be written. */
export async function openSink(
  { output }: { readonly output?: string },
  inputs: readonly string[],
  context: Context,
): Promise<Sink> {
  if (output === undefined) return stdoutSink(context.streams.stdout)
  const { fileSink } = await import('./file-sink.ts')
  return fileSink(output, inputs)
}
