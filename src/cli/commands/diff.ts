import { type Command, Option } from 'commander'
import { diffReports } from '../../diff/index.ts'
import { CqcExtractError } from '../../errors.ts'
import { DIFF_FORMAT_NAMES, type DiffFormatName, loadDiffFormatter } from '../../formats/diff/index.ts'
import { GENERATOR } from '../../generator.ts'
import type { Report } from '../../schema/index.ts'
import { choice } from '../choice.ts'
import { useColor } from '../color.ts'
import type { Context } from '../context.ts'
import { FOUND, NOT_DONE } from '../exit-code.ts'
import { addOutputOptions, addReadOptions, type InputOptions, type OutputOptions, runOptions } from '../options.ts'
import { outputFormat } from '../output-format.ts'
import { readRecords } from '../read-records.ts'
import { openSink } from '../sink.ts'
import { STDIN } from '../stdin.ts'

interface DiffOptions extends InputOptions, OutputOptions {
  readonly format?: DiffFormatName
  readonly failOn: 'changed' | 'never'
}

const WIDTH = 110

/** Adds `diff`: what is not the same in two documents. */
export function addDiffCommand(program: Command, context: Context): void {
  const command = program
    .command('diff')
    .argument('<old>', 'a document, or its record (.json, .ndjson)')
    .argument('<new>', 'another version of it, or the release that tells of it')
    .summary('what is not the same in two versions of a document')
    .description(
      'Say what is not the same in two versions of a document, or in a release and its report: scores and rating, figures, quotations, and what check finds. A paragraph that only moved is no change.',
    )
  addOutputOptions(addReadOptions(command))
    .addOption(
      new Option(
        '-f, --format <name>',
        `${DIFF_FORMAT_NAMES.join(', ')} (default: by the extension of --output, else table)`,
      ).argParser(choice(DIFF_FORMAT_NAMES)),
    )
    .addOption(
      new Option('--fail-on <what>', 'exit with 1 where something is not the same: changed; or never')
        .argParser(choice(['changed', 'never']))
        .default('never'),
    )
  command.action((old: string, one: string, options: DiffOptions) => runDiff(old, one, options, context))
}

async function runDiff(old: string, one: string, options: DiffOptions, context: Context): Promise<void> {
  if (old === STDIN && one === STDIN) throw new CqcExtractError('BAD_OPTION', 'stdin (-) can be read only once')
  const format = outputFormat(options, DIFF_FORMAT_NAMES, 'table')
  const sink = await openSink(options, [old, one], context)
  try {
    const [a, b] = [await oneReport(old, options, context), await oneReport(one, options, context)]
    if (a === null || b === null) {
      context.exit(NOT_DONE)
      return await sink.abandon()
    }
    const result = diffReports(a, b)
    const print = await loadDiffFormatter(format)
    const { stdout, env } = context.streams
    const toStdout = options.output === undefined
    await sink.write(
      print(
        { schemaVersion: 2, generator: GENERATOR, ...result },
        {
          color: toStdout && useColor(options.color, stdout, env),
          width: (toStdout && stdout.columns) || Number(env.COLUMNS) || WIDTH,
        },
      ),
    )
    await sink.close()
    if (options.failOn === 'changed' && result.count > 0) context.exit(FOUND)
  } catch (error) {
    await sink.abandon()
    throw error
  }
}

/** The record of one document; null where it could not be read, which has been said. Rejects where a file holds several records. */
async function oneReport(path: string, options: DiffOptions, context: Context): Promise<Report | null> {
  const { reports } = await readRecords([path], runOptions(options), context, { named: [path], tick: () => undefined })
  if (reports.length > 1)
    throw new CqcExtractError('BAD_OPTION', `${path} holds ${reports.length} records: diff takes one on each side`)
  return reports[0] ?? null
}
