import type { Context } from './context.ts'
import { outputFormat } from './output-format.ts'
import { openSink, type Sink } from './sink.ts'

/** Files that a result is written to beside where it is printed. */
export interface Copies<Name extends string> {
  /** Gives each file the result in the format of its name, and closes it. */
  write(print: (format: Name) => Promise<string>): Promise<void>
  /** The run was broken off: nothing half-written may stay. */
  abandon(): Promise<void>
}

/**
 * Opens the files that a result is to go to too, each in the format of its extension, before anything is read: what cannot be written is
 * said at once. Rejects with a CqcExtractError as `openSink` does, and for an extension that no format has.
 */
export async function openCopies<Name extends string>(
  files: readonly string[],
  formats: readonly Name[],
  usual: Name,
  inputs: readonly string[],
  context: Context,
): Promise<Copies<Name>> {
  const named = files.map((output) => ({ output, format: outputFormat<Name>({ output }, formats, usual, '--also') }))
  const open: { readonly format: Name; readonly sink: Sink }[] = []
  const abandon = async () => {
    for (const { sink } of open.splice(0)) await sink.abandon()
  }
  try {
    for (const { output, format } of named) open.push({ format, sink: await openSink({ output }, inputs, context) })
  } catch (error) {
    await abandon()
    throw error
  }
  return {
    abandon,
    async write(print) {
      for (const { format, sink } of open) {
        await sink.write(await print(format))
        await sink.close()
      }
    },
  }
}
