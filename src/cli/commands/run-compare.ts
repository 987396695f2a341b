import {
  byCouncil,
  type Council,
  compareCouncil,
  compareHistory,
  compareIndicators,
  compareScores,
  sortScores,
} from '../../compare/index.ts'
import { CqcExtractError } from '../../errors.ts'
import { COMPARE_FORMAT_NAMES } from '../../formats/compare/formatter.ts'
import { loadCompareFormatter } from '../../formats/compare/index.ts'
import { GENERATOR } from '../../generator.ts'
import type { ComparisonView, Report } from '../../schema/index.ts'
import { statementEntries } from '../../vocabulary/quality-statements.ts'
import { suggestion } from '../choice.ts'
import { indicatorIds } from '../claim-filter.ts'
import { useColor } from '../color.ts'
import type { Context } from '../context.ts'
import { resolveInputs } from '../inputs.ts'
import { councilNamed, readNeighbours } from '../neighbours.ts'
import { runOptions } from '../options.ts'
import { outputFormat } from '../output-format.ts'
import { startProgress } from '../progress.ts'
import { RECORD_EXTENSIONS, readRecords } from '../read-records.ts'
import { openSink } from '../sink.ts'
import type { CompareOptions } from './compare.ts'

const WIDTH = 110
const SORTS = ['name', 'region', 'rating', 'percent', 'published'] as const

/** Reads the inputs and prints the councils side by side. Throws a CqcExtractError where nothing can be done at all. */
export async function runCompare(given: readonly string[], options: CompareOptions, context: Context): Promise<void> {
  const format = outputFormat(options, COMPARE_FORMAT_NAMES, 'table')
  const asked = await readAsked(options)
  const { paths, failures: unlisted } = await resolveInputs(given, options, context, RECORD_EXTENSIONS)
  const sink = await openSink(options, paths, context)
  const toStdout = options.output === undefined
  const progress = startProgress(paths.length, { quiet: options.quiet === true, toStdout }, context)
  try {
    const { reports, failures } = await readRecords(paths, runOptions(options), context, {
      named: given,
      tick: () => progress.tick(),
    })
    progress.stop()
    if (context.streams.signal.aborted) return await sink.abandon()
    const { councils, unplaced } = byCouncil(reports.filter(({ published }) => isSince(published, options.since)))
    if (unplaced.length > 0 && options.quiet !== true)
      context.say(`Left out, since they speak of no one council: ${unplaced.join(', ')}`)
    if (councils.length === 0) throw new CqcExtractError('NO_INPUT', nothingToCompare(reports, options.since))
    const comparison = view(councils, asked, options)
    const { stdout, env } = context.streams
    const print = await loadCompareFormatter(format)
    const record = {
      schemaVersion: 2 as const,
      generator: GENERATOR,
      comparison,
      unplaced,
      failures: [...unlisted, ...failures],
    }
    await sink.write(
      await print(record, {
        color: toStdout && useColor(options.color, stdout, env),
        spoken: Boolean(env.ACCESSIBLE) && env.ACCESSIBLE !== '0',
        width: (toStdout && stdout.columns) || Number(env.COLUMNS) || WIDTH,
        mark: !toStdout,
        evidence: options.evidence === true,
      }),
    )
    await sink.close()
  } catch (error) {
    progress.stop()
    await sink.abandon()
    throw error
  }
}

interface Asked {
  readonly ids: readonly string[]
  readonly sort: string
  readonly council: string | null
  readonly neighbours: readonly string[] | null
}

async function readAsked({ indicator, sort, council, neighbours, since }: CompareOptions): Promise<Asked> {
  if (since !== undefined && !/^\d{4}(?:-\d{2}){0,2}$/.test(since))
    throw new CqcExtractError('BAD_OPTION', `--since \`${since}\` is no date: write 2024, 2024-06 or 2024-06-30`)
  if (neighbours !== undefined && council === undefined)
    throw new CqcExtractError('BAD_OPTION', '--neighbours goes with --council: whose neighbours are they?')
  const gssCode = council === undefined ? null : councilNamed(council, '--council')
  return {
    ids: await indicatorIds(indicator?.split(',').map((id) => id.trim()) ?? []),
    sort: sort === undefined ? 'name' : sortKey(sort),
    council: gssCode,
    neighbours: neighbours === undefined || gssCode === null ? null : await readNeighbours(neighbours, gssCode),
  }
}

function sortKey(given: string): string {
  const wanted = given.trim().toLowerCase()
  const statement = statementEntries.find(({ id, number }) => id === wanted || String(number) === wanted)
  if (statement !== undefined) return statement.id
  if (SORTS.some((one) => one === wanted)) return wanted
  throw new CqcExtractError(
    'BAD_OPTION',
    `--sort \`${given}\` is invalid. ${suggestion(wanted, [...SORTS, ...statementEntries.map(({ id }) => id)])}`,
  )
}

function view(
  councils: readonly Council[],
  { ids, sort, council, neighbours }: Asked,
  options: CompareOptions,
): ComparisonView {
  if (council !== null && options.history !== true) {
    const found = compareCouncil(councils, council, neighbours)
    if (found === null) throw new CqcExtractError('NO_INPUT', `Nothing found: no document is of ${options.council}`)
    return found
  }
  const wanted = council === null ? councils : councils.filter(({ authority }) => authority.gssCode === council)
  if (options.history === true) return compareHistory(wanted)
  if (options.by === 'indicator' || ids.length > 0)
    return compareIndicators(wanted, { year: options.year ?? null, ids })
  return sortScores(compareScores(wanted), sort)
}

function isSince(published: string | null, since: string | undefined): boolean {
  return since === undefined || (published !== null && published.padEnd(10, '-99') >= since)
}

function nothingToCompare(reports: readonly Report[], since: string | undefined): string {
  if (reports.length === 0) return 'Nothing to compare: no document could be read'
  return since === undefined
    ? 'Nothing to compare: no document speaks of one council'
    : `Nothing to compare: no document was published since ${since}`
}
