import { type Command, Option } from 'commander'
import { assemble } from '../../extract.ts'
import {
  FORMAT_NAMES,
  type FormatName,
  type FormatOptions,
  loadFormatter,
  RECORD_TYPES,
  type RecordType,
} from '../../formats/index.ts'
import type { Failure } from '../../schema/index.ts'
import { choice, closest } from '../choice.ts'
import { addFilterOptions, claimFilter, type FilterOptions } from '../claim-filter.ts'
import { useColor } from '../color.ts'
import type { Context } from '../context.ts'
import { NOT_DONE } from '../exit-code.ts'
import { resolveInputs } from '../inputs.ts'
import { addInputOptions, addOutputOptions, type InputOptions, type OutputOptions, runOptions } from '../options.ts'
import { startProgress } from '../progress.ts'
import { runInputs } from '../run-inputs.ts'
import { openSink } from '../sink.ts'

interface ExtractOptions extends InputOptions, OutputOptions, FilterOptions {
  readonly format: FormatName
  readonly records?: RecordType
}

/** Gives `command` the arguments, the options and the work of `extract`. */
export function configureExtract(command: Command, context: Context): Command {
  addOutputOptions(command)
    .addOption(
      new Option('-f, --format <name>', 'table, json, ndjson or csv')
        .argParser(choice(FORMAT_NAMES))
        .default('table', 'table'),
    )
    .addOption(
      new Option(
        '-r, --records <type>',
        'what table and csv print: overview (default for table), statements, claims (default for csv), findings, quotes or diagnostics',
      ).argParser(choice(RECORD_TYPES)),
    )
  addFilterOptions(command)
  addInputOptions(command)
  return command.action(async (inputs: string[], options: ExtractOptions) => {
    const failures = await runExtract(inputs, options, context)
    const [first] = inputs
    if (first === undefined || !failures.some(({ path, code }) => path === first && code === 'NOT_FOUND')) return
    const commands = (command.parent ?? command).commands.map((one) => one.name())
    const near = closest(first, commands)
    if (near !== undefined) context.say(`(Did you mean the command ${near}?)`)
  })
}

async function runExtract(given: readonly string[], options: ExtractOptions, context: Context): Promise<Failure[]> {
  const filter = await claimFilter(options)
  const { paths, failures: unlisted } = await resolveInputs(given, options, context)
  const formatOptions = chooseFormat(options, context)
  const formatter = await loadFormatter(options.format)
  const sink = await openSink(options, paths, context)
  const progress = startProgress(
    paths.length,
    { quiet: options.quiet === true, toStdout: options.output === undefined },
    context,
  )
  const failures = [...unlisted]
  const settings = { format: options.format, options: formatOptions, filter }
  const { signal } = context.streams
  let count = 0
  try {
    await sink.write(formatter.before(assemble([], []), formatOptions))
    for await (const outcome of runInputs('extract', settings, paths, runOptions(options), context)) {
      if (signal.aborted || sink.closed) break
      if ('failure' in outcome) {
        failures.push(outcome.failure)
        context.say(`${outcome.path}: ${outcome.failure.message}`)
        context.exit(NOT_DONE)
      } else {
        await sink.write((count > 0 ? formatter.between : '') + outcome.result.text)
        count += 1
      }
      progress.tick()
    }
    if (!signal.aborted) await sink.write(formatter.after(failures, count, formatOptions))
  } catch (error) {
    await sink.abandon()
    throw error
  } finally {
    progress.stop()
  }
  // A file that says nothing would take the place of one that did.
  const worthKeeping = count > 0 || formatter.holdsFailures
  await (signal.aborted || !worthKeeping ? sink.abandon() : sink.close())
  return failures
}

function chooseFormat(options: ExtractOptions, context: Context): FormatOptions {
  const { stdout, env } = context.streams
  const wholeRecord = options.format === 'json' || options.format === 'ndjson'
  if (wholeRecord && options.records !== undefined && !options.quiet)
    context.say(`--records is for table and csv: ${options.format} always holds the whole record`)
  const toStdout = options.output === undefined
  return {
    records: options.records ?? (options.format === 'csv' ? 'claims' : 'overview'),
    color: toStdout && useColor(options.color, stdout, env),
    width: (toStdout && stdout.columns) || Number(env.COLUMNS) || WIDTH,
    terminal: toStdout && stdout.isTTY === true,
  }
}

const WIDTH = 100
