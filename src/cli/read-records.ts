import { extname } from 'node:path'
import { Readable } from 'node:stream'
import { CqcExtractError } from '../errors.ts'
import type { Failure, Report } from '../schema/index.ts'
import type { Context } from './context.ts'
import { NOT_DONE } from './exit-code.ts'
import { toFailure } from './failure.ts'
import type { Processed } from './process-input.ts'
import { readFileBytes, readStreamBytes } from './read-input.ts'
import { type RunOptions, runInputs } from './run-inputs.ts'
import { STDIN } from './stdin.ts'

/** Extensions of records that were printed before. */
export const RECORD_EXTENSIONS = ['.json', '.ndjson', '.jsonl'] as const

/** The records of a run, in the order of its inputs. */
export interface ReadRecords {
  readonly reports: readonly Report[]
  readonly failures: readonly Failure[]
}

/**
 * The records of inputs: documents are read, records that `extract` printed before (JSON or NDJSON, from files or stdin) are taken as they
 * are. What cannot be read is said on stderr; a file of another program that a folder holds (not `named`) is passed over.
 */
export async function readRecords(
  paths: readonly string[],
  options: RunOptions,
  context: Context,
  { named, tick }: { readonly named: readonly string[]; readonly tick: () => void },
): Promise<ReadRecords> {
  const failures: Failure[] = []
  const found = new Map<string, readonly Report[]>()
  const fail = (failure: Failure) => {
    failures.push(failure)
    context.sayOf(failure.path, failure.message)
    context.exit(NOT_DONE)
  }
  const documents = paths.filter((path) => path !== STDIN && !isRecordPath(path))
  const read: AsyncIterable<Processed<Report>> = runInputs('record', null, documents, options, context)
  for await (const outcome of read) {
    if ('failure' in outcome) fail(outcome.failure)
    else found.set(outcome.path, [outcome.result])
    tick()
  }
  for (const path of paths) {
    if (context.streams.signal.aborted) break
    if (path !== STDIN && !isRecordPath(path)) continue
    try {
      found.set(path, await (path === STDIN ? fromStdin(options, context) : fromFile(path)))
    } catch (error) {
      if (path === STDIN || named.includes(path)) fail(toFailure(path, error))
    }
    tick()
  }
  return { reports: paths.flatMap((path) => found.get(path) ?? []), failures }
}

async function fromFile(path: string): Promise<readonly Report[]> {
  return parseRecords(await readFileBytes(path, LARGEST), path)
}

const LARGEST = 512 * 1024 * 1024

/** Whether a path is called as printed records are. */
function isRecordPath(path: string): boolean {
  const extension = extname(path).toLowerCase()
  return RECORD_EXTENSIONS.some((one) => one === extension)
}

/** What comes through stdin: records, or one document. Rejects with a CqcExtractError. */
async function fromStdin(options: RunOptions, context: Context): Promise<readonly Report[]> {
  const path = options.stdinFilename ?? STDIN
  const { streams } = context
  const bytes = await readStreamBytes(streams.stdin, LARGEST, streams.signal, options.timeout)
  if (isRecordPath(path) || /^\s{0,20}\{/.test(new TextDecoder().decode(bytes.subarray(0, 64))))
    return parseRecords(bytes, path)
  const again = { ...context, streams: { ...streams, stdin: Readable.from([bytes]) } }
  for await (const outcome of runInputs('record', null, [STDIN], options, again)) {
    if ('failure' in outcome) throw new CqcExtractError(outcome.failure.code, outcome.failure.message)
    return [outcome.result]
  }
  return []
}

/** The reports of a JSON record or of NDJSON, one report to a line. Rejects with a CqcExtractError that says what the file is instead. */
async function parseRecords(bytes: Uint8Array, path: string): Promise<readonly Report[]> {
  const text = new TextDecoder().decode(bytes)
  const values = parseValues(text)
  if (values === null) throw notOurs('it is no JSON')
  const { Report: ReportSchema } = await import('../schema/schemas.ts')
  return values.flatMap((value, index) => {
    const { schemaVersion, reports } = (value ?? {}) as { schemaVersion?: unknown; reports?: unknown } // whatever JSON it is
    if (schemaVersion !== undefined && schemaVersion !== VERSION)
      throw notOurs(
        `its schemaVersion is ${String(schemaVersion)}, and ${VERSION} is read: extract the documents again`,
      )
    const found = Array.isArray(reports) ? reports : [value]
    return found.map((report) => {
      const parsed = ReportSchema.safeParse(report)
      if (parsed.success) return parsed.data as Report // open ids of the schema are closed sets in the type
      const [issue] = parsed.error.issues
      const where = [...(values.length > 1 ? [`line ${index + 1}`] : []), issue?.path.join('.') ?? ''].join(': ')
      throw notOurs(`it is no record of cqc-extract (${where}: ${issue?.message ?? path})`)
    })
  })
}

const VERSION = 2

function parseValues(text: string): unknown[] | null {
  try {
    return [JSON.parse(text)]
  } catch {
    try {
      return text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => JSON.parse(line) as unknown)
    } catch {
      return null
    }
  }
}

function notOurs(why: string): CqcExtractError {
  return new CqcExtractError('UNSUPPORTED_FORMAT', why)
}
