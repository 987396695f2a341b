import { type Command, Option } from 'commander'
import { CqcExtractError } from '../errors.ts'
import type { ClaimFilter, Compared } from '../filter.ts'
import type { ClaimKind, StatementId } from '../schema/index.ts'
import { choice, closest, suggestion } from './choice.ts'

/** The filters as commander gives them. */
export interface FilterOptions {
  readonly statement?: readonly string[]
  readonly theme?: readonly string[]
  readonly source?: readonly string[]
  readonly kind?: readonly ClaimKind[]
  readonly compared?: readonly Compared[]
  readonly indicator?: readonly string[]
}

// An object, so that the compiler sees that none is missing.
const CLAIM_KINDS: Readonly<Record<ClaimKind, true>> = {
  percentage: true,
  money: true,
  count: true,
  duration: true,
  rank: true,
  ratio: true,
  rate: true,
  average: true,
  score: true,
}
const KINDS = Object.keys(CLAIM_KINDS) as ClaimKind[] // its keys are the kinds
const COMPARED: readonly Compared[] = ['higher', 'lower', 'similar']

/** Gives a command the options that say which claims to keep. */
export function addFilterOptions(command: Command): Command {
  const asWritten = (given: string) => given.trim()
  return command
    .optionsGroup('Claims to keep (several values with commas between; all formats alike):')
    .addOption(several('--statement <ids>', 'under these quality statements, by id or number', asWritten))
    .addOption(several('--theme <numbers>', 'under these themes, by number or name', asWritten))
    .addOption(several('--source <ids>', 'from these sources: ascs, sace, ascof …', asWritten))
    .addOption(several('--kind <kinds>', `of these kinds: ${KINDS.join(', ')}`, choice(KINDS)))
    .addOption(several('--compared <ways>', 'higher, lower or similar to their benchmark', choice(COMPARED)))
    .addOption(
      several(
        '--indicator <ids>',
        'official measures: carers-satisfied … (cqc-extract indicators lists them)',
        asWritten,
      ),
    )
}

function several<T extends string>(flags: string, description: string, parse: (given: string) => T): Option {
  // A theme's or a statement's name may hold commas itself: names are then told apart when they are looked up.
  return new Option(flags, description).argParser((given: string, previous: readonly T[] = []) => [
    ...previous,
    ...given.split(',').map(parse),
  ])
}

/** The filter that the options ask for. Throws a CqcExtractError for a statement, a theme or a source that there is none of. */
export async function claimFilter(options: FilterOptions): Promise<ClaimFilter> {
  return {
    statements: await statementIds(options.statement ?? []),
    themes: await themeNumbers(options.theme ?? []),
    sources: await sourceIds(options.source ?? []),
    kinds: options.kind ?? [],
    compared: options.compared ?? [],
    indicators: await indicatorIds(options.indicator ?? []),
  }
}

async function statementIds(given: readonly string[]): Promise<StatementId[]> {
  if (given.length === 0) return []
  const { statementEntries, statementNamed } = await import('../vocabulary/quality-statements.ts')
  // A name with commas in it has been taken apart: try it whole first.
  const whole = statementNamed(given.join(', '))
  if (whole) return [whole.id]
  return given.map((one) => {
    const wanted = one.toLowerCase()
    const found =
      statementEntries.find(({ id, number }) => id === wanted || String(number) === wanted) ?? statementNamed(one)
    if (found) return found.id
    throw badValue(
      '--statement',
      one,
      statementEntries.map(({ id }) => id),
    )
  })
}

async function themeNumbers(given: readonly string[]): Promise<number[]> {
  if (given.length === 0) return []
  const { themeEntries } = await import('../vocabulary/themes.ts')
  return given.map((one) => {
    const wanted = one.toLowerCase()
    const found = themeEntries.find(({ number, name }) => String(number) === wanted || name.toLowerCase() === wanted)
    if (found) return found.number
    throw badValue(
      '--theme',
      one,
      themeEntries.map(({ number, name }) => `${number} (${name})`),
    )
  })
}

async function sourceIds(given: readonly string[]): Promise<string[]> {
  if (given.length === 0) return []
  const { sourceEntries } = await import('../vocabulary/sources.ts')
  return given.map((one) => {
    const wanted = one.toLowerCase()
    const found = sourceEntries.find(({ id, name }) => id === wanted || name.toLowerCase() === wanted)
    if (found) return found.id
    throw badValue(
      '--source',
      one,
      sourceEntries.map(({ id }) => id),
    )
  })
}

/** The ids as given, where the catalogue has them. Throws a CqcExtractError where it does not. */
export async function indicatorIds(given: readonly string[]): Promise<string[]> {
  if (given.length === 0) return []
  const { indicators } = await import('../vocabulary/indicators.ts')
  return given.map((one) => {
    const wanted = one.toLowerCase()
    if (indicators.some(({ id }) => id === wanted)) return wanted
    const meant = closest(
      wanted,
      indicators.map(({ id }) => id),
    )
    throw new CqcExtractError(
      'BAD_OPTION',
      `--indicator \`${one}\` is invalid. ${meant === undefined ? '' : `Did you mean ${meant}? `}\`cqc-extract indicators\` lists them`,
    )
  })
}

function badValue(option: string, given: string, allowed: readonly string[]): CqcExtractError {
  return new CqcExtractError(
    'BAD_OPTION',
    `${option} \`${given}\` is invalid. ${suggestion(given.toLowerCase(), allowed)}`,
  )
}
