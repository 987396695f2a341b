import { type Command, Option } from 'commander'
import {
  CATALOGUE_FORMAT_NAMES,
  type CatalogueFormatName,
  loadCatalogueFormatter,
} from '../../formats/catalogue/index.ts'
import { englandAverages, indicators } from '../../vocabulary/indicators.ts'
import { choice } from '../choice.ts'
import { useColor } from '../color.ts'
import type { Context } from '../context.ts'
import { addOutputOptions, type OutputOptions } from '../options.ts'
import { openSink } from '../sink.ts'

interface IndicatorsOptions extends OutputOptions {
  readonly format: CatalogueFormatName
}

const WIDTH = 110

/** Adds `indicators`: the catalogue of official measures. */
export function addIndicatorsCommand(program: Command, context: Context): void {
  const command = program
    .command('indicators')
    .summary('the official measures that figures are named by')
    .description(
      'List the official measures that figures are named by: id, name, source, unit, good direction, England.',
    )
  addOutputOptions(command).addOption(
    new Option('-f, --format <name>', 'table, json or csv').argParser(choice(CATALOGUE_FORMAT_NAMES)).default('table'),
  )
  command.action(async (options: IndicatorsOptions) => {
    const format = await loadCatalogueFormatter(options.format)
    const { stdout, env } = context.streams
    const toStdout = options.output === undefined
    const sink = await openSink(options, [], context)
    const catalogue = indicators.map((one) => ({
      ...one,
      england: englandAverages
        .filter(({ indicator }) => indicator === one.id)
        .map(({ narrowing, year, value }) => ({ narrowing, year, value })),
    }))
    await sink.write(
      format(catalogue, {
        color: toStdout && useColor(options.color, stdout, env),
        width: (toStdout && stdout.columns) || Number(env.COLUMNS) || WIDTH,
        terminal: toStdout && stdout.isTTY === true,
      }),
    )
    await sink.close()
  })
}
