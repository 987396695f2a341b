import type { Extraction, Failure, Report } from '../schema/index.ts'

export const FORMAT_NAMES = ['table', 'json', 'ndjson', 'csv'] as const
export type FormatName = (typeof FORMAT_NAMES)[number]

export const RECORD_TYPES = ['overview', 'statements', 'claims', 'findings', 'quotes', 'diagnostics'] as const
export type RecordType = (typeof RECORD_TYPES)[number]

/** What a formatter may take into account beside the record. Plain data, so that it can be handed to a worker. */
export interface FormatOptions {
  /** Which records `table` and `csv` print; `json` and `ndjson` always hold the whole record. */
  readonly records: RecordType
  /** The claims were filtered before: a report without any may have others. */
  readonly narrowed?: boolean
  /** Escape sequences for colour and weight in `table`. */
  readonly color: boolean
  /** Columns that `table` may fill. */
  readonly width: number
  /** The text goes to a terminal: `csv` then leaves out the byte order mark that spreadsheets need. */
  readonly terminal: boolean
}

/** What surrounds the reports in a record. */
export type Envelope = Pick<Extraction, 'schemaVersion' | 'generator'>

/**
 * A record as text, in pieces: `before`, then each report's piece with `between` in between, then `after`. A piece depends
 * on its own report alone, so that a run prints each as it is done, wherever it was made.
 */
export interface Formatter {
  before(envelope: Envelope, options: FormatOptions): string
  report(report: Report, options: FormatOptions): string
  readonly between: string
  /** `count` is how many reports were printed. */
  after(failures: readonly Failure[], count: number, options: FormatOptions): string
  /** Whether the text says which inputs failed, and so is worth keeping when none could be read. */
  readonly holdsFailures: boolean
}
