import { Argument, type Command } from 'commander'
import type { SchemaName } from '../../schema/json-schema.ts'
import type { Context } from '../context.ts'
import { addOutputOptions, type OutputOptions } from '../options.ts'
import { openSink } from '../sink.ts'

/** Adds `schema`: prints the JSON Schema of the record. */
export function addSchemaCommand(program: Command, context: Context): void {
  const command = program
    .command('schema')
    .summary('print the JSON Schema of the record')
    .description('Print the JSON Schema (2020-12) of what --format json prints.')
    .addArgument(
      new Argument('[command]', 'whose JSON').choices(['extraction', 'check', 'compare', 'diff']).default('extraction'),
    )
  addOutputOptions(command).action(async (name: SchemaName, options: OutputOptions) => {
    const { jsonSchema } = await import('../../schema/json-schema.ts')
    const sink = await openSink(options, [], context)
    await sink.write(`${JSON.stringify(jsonSchema(name), null, 2)}\n`)
    await sink.close()
  })
}
