import type { Command } from 'commander'
import { CqcExtractError } from '../../errors.ts'
import type { Context } from '../context.ts'
import { defused } from '../defused.ts'
import { NOT_DONE } from '../exit-code.ts'
import { resolveInputs } from '../inputs.ts'
import { addOutputOptions, addReadOptions, type InputOptions, type OutputOptions, runOptions } from '../options.ts'
import { runInputs } from '../run-inputs.ts'
import { openSink } from '../sink.ts'

/** Adds `text`: prints, to the character, the text that the offsets of a record refer to. */
export function addTextCommand(program: Command, context: Context): void {
  const command = program
    .command('text')
    .argument('[input]', 'a file, or - for stdin')
    .summary('print the text that offsets refer to')
    .description('Print the text of one document, to the character: what every span in its record refers to.')
  addOutputOptions(addReadOptions(command))
  command.action((input: string | undefined, options: InputOptions & OutputOptions) => runText(input, options, context))
}

async function runText(
  input: string | undefined,
  options: InputOptions & OutputOptions,
  context: Context,
): Promise<void> {
  const { paths } = await resolveInputs(input === undefined ? [] : [input], options, context)
  if (paths.length > 1)
    throw new CqcExtractError('BAD_OPTION', `text takes one document, and ${input} holds ${paths.length}`)
  const { stdout, signal } = context.streams
  for await (const outcome of runInputs('text', null, paths, runOptions(options), context)) {
    if ('failure' in outcome) {
      context.sayOf(outcome.path, outcome.failure.message)
      context.exit(NOT_DONE)
      return
    }
    const onTerminal = options.output === undefined && stdout.isTTY === true
    const sink = await openSink(options, paths, context)
    await sink.write(onTerminal ? defused(outcome.result) : outcome.result)
    await (signal.aborted ? sink.abandon() : sink.close())
  }
}
