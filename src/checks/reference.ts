import type { Rating, StatementId } from '../schema/index.ts'

/** A council's published result, as a reference table gives it; what the table leaves empty is absent. */
export interface ReferenceEntry {
  readonly rating: Rating | null
  readonly scores: ReadonlyMap<StatementId, number>
}

/** A table of published results by GSS code. */
export type Reference = ReadonlyMap<string, ReferenceEntry>
