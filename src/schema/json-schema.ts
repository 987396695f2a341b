import { z } from 'zod'
import { CheckRecord } from './check.ts'
import { CompareRecord } from './compare.ts'
import { DiffRecord } from './diff.ts'
import { Extraction } from './report.ts'

const SCHEMAS = { extraction: Extraction, check: CheckRecord, compare: CompareRecord, diff: DiffRecord } as const

/** What a JSON Schema may be asked of. */
export type SchemaName = keyof typeof SCHEMAS

/** The names that there are. */
export const SCHEMA_NAMES = ['extraction', 'check', 'compare', 'diff'] as const satisfies readonly SchemaName[]

/**
 * The JSON Schema (2020-12) of what `--format json` of a command prints, from the zod schemas that the types come from too. Its name holds
 * the version and stands for no address.
 */
export function jsonSchema(name: SchemaName = 'extraction'): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(SCHEMAS[name]) as Record<string, unknown> // zod types its result as its own JSONSchema shape
  return { $schema, $id: `urn:cqc-extract:schema:${SCHEMAS[name].shape.schemaVersion.value}:${name}`, ...schema }
}
