import type { CompareRecord } from './compare-record.ts'

/** One of the ways in which councils are set side by side. */
export type ComparisonView = CompareRecord['comparison']
