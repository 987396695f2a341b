import type { DiffRecord } from '../../schema/index.ts'

/** How a diff may look. */
interface DiffFormatOptions {
  readonly color: boolean
  readonly width: number
}

/** What is not the same in two documents, as text. */
export type DiffFormatter = (record: DiffRecord, options: DiffFormatOptions) => string

export const DIFF_FORMAT_NAMES = ['table', 'json', 'markdown', 'html'] as const
export type DiffFormatName = (typeof DIFF_FORMAT_NAMES)[number]
