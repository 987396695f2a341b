import { Command } from 'commander'
import { GENERATOR } from '../extract.ts'
import { useColor } from './color.ts'
import { configureExtract } from './commands/extract.ts'
import { addSchemaCommand } from './commands/schema.ts'
import { addTextCommand } from './commands/text.ts'
import type { Context } from './context.ts'

/** The command line: `extract` is what the program does when no command is named. */
export function createProgram(context: Context): Command {
  const { stdout, stderr, env } = context.streams
  const program = new Command(GENERATOR.name)
    .description(
      'Reads adult social care assessment reports: quality-statement scores and every reported figure as records.',
    )
    .version(GENERATOR.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      outputError: (text, write) => write(text.replace(/^error: /, `${GENERATOR.name}: `)),
      getOutHelpWidth: () => Math.min(stdout.columns ?? 100, 120),
      getErrHelpWidth: () => Math.min(stderr.columns ?? 100, 120),
      getOutHasColors: () => useColor(true, stdout, env),
      getErrHasColors: () => useColor(true, stderr, env),
    })
  configureExtract(program, context)
  configureExtract(
    program.command('extract').summary('records of reports (the default command)').description(program.description()),
    context,
  )
  addTextCommand(program, context)
  addSchemaCommand(program, context)
  return program
}
