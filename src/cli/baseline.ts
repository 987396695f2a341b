import { CqcExtractError } from '../errors.ts'
import type { CheckedDocument } from '../schema/index.ts'
import type { Context } from './context.ts'
import { fileSink } from './file-sink.ts'
import { readSmallText } from './read-small-text.ts'

const VERSION = 1

/** The fingerprints that a baseline file lists. Rejects with one sentence for a file that is none. */
export async function readBaseline(path: string): Promise<string[]> {
  const text = await readSmallText(path, '--baseline')
  let file: unknown
  try {
    file = JSON.parse(text)
  } catch (error) {
    throw new CqcExtractError('BAD_OPTION', `--baseline ${path}: it is no JSON; write one with --write-baseline`, {
      cause: error,
    })
  }
  const { version, known } = (file ?? {}) as { version?: unknown; known?: unknown } // whatever JSON it is, these are read and tested
  if (version !== VERSION || !Array.isArray(known))
    throw new CqcExtractError('BAD_OPTION', `--baseline ${path}: it is no baseline; write one with --write-baseline`)
  return known.flatMap((entry: { fingerprint?: unknown } | null) =>
    typeof entry?.fingerprint === 'string' ? [entry.fingerprint] : [],
  )
}

/** Lists everything found as known, one entry to a diagnostic with its words, so that a change to the file can be read. */
export async function writeBaseline(
  path: string,
  documents: readonly CheckedDocument[],
  context: Context,
): Promise<void> {
  const known = documents.flatMap((document) =>
    document.diagnostics.map(({ fingerprint, rule, message }) => ({ fingerprint, path: document.path, rule, message })),
  )
  const sink = await fileSink(
    path,
    documents.map((document) => document.path),
  )
  await sink.write(`${JSON.stringify({ version: VERSION, known }, null, 2)}\n`)
  await sink.close()
  context.say(`${path}: ${known.length} known`)
}
