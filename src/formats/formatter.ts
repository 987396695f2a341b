import type { Extraction, Failure, Report } from '../schema/index.ts'

/** Formats that are text, printed piece by piece as documents are done. */
export const TEXT_FORMATS = ['table', 'json', 'ndjson', 'csv'] as const
export type TextFormat = (typeof TEXT_FORMATS)[number]

/** Formats that are one file, made when all documents are done. */
export const FILE_FORMATS = ['xlsx', 'parquet', 'html'] as const
export type FileFormat = (typeof FILE_FORMATS)[number]

export const FORMAT_NAMES = [...TEXT_FORMATS, ...FILE_FORMATS] as const
export type FormatName = (typeof FORMAT_NAMES)[number]

export const RECORD_TYPES = ['overview', 'statements', 'claims', 'findings', 'quotes', 'diagnostics'] as const
export type RecordType = (typeof RECORD_TYPES)[number]

/** What a formatter may take into account beside the record. Plain data, so that it can be handed to a worker. */
export interface FormatOptions {
  /** Which records `table`, `csv` and `parquet` print; the others hold the whole record. */
  readonly records: RecordType
  /** The claims were filtered before: a report without any may have others. */
  readonly narrowed?: boolean
  /** Escape sequences for colour and weight in `table`. */
  readonly color: boolean
  /** A line for each report instead of a table, for the overview of many. */
  readonly brief?: boolean
  /** Words instead of glyphs in `table`, for screen readers. */
  readonly spoken?: boolean
  /** Columns that `table` may fill. */
  readonly width: number
  /** `csv` begins with the byte order mark, without which Excel takes UTF-8 for the system's old code page. */
  readonly mark: boolean
  readonly envelope: Envelope
  /** The options that decide what is in the output, by name: each line of `ndjson` says them. */
  readonly asked?: Readonly<Record<string, string>>
}

/** What surrounds the reports in a record. */
export type Envelope = Pick<Extraction, 'schemaVersion' | 'generator'>

/**
 * A record as text, in pieces: `before`, then each report's piece with `between` in between, then `after`. A piece depends
 * on its own report alone, so that a run prints each as it is done, wherever it was made.
 */
export interface Formatter {
  before(options: FormatOptions): string
  report(report: Report, options: FormatOptions): string
  readonly between: string
  /** `count` is how many reports were printed. */
  after(failures: readonly Failure[], count: number, options: FormatOptions): string
  /** Whether the text says which inputs failed, and so is worth keeping when none could be read. */
  readonly holdsFailures: boolean
}

/** A document as a file needs it: its record and, for a page to review it with, its text and what made each claim. */
export interface ReadDocument {
  readonly report: Report
  /** What offsets refer to; null unless the format asks for it. */
  readonly text: string | null
  /** For each claim of the report, in order, the parts of the program that made it; null unless the format asks for it. */
  readonly why: readonly (readonly string[])[] | null
}

/** A run as one file. */
export interface FileFormatter {
  /** Whether `text` and `why` of the documents are needed. */
  readonly needsText: boolean
  /** The bytes of the file. Throws a CqcExtractError for more than the format holds. */
  print(run: Run, options: FormatOptions): Promise<Uint8Array>
}

/** All that a run read, could not read, and was asked for, as pairs of a name and a value. */
export interface Run {
  readonly documents: readonly ReadDocument[]
  readonly failures: readonly Failure[]
  readonly asked: readonly (readonly [string, string])[]
}
