import { type Command, Option } from 'commander'
import { wholeNumber } from './choice.ts'

/** The options that every command with inputs takes, as commander gives them. */
export interface InputOptions {
  readonly filesFrom?: string
  readonly stdinFilename?: string
  readonly maxBytes: number
}

/** The options that every command with data takes. */
export interface OutputOptions {
  readonly output?: string
  readonly quiet?: boolean
  readonly color: boolean
}

const MAX_BYTES = 64 * 1024 * 1024

/** Gives a command its inputs and the options on how they are read. */
export function addInputOptions(command: Command): Command {
  return command
    .argument('[inputs...]', 'files, folders (searched for reports), or - for stdin')
    .addOption(new Option('--files-from <file>', 'read the list of inputs from a file, or - for stdin: one per line'))
    .addOption(new Option('--stdin-filename <name>', 'what stdin is called: the extension tells its format'))
    .addOption(
      new Option('--max-bytes <number>', 'refuse a larger input')
        .argParser(wholeNumber(1))
        .default(MAX_BYTES, '64 MiB'),
    )
}

/** Gives a command the options on where its output goes and how it looks. */
export function addOutputOptions(command: Command): Command {
  return command
    .addOption(new Option('-o, --output <file>', 'write to a file: whole, or not at all'))
    .addOption(new Option('-q, --quiet', 'say nothing on stderr but what failed'))
    .addOption(new Option('--no-color', 'no colour (also: NO_COLOR=1)'))
}
