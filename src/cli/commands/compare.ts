import { type Command, Option } from 'commander'
import { COMPARE_FORMAT_NAMES, type CompareFormatName } from '../../formats/compare/formatter.ts'
import { choice } from '../choice.ts'
import type { Context } from '../context.ts'
import { addInputOptions, addOutputOptions, type InputOptions, type OutputOptions } from '../options.ts'

/** The options of `compare` as commander gives them. */
export interface CompareOptions extends InputOptions, OutputOptions {
  readonly format?: CompareFormatName
  readonly by: 'score' | 'indicator'
  readonly indicator?: string
  readonly year?: string
  readonly council?: string
  readonly neighbours?: string
  readonly history?: boolean
  readonly since?: string
  readonly sort?: string
  readonly evidence?: boolean
}

/** Adds `compare`: councils side by side. */
export function addCompareCommand(program: Command, context: Context): void {
  const command = program
    .command('compare')
    .summary('councils side by side: scores, and figures by official measure')
    .description(
      'Set councils side by side. Inputs are documents, folders, or records that extract printed before (.json, .ndjson). Of several documents of one council the newest counts.',
    )
  addOutputOptions(command).addOption(
    new Option(
      '-f, --format <name>',
      `${COMPARE_FORMAT_NAMES.slice(0, -1).join(', ')} or ${COMPARE_FORMAT_NAMES.at(-1)} (default: by the extension of --output, else table)`,
    ).argParser(choice(COMPARE_FORMAT_NAMES)),
  )
  command
    .optionsGroup('What to compare:')
    .addOption(
      new Option('--by <what>', 'score or indicator').argParser(choice(['score', 'indicator'])).default('score'),
    )
    .option('--indicator <ids>', 'only these official measures, with commas between (implies --by indicator)')
    .option('--year <year>', 'figures of this year: 2023/24, 2021, or undated (default: the year of most figures)')
    .option('--council <name>', 'one council against all, its region and England, by name or GSS code')
    .option(
      '--neighbours <file>',
      'with --council: also against these, a list of names or GSS codes, or a CSV with codes',
    )
    .option('--history', 'what rose and fell between the documents of one council')
    .option('--since <date>', 'only documents published on this day or later: 2024, 2024-06, 2024-06-30')
    .option('--sort <key>', 'name, region, rating, percent, published, or a statement by id or number')
    .option('--evidence', 'show where each number stands')
  addInputOptions(command)
  command.action(async (inputs: string[], options: CompareOptions) => {
    await (await import('./run-compare.ts')).runCompare(inputs, options, context)
  })
}
