import { extname } from 'node:path'
import { CqcExtractError } from '../errors.ts'

/** What a format's file is called: its usual extension, without the point, and others by which it goes. */
const EXTENSIONS: Readonly<Record<string, readonly string[]>> = {
  table: ['txt'],
  pretty: ['txt'],
  csv: ['csv'],
  json: ['json'],
  ndjson: ['ndjson', 'jsonl'],
  xlsx: ['xlsx'],
  parquet: ['parquet'],
  html: ['html', 'htm'],
  sarif: ['sarif'],
  markdown: ['md', 'markdown'],
}

/**
 * The format to print: the one that is asked for, else the one that the extension of the output file names, else the usual one. Throws a
 * CqcExtractError for an extension that says something else than `--format`, and for one that none of the command's formats has: a table
 * in a file called .csv would only be found out when it is opened. `option` is what named the file.
 */
export function outputFormat<Name extends string>(
  { format, output }: { readonly format?: Name; readonly output?: string },
  names: readonly Name[],
  usual: Name,
  option = '--output',
): Name {
  const extension = extname(output ?? '')
    .slice(1)
    .toLowerCase()
  if (output === undefined || extension === '') return format ?? usual
  const named = (name: string) => EXTENSIONS[name]?.includes(extension) === true
  if (format !== undefined) {
    if (named(format) || !Object.keys(EXTENSIONS).some(named)) return format
    throw new CqcExtractError(
      'BAD_OPTION',
      `--output ${output} is a name for ${Object.keys(EXTENSIONS).find(named)}, and --format says ${format}: leave --format out, or call the file .${EXTENSIONS[format]?.[0] ?? 'txt'}`,
    )
  }
  const found = names.find(named)
  if (found !== undefined) return found
  const known = names.flatMap((name) => EXTENSIONS[name]?.slice(0, 1).map((one) => `.${one}`) ?? [])
  throw new CqcExtractError(
    'BAD_OPTION',
    `${option} ${output}: no format of this command has the extension .${extension}. Choose ${known.slice(0, -1).join(', ')} or ${known.at(-1)}${option === '--output' ? ', or say which with --format' : ''}`,
  )
}
