import { type Command, Option } from 'commander'
import { FORMAT_NAMES, type FormatName, RECORD_TYPES, type RecordType } from '../../formats/formatter.ts'
import { choice, closest } from '../choice.ts'
import { addFilterOptions, type FilterOptions } from '../claim-filter.ts'
import type { Context } from '../context.ts'
import { addInputOptions, addOutputOptions, type InputOptions, type OutputOptions } from '../options.ts'
import { parseShard, type Shard } from '../shard.ts'

/** The options of `extract` as commander gives them. */
export interface ExtractOptions extends InputOptions, OutputOptions, FilterOptions {
  readonly format?: FormatName
  readonly records?: RecordType
  readonly bom?: boolean
  readonly long?: boolean
  readonly unordered?: boolean
  readonly failures?: 'stderr' | 'inline'
  readonly shard?: Shard
  readonly known?: readonly string[]
}

/** Gives `command` the arguments, the options and the work of `extract`. */
export function configureExtract(command: Command, context: Context): Command {
  addOutputOptions(command)
    .addOption(
      new Option(
        '-f, --format <name>',
        `${FORMAT_NAMES.slice(0, -1).join(', ')} or ${FORMAT_NAMES.at(-1)} (default: by the extension of --output, else table)`,
      ).argParser(choice(FORMAT_NAMES)),
    )
    .addOption(
      new Option(
        '-r, --records <type>',
        'what table, csv, ndjson and parquet hold: overview (default for table; the whole record for ndjson), statements, claims (default for csv and parquet), findings, quotes or diagnostics',
      ).argParser(choice(RECORD_TYPES)),
    )
    .option('--long', 'a table for each of many documents, where a terminal would show a line for each')
    .option('--bom', 'begin csv with a byte order mark also on stdout, as Excel needs it (--output always has it)')
  addFilterOptions(command)
  addInputOptions(command)
    .optionsGroup('Many documents:')
    .addOption(
      new Option('--shard <i/n>', 'only the ith of n equal shares of the inputs, by their names').argParser(parseShard),
    )
    .addOption(
      new Option(
        '--known <file>',
        'pass over inputs whose content stands in records that this version printed before as ndjson (may be repeated)',
      ).argParser((given: string, previous: readonly string[] = []) => [...previous, given]),
    )
    .option('--unordered', 'print documents as they are done, not in the order of the inputs')
    .addOption(
      new Option('--failures <where>', 'stderr, or inline: with ndjson a line for each input that could not be read')
        .argParser(choice(['stderr', 'inline']))
        .default('stderr'),
    )
  return command.action(async (inputs: string[], options: ExtractOptions) => {
    const { runExtract } = await import('./run-extract.ts')
    const failures = await runExtract(inputs, options, context)
    const [first] = inputs
    if (first === undefined || !failures.some(({ path, code }) => path === first && code === 'NOT_FOUND')) return
    const commands = (command.parent ?? command).commands.map((one) => one.name())
    const near = closest(first, commands)
    if (near !== undefined) context.say(`(did you mean the command ${near}?)`)
  })
}
