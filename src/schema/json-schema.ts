import { z } from 'zod'
import { CompareRecord } from './compare.ts'
import { DiffRecord } from './diff.ts'
import { Extraction } from './report.ts'

const SCHEMAS = { extraction: Extraction, compare: CompareRecord, diff: DiffRecord } as const

/** What a JSON Schema may be asked of. */
export type SchemaName = keyof typeof SCHEMAS

/**
 * The JSON Schema (2020-12) of what `--format json` of a command prints, from the zod schemas that the types come from too. Its name holds
 * the version and stands for no address.
 */
export function jsonSchema(name: SchemaName = 'extraction'): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(SCHEMAS[name]) as Record<string, unknown> // zod types its result as its own JSONSchema shape
  return { $schema, $id: `urn:cqc-extract:schema:2:${name}`, ...schema }
}
