import { CqcExtractError } from '../errors.ts'
import { decodeText } from '../readers/decode.ts'
import type { Context } from './context.ts'
import { NOT_DONE } from './exit-code.ts'
import { type FoundInputs, findInputs } from './find-inputs.ts'
import type { InputOptions } from './options.ts'
import { readFileBytes, readStreamBytes } from './read-input.ts'
import { STDIN } from './stdin.ts'

/** The inputs of a run: arguments and `--files-from`, folders searched; stdin where neither is given and something is piped in. `also` are extensions to take from folders beside those of reports. */
export async function resolveInputs(
  args: readonly string[],
  options: InputOptions,
  context: Context,
  also: readonly string[] = [],
): Promise<FoundInputs> {
  const given = [...args, ...(await listedInputs(options, context))]
  const listOnStdin = options.filesFrom === STDIN
  if (given.length === 0 && options.filesFrom === undefined) {
    if (context.streams.stdin.isTTY)
      throw new CqcExtractError('NO_INPUT', 'No input: name files or folders, or pipe a document in (see --help)')
    given.push(STDIN)
  }
  const stdinCount = given.filter((path) => path === STDIN).length + (listOnStdin ? 1 : 0)
  if (stdinCount > 1) throw new CqcExtractError('BAD_OPTION', 'stdin (-) can be read only once')
  if (options.stdinFilename !== undefined && !given.includes(STDIN))
    throw new CqcExtractError(
      'BAD_OPTION',
      '--stdin-filename names what comes through stdin, but the inputs are files; add - or leave it out',
    )
  const found = await findInputs(given, also)
  for (const { path, message } of found.failures) {
    context.sayOf(path, message)
    context.exit(NOT_DONE)
  }
  if (found.paths.length === 0) throw new CqcExtractError('NO_INPUT', nothingFound(given, found))
  return found
}

function nothingFound(given: readonly string[], found: FoundInputs): string {
  const skipped = [...found.skipped.keys()].join(', ')
  const where = given.length === 0 ? 'the list is empty' : `no report in ${given.join(', ')}`
  return `Nothing found: ${where}${skipped === '' ? '' : ` (other files there: ${skipped})`}`
}

async function listedInputs({ filesFrom, maxBytes, timeout }: InputOptions, context: Context): Promise<string[]> {
  if (filesFrom === undefined) return []
  try {
    const bytes =
      filesFrom === STDIN
        ? await readStreamBytes(context.streams.stdin, maxBytes, context.streams.signal, timeout)
        : await readFileBytes(filesFrom, maxBytes)
    const list = decodeList(bytes)
    // `find -print0` is the only safe list of names that may hold newlines.
    return list.split(list.includes('\0') ? '\0' : /\r?\n/).filter((line) => line !== '')
  } catch (error) {
    if (error instanceof CqcExtractError)
      throw new CqcExtractError(error.code, `--files-from ${filesFrom}: ${error.message}`, { cause: error })
    throw error
  }
}

/** PowerShell writes UTF-16 with a mark; without one two bytes that are zero may as well end names. */
function decodeList(bytes: Uint8Array): string {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return isWide ? decodeText(bytes) : new TextDecoder().decode(bytes)
}
