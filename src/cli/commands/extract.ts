import { type Command, Option } from 'commander'
import { assemble } from '../../extract.ts'
import { FORMAT_NAMES, type FormatName, loadFormatter, RECORD_TYPES, type RecordType } from '../../formats/index.ts'
import type { Failure } from '../../schema/index.ts'
import { choice } from '../choice.ts'
import { useColor } from '../color.ts'
import type { Context } from '../context.ts'
import { NOT_DONE } from '../exit-code.ts'
import { resolveInputs } from '../inputs.ts'
import { addInputOptions, addOutputOptions, type InputOptions, type OutputOptions } from '../options.ts'
import { runInputs } from '../run-inputs.ts'
import { openSink } from '../sink.ts'

interface ExtractOptions extends InputOptions, OutputOptions {
  readonly format: FormatName
  readonly records?: RecordType
}

/** Gives `command` the arguments, the options and the work of `extract`. */
export function configureExtract(command: Command, context: Context): Command {
  addInputOptions(command)
  command
    .addOption(
      new Option('-f, --format <name>', 'table, json, ndjson or csv').argParser(choice(FORMAT_NAMES)).default('table'),
    )
    .addOption(
      new Option('-r, --records <type>', `what table and csv print: ${RECORD_TYPES.join(', ')}`).argParser(
        choice(RECORD_TYPES),
      ),
    )
  addOutputOptions(command)
  return command.action((inputs: string[], options: ExtractOptions) => runExtract(inputs, options, context))
}

async function runExtract(given: readonly string[], options: ExtractOptions, context: Context): Promise<void> {
  const { paths, failures: unlisted } = await resolveInputs(given, options, context)
  const failures: Failure[] = [...unlisted]
  const formatter = await loadFormatter(options.format)
  const { stdout, signal } = context.streams
  const sink = await openSink(options, context)
  const formatOptions = {
    records: options.records ?? (options.format === 'csv' ? 'claims' : 'overview'),
    color: options.output === undefined && useColor(options.color, stdout, context.streams.env),
    width: stdout.columns ?? (Number(context.streams.env.COLUMNS) || 100),
    terminal: options.output === undefined && stdout.isTTY === true,
  } as const
  const settings = {
    format: options.format,
    options: formatOptions,
    filter: { statements: [], themes: [], sources: [], kinds: [], compared: [] },
  }
  let count = 0
  await sink.write(formatter.before(assemble([], []), formatOptions))
  const readOptions = { maxBytes: options.maxBytes, stdinFilename: options.stdinFilename ?? null }
  for await (const outcome of runInputs('extract', settings, paths, readOptions, context)) {
    if (signal.aborted || sink.closed) break
    if ('failure' in outcome) {
      failures.push(outcome.failure)
      context.say(`${outcome.path}: ${outcome.failure.message}`)
      context.exit(NOT_DONE)
    } else {
      await sink.write((count > 0 ? formatter.between : '') + outcome.result.text)
      count += 1
    }
  }
  if (signal.aborted) return sink.abandon()
  await sink.write(formatter.after(failures, count, formatOptions))
  await sink.close()
}
