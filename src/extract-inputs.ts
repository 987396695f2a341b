import { CqcExtractError } from './errors.ts'
import { assemble, extractReport } from './extract.ts'
import { type ReadLimits, readDocument } from './readers/index.ts'
import { readText } from './readers/text.ts'
import type { Extraction, Failure, Report } from './schema/index.ts'

/** One input: its bytes and a name that tells its format (`report.pdf`) and stands in the record; nothing is opened by that name. */
export interface Input {
  readonly path: string
  readonly bytes: Uint8Array
}

/** What one call may ask for. */
export interface ExtractOptions {
  /** How much of an input is read before it is refused; what is left out keeps its default. */
  readonly limits?: Partial<ReadLimits>
  /** Aborts the call between two inputs: it then rejects with the signal's reason. */
  readonly signal?: AbortSignal
  /** Called with each report as soon as it is read, in the order of the inputs. */
  readonly onReport?: (report: Report) => void
}

/** What came of one input: its report, or why it could not be read. */
export type Outcome = { readonly report: Report } | { readonly failure: Failure }

/** One input, several, or as many as an iterator gives. */
export type Inputs = Input | Iterable<Input> | AsyncIterable<Input>

/**
 * Reads reports into typed records. A string is the text of one report. An input that cannot be read becomes an entry of `failures` and
 * never stops the others. Rejects for what only a mistake in the calling program can cause, and for a defect of this one.
 */
export async function extract(input: string | Inputs, options: ExtractOptions = {}): Promise<Extraction> {
  const reports: Report[] = []
  const failures: Failure[] = []
  if (typeof input === 'string') {
    const report = extractReport(readText(input, 'text', 'text'))
    options.onReport?.(report)
    return assemble([report], [])
  }
  for await (const outcome of extractEach(input, options)) {
    if ('report' in outcome) reports.push(outcome.report)
    else failures.push(outcome.failure)
  }
  return assemble(reports, failures)
}

/** The same, one outcome after the other, so that nothing is held of more documents than can be held. */
export async function* extractEach(
  inputs: Inputs,
  { limits, signal, onReport }: ExtractOptions = {},
): AsyncGenerator<Outcome, void, undefined> {
  for await (const input of several(inputs)) {
    signal?.throwIfAborted()
    const { path, bytes } = checked(input)
    try {
      const report = extractReport(await readDocument(bytes, path, limits === undefined ? {} : { limits }))
      onReport?.(report)
      yield { report }
    } catch (error) {
      // Anything else is a defect, and passing it off as a bad file would hide it.
      if (!(error instanceof CqcExtractError)) throw error
      yield { failure: { path, code: error.code, message: error.message } }
    }
  }
}

function several(inputs: Inputs): Iterable<Input> | AsyncIterable<Input> {
  if (typeof inputs !== 'object' || inputs === null) throw wrong(inputs)
  return Symbol.iterator in inputs || Symbol.asyncIterator in inputs ? inputs : [inputs]
}

/** TypeScript sees to it; JavaScript does not. */
function checked(input: Input): Input {
  const { path, bytes } = (input ?? {}) as Partial<Record<keyof Input, unknown>> // looked at before it is believed
  if (typeof path !== 'string' || !(bytes instanceof Uint8Array)) throw wrong(input)
  return input
}

function wrong(given: unknown): TypeError {
  const what = given === null ? 'null' : Array.isArray(given) ? 'an array' : `a value of type ${typeof given}`
  return new TypeError(
    `extract takes the text of a report, an input with \`path\` (a string) and \`bytes\` (a Uint8Array), or several of those; it was given ${what}`,
  )
}
