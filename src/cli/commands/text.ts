import type { Command } from 'commander'
import { CqcExtractError } from '../../errors.ts'
import type { Context } from '../context.ts'
import { resolveInputs } from '../inputs.ts'
import { addInputOptions, addOutputOptions, type InputOptions, type OutputOptions } from '../options.ts'
import { runInputs } from '../run-inputs.ts'
import { openSink } from '../sink.ts'

/** Adds `text`: prints, to the character, the text that the offsets of a record refer to. */
export function addTextCommand(program: Command, context: Context): void {
  const command = program
    .command('text')
    .summary('print the text that offsets refer to')
    .description('Print the text of one input, to the character: what every span in its record refers to.')
  addOutputOptions(addInputOptions(command))
  command.action(async (inputs: string[], options: InputOptions & OutputOptions) => {
    const { paths } = await resolveInputs(inputs, options, context)
    if (paths.length > 1)
      throw new CqcExtractError(
        'BAD_OPTION',
        `text takes one input, for offsets begin anew in each; given: ${paths.length}`,
      )
    const readOptions = { maxBytes: options.maxBytes, stdinFilename: options.stdinFilename ?? null }
    for await (const outcome of runInputs('text', null, paths, readOptions, context)) {
      if ('failure' in outcome) throw new CqcExtractError('UNREADABLE', `${outcome.path}: ${outcome.failure.message}`)
      const sink = await openSink(options, context)
      await sink.write(outcome.result)
      await (context.streams.signal.aborted ? sink.abandon() : sink.close())
    }
  })
}
