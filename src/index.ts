import { assemble, extractReport } from './extract.ts'
import { readDocument } from './readers/index.ts'
import { readText } from './readers/text.ts'
import type { Extraction, Failure, Report } from './schema/index.ts'

export { type CheckOptions, checkDocument, keepKnownQuiet } from './check.ts'
export { type Reference, type Rule, readReference, rules } from './checks/index.ts'
export { CqcExtractError, type ErrorCode } from './errors.ts'
export { extractReport } from './extract.ts'
export { readDocument } from './readers/index.ts'
export { readText } from './readers/text.ts'
export type * from './schema/index.ts'

/** One input: its bytes and a name that tells its format (`report.pdf`) and stands in the record; nothing is opened by that name. */
export interface Input {
  readonly path: string
  readonly bytes: Uint8Array
}

/**
 * Reads reports into typed records. A string is the text of one report. An input that cannot be read becomes an entry of
 * `failures` and never stops the others; nothing is thrown for bad input.
 */
export async function extract(input: string | Input | readonly Input[]): Promise<Extraction> {
  if (typeof input === 'string') return assemble([extractReport(readText(input, 'text', 'text'))], [])
  const reports: Report[] = []
  const failures: Failure[] = []
  for (const one of Array.isArray(input) ? (input as readonly Input[]) : [input as Input]) {
    try {
      reports.push(extractReport(await readDocument(one.bytes, one.path)))
    } catch (error) {
      failures.push(toFailure(one.path, error))
    }
  }
  return assemble(reports, failures)
}

function toFailure(path: string, error: unknown): Failure {
  const known = error as { code?: unknown; message?: unknown }
  return { path, code: String(known.code ?? 'UNREADABLE'), message: String(known.message ?? error) }
}
