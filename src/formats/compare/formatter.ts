import type { CompareRecord } from '../../schema/index.ts'

/** How a comparison may look. */
export interface CompareFormatOptions {
  readonly color: boolean
  /** Words instead of glyphs, for screen readers. */
  readonly spoken: boolean
  readonly width: number
  /** `csv` begins with the byte order mark. */
  readonly mark: boolean
  /** Show where each number stands, in `table` and `csv`; `json` and `ndjson` always hold it. */
  readonly evidence: boolean
}

/** A comparison whole: text, or the bytes of a file. Throws a CqcExtractError for more than the format holds. */
export type CompareFormatter = (record: CompareRecord, options: CompareFormatOptions) => string | Promise<Uint8Array>

export const COMPARE_FORMAT_NAMES = ['table', 'csv', 'json', 'ndjson', 'xlsx', 'html'] as const
export type CompareFormatName = (typeof COMPARE_FORMAT_NAMES)[number]
