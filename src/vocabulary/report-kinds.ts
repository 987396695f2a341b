import type { ReportKind } from '../schema/index.ts'
import data from './data/report-kinds.json' with { type: 'json' }

/** A sign that a document is of a kind: any of the phrases, in lower case, where it counts. */
export interface KindSignal {
  readonly id: string
  readonly kind: ReportKind
  /** head: in one of the first lines; name: one of the first lines ends with it, a year or an area aside; marker: a paragraph is numbered (`6.1`); line: a short line begins with it; text: anywhere; told: in running text outside quotation marks. */
  readonly where: 'head' | 'name' | 'marker' | 'line' | 'text' | 'told'
  readonly weight: number
  /** In how many blocks it must stand to count; 1 when not given. */
  readonly atLeast?: number
  /** What a document of the kind `other` is taken for. */
  readonly taken?: string
  /** Its scores and ratings are no council's. */
  readonly noScores?: boolean
  /** It is no council's, whatever councils it names. */
  readonly noCouncil?: boolean
  readonly phrases: readonly string[]
}

export const kindSignals = data as readonly KindSignal[] // JSON gives the closed sets as plain strings
