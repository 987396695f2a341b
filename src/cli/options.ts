import { type Command, Option } from 'commander'
import { DEFAULT_LIMITS } from '../readers/limits.ts'
import { wholeNumber } from './choice.ts'
import type { RunOptions } from './run-inputs.ts'
import { usableCores } from './usable-cores.ts'

/** The options that every command with inputs takes, as commander gives them. */
export interface InputOptions {
  readonly filesFrom?: string
  readonly stdinFilename?: string
  readonly maxBytes: number
  readonly maxPages: number
  readonly maxNesting: number
  readonly maxExpandedBytes: number
  readonly timeout: number
  readonly jobs?: number
}

/** The options that every command with data takes. */
export interface OutputOptions {
  readonly output?: string
  readonly quiet?: boolean
  readonly color: boolean
}

const TIMEOUT = 120
const LONGEST_TIMEOUT = 86_400
const MOST_JOBS = 64

/** Gives a command its inputs, many or few, and the options on how they are read. */
export function addInputOptions(command: Command): Command {
  command
    .argument('[inputs...]', 'files, folders (searched for reports), or - for stdin')
    .optionsGroup('Input:')
    .addOption(new Option('--files-from <file>', 'take the list of inputs from a file, one per line (- for stdin)'))
    .addOption(
      new Option(
        '-j, --jobs <number>',
        'documents to work on at a time (default: one for each core that the process may use)',
      ).argParser(wholeNumber(1, MOST_JOBS)),
    )
  return addReadOptions(command)
}

/** Gives a command the options on how one input is read. */
export function addReadOptions(command: Command): Command {
  return command
    .optionsGroup('Input:')
    .addOption(new Option('--stdin-filename <name>', 'call stdin by this name; its extension tells the format'))
    .addOption(
      new Option('--max-bytes <number>', 'refuse a larger input')
        .argParser(wholeNumber(1))
        .default(DEFAULT_LIMITS.bytes, '64 MiB'),
    )
    .addOption(
      new Option('--max-pages <number>', 'refuse a PDF of more pages')
        .argParser(wholeNumber(1))
        .default(DEFAULT_LIMITS.pages),
    )
    .addOption(
      new Option('--max-nesting <number>', 'refuse a page whose elements are nested deeper')
        .argParser(wholeNumber(1))
        .default(DEFAULT_LIMITS.nesting),
    )
    .addOption(
      new Option('--max-expanded-bytes <number>', 'refuse a compressed file that expands to more')
        .argParser(wholeNumber(1))
        .default(DEFAULT_LIMITS.expandedBytes, '256 MiB'),
    )
    .addOption(
      new Option('--timeout <seconds>', 'give a document up after this time')
        .argParser(wholeNumber(1, LONGEST_TIMEOUT))
        .default(TIMEOUT),
    )
}

/** Gives a command the options on where its output goes and how it looks. */
export function addOutputOptions(command: Command): Command {
  return command
    .optionsGroup('Output:')
    .addOption(new Option('-o, --output <file>', 'write to a file: whole, or not at all'))
    .addOption(new Option('-q, --quiet', 'say nothing on stderr but what failed'))
    .addOption(new Option('--no-color', 'no colour (also: NO_COLOR=1)'))
}

// A process takes as long to start as a few short reports take to read.
const WORTH_A_PROCESS = 4

/** As many as there are cores, and inputs for them; `count` is infinite for a list that is read as it comes. */
function usualJobs(count: number): number {
  return Math.max(1, Math.min(MOST_JOBS, usableCores(), Math.ceil(count / WORTH_A_PROCESS)))
}

/** What the options say on how `count` inputs are read. */
export function runOptions(options: InputOptions, count = 1): RunOptions {
  const { maxBytes, maxPages, maxNesting, maxExpandedBytes, timeout, jobs = usualJobs(count), stdinFilename } = options
  const limits = { bytes: maxBytes, pages: maxPages, nesting: maxNesting, expandedBytes: maxExpandedBytes }
  return { limits, timeout, jobs, stdinFilename: stdinFilename ?? null }
}
