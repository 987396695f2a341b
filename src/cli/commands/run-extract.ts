import { CqcExtractError } from '../../errors.ts'
import {
  FORMAT_NAMES,
  type FormatName,
  type FormatOptions,
  isFileFormat,
  type RecordType,
} from '../../formats/index.ts'
import { failureLine } from '../../formats/ndjson.ts'
import { GENERATOR } from '../../generator.ts'
import type { Failure } from '../../schema/index.ts'
import { claimFilter } from '../claim-filter.ts'
import { useColor } from '../color.ts'
import type { Context } from '../context.ts'
import { NOT_DONE } from '../exit-code.ts'
import { openInputs } from '../open-inputs.ts'
import { runOptions } from '../options.ts'
import { outputFormat } from '../output-format.ts'
import { startProgress } from '../progress.ts'
import { runInputs } from '../run-inputs.ts'
import { openSink } from '../sink.ts'
import type { ExtractOptions } from './extract.ts'
import type { ExtractResult } from './extract-task.ts'
import { createPrinter } from './print-run.ts'

/** The options with the format that they come to. */
interface SettledOptions extends ExtractOptions {
  readonly format: FormatName
}

/** Reads the inputs, prints their records, and gives back which could not be read. Throws a CqcExtractError where nothing can be done at all. */
export async function runExtract(
  given: readonly string[],
  asked: ExtractOptions,
  context: Context,
): Promise<Failure[]> {
  const options: SettledOptions = { ...asked, format: outputFormat(asked, FORMAT_NAMES, 'table') }
  if (isFileFormat(options.format) && options.format !== 'html' && writesToTerminal(options, context))
    throw new CqcExtractError('BAD_OPTION', `${options.format} is no text to show: name a file with --output`)
  const filter = await claimFilter(options)
  const failsInline = options.failures === 'inline'
  if (failsInline && options.format !== 'ndjson')
    throw new CqcExtractError(
      'BAD_OPTION',
      `--failures inline is for ndjson: ${options.format} has no lines of their own`,
    )
  const inputs = await openInputs(given, options, context)
  const { paths, count: expected, failures: unlisted, skipped } = inputs
  const filtered = Object.values(filter).some((one) => one.length > 0)
  if (!options.quiet) remark({ ...options, skipped, filtered }, context)
  const chosen = chooseFormat(options, context)
  const brief = isBrief(options, chosen.records, expected, context)
  const formatOptions = { ...chosen, narrowed: filtered, brief, asked: Object.fromEntries(askedOf(options).slice(1)) }
  const printer = await createPrinter(options.format, formatOptions, askedOf(options))
  const sink = await openSink(options, inputs.guarded, context)
  const progress = startProgress(
    expected,
    { quiet: options.quiet === true, toStdout: options.output === undefined },
    context,
  )
  const failures = [...unlisted]
  const settings = { format: options.format, options: formatOptions, filter }
  const { signal } = context.streams
  let [count, claims, rows] = [0, 0, 0]
  let remarks = 0
  let worthKeeping = false
  let counts: ExtractResult['counts'] | null = null
  const failed = async (failure: Failure) => {
    context.exit(NOT_DONE)
    if (failsInline) return sink.write(failureLine(failure, formatOptions))
    failures.push(failure)
    context.sayOf(failure.path, failure.message)
  }
  try {
    await sink.write(printer.begin())
    for (const failure of unlisted) if (failsInline) await sink.write(failureLine(failure, formatOptions))
    for await (const outcome of runInputs('extract', settings, paths, runOptions(options, expected), context)) {
      if (signal.aborted || sink.closed) break
      if ('failure' in outcome) {
        await failed(outcome.failure)
      } else {
        await sink.write(printer.add(outcome.result.text))
        count += 1
        claims += outcome.result.claims
        rows += outcome.result.rows
        counts = outcome.result.counts
        remarks += outcome.result.counts.diagnostics
      }
      progress.tick()
    }
    // A file that says nothing would take the place of one that did.
    worthKeeping = count > 0 || printer.holdsFailures
    if (!signal.aborted && worthKeeping) await sink.write(await printer.end(failures))
    if (brief && !signal.aborted && count > 0) {
      const { totalsLine } = await import('../../formats/table/brief.ts')
      await sink.write(totalsLine({ documents: count, claims, remarks, failures: failures.length }))
    }
  } catch (error) {
    await sink.abandon()
    throw error
  } finally {
    progress.stop()
  }
  const passedOver = inputs.known()
  if (passedOver > 0 && options.quiet !== true)
    context.say(`${passedOver} passed over: they stand in the records of --known`)
  if (!options.quiet && !signal.aborted && count > 0) {
    const nothing = nothingFound({ ...options, records: formatOptions.records, filtered, count, claims, rows })
    if (nothing !== null) context.say(nothing)
  }
  await (signal.aborted || !worthKeeping ? sink.abandon() : sink.close())
  const showsOne = options.format === 'table' && formatOptions.records === 'overview' && count === 1
  if (showsOne && counts !== null && options.quiet !== true && writesToTerminal(options, context))
    context.hint(nextSteps(counts))
  return failures
}

/** What else there is to see of a document whose overview was shown. */
function nextSteps(counts: ExtractResult['counts']): string {
  const kinds = (['claims', 'findings', 'quotes', 'diagnostics'] as const).filter((kind) => counts[kind] > 0)
  const listed = kinds.map((kind) => `${counts[kind]} ${kind}: --records ${kind}`)
  return [...listed, 'to review: --output review.html'].join(' · ')
}

/** Says what the user may not expect: files passed over, and options without effect. */
function remark(
  {
    format,
    records,
    skipped,
    filtered,
  }: SettledOptions & { readonly skipped: ReadonlyMap<string, number>; readonly filtered: boolean },
  context: Context,
): void {
  const passedOver = [...skipped].map(([extension, count]) => `${count} ${extension}`).join(', ')
  if (passedOver !== '') context.say(`Passed over for their extension: ${passedOver}`)
  const wholeRecord = WHOLE.has(format)
  if (wholeRecord && records !== undefined)
    context.say(`--records is for table, csv, ndjson and parquet: ${format} always holds the whole record`)
  if (!wholeRecord && filtered && records !== undefined && records !== 'claims' && records !== 'overview')
    context.say(`The filters keep claims; ${records} are printed as they are`)
}

interface Totals extends Pick<SettledOptions, 'format'> {
  readonly records: RecordType
  readonly filtered: boolean
  readonly count: number
  readonly claims: number
  readonly rows: number
}

/** What to say where no document has what was asked for; null where one has, or where the table of the only one says it already. */
function nothingFound({ format, records, filtered, count, claims, rows }: Totals): string | null {
  const where = count === 1 ? 'the document' : `any of the ${count} documents`
  const wholeRecord = WHOLE.has(format)
  if (filtered && (wholeRecord || records === 'claims' || records === 'overview'))
    return claims === 0 ? `No claim in ${where} matches the filters` : null
  if (wholeRecord || rows > 0 || (format === 'table' && count === 1)) return null
  return records === 'diagnostics' ? `Nothing to remark on in ${where}` : `No ${records} in ${where}`
}

function chooseFormat(options: SettledOptions, context: Context): FormatOptions {
  const { stdout, env } = context.streams
  const toStdout = options.output === undefined
  return {
    records: options.records ?? (CLAIMS_FIRST.has(options.format) ? 'claims' : 'overview'),
    color: toStdout && useColor(options.color, stdout, env),
    spoken: isSet(env.ACCESSIBLE),
    width: (toStdout && pageWidth(context)) || Number(env.COLUMNS) || WIDTH,
    mark: options.bom === true || !toStdout,
    envelope: { schemaVersion: 2, generator: GENERATOR },
  }
}

/** From how many documents on a terminal shows a line for each: more tables than these scroll away. */
const MANY = 4

function isBrief(options: SettledOptions, records: RecordType, documents: number, context: Context): boolean {
  const isOverview = options.format === 'table' && records === 'overview'
  return isOverview && options.long !== true && documents >= MANY && writesToTerminal(options, context)
}

/** The columns of the terminal, also where the output goes through a pager. */
function pageWidth({ streams: { stdout, stderr } }: Context): number | undefined {
  return stdout.columns ?? (stderr.isTTY ? stderr.columns : undefined)
}

/** Set to anything but nothing, 0 or false. */
function isSet(value: string | undefined): boolean {
  return value !== undefined && !['', '0', 'false'].includes(value.toLowerCase())
}

function writesToTerminal({ output }: Pick<SettledOptions, 'output'>, { streams }: Context): boolean {
  return output === undefined && streams.stdout.isTTY === true
}

/** The options that decide what is in the output, as they were given. */
function askedOf(options: SettledOptions): [string, string][] {
  const { statement, theme, source, kind, compared } = options
  const filters = Object.entries({ statement, theme, source, kind, compared })
  return [
    ['format', options.format],
    ...filters.flatMap(([name, values]) =>
      values === undefined ? [] : [[name, values.join(', ')] as [string, string]],
    ),
  ]
}

/** Formats whose usual records are claims: a row for each figure is what a program wants of them. */
const CLAIMS_FIRST: ReadonlySet<FormatName> = new Set(['csv', 'parquet'])
/** Formats that always hold the whole record. */
const WHOLE: ReadonlySet<FormatName> = new Set(['json', 'xlsx', 'html'])

const WIDTH = 100
