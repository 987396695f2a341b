import { CommanderError } from 'commander'
import { CqcExtractError } from '../errors.ts'
import { GENERATOR } from '../generator.ts'
import { type Context, createContext } from './context.ts'
import { INTERRUPTED, NOT_DONE } from './exit-code.ts'
import { createProgram } from './program.ts'
import type { Streams } from './streams.ts'

/** The command in process: arguments (without node and script) and streams in, exit code out. Never throws, never exits. */
export async function main(argv: readonly string[], streams: Streams): Promise<number> {
  const context = createContext(streams)
  // A reader that has gone away is no error; any other is told by the sink that writes there.
  for (const stream of [streams.stdout, streams.stderr]) stream.on('error', () => undefined)
  try {
    const words = argv.map(inOurSpelling)
    const program = await createProgram(context, words)
    await program.parseAsync(words, { from: 'user' })
  } catch (error) {
    explain(error, context)
  }
  return streams.signal.aborted ? INTERRUPTED : context.exitCode
}

/** Who writes colour may say so. */
function inOurSpelling(word: string): string {
  return word === '--no-colour' ? '--no-color' : word
}

function explain(error: unknown, context: Context): void {
  if (error instanceof CommanderError) {
    if (error.exitCode !== 0) context.exit(NOT_DONE) // commander has said why
    return
  }
  context.exit(NOT_DONE)
  if (error instanceof CqcExtractError) {
    context.say(`${GENERATOR.name}: ${error.message}`)
    return
  }
  const { stack, message } = error instanceof Error ? error : new Error(String(error))
  context.say(`${GENERATOR.name}: a defect in the program, please report it: ${message}`)
  if (context.streams.env.CQC_EXTRACT_DEBUG) context.streams.stderr.write(`${stack}\n`)
}
