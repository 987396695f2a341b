import { z } from 'zod'
import { Extraction } from './report.ts'

/** The name of the schema of this version; it stands for no address. */
const ID = 'urn:cqc-extract:schema:2:extraction'

/** The JSON Schema (2020-12) of what `--format json` prints, from the zod schemas that the types come from too. */
export function jsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(Extraction) as Record<string, unknown> // zod types its result as its own JSONSchema shape
  return { $schema, $id: ID, ...schema }
}
