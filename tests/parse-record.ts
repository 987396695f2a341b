import type { Extraction } from '../src/index.ts'
import * as schemas from '../src/schema/schemas.ts'

/** A record read back: held to the schema, and taken for one of this version, whose ids are closed sets. */
export function parseRecord(json: unknown): Extraction {
  return schemas.Extraction.parse(json) as Extraction
}
