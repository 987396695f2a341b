import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type { z } from 'zod'
import { rules } from '../src/checks/index.ts'
import { ERROR_CODES } from '../src/errors.ts'
import type * as record from '../src/schema/index.ts'
import { jsonSchema } from '../src/schema/json-schema.ts'
import type * as schemas from '../src/schema/schemas.ts'
import { indicators } from '../src/vocabulary/indicators.ts'
import { sourceEntries } from '../src/vocabulary/sources.ts'
import { partNames, recordTypes } from './record-types.ts'

const ROOT = join(import.meta.dirname, '..')
const SCHEMA = join(ROOT, 'src', 'schema')

/** Ids that are open strings in the schema, since older versions have fewer, and closed sets in this version. */
const CLOSED = {
  RuleId: rules.map(({ id }) => id).sort(),
  SourceId: sourceEntries.map(({ id }) => id).sort(),
  IndicatorId: indicators.map(({ id }) => id).sort(),
  FailureCode: [...ERROR_CODES],
}

function formatted(code: string): string {
  const biome = join(ROOT, 'node_modules', '.bin', 'biome')
  return execFileSync(biome, ['format', '--stdin-file-path', join(SCHEMA, 'record.ts')], {
    cwd: ROOT,
    input: code,
    encoding: 'utf8',
  })
}

describe('the types of the record', () => {
  it('are those of its schema', async () => {
    await expect(formatted(recordTypes(jsonSchema(), CLOSED))).toMatchFileSnapshot(join(SCHEMA, 'record.ts'))
    for (const name of ['check', 'compare', 'diff'] as const)
      await expect(formatted(recordTypes(jsonSchema(name), CLOSED, partNames(jsonSchema())))).toMatchFileSnapshot(
        join(SCHEMA, `${name}-record.ts`),
      )
  })

  it('take what the schemas take, and give no less', () => {
    expectTypeOf<record.Statement['score']>().toEqualTypeOf<z.infer<typeof schemas.Statement>['score']>()
    expectTypeOf<record.Claim['comparisons'][number]['relation']>().toEqualTypeOf<z.infer<
      typeof schemas.Relation
    > | null>()
    // What is open in the schema and closed in the types is all that differs.
    expectTypeOf<Opened<record.Extraction>>().toExtend<Opened<z.infer<typeof schemas.Extraction>>>()
    expectTypeOf<Opened<z.infer<typeof schemas.Extraction>>>().toExtend<Opened<record.Extraction>>()
  })

  it('name their closed sets', () => {
    expectTypeOf<record.Diagnostic['rule']>().not.toEqualTypeOf<string>()
    expectTypeOf<NonNullable<record.Claim['source']>['id']>().not.toEqualTypeOf<string>()
  })
})

/** With every string taken for any string. */
type Opened<T> = T extends string ? string : T extends object ? { readonly [Key in keyof T]: Opened<T[Key]> } : T
