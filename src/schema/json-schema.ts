import { z } from 'zod'
import { Extraction } from './report.ts'

/** The JSON Schema (2020-12) of what `--format json` prints, from the same zod schemas that give the types. */
export function jsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(Extraction) as Record<string, unknown> // zod types its result as its own JSONSchema shape
}
