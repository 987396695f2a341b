import { Argument, type Command } from 'commander'
import { GENERATOR } from '../../generator.ts'
import { choice } from '../choice.ts'
import { SHELLS, type Shell } from '../completion/scripts.ts'
import type { Context } from '../context.ts'
import { addOutputOptions, type OutputOptions } from '../options.ts'
import { openSink } from '../sink.ts'

/** Adds `completion`, which prints a script for a shell, and `man`, which prints the manual page. `whole` gives the program with all its commands. */
export function addCompletionCommands(program: Command, context: Context, whole: () => Promise<Command>): void {
  const shell = new Argument('<shell>', SHELLS.join(', ')).argParser(choice(SHELLS))
  shell.argChoices = [...SHELLS]
  const completion = program
    .command('completion')
    .summary('print a script that completes commands in a shell')
    .description(
      'Print a script by which a shell completes commands, options and file names. Its first line says how to use it.',
    )
    .addArgument(shell)
  addOutputOptions(completion).action(async (name: Shell, options: OutputOptions) => {
    const { completionScript } = await import('../completion/scripts.ts')
    const { describeProgram } = await import('../completion/describe.ts')
    await print(completionScript(name, GENERATOR.name, describeProgram(await whole())), options, context)
  })
  const man = program
    .command('man')
    .summary('print the manual page')
    .description('Print the manual page, in the form that man(1) reads.')
  addOutputOptions(man).action(async (options: OutputOptions) => {
    const { manPage } = await import('../completion/man-page.ts')
    await print(manPage(await whole(), GENERATOR.version), options, context)
  })
}

async function print(text: string, options: OutputOptions, context: Context): Promise<void> {
  const sink = await openSink(options, [], context)
  await sink.write(text)
  await sink.close()
}
